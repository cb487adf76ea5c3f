package org.watchlink.adapters.tetra;

/// What can be sent to an officer or, if `group`, a talkgroup, by its number of 24 bits.
public sealed interface TetraOrder {

    /// A text, in as many messages as it needs. An officer's radio is asked whether it came.
    record Text(int ssi, boolean group, String text) implements TetraOrder { }

    /// A status of the network's users: 0x8000 to 0xFFFF.
    record Status(int ssi, boolean group, int value) implements TetraOrder { }
}
