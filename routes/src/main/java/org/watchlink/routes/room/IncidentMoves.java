package org.watchlink.routes.room;

import java.util.Optional;
import java.util.function.Supplier;
import org.watchlink.routes.alert.Alert;
import org.watchlink.routes.alert.Operator;
import org.watchlink.routes.desk.IncidentAction.MergeIncident;
import org.watchlink.routes.desk.IncidentAction.MoveAlert;
import org.watchlink.routes.desk.IncidentAction.RelocateIncident;
import org.watchlink.routes.incident.Incident;
import org.watchlink.routes.incident.IncidentChange.AlertMoved;
import org.watchlink.routes.incident.IncidentChange.IncidentMerged;
import org.watchlink.routes.incident.IncidentChange.IncidentRelocated;
import org.watchlink.routes.incident.IncidentNumber;
import org.watchlink.routes.place.Register;
import org.watchlink.routes.place.Town;

/// Corrects what belongs to what: an alert to another incident or one of its own, an incident into
/// another one or to another town.
final class IncidentMoves {

    private final IncidentMemory memory;
    private final Board board;
    private final Pen pen;
    private final Supplier<Register> register;
    private final Access access;
    private final IncidentOpening opening;
    private final IncidentSight sight;

    IncidentMoves(
        IncidentMemory memory, Board board, Pen pen, Supplier<Register> register, Access access,
        IncidentOpening opening, IncidentSight sight) {
        this.memory = memory;
        this.board = board;
        this.pen = pen;
        this.register = register;
        this.access = access;
        this.opening = opening;
        this.sight = sight;
    }

    Optional<String> move(MoveAlert asked, Operator by) {
        Optional<Alert> alert = board.alert(asked.alert()).filter(one -> access.sees(by, one));
        Optional<IncidentNumber> from = memory.of(asked.alert());
        if (alert.isEmpty()) {
            return Optional.of("there is no alert %04d".formatted(asked.alert()));
        }
        if (from.isPresent() && from.equals(asked.to())) {
            return Optional.of("it is there already");
        }
        if (asked.to().isPresent()) {
            return sight.withOwn(asked.to().get(), by, there -> over(alert.get(), there)
                .or(() -> mixed(from, there)).or(() -> apart(alert.get().restricted(), there))
                .or(() -> Said.fault("a reason", asked.reason()))
                .or(() -> move(alert.get(), there.number(), from, asked.reason(), by)));
        }
        return Said.fault("a reason", asked.reason())
            .or(() -> split(alert.get(), from, asked.reason(), by));
    }

    Optional<String> merge(MergeIncident asked, Operator by) {
        return sight.with(asked.incident(), by, from ->
            sight.with(asked.into(), by, into -> merge(from, into, asked.reason(), by)));
    }

    Optional<String> relocate(RelocateIncident asked, Operator by) {
        return sight.withOwn(asked.incident(), by,
            now -> relocate(now, asked.town(), asked.reason(), by));
    }

    private Optional<String> split(
        Alert alert, Optional<IncidentNumber> from, String reason, Operator by) {
        IncidentNumber own = opening.apart(alert, from.flatMap(memory::incident), by);
        return move(alert, own, from, reason, by);
    }

    private Optional<String> move(
        Alert alert, IncidentNumber to, Optional<IncidentNumber> from, String reason,
        Operator by) {
        return pen.written(new AlertMoved(
            to, alert.number(), from.orElse(to), alert.restricted(), reason.strip(), by));
    }

    private Optional<String> mixed(Optional<IncidentNumber> from, Incident to) {
        Optional<Incident> before = from.flatMap(memory::incident);
        return before.filter(one -> one.status() != to.status())
            .map(_ -> "what is actual, an exercise and a test do not mix")
            .or(() -> before.flatMap(one -> apart(one.airwave(), to)));
    }

    /// Officers' alerts stay apart: a desk that is not entitled would be told of their incident by
    /// the one that went over into it, or never learn that an incident it knows is over.
    private static Optional<String> apart(boolean officers, Incident to) {
        return officers == to.airwave() ? Optional.empty()
            : Optional.of("officers' alerts and others do not mix");
    }

    private static Optional<String> over(Alert alert, Incident there) {
        return alert.open() && !there.open()
            ? Optional.of("it is closed: an alert that is open cannot go there") : Optional.empty();
    }

    private Optional<String> merge(Incident from, Incident into, String reason, Operator by) {
        if (from.number().equals(into.number()) || !from.open() || !into.open()) {
            return Optional.of("both must be open, and two");
        }
        return mixed(Optional.of(from.number()), into)
            .or(() -> Said.fault("a reason", reason))
            .or(() -> pen.written(
                new IncidentMerged(from.number(), into.number(), reason.strip(), by)));
    }

    /// The register says whose area a town is in: the same town may have changed hands since.
    private Optional<String> relocate(Incident now, String name, String reason, Operator by) {
        Optional<Town> town = register.get().town(name);
        if (town.isEmpty()) {
            return Optional.of("there is no such town");
        }
        String force = town.get().force();
        return now.town().equals(name) && now.force().equals(force)
            ? Optional.of("it is there already")
            : Said.fault("a reason", reason).or(() -> pen.written(new IncidentRelocated(
                now.number(), now.town(), name, force, reason.strip(), by)));
    }
}
