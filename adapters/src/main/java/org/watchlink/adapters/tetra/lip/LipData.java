package org.watchlink.adapters.tetra.lip;

import java.util.Optional;

/// The octet that a report brings along: one bit says which of these it is.
public sealed interface LipData {

    /// Why the terminal reports: a code of [LipReason].
    record Reason(int code) implements LipData { }

    /// Whatever the users have agreed on.
    record UserDefined(int value) implements LipData { }

    /// The reason, as the wire has it.
    static Reason because(LipReason reason) {
        return new Reason(reason.code());
    }

    /// Why the terminal reports, where it says.
    default Optional<LipReason> reason() {
        return switch (this) {
            case Reason(int code) -> Optional.of(LipReason.of(code));
            case UserDefined _ -> Optional.empty();
        };
    }
}
