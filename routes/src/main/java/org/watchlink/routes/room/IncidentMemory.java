package org.watchlink.routes.room;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.watchlink.routes.incident.CameraUse;
import org.watchlink.routes.incident.Incident;
import org.watchlink.routes.incident.IncidentNumber;
import org.watchlink.routes.incident.IncidentShelf;

/// The incidents that the room still works with: those that are open, and those closed lately.
/// Belongs to the control room's one thread.
final class IncidentMemory implements IncidentShelf {

    private final Duration lately;
    private final SequencedMap<IncidentNumber, Incident> open = new LinkedHashMap<>();
    private final SequencedMap<IncidentNumber, Incident> closed = new LinkedHashMap<>();
    private final Map<Long, IncidentNumber> byAlert = new HashMap<>();
    private final Map<Long, List<CameraUse>> unassigned = new HashMap<>();
    private final Map<Integer, IncidentNumber> last = new HashMap<>();

    IncidentMemory(Duration lately) {
        this.lately = lately;
    }

    @Override
    public Optional<Incident> incident(IncidentNumber number) {
        return Optional.ofNullable(open.get(number)).or(() ->
            Optional.ofNullable(closed.get(number)));
    }

    @Override
    public Optional<IncidentNumber> of(long alert) {
        return Optional.ofNullable(byAlert.get(alert));
    }

    /// What an older system had is over: it is only known here once it was recalled.
    @Override
    public void keep(Incident incident) {
        IncidentNumber number = incident.number();
        if (number.takenOver()) {
            closed.computeIfPresent(number, (_, _) -> incident);
            return;
        }
        last.merge(number.force(), number, (a, b) -> a.compareTo(b) > 0 ? a : b);
        if (incident.open()) {
            open.put(number, incident);
        } else {
            open.remove(number);
            closed.put(number, incident);
            incident.closedAt().ifPresent(this::forget);
        }
    }

    /// Forgets what was closed long before `now`, unless the police wait for an answer about it.
    private void forget(Instant now) {
        Iterator<Incident> oldest = closed.values().iterator();
        while (oldest.hasNext()) {
            Incident old = oldest.next();
            if (!old.closedAt().orElseThrow().plus(lately).isBefore(now)) {
                return;
            }
            if (!old.asked()) {
                oldest.remove();
                old.alerts().forEach(alert -> byAlert.remove(alert, old.number()));
            }
        }
    }

    @Override
    public void assign(long alert, IncidentNumber incident) {
        byAlert.put(alert, incident);
    }

    @Override
    public List<CameraUse> unassigned(long alert) {
        return unassigned.getOrDefault(alert, List.of());
    }

    @Override
    public void unassigned(long alert, List<CameraUse> uses) {
        if (uses.isEmpty()) {
            unassigned.remove(alert);
        } else {
            unassigned.put(alert, uses);
        }
    }

    /// Takes back an incident that was forgotten, as the log tells it.
    void recall(Incident incident) {
        if (incident(incident.number()).isEmpty()) {
            if (incident.number().takenOver()) {
                closed.put(incident.number(), incident);
            }
            keep(incident);
            if (incident.mergedInto().isEmpty()) {
                incident.alerts().forEach(
                    alert -> byAlert.putIfAbsent(alert, incident.number()));
            }
        }
    }

    /// The incidents that still have to be completed, and those closed lately about which the
    /// police wait for an answer.
    List<Incident> unfinished() {
        return Stream.concat(
            open.values().stream(),
            closed.values().stream().filter(Incident::asked)).toList();
    }

    /// The next number of a force on a date.
    IncidentNumber next(int force, LocalDate date) {
        IncidentNumber newest = last.get(force);
        return newest == null || newest.date().isBefore(date)
            ? new IncidentNumber(force, date, 1)
            : new IncidentNumber(force, newest.date(), newest.serial() + 1);
    }
}
