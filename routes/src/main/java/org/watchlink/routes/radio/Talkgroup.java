package org.watchlink.routes.radio;

/// A group of radios that hear each other.
public sealed interface Talkgroup {

    /// A DMR talkgroup, 24 bit.
    record DmrGroup(int id) implements Talkgroup {

        @Override
        public String toString() {
            return "dmr:" + id;
        }
    }

    /// A TETRA group short subscriber identity, 24 bit.
    record Gssi(int id) implements Talkgroup, AirwaveAddress {

        @Override
        public String toString() {
            return "gssi:" + id;
        }
    }
}
