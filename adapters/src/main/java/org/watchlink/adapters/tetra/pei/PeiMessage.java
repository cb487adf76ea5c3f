package org.watchlink.adapters.tetra.pei;

import java.util.OptionalInt;
import java.util.function.Consumer;

/// A message on its way to the network.
final class PeiMessage {

    private final PeiOrder order;
    private final Consumer<PeiOutcome> told;
    private OptionalInt reference = OptionalInt.empty();
    private int tries;

    PeiMessage(PeiOrder order, Consumer<PeiOutcome> told) {
        this.order = order;
        this.told = told;
    }

    PeiOrder order() {
        return order;
    }

    /// Tells who sent it.
    void tell(PeiOutcome outcome) {
        told.accept(outcome);
    }

    /// The terminal numbers it so.
    void numbered(OptionalInt number) {
        reference = number;
    }

    /// Whether it may be the one with this number. A terminal that gives none means the oldest.
    boolean is(OptionalInt number) {
        return reference.isEmpty() || number.isEmpty() || reference.equals(number);
    }

    /// Another try.
    void tried() {
        tries++;
    }

    int tries() {
        return tries;
    }
}
