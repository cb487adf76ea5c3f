package org.watchlink.routes.room;

import java.time.Duration;
import java.util.Optional;
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
import org.watchlink.routes.incident.IncidentChange.CameraNamed;
import org.watchlink.routes.incident.IncidentChange.IncidentAmended;
import org.watchlink.routes.incident.IncidentChange.IncidentClosed;
import org.watchlink.routes.incident.IncidentChange.IncidentNoted;
import org.watchlink.routes.incident.IncidentRules;
import org.watchlink.routes.incident.PoliceChange.QuestionAnswered;
import org.watchlink.routes.incident.Times;
import org.watchlink.routes.place.Register;

/// Does to incidents what the operators ask, or says why not.
final class IncidentDuty {

    private final IncidentMemory memory;
    private final Board board;
    private final Pen pen;
    private final IncidentRules rules;
    private final Supplier<Register> register;
    private final IntPredicate cameras;
    private final FactsCheck check;
    private final IncidentSight sight;
    private final IncidentOpening opening;
    private final IncidentMoves moves;

    IncidentDuty(
        IncidentMemory memory, Board board, Pen pen, IncidentRules rules,
        Supplier<Register> register, IntPredicate cameras, Access access) {
        this.memory = memory;
        this.board = board;
        this.pen = pen;
        this.rules = rules;
        this.register = register;
        this.cameras = cameras;
        this.check = new FactsCheck(rules);
        this.sight = new IncidentSight(memory, access);
        this.opening = new IncidentOpening(memory, pen, rules, register);
        this.moves = new IncidentMoves(memory, board, pen, register, access, opening, sight);
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
            opening.of(alert, by);
        }
    }

    Optional<String> act(Operator by, IncidentAction action) {
        return switch (action) {
            case OpenIncident asked -> open(asked, by);
            case AmendIncident asked ->
                sight.withOwn(asked.incident(), by, now -> amend(now, asked, by));
            case CloseIncident asked ->
                sight.with(asked.incident(), by, now -> close(now, asked, by));
            case MoveAlert asked -> moves.move(asked, by);
            case MergeIncident asked -> moves.merge(asked, by);
            case RelocateIncident asked -> moves.relocate(asked, by);
            case NameCamera asked ->
                sight.withOwn(asked.incident(), by, now -> name(now, asked, by));
            case NoteIncident(var number, String text) -> sight.with(number, by, _ ->
                Said.fault("a note", text)
                    .or(() -> pen.written(new IncidentNoted(number, text.strip(), by))));
            case AnswerPolice asked ->
                sight.with(asked.incident(), by, now -> answer(now, asked, by));
        };
    }

    private Optional<String> open(OpenIncident asked, Operator by) {
        if (register.get().town(asked.town()).isEmpty()) {
            return Optional.of("there is no such town");
        }
        Optional<String> fault = check.fault(asked.facts());
        if (fault.isEmpty()) {
            opening.described(asked.status(), asked.town(), asked.facts(), by);
        }
        return fault;
    }

    private Optional<String> amend(Incident now, AmendIncident asked, Operator by) {
        return check.version(now, asked.version())
            .or(() -> now.open() ? check.fault(asked.facts()) : check.gap(asked.facts()))
            .or(() -> Said.fault("a reason", asked.reason()))
            .or(() -> pen.written(new IncidentAmended(
                now.number(), now.version() + 1, asked.facts(), asked.reason().strip(), by)));
    }

    private Optional<String> close(Incident now, CloseIncident asked, Operator by) {
        if (!now.open()) {
            return Optional.of("it is closed already");
        }
        return check.version(now, asked.version())
            .or(() -> check.gap(asked.facts()))
            .or(() -> now.alerts().stream().anyMatch(alert ->
                    board.alert(alert).map(Alert::open).orElse(false))
                ? Optional.of("close its alerts first") : Optional.empty())
            .or(() -> pen.written(new IncidentClosed(
                now.number(), now.version() + 1, asked.facts(), by)));
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
        return pen.written(
            new CameraNamed(now.number(), asked.camera(), asked.from(), asked.until(), by));
    }

    private Optional<String> answer(Incident now, AnswerPolice asked, Operator by) {
        boolean waits = now.questions().stream()
            .anyMatch(one -> one.number() == asked.question() && one.answer().isEmpty());
        return waits
            ? Said.fault("an answer", asked.text()).or(() -> pen.written(new QuestionAnswered(
                now.number(), asked.question(), asked.text().strip(), by)))
            : Optional.of("there is no such question");
    }
}
