package org.watchlink.gateway.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.watchlink.routes.incident.Entry;
import org.watchlink.routes.incident.IncidentChange.IncidentImported;
import org.watchlink.routes.incident.IncidentNumber;

/// Which incidents of older systems the log has already, and what numbers they have.
final class TakenOver {

    private record Day(int force, LocalDate date) { }

    private final ZoneId zone;
    private final Set<String> sources = new HashSet<>();
    private final Map<Day, Integer> serials = new HashMap<>();
    private long head;

    TakenOver(ZoneId zone) {
        this.zone = zone;
    }

    /// Takes in the next line of the log.
    void note(Entry entry) {
        head = entry.number();
        if (entry.occurrence() instanceof IncidentImported old) {
            IncidentNumber number = old.incident();
            sources.add(old.source());
            serials.merge(new Day(number.force(), number.date()), number.serial(), Math::max);
        }
    }

    boolean has(String source) {
        return sources.contains(source);
    }

    /// The number of one that is not known yet; it is known from here on.
    IncidentNumber number(int force, Instant openedAt, String source) {
        sources.add(source);
        LocalDate date = openedAt.atZone(zone).toLocalDate();
        int serial = serials.merge(
            new Day(force, date), IncidentNumber.TAKEN_OVER + 1, (last, _) -> last + 1);
        return new IncidentNumber(force, date, serial);
    }

    /// The number of the log's next line.
    long next() {
        return ++head;
    }
}
