package org.watchlink.routes.airwave;

/// Whether the way to Airwave is open; `reason` is for the operators.
public sealed interface DoorState {

    /// Why something cannot be done, in the operators' words.
    String reason();

    /// Nothing comes in and nothing goes out.
    record Closed(String reason) implements DoorState { }

    /// What the radios say comes in; nothing goes out.
    record Listening() implements DoorState {

        @Override
        public String reason() {
            return "this site only listens to Airwave";
        }
    }

    /// Both ways.
    record Open() implements DoorState {

        @Override
        public String reason() {
            return "";
        }
    }
}
