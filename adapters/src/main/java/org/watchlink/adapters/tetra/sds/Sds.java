package org.watchlink.adapters.tetra.sds;

import org.watchlink.adapters.wire.Bits;

/// Short data: what one radio, or the network, tells another outside of calls (EN 300 392-2
/// clauses 14.8.34 and 29).
public sealed interface Sds {

    /// The number by which the terminal knows this kind of message (EN 300 392-5): 13 a status,
    /// 12 a type 4 message, 9 to 11 the user's own bits.
    int aiService();

    /// A pre-coded status: a number of 16 bits.
    sealed interface Status extends Sds {

        @Override
        default int aiService() {
            return SdsCodec.STATUS;
        }
    }

    /// Status 0: somebody pressed the emergency button.
    record Emergency() implements Status { }

    /// A value that the standard keeps for itself.
    record ReservedStatus(int value) implements Status {

        /// Refuses what is an emergency, a report or the network's own.
        public ReservedStatus {
            check(value > 0 && value < StatusCodec.SHORT_REPORT, value);
        }
    }

    /// What became of a message that we sent, in a status: `reference` is that message's.
    record ShortReport(Kind kind, int reference) implements Status {

        /// What became of it, in the order of the wire.
        public enum Kind {
            /// The protocol or the text's coding is not known there.
            NOT_SUPPORTED,
            /// There is no room for it.
            MEMORY_FULL,
            /// It arrived.
            RECEIVED,
            /// It was read.
            CONSUMED;

            /// The same, as a [SdsTl.Report] says it.
            public DeliveryStatus status() {
                return switch (this) {
                    case NOT_SUPPORTED -> DeliveryStatus.PROTOCOL_NOT_SUPPORTED;
                    case MEMORY_FULL -> DeliveryStatus.MEMORY_FULL;
                    case RECEIVED -> DeliveryStatus.RECEIVED;
                    case CONSUMED -> DeliveryStatus.CONSUMED;
                };
            }
        }
    }

    /// A value whose meaning the network's users agreed upon: 0x8000 to 0xFFFF.
    record UserStatus(int value) implements Status {

        /// Refuses the standard's own values.
        public UserStatus {
            check(value >= StatusCodec.USER && value <= 0xFFFF, value);
        }
    }

    /// Types 1, 2 and 3: 16, 32 or 64 bits of the users' own.
    record UserBits(Bits bits) implements Sds {

        /// Refuses any other number of bits.
        public UserBits {
            check(SdsCodec.userService(bits.length()).isPresent(), bits.length());
        }

        @Override
        public int aiService() {
            return SdsCodec.userService(bits.length()).getAsInt();
        }
    }

    /// A type 4 message: up to 2047 bits, of which the first eight say what it is ([Pid]).
    sealed interface TypeFour extends Sds
        permits SimpleText, SimpleLocationSystem, Location, Unknown, SdsTl {

        @Override
        default int aiService() {
            return SdsCodec.TYPE_4;
        }
    }

    /// 02 and, to be shown at once, 09: text of which nobody learns whether it arrived.
    record SimpleText(boolean immediate, boolean reserved, SdsText text) implements TypeFour { }

    /// 03: a position in NMEA (coding 0), RTCM (1) or a vendor's own coding; kept unread, because
    /// what is known of those is unverified.
    record SimpleLocationSystem(int coding, Bits data) implements TypeFour { }

    /// 0A: a location message, the whole of it with its protocol identifier.
    record Location(Bits pdu) implements TypeFour {

        /// Refuses what does not begin with 0A.
        public Location {
            check(pdu.length() >= 8 && pdu.octets().at(0) == Pid.LOCATION, pdu.length());
        }
    }

    /// Any other protocol without transport, kept as it came: not to be shown as text.
    record Unknown(int pid, Bits data) implements TypeFour { }

    private static void check(boolean right, int value) {
        if (!right) {
            throw new IllegalArgumentException("out of range: " + value);
        }
    }
}
