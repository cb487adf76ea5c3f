package org.watchlink.routes.radio;

/// Who a radio is to its network.
///
/// The two kinds do not mix: what goes out to a shop or a pub takes a [SchemeRadio], and nothing of
/// Airwave is one.
public sealed interface SubscriberId {

    /// A radio of the shops and pubs.
    sealed interface SchemeRadio extends SubscriberId { }

    /// A radio of the police on Airwave.
    sealed interface AirwaveRadio extends SubscriberId { }

    /// A DMR radio id, 24 bit (ETSI TS 102 361-1, 7.1.1).
    record DmrId(int id) implements SchemeRadio {

        /// The largest id there is.
        public static final int MAX = 0xFFFFFF;

        /// @throws IllegalArgumentException if `id` is not within 1 to 16777215
        public DmrId {
            if (id < 1 || id > MAX) {
                throw new IllegalArgumentException("a DMR radio id is within 1 to 16777215");
            }
        }

        @Override
        public String toString() {
            return "dmr:" + id;
        }
    }

    /// A TETRA individual short subscriber identity, 24 bit (ETSI EN 300 392-1, 7.2.3).
    record Issi(int id) implements AirwaveRadio, AirwaveAddress {

        /// A radio that withheld its identity.
        public static final Issi WITHHELD = new Issi(0);

        @Override
        public String toString() {
            return "issi:" + id;
        }
    }

    /// The radio at the other end of a link, where the network does not tell its id.
    record AtLink(String link) implements SchemeRadio {

        @Override
        public String toString() {
            return "at:" + link;
        }
    }
}
