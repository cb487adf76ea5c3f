package org.watchlink.routes.room;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import org.watchlink.routes.alert.Alert;
import org.watchlink.routes.alert.Operator;
import org.watchlink.routes.desk.IncidentAction;
import org.watchlink.routes.desk.IncidentAction.AmendIncident;
import org.watchlink.routes.desk.IncidentAction.AnswerPolice;
import org.watchlink.routes.desk.IncidentAction.CloseIncident;
import org.watchlink.routes.desk.IncidentAction.MergeIncident;
import org.watchlink.routes.desk.IncidentAction.MoveAlert;
import org.watchlink.routes.desk.IncidentAction.NameCamera;
import org.watchlink.routes.desk.IncidentAction.NoteIncident;
import org.watchlink.routes.desk.IncidentAction.OpenIncident;
import org.watchlink.routes.desk.IncidentAction.RelocateIncident;
import org.watchlink.routes.incident.FactsCheck;
import org.watchlink.routes.incident.Incident;
import org.watchlink.routes.incident.IncidentCategory;
import org.watchlink.routes.incident.IncidentChange.AlertMoved;
import org.watchlink.routes.incident.IncidentChange.CameraNamed;
import org.watchlink.routes.incident.IncidentChange.IncidentAmended;
import org.watchlink.routes.incident.IncidentChange.IncidentClosed;
import org.watchlink.routes.incident.IncidentChange.IncidentMerged;
import org.watchlink.routes.incident.IncidentChange.IncidentNoted;
import org.watchlink.routes.incident.IncidentChange.IncidentOpened;
import org.watchlink.routes.incident.IncidentChange.IncidentRelocated;
import org.watchlink.routes.incident.IncidentFacts;
import org.watchlink.routes.incident.IncidentNumber;
import org.watchlink.routes.incident.IncidentRules;
import org.watchlink.routes.incident.IncidentStatus;
import org.watchlink.routes.incident.PoliceChange.QuestionAnswered;
import org.watchlink.routes.incident.Times;
import org.watchlink.routes.incident.Words;
import org.watchlink.routes.place.Place;
import org.watchlink.routes.place.Register;
import org.watchlink.routes.place.Town;

/// Opens incidents, and does to them what the operators ask, or says why not.
final class IncidentDuty {

    private final IncidentMemory memory;
    private final Board board;
    private final Pen pen;
    private final IncidentRules rules;
    private final Supplier<Register> register;
    private final IntPredicate cameras;
    private final Access access;
    private final FactsCheck check;

    IncidentDuty(
        IncidentMemory memory, Board board, Pen pen, IncidentRules rules,
        Supplier<Register> register, IntPredicate cameras, Access access) {
        this.memory = memory;
        this.board = board;
        this.pen = pen;
        this.rules = rules;
        this.register = register;
        this.cameras = cameras;
        this.access = access;
        this.check = new FactsCheck(rules);
    }

    /// An alert was raised: the most urgent ones are incidents at once.
    void raised(long number) {
        board.alert(number)
            .filter(alert -> rules.automatic().contains(alert.category().priority()))
            .ifPresent(alert -> ensure(alert, Operator.SYSTEM));
    }

    /// Somebody deals with an alert: it belongs to an incident from now on.
    void ensure(Alert alert, Operator by) {
        if (memory.of(alert.number()).isEmpty()) {
            open(rules.status(), alert.town(), List.of(alert.number()), alert.restricted(),
                facts(alert), by);
        }
    }

    /// What an alert says of its incident.
    private IncidentFacts facts(Alert alert) {
        IncidentCategory category = rules.opening(alert.category().name());
        Optional<Place> place = alert.placing().place();
        return IncidentFacts.of(
            category.purpose(), category.name(), place.map(Words::place).orElse(""),
            place.map(Place::position));
    }

    Optional<String> act(Operator by, IncidentAction action) {
        return switch (action) {
            case OpenIncident asked -> open(asked, by);
            case AmendIncident(var number, int version, IncidentFacts facts, String reason) ->
                with(number, by, now -> gone(now)
                    .or(() -> amend(now, version, facts, reason, by)));
            case CloseIncident(var number, int version, IncidentFacts facts) ->
                with(number, by, now -> close(now, version, facts, by));
            case MoveAlert(long alert, var to, String reason) -> move(alert, to, reason, by);
            case MergeIncident(var number, var into, String reason) ->
                with(number, by, from -> with(into, by, to -> merge(from, to, reason, by)));
            case RelocateIncident(var number, String town, String reason) ->
                with(number, by, now -> gone(now)
                    .or(() -> relocate(now, town, reason, by)));
            case NameCamera asked -> with(asked.incident(), by, now -> gone(now)
                .or(() -> name(now, asked, by)));
            case NoteIncident(var number, String text) ->
                with(number, by, _ -> said(text, "a note",
                    () -> pen.write(new IncidentNoted(number, text.strip(), by))));
            case AnswerPolice(var number, int question, String text) ->
                with(number, by, now -> answer(now, question, text, by));
        };
    }

    private Optional<String> open(OpenIncident asked, Operator by) {
        if (register.get().town(asked.town()).isEmpty()) {
            return Optional.of("there is no such town");
        }
        Optional<String> fault = check.fault(asked.facts());
        if (fault.isEmpty()) {
            open(asked.status(), asked.town(), List.of(), false, asked.facts(), by);
        }
        return fault;
    }

    private IncidentNumber open(
        IncidentStatus status, String town, List<Long> alerts, boolean airwave,
        IncidentFacts facts, Operator by) {
        String force = register.get().town(town).map(Town::force).orElse("");
        LocalDate date = pen.now().atZone(rules.zone()).toLocalDate();
        IncidentNumber number = memory.next(rules.forces().getOrDefault(force, 0), date);
        pen.write(new IncidentOpened(number, status, town, force, alerts, airwave, facts, by));
        return number;
    }

    private Optional<String> amend(
        Incident now, int version, IncidentFacts facts, String reason, Operator by) {
        return check.version(now, version)
            .or(() -> now.open() ? check.fault(facts) : check.gap(facts))
            .or(() -> said(reason, "a reason", () -> pen.write(new IncidentAmended(
                now.number(), version + 1, facts, reason.strip(), by))));
    }

    private Optional<String> close(
        Incident now, int version, IncidentFacts facts, Operator by) {
        Optional<String> fault = now.open() ? check.version(now, version)
            .or(() -> check.gap(facts))
            .or(() -> now.alerts().stream().anyMatch(alert ->
                    board.alert(alert).map(Alert::open).orElse(false))
                ? Optional.of("close its alerts first") : Optional.empty())
            : Optional.of("it is closed already");
        if (fault.isEmpty()) {
            pen.write(new IncidentClosed(now.number(), version + 1, facts, by));
        }
        return fault;
    }

    private Optional<String> move(
        long number, Optional<IncidentNumber> to, String reason, Operator by) {
        Optional<Alert> alert = board.alert(number).filter(one -> access.sees(by, one));
        Optional<IncidentNumber> from = memory.of(number);
        if (alert.isEmpty()) {
            return Optional.of("there is no alert %04d".formatted(number));
        }
        if (from.isPresent() && from.equals(to)) {
            return Optional.of("it is there already");
        }
        if (to.isPresent()) {
            return with(to.get(), by, there -> gone(there).or(() -> over(alert.get(), there))
                .or(() -> mixed(from, there)).or(() -> apart(alert.get().restricted(), there))
                .or(() -> said(reason, "a reason",
                    () -> write(alert.get(), there.number(), from, reason, by))));
        }
        return said(reason, "a reason", () -> split(alert.get(), from, reason, by));
    }

    private void split(
        Alert alert, Optional<IncidentNumber> from, String reason, Operator by) {
        Optional<Incident> before = from.flatMap(memory::incident);
        IncidentNumber own = open(
            before.map(Incident::status).orElse(rules.status()), alert.town(), List.of(),
            alert.restricted() || before.map(Incident::airwave).orElse(false), facts(alert), by);
        write(alert, own, from, reason, by);
    }

    private void write(
        Alert alert, IncidentNumber to, Optional<IncidentNumber> from, String reason,
        Operator by) {
        pen.write(new AlertMoved(
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

    private static Optional<String> gone(Incident now) {
        return now.mergedInto().map(into -> "it went over into " + into);
    }

    private Optional<String> merge(Incident from, Incident into, String reason, Operator by) {
        if (from.number().equals(into.number()) || !from.open() || !into.open()) {
            return Optional.of("both must be open, and two");
        }
        return mixed(Optional.of(from.number()), into).or(() -> said(reason, "a reason",
            () -> pen.write(new IncidentMerged(
                from.number(), into.number(), reason.strip(), by))));
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
            : said(reason, "a reason", () -> pen.write(new IncidentRelocated(
                now.number(), now.town(), name, force, reason.strip(), by)));
    }

    private Optional<String> name(Incident now, NameCamera asked, Operator by) {
        if (!Times.told(asked.from(), pen.now()) || !asked.from().isBefore(asked.until())
            || asked.until().isAfter(pen.now())) {
            return Optional.of("the times are in the past, the first before the second");
        }
        if (Duration.between(asked.from(), asked.until()).compareTo(FootageCheck.STRETCH) > 0) {
            return Optional.of("a camera is named for at most 24 hours");
        }
        if (!cameras.test(asked.camera())) {
            return Optional.of("there is no camera %03d".formatted(asked.camera()));
        }
        pen.write(new CameraNamed(now.number(), asked.camera(), asked.from(), asked.until(), by));
        return Optional.empty();
    }

    private Optional<String> answer(Incident now, int question, String text, Operator by) {
        boolean waits = now.questions().stream()
            .anyMatch(one -> one.number() == question && one.answer().isEmpty());
        return waits
            ? said(text, "an answer", () -> pen.write(new QuestionAnswered(
                now.number(), question, text.strip(), by)))
            : Optional.of("there is no such question");
    }

    /// Does it if `text` says something and is not too long.
    private static Optional<String> said(String text, String what, Runnable deed) {
        Optional<String> fault = Said.fault(what, text);
        if (fault.isEmpty()) {
            deed.run();
        }
        return fault;
    }

    /// An incident that the operator may not know of is not there for them.
    private Optional<String> with(
        IncidentNumber number, Operator by, Function<Incident, Optional<String>> deed) {
        return memory.incident(number)
            .filter(incident -> !incident.airwave() || access.entitled(by))
            .map(deed)
            .orElseGet(() -> Optional.of("there is no incident " + number));
    }
}
