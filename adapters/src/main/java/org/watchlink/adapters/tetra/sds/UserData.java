package org.watchlink.adapters.tetra.sds;

import java.util.List;
import java.util.Optional;
import org.watchlink.adapters.wire.Bits;
import org.watchlink.adapters.wire.Octets;

/// What a message with transport carries (clause 29.5).
public sealed interface UserData {

    /// The protocol identifier that goes with it.
    int pid();

    /// 82 and, to be shown at once, 89: text, perhaps with the time at which it was written.
    record Text(boolean immediate, Optional<SdsTimestamp> timestamp, SdsText text)
        implements UserData {

        @Override
        public int pid() {
            return immediate ? Pid.IMMEDIATE_TEXT : Pid.TEXT;
        }
    }

    /// 8A: text behind a header, which most often says what part of a long text this is.
    record HeadedText(Optional<SdsTimestamp> timestamp, List<Element> header, SdsText text)
        implements UserData {

        /// The text is one part of several, if the header says so.
        public Optional<Concatenation> concatenation() {
            return header.stream()
                .filter(Concatenation.class::isInstance)
                .map(Concatenation.class::cast)
                .findFirst();
        }

        @Override
        public int pid() {
            return Pid.HEADED_TEXT;
        }
    }

    /// 8C: one part of a long message. The first says of which protocol the whole is, which is
    /// put together by joining the data.
    record ConcatenatedSds(Concatenation place, Optional<Integer> wholePid, Bits data)
        implements UserData {

        /// Refuses a first part without, and another with, the protocol of the whole.
        public ConcatenatedSds {
            if (wholePid.isPresent() != (place.part() == 1)) {
                throw new IllegalArgumentException("the whole's protocol is in part 1");
            }
        }

        @Override
        public int pid() {
            return Pid.CONCATENATED_SDS;
        }
    }

    /// 83: as [Sds.SimpleLocationSystem], unread for the same reason.
    record LocationSystem(int coding, Bits data) implements UserData {

        @Override
        public int pid() {
            return Pid.LOCATION_SYSTEM;
        }
    }

    /// Any other protocol's data, kept as it came: not to be shown as text.
    record Other(int pid, Bits data) implements UserData { }

    /// An element of the header of a text.
    sealed interface Element { }

    /// Elements 00 and, with the wide `reference`, 08: part `part`, counted from 1, of `total`.
    record Concatenation(boolean wide, int reference, int total, int part) implements Element {

        /// Whether there can be such a part.
        public boolean sound() {
            return part >= 1 && part <= total;
        }
    }

    /// Any other element, kept as it came.
    record OtherElement(int id, Octets data) implements Element { }
}
