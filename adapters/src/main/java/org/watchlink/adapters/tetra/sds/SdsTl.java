package org.watchlink.adapters.tetra.sds;

import java.util.Optional;
import org.watchlink.adapters.wire.Bits;

/// A type 4 message with transport: its sender can learn what became of it (clause 29.4).
public sealed interface SdsTl extends Sds.TypeFour {

    /// What the message that is carried or answered is: see [Pid].
    int pid();

    /// A message. `selection` is from a radio: whether the address is a group's or anybody's; to a
    /// radio: whether a [Sds.ShortReport] will not do. `reference` is what the reports to it bear.
    record Transfer(
        ReportRequest request, boolean selection, int reference, Optional<StorageForward> storage,
        UserData data) implements SdsTl {

        @Override
        public int pid() {
            return data.pid();
        }

        /// What to answer to the sender as soon as the message is safe here; nothing when it was
        /// not asked for, and never for a message to a group.
        public Optional<Report> whenReceived(boolean toGroup) {
            return answer(request.received() && !toGroup, DeliveryStatus.RECEIVED);
        }

        /// What to answer once somebody has opened the message; otherwise as [#whenReceived].
        public Optional<Report> whenConsumed(boolean toGroup) {
            return answer(request.consumed() && !toGroup, DeliveryStatus.CONSUMED);
        }

        private Optional<Report> answer(boolean asked, DeliveryStatus status) {
            return asked ? Optional.of(Report.of(pid(), status, reference)) : Optional.empty();
        }
    }

    /// What became of a message. It may want an acknowledgement, and may carry data back.
    record Report(
        int pid, boolean ackRequired, int reserved, DeliveryStatus status, int reference,
        Optional<StorageForward> storage, Bits data) implements SdsTl {

        /// The plain one, of 32 bits.
        public static Report of(int pid, DeliveryStatus status, int reference) {
            return new Report(
                pid, false, 0, status, reference, Optional.empty(), Bits.ofHex(""));
        }
    }

    /// The answer to a report that wanted one.
    record Ack(int pid, int reserved, DeliveryStatus status, int reference) implements SdsTl { }

    /// A type that is reserved (3 to 7) or the application's own (8 to 15), kept as it came.
    record Other(int pid, int type, Bits data) implements SdsTl { }

    /// What the sender wants to hear of a message, in the order of the wire.
    enum ReportRequest {
        /// Nothing.
        NONE,
        /// That it arrived.
        RECEIVED,
        /// That it was read.
        CONSUMED,
        /// Both, in two reports.
        BOTH;

        /// Whether its arrival is to be reported.
        public boolean received() {
            return this == RECEIVED || this == BOTH;
        }

        /// Whether it is to be reported when somebody reads it.
        public boolean consumed() {
            return this == CONSUMED || this == BOTH;
        }
    }
}
