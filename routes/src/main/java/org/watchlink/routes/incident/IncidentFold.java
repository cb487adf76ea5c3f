package org.watchlink.routes.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.watchlink.routes.camera.CueReport;
import org.watchlink.routes.incident.IncidentChange.AlertMoved;
import org.watchlink.routes.incident.IncidentChange.CameraNamed;
import org.watchlink.routes.incident.IncidentChange.IncidentAmended;
import org.watchlink.routes.incident.IncidentChange.IncidentClosed;
import org.watchlink.routes.incident.IncidentChange.IncidentImported;
import org.watchlink.routes.incident.IncidentChange.IncidentMerged;
import org.watchlink.routes.incident.IncidentChange.IncidentNoted;
import org.watchlink.routes.incident.IncidentChange.IncidentOpened;
import org.watchlink.routes.incident.IncidentChange.IncidentRelocated;
import org.watchlink.routes.incident.Occurrence.AlertClosed;
import org.watchlink.routes.incident.Occurrence.AlertTaken;
import org.watchlink.routes.incident.Occurrence.CueReported;
import org.watchlink.routes.incident.PoliceChange.PoliceAnswered;
import org.watchlink.routes.incident.PoliceChange.PoliceAsked;
import org.watchlink.routes.incident.PoliceChange.QuestionAnswered;

/// The incidents as the log tells them, one line after the other. The same log gives the same
/// incidents, at work and when it is read again. Belongs to one thread.
public final class IncidentFold {

    private final IncidentShelf shelf;
    private final List<Incident> changed = new ArrayList<>();

    /// A fold whose sum so far is what the shelf holds.
    public IncidentFold(IncidentShelf shelf) {
        this.shelf = shelf;
    }

    /// Takes in the next line and gives the incidents that it changed, as they are now.
    public List<Incident> apply(Entry entry) {
        changed.clear();
        Instant at = entry.at();
        switch (entry.occurrence()) {
            case IncidentChange change -> apply(change, at);
            case PoliceChange change -> apply(change);
            case AlertTaken taken -> dealt(taken);
            case CueReported(CueReport report) -> looked(report, at);
            case AlertClosed closed -> ended(closed.alert(), at);
            default -> { }
        }
        return List.copyOf(changed);
    }

    private void apply(IncidentChange change, Instant at) {
        switch (change) {
            case IncidentOpened opened -> open(opened, at);
            case IncidentAmended amended -> update(
                amended.incident(), now -> now.stating(amended.version(), amended.facts()));
            case AlertMoved moved -> move(moved);
            case IncidentMerged merged -> merge(merged, at);
            case IncidentRelocated moved -> update(
                moved.incident(), now -> now.in(moved.town(), moved.force()));
            case CameraNamed named -> update(named.incident(), now -> now.using(new CameraUse(
                named.camera(), 0, named.from(), Optional.of(named.until()))));
            case IncidentNoted noted -> update(noted.incident(), now -> now);
            case IncidentClosed closed -> update(closed.incident(), now -> now
                .stating(closed.version(), closed.facts()).closed(Optional.empty(), at));
            case IncidentImported old -> keep(new Incident(
                old.incident(), IncidentStatus.ACTUAL, old.town(), old.force(), false,
                old.openedAt(), old.desk(), List.of(), 1, old.facts(), old.cameras(), List.of(),
                List.of(), Optional.empty(), Optional.of(old.closedAt())));
        }
    }

    private void apply(PoliceChange change) {
        switch (change) {
            case PoliceAnswered answered -> update(
                answered.incident(), now -> now.answered(answered.receipt()));
            case PoliceAsked asked -> update(asked.incident(), now -> {
                List<Question> all = new ArrayList<>(now.questions());
                all.add(asked.question());
                return now.asking(all);
            });
            case QuestionAnswered answered -> update(answered.incident(), now -> now.asking(
                now.questions().stream()
                    .map(one -> one.number() == answered.question()
                        ? one.answered(answered.text()) : one)
                    .toList()));
            case PoliceChange.PartnerDeclared _, PoliceChange.PartnerWithdrawn _,
                PoliceChange.CategoriesDeclared _, PoliceChange.FeedRead _ -> { }
        }
    }

    private void open(IncidentOpened opened, Instant at) {
        List<CameraUse> cameras = new ArrayList<>();
        for (long alert : opened.alerts()) {
            shelf.assign(alert, opened.incident());
            cameras.addAll(taken(alert));
        }
        keep(new Incident(
            opened.incident(), opened.status(), opened.town(), opened.force(), opened.airwave(),
            at, opened.by().desk(), opened.alerts(), 1, opened.facts(), List.copyOf(cameras),
            List.of(), List.of(), Optional.empty(), Optional.empty()));
    }

    private void move(AlertMoved moved) {
        long alert = moved.alert();
        List<CameraUse> cameras = new ArrayList<>(taken(alert));
        if (!moved.from().equals(moved.incident())) {
            shelf.incident(moved.from()).ifPresent(from -> from.cameras().stream()
                .filter(use -> use.alert() == alert).forEach(cameras::add));
            update(moved.from(), from -> from.without(alert));
        }
        shelf.assign(alert, moved.incident());
        update(moved.incident(), to -> {
            Incident more = to.with(alert, moved.airwave());
            for (CameraUse use : cameras) {
                more = more.using(use);
            }
            return more;
        });
    }

    private void merge(IncidentMerged merged, Instant at) {
        shelf.incident(merged.incident()).ifPresent(from -> {
            from.alerts().forEach(alert -> shelf.assign(alert, merged.into()));
            update(merged.into(), to -> to.taking(from));
            keep(from.ended(at).closed(Optional.of(merged.into()), at));
        });
    }

    /// An incident that opened by itself is that of the desk which deals with it first.
    private void dealt(AlertTaken taken) {
        shelf.of(taken.alert()).flatMap(shelf::incident)
            .filter(now -> now.openedBy().isEmpty() && !taken.by().desk().isEmpty())
            .ifPresent(now -> keep(now.of(taken.by().desk())));
    }

    /// A camera that accepted a cue looks there from then on, until it is turned away.
    private void looked(CueReport report, Instant at) {
        long alert = report.cue().alert();
        int camera = report.cue().camera();
        switch (report.state()) {
            case ACCEPTED -> begin(new CameraUse(camera, alert, at, Optional.empty()));
            case SUPERSEDED, FAILED -> end(alert, camera, at);
            case ORDERED, SENT, CONFIRMED, NOT_CONFIRMED -> { }
        }
    }

    private void begin(CameraUse use) {
        List<CameraUse> so = uses(use.alert());
        boolean looks = so.stream().anyMatch(
            one -> one.camera() == use.camera() && one.until().isEmpty());
        if (looks) {
            return;
        }
        Optional<IncidentNumber> incident = shelf.of(use.alert());
        if (incident.isPresent()) {
            update(incident.get(), now -> now.using(use));
        } else {
            List<CameraUse> more = new ArrayList<>(so);
            more.add(use);
            shelf.unassigned(use.alert(), List.copyOf(more));
        }
    }

    private List<CameraUse> uses(long alert) {
        return shelf.of(alert).flatMap(shelf::incident)
            .map(now -> now.cameras().stream().filter(use -> use.alert() == alert).toList())
            .orElseGet(() -> shelf.unassigned(alert));
    }

    private void end(long alert, int camera, Instant at) {
        boolean looks = uses(alert).stream().anyMatch(
            one -> one.camera() == camera && one.until().isEmpty());
        if (!looks) {
            return;
        }
        Optional<IncidentNumber> incident = shelf.of(alert);
        if (incident.isPresent()) {
            update(incident.get(), now -> now.released(alert, camera, at));
        } else {
            shelf.unassigned(alert, shelf.unassigned(alert).stream()
                .map(use -> use.camera() == camera && use.until().isEmpty()
                    ? new CameraUse(camera, alert, use.from(), Optional.of(at)) : use)
                .toList());
        }
    }

    private void ended(long alert, Instant at) {
        uses(alert).stream().filter(use -> use.until().isEmpty()).map(CameraUse::camera)
            .distinct().toList().forEach(camera -> end(alert, camera, at));
        if (shelf.of(alert).isEmpty()) {
            shelf.unassigned(alert, List.of());
        }
    }

    private List<CameraUse> taken(long alert) {
        List<CameraUse> uses = shelf.unassigned(alert);
        if (!uses.isEmpty()) {
            shelf.unassigned(alert, List.of());
        }
        return uses;
    }

    private void update(IncidentNumber number, UnaryOperator<Incident> change) {
        shelf.incident(number).ifPresent(now -> keep(change.apply(now)));
    }

    private void keep(Incident incident) {
        shelf.keep(incident);
        changed.removeIf(one -> one.number().equals(incident.number()));
        changed.add(incident);
    }
}
