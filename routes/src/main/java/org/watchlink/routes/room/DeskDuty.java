package org.watchlink.routes.room;

import java.util.Optional;
import org.watchlink.routes.airwave.Destination;
import org.watchlink.routes.alert.Alert;
import org.watchlink.routes.alert.Answer;
import org.watchlink.routes.alert.AnswerBook;
import org.watchlink.routes.alert.Operator;
import org.watchlink.routes.desk.DeskAction;
import org.watchlink.routes.desk.DeskAction.Attend;
import org.watchlink.routes.desk.DeskAction.Close;
import org.watchlink.routes.desk.DeskAction.Mute;
import org.watchlink.routes.desk.DeskAction.Pass;
import org.watchlink.routes.desk.DeskAction.Reply;
import org.watchlink.routes.desk.DeskAction.Show;
import org.watchlink.routes.desk.DeskAction.Signal;
import org.watchlink.routes.desk.DeskAction.Take;
import org.watchlink.routes.desk.DeskAction.Tell;
import org.watchlink.routes.desk.DeskAction.Write;
import org.watchlink.routes.desk.FaultAction;
import org.watchlink.routes.desk.FootageAction;
import org.watchlink.routes.desk.IncidentAction;
import org.watchlink.routes.incident.Occurrence.AlertClosed;
import org.watchlink.routes.incident.Occurrence.AlertPassed;
import org.watchlink.routes.incident.Occurrence.AlertTaken;
import org.watchlink.routes.incident.Occurrence.DeskChanged;
import org.watchlink.routes.incident.Occurrence.DeskMuted;
import org.watchlink.routes.incident.Occurrence.NoteWritten;

/// Does what the operators ask, or says why not.
final class DeskDuty {

    private final Board board;
    private final Pen pen;
    private final RoomRules rules;
    private final Cues cues;
    private final Answers answers;
    private final Access access;
    private final Passages passages;
    private final IncidentDuty incidents;
    private final FootageOffice footage;
    private final FaultDuty faults;

    DeskDuty(
        Board board, Pen pen, RoomRules rules, Cues cues, Answers answers, Access access,
        Passages passages, IncidentDuty incidents, FootageOffice footage, FaultDuty faults) {
        this.board = board;
        this.pen = pen;
        this.rules = rules;
        this.cues = cues;
        this.answers = answers;
        this.access = access;
        this.passages = passages;
        this.incidents = incidents;
        this.footage = footage;
        this.faults = faults;
    }

    /// Gives the reason when the action is refused.
    Optional<String> act(Operator by, DeskAction action) {
        return switch (action) {
            case Take(long number) -> withOpen(by, number, alert -> take(alert, by));
            case Show(long number, int rank) -> withOpen(by, number, a -> show(a, rank, by));
            case Reply(long number, String text) -> withKnown(by, number, a -> reply(a, text, by));
            case Pass(long number, String to) -> withOpen(by, number, a -> pass(a, to, by));
            case Tell(long number, String to, String text) ->
                withKnown(by, number, alert -> passages.tell(alert, to, text, by));
            case Signal(long number, String to, int status) ->
                withKnown(by, number, alert -> passages.signal(alert, to, status, by));
            case Write(long number, String text) -> withKnown(by, number, a -> note(a, text, by));
            case Close(long number, String outcome, String reason) ->
                withOpen(by, number, alert -> close(alert, outcome, reason, by));
            case Mute(boolean on) -> mute(on, by);
            case Attend(boolean present, boolean airwave) -> attend(present, airwave, by);
            case IncidentAction asked -> incidents.act(by, asked);
            case FootageAction asked -> footage.act(by, asked);
            case FaultAction asked -> faults.act(by, asked);
        };
    }

    private Optional<String> take(Alert alert, Operator by) {
        hold(alert, by);
        cues.seen(board.alert(alert.number()).orElseThrow());
        return Optional.empty();
    }

    private Optional<String> show(Alert alert, int rank, Operator by) {
        if (rank < 0 || rank >= Math.max(1, alert.candidates().size())) {
            return Optional.of("there is no camera " + (rank + 1) + " for this alert");
        }
        boolean fresh = alert.waiting();
        hold(alert, by);
        if (fresh && rank == 0) {
            cues.firstFree(alert, by);
        } else if (!alert.candidates().isEmpty()) {
            cues.order(alert, alert.candidates().get(rank), by);
        }
        seenUnlessUnderWay(alert.number());
        return Optional.empty();
    }

    /// Says "seen" at once where no camera is on its way, so that no confirmation will follow.
    private void seenUnlessUnderWay(long number) {
        Alert alert = board.alert(number).orElseThrow();
        if (alert.onCamera() || alert.cues().stream().noneMatch(c -> Cues.active(c.state()))) {
            cues.seen(alert);
        }
    }

    private void hold(Alert alert, Operator by) {
        incidents.ensure(alert, by);
        if (!alert.takenBy().equals(Optional.of(by))) {
            pen.write(new AlertTaken(alert.number(), by));
        }
    }

    private Optional<String> reply(Alert alert, String text, Operator by) {
        String said = text.strip();
        if (said.isEmpty() || said.length() > AnswerBook.LONGEST) {
            return Optional.of("a reply has 1 to " + AnswerBook.LONGEST + " characters");
        }
        if (alert.restricted()) {
            return passages.reply(alert, said, by);
        }
        if (!alert.caller().addressable()) {
            return Optional.of("this radio does not tell its number: no text reaches it");
        }
        return answers.send(alert, Answer.Kind.REPLY, said, by)
            ? Optional.empty()
            : Optional.of("not sent: these premises have a silent profile");
    }

    private Optional<String> pass(Alert alert, String to, Operator by) {
        if (to.isBlank()) {
            return Optional.of("pass it to whom?");
        }
        Optional<Destination> airwave = passages.destination(to);
        if (airwave.isPresent()) {
            return passByAirwave(alert, airwave.get(), by);
        }
        hold(alert, by);
        pen.write(new AlertPassed(alert.number(), to, by));
        answers.answer(alert.number(), Answer.Kind.PASSED);
        return Optional.empty();
    }

    /// The alert counts as passed when it has arrived.
    private Optional<String> passByAirwave(Alert alert, Destination to, Operator by) {
        Optional<String> refusal = passages.refusal(by).or(() -> passages.underWay(alert, to));
        if (refusal.isEmpty()) {
            hold(alert, by);
            passages.pass(alert, to, by);
        }
        return refusal;
    }

    private Optional<String> note(Alert alert, String text, Operator by) {
        return Said.fault("a note", text)
            .or(() -> pen.written(new NoteWritten(alert.number(), text.strip(), by)));
    }

    private Optional<String> close(Alert alert, String outcome, String reason, Operator by) {
        if (!rules.outcomes().contains(outcome)) {
            return Optional.of("the outcome is one of " + String.join(", ", rules.outcomes()));
        }
        if (reason.length() > Said.LONGEST) {
            return Optional.of("a reason has at most " + Said.LONGEST + " characters");
        }
        pen.write(new AlertClosed(alert.number(), outcome, reason.strip(), by));
        answers.answer(alert.number(), Answer.Kind.CLOSED);
        return Optional.empty();
    }

    private Optional<String> mute(boolean on, Operator by) {
        pen.write(new DeskMuted(
            by, on ? Optional.of(pen.now().plus(rules.mute())) : Optional.empty()));
        return Optional.empty();
    }

    private Optional<String> attend(boolean present, boolean airwave, Operator by) {
        pen.write(new DeskChanged(by, present));
        access.attends(by, present, airwave, passages.listens());
        return Optional.empty();
    }

    private Optional<String> withOpen(Operator by, long number, Deed deed) {
        return withKnown(by, number, alert -> alert.open()
            ? deed.to(alert)
            : Optional.of("alert %04d is closed".formatted(number)));
    }

    /// An alert that the operator may not know of is not there for them.
    private Optional<String> withKnown(Operator by, long number, Deed deed) {
        return board.alert(number).filter(alert -> access.sees(by, alert))
            .map(alert -> {
                access.acts(by, alert);
                return deed.to(alert);
            })
            .orElseGet(() -> Optional.of("there is no alert %04d".formatted(number)));
    }

    /// One thing done to an alert.
    private interface Deed {

        Optional<String> to(Alert alert);
    }
}
