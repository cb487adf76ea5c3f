package org.watchlink.routes.room;

import java.util.Optional;
import org.watchlink.routes.airwave.AirwaveDoor;
import org.watchlink.routes.airwave.AirwaveStatuses;
import org.watchlink.routes.airwave.AirwaveStatuses.Named;
import org.watchlink.routes.airwave.Destination;
import org.watchlink.routes.airwave.Destinations;
import org.watchlink.routes.alert.Alert;
import org.watchlink.routes.alert.Answer;
import org.watchlink.routes.alert.Operator;
import org.watchlink.routes.alert.Passage;
import org.watchlink.routes.incident.Occurrence.PassageReported;
import org.watchlink.routes.incident.Occurrence.StatusPassed;
import org.watchlink.routes.incident.Occurrence.TextPassed;
import org.watchlink.routes.place.Subscriber;
import org.watchlink.routes.radio.AirwaveAddress;

/// Texts and statuses about alerts to the police over Airwave: an entitled operator sends them,
/// never the room by itself, and only what the log will hold.
final class Passages {

    private static final String NOBODY = "there is no such destination on Airwave";

    private final Board board;
    private final Pen pen;
    private final Access access;
    private final Answers answers;
    private final AirwaveDoor door;
    private final Destinations destinations;
    private final AirwaveStatuses statuses;
    private final Briefing briefing;

    Passages(
        Board board, Pen pen, Access access, Answers answers, Surroundings around,
        Briefing briefing) {
        this.board = board;
        this.pen = pen;
        this.access = access;
        this.answers = answers;
        this.door = around.airwave();
        this.destinations = around.destinations();
        this.statuses = around.statuses();
        this.briefing = briefing;
    }

    /// Whether there is anything of Airwave to be heard.
    boolean listens() {
        return door.receives();
    }

    /// Whom on Airwave this name stands for.
    Optional<Destination> destination(String name) {
        return destinations.named(name);
    }

    /// Why this operator cannot send anything now.
    Optional<String> refusal(Operator by) {
        if (!access.entitled(by)) {
            return Optional.of("not sent: you are not entitled to Airwave");
        }
        if (!door.sends()) {
            return Optional.of("not sent: " + door.state().reason());
        }
        return pen.recording()
            ? Optional.empty() : Optional.of("not sent: the log cannot be written");
    }

    /// That the alert itself is on its way there already: two operators may press at once.
    Optional<String> underWay(Alert alert, Destination to) {
        return alert.passages().stream()
            .filter(passage -> passage.kind() == Passage.Kind.ALERT
                && passage.state() == Passage.State.SENT && passage.to().equals(to.name()))
            .findFirst().map(_ -> "it is on its way to %s already".formatted(to.name()));
    }

    /// Sends the alert itself.
    void pass(Alert alert, Destination to, Operator by) {
        send(alert, Passage.Kind.ALERT, to.name(), to.address(), briefing.of(alert), by);
    }

    /// Sends the operator's own words to a destination.
    Optional<String> tell(Alert alert, String to, String text, Operator by) {
        return destination(to)
            .map(found -> message(alert, found.name(), found.address(), text, by))
            .orElseGet(() -> Optional.of(NOBODY));
    }

    /// Sends a status of the site's table to a destination.
    Optional<String> signal(Alert alert, String to, int value, Operator by) {
        Optional<Destination> there = destination(to);
        Optional<Named> status = statuses.status(value);
        if (there.isEmpty()) {
            return Optional.of(NOBODY);
        }
        if (status.isEmpty()) {
            return Optional.of("there is no such status");
        }
        Optional<String> refusal = refusal(by);
        if (refusal.isEmpty()) {
            String shown = "status %04X, %s".formatted(value, status.get().name());
            pen.write(new StatusPassed(
                alert.number(), begun(Passage.Kind.STATUS, there.get().name(), shown), value,
                there.get().address(), by));
        }
        return refusal;
    }

    /// Sends the operator's own words to the officer who raised the alert.
    Optional<String> reply(Alert alert, String text, Operator by) {
        return alert.caller().radio() instanceof AirwaveAddress officer
            ? alert.caller().subscriber().map(Subscriber::alias)
                .map(callSign -> message(alert, callSign, officer, text, by))
                .orElseGet(() -> Optional.of("not sent: this radio is not in the register"))
            : Optional.of("not sent: this is not an officer's radio");
    }

    private Optional<String> message(
        Alert alert, String to, AirwaveAddress address, String text, Operator by) {
        String said = text.strip();
        if (said.isEmpty() || said.length() > Said.LONGEST) {
            return Optional.of("a message has 1 to " + Said.LONGEST + " characters");
        }
        Optional<String> refusal = refusal(by);
        if (refusal.isEmpty()) {
            send(alert, Passage.Kind.MESSAGE, to, address, said, by);
        }
        return refusal;
    }

    private void send(
        Alert alert, Passage.Kind kind, String to, AirwaveAddress address, String text,
        Operator by) {
        pen.write(new TextPassed(alert.number(), begun(kind, to, text), address, by));
    }

    private Passage begun(Passage.Kind kind, String to, String text) {
        return new Passage(
            board.nextPassage(), kind, pen.now(), to, text, Passage.State.SENT, "");
    }

    /// A passage came a step further; once the alert itself has arrived, its radio hears that the
    /// police have been told.
    void reported(long number, Passage passage) {
        pen.write(new PassageReported(number, passage));
        if (passage.tellsThePolice()
            && board.alert(number).filter(Alert::open).isPresent()) {
            answers.answer(number, Answer.Kind.PASSED);
        }
    }

    /// Nobody will hear what became of the passages that were on their way when the process ended.
    void abandon() {
        for (Alert alert : board.shown(pen.now())) {
            alert.passages().stream()
                .filter(passage -> passage.state() == Passage.State.SENT)
                .forEach(passage -> pen.write(new PassageReported(
                    alert.number(), passage.became(
                        Passage.State.UNKNOWN, "the gateway was restarted"))));
        }
    }
}
