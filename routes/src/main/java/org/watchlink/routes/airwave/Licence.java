package org.watchlink.routes.airwave;

import java.time.LocalDate;
import java.util.List;

/// The sub-licence under which the control room is on Airwave, as its owner wrote it down: the
/// last day it holds, the terminals it covers and the persons who answer for them. One without a
/// number, a holder, a terminal or a keyholder is none.
public record Licence(
    String number, String holder, LocalDate expires, List<String> terminals,
    List<String> keyholders) {

    /// Takes it as it is.
    public Licence {
        terminals = List.copyOf(terminals);
        keyholders = List.copyOf(keyholders);
    }

    /// Whether nothing is left out.
    public boolean complete() {
        return !number.isBlank() && !holder.isBlank() && !terminals.isEmpty()
            && !keyholders.isEmpty();
    }
}
