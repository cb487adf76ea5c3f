package org.watchlink.gateway.desk;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.watchlink.routes.alert.Alert;
import org.watchlink.routes.desk.DeskEvent;
import org.watchlink.routes.desk.DeskEvent.Airwave;
import org.watchlink.routes.desk.DeskEvent.Changed;
import org.watchlink.routes.desk.DeskEvent.Health;
import org.watchlink.routes.desk.DeskEvent.Refused;
import org.watchlink.routes.desk.DeskEvent.Snapshot;

/// What later events tell, so that earlier ones of the same moment need not: an alert stands only
/// in the last event about it, and the police radio only as it was last.
///
/// A desk that is not told the last event about an alert finds it in the last that it is told.
final class Later {

    private final Set<Long> told = new HashSet<>();
    private final Set<Long> toldToAll = new HashSet<>();
    private boolean airwave;

    /// What is left to tell of an event, given from the last one to the first.
    Optional<DeskEvent> left(DeskEvent event, boolean restricted) {
        return switch (event) {
            case Changed changed -> Optional.of(
                changed.alert().filter(alert -> known(alert, restricted)).isPresent()
                    ? changed.alone() : changed);
            case Airwave last -> {
                boolean before = airwave;
                airwave = true;
                yield before ? Optional.empty() : Optional.of(last);
            }
            case Snapshot _, Health _, Refused _ -> Optional.of(event);
        };
    }

    private boolean known(Alert alert, boolean restricted) {
        boolean first = told.add(alert.number());
        return restricted ? !first : !toldToAll.add(alert.number());
    }
}
