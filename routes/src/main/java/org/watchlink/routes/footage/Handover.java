package org.watchlink.routes.footage;

import java.util.Optional;
import org.watchlink.routes.incident.FootageDisc;
import org.watchlink.routes.incident.FootageLink;

/// The way by which footage goes to who asked for it. `orders` counts the links that the police's
/// system was asked for; `bySystem` says that the link is one of those. A link that is ordered and
/// not there yet has no reference.
public record Handover(
    int orders, Optional<FootageLink> link, boolean bySystem, Optional<FootageDisc> disc) {

    static final Handover NONE = new Handover(0, Optional.empty(), false, Optional.empty());

    Handover ordered(FootageLink wanted) {
        return new Handover(orders + 1, Optional.of(wanted), true, disc);
    }

    Handover linked(FootageLink given, boolean fromSystem) {
        return new Handover(orders, Optional.of(given), fromSystem, disc);
    }

    Handover unlinked() {
        return new Handover(orders, Optional.empty(), false, disc);
    }

    Handover handed(FootageDisc given) {
        return new Handover(orders, Optional.empty(), false, Optional.of(given));
    }
}
