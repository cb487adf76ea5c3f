package org.watchlink.adapters.tetra;

import java.util.BitSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.watchlink.adapters.tetra.TetraResult.Delivered;
import org.watchlink.adapters.tetra.TetraResult.Failed;
import org.watchlink.adapters.tetra.TetraResult.Unknown;
import org.watchlink.adapters.tetra.pei.CmeError;
import org.watchlink.adapters.tetra.pei.PeiOrder;
import org.watchlink.adapters.tetra.pei.PeiOutcome;
import org.watchlink.adapters.tetra.pei.PeiOutcome.Accepted;
import org.watchlink.adapters.tetra.pei.PeiOutcome.Refused;
import org.watchlink.adapters.tetra.pei.PeiOutcome.Sent;
import org.watchlink.adapters.tetra.sds.DeliveryStatus;

/// One order on its way: its messages go out one after the other, each when the network has the one
/// before, and the first that fails ends it. Nothing goes out twice.
///
/// Belongs to the session's thread.
final class TetraDelivery {

    private static final String TAKEN = "the network has it";

    private final int ssi;
    private final List<Part> parts;
    private final Surroundings surroundings;
    private final CompletableFuture<TetraResult> result;
    private final BitSet arrived = new BitSet();
    private int gone;
    private String word = "no report";

    /// A message; `asked` if its arrival is reported under `reference`.
    record Part(PeiOrder order, boolean asked, int reference) {

        static Part unasked(PeiOrder order) {
            return new Part(order, false, 0);
        }
    }

    /// What a delivery needs around it.
    interface Surroundings {

        /// Sends a message; `told` hears what becomes of it.
        void transmit(PeiOrder order, Consumer<PeiOutcome> told);

        /// Whether the terminal is there.
        boolean ready();

        /// Does something if no report comes.
        void patience(Runnable task);
    }

    TetraDelivery(
        int ssi, List<Part> parts, Surroundings surroundings,
        CompletableFuture<TetraResult> result) {
        this.ssi = ssi;
        this.parts = parts;
        this.surroundings = surroundings;
        this.result = result;
    }

    void begin() {
        int mine = gone;
        boolean[] accepted = new boolean[1];
        surroundings.transmit(parts.get(mine).order(), outcome -> {
            if (mine == gone && !result.isDone()) {
                switch (outcome) {
                    case Accepted _ -> accepted[0] = true;
                    case Sent _ -> taken();
                    case PeiOutcome.Failed(String reason) -> end(new Failed(told(mine, reason)));
                    case Refused(CmeError error) -> end(new Failed(told(mine, error.text())));
                    case PeiOutcome.Unknown(String reason) -> doubtful(accepted[0], reason);
                }
            }
        });
    }

    /// Takes word of a message.
    ///
    /// @return whether it is about one of these
    boolean reported(int from, int reference, DeliveryStatus status) {
        for (int i = Math.min(gone, parts.size() - 1); i >= 0 && from == ssi; i--) {
            if (parts.get(i).asked() && parts.get(i).reference() == reference) {
                reported(i, status);
                return true;
            }
        }
        return false;
    }

    private void reported(int part, DeliveryStatus status) {
        switch (status.group()) {
            case SUCCESS -> {
                arrived.set(part);
                word = status.reason();
                if (part == gone) {
                    taken();
                } else {
                    look();
                }
            }
            case TEMPORARY -> word = status.reason();
            case FAILED -> end(new Failed(told(part, status.reason())));
            case FLOW_CONTROL, RESERVED -> { }
        }
    }

    /// The network has another message.
    private void taken() {
        gone++;
        if (gone < parts.size()) {
            begin();
        } else if (!parts.getLast().asked()) {
            end(new Delivered(TAKEN));
        } else {
            look();
            surroundings.patience(() -> end(new Unknown(TAKEN + ", " + word(arrived))));
        }
    }

    private void look() {
        if (arrived.cardinality() == parts.size()) {
            end(new Delivered(word));
        }
    }

    /// A terminal that is there may still say more, and a report may come.
    private void doubtful(boolean accepted, String reason) {
        int mine = gone;
        Unknown unknown = new Unknown(told(mine, reason));
        if (accepted || !surroundings.ready()) {
            end(unknown);
        } else {
            surroundings.patience(() -> {
                if (mine == gone) {
                    end(unknown);
                }
            });
        }
    }

    private String word(BitSet reports) {
        return reports.isEmpty()
            ? word
            : "reports for %d of %d parts".formatted(reports.cardinality(), parts.size());
    }

    private String told(int part, String reason) {
        return parts.size() == 1
            ? reason
            : "part %d of %d: %s; %d went".formatted(part + 1, parts.size(), reason, gone);
    }

    private void end(TetraResult now) {
        result.complete(now);
    }
}
