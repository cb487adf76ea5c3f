package org.watchlink.routes.room;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.watchlink.routes.alert.Alert;
import org.watchlink.routes.alert.Answer;
import org.watchlink.routes.alert.Operator;
import org.watchlink.routes.camera.Candidate;
import org.watchlink.routes.camera.Correlator;
import org.watchlink.routes.incident.Occurrence.AlertPlaced;
import org.watchlink.routes.incident.Occurrence.AlertRaised;
import org.watchlink.routes.incident.Occurrence.AlertRepeated;
import org.watchlink.routes.incident.Occurrence.NoteWritten;
import org.watchlink.routes.incident.Occurrence.RadioHeard;
import org.watchlink.routes.incident.Words;
import org.watchlink.routes.place.Caller;
import org.watchlink.routes.place.Ground;
import org.watchlink.routes.place.GroupEntry;
import org.watchlink.routes.place.Locator;
import org.watchlink.routes.place.Place;
import org.watchlink.routes.place.Placing;
import org.watchlink.routes.place.Premises;
import org.watchlink.routes.place.Register;
import org.watchlink.routes.place.Town;
import org.watchlink.routes.radio.Category;
import org.watchlink.routes.radio.Fix;
import org.watchlink.routes.radio.Priority;
import org.watchlink.routes.radio.RadioEvent;
import org.watchlink.routes.radio.RadioEvent.CallBegun;
import org.watchlink.routes.radio.RadioEvent.CallCleared;
import org.watchlink.routes.radio.RadioEvent.CallEnded;
import org.watchlink.routes.radio.RadioEvent.Emergency;
import org.watchlink.routes.radio.RadioEvent.EmergencyEnded;
import org.watchlink.routes.radio.RadioEvent.Garbled;
import org.watchlink.routes.radio.RadioEvent.LinkChange;
import org.watchlink.routes.radio.RadioEvent.PositionReport;
import org.watchlink.routes.radio.RadioEvent.Registration;
import org.watchlink.routes.radio.RadioEvent.StateReport;
import org.watchlink.routes.radio.RadioEvent.Status;
import org.watchlink.routes.radio.RadioEvent.Text;
import org.watchlink.routes.radio.SubscriberId;
import org.watchlink.routes.radio.Talkgroup;

/// Listens to the radios: raises alerts, folds repeats into them, and follows where radios are.
///
/// A repeat folds into the same radio's open alert if that is at least as urgent and was heard
/// within the fold window. So an emergency never disappears in a lesser alert. What Airwave tells
/// for the moment only, calls and positions, raises nothing and is not written down.
final class RadioDuty {

    private final Board board;
    private final Pen pen;
    private final RoomRules rules;
    private final Supplier<Register> register;
    private final Locator locator;
    private final Supplier<Correlator> correlator;
    private final Cues cues;
    private final Answers answers;
    private final IncidentDuty incidents;

    RadioDuty(
        Board board, Pen pen, RoomRules rules, Surroundings around, Cues cues, Answers answers,
        IncidentDuty incidents) {
        this.board = board;
        this.pen = pen;
        this.rules = rules;
        this.register = around.register();
        this.locator = around.locator();
        this.correlator = around.correlator();
        this.cues = cues;
        this.answers = answers;
        this.incidents = incidents;
    }

    void heard(RadioEvent event) {
        if (event.fleeting() && !placesAnAlert(event) || board.seen(event)) {
            return;
        }
        switch (event) {
            case Emergency cry -> calledFor(
                cry, cry.radio(), new Category(Words.cry(cry.cry()), Priority.P1),
                cry.talkgroup(), cry.fix());
            case Status status -> calledFor(
                status, status.radio(), status.category(), status.talkgroup(), Optional.empty());
            case Text text -> calledFor(
                text, text.radio(), rules.text(), text.talkgroup(), Optional.empty());
            case CallBegun call -> calledFor(
                call, call.radio(), rules.call(), call.talkgroup(), Optional.empty());
            case PositionReport report -> moved(report);
            case EmergencyEnded ended -> ended(ended);
            case CallEnded _, Registration _, LinkChange _ -> pen.write(new RadioHeard(event));
            case CallCleared _, StateReport _, Garbled _ -> { }
        }
    }

    private boolean placesAnAlert(RadioEvent event) {
        return event instanceof PositionReport report && !board.openOf(report.radio()).isEmpty();
    }

    private void calledFor(
        RadioEvent event, SubscriberId radio, Category category, Optional<Talkgroup> talkgroup,
        Optional<Fix> fix) {
        Optional<Alert> fold = board.openOf(radio).stream()
            .filter(alert -> !category.priority().before(alert.category().priority()))
            .filter(alert -> !alert.heardAt().plus(rules.foldWindow()).isBefore(pen.now()))
            .max(Comparator.comparing(Alert::heardAt));
        if (fold.isPresent()) {
            pen.write(new AlertRepeated(fold.get().number(), event));
            fix.ifPresent(_ -> {
                placeAgain(fold.get());
                turnByItself(fold.get().number());
            });
        } else {
            raise(event, radio, category, talkgroup, fix);
        }
    }

    private void raise(
        RadioEvent event, SubscriberId radio, Category category, Optional<Talkgroup> talkgroup,
        Optional<Fix> fix) {
        Caller caller = locator.caller(register.get(), radio);
        Placing placing = place(
            caller, fix.or(() -> board.fix(radio)), talkgroup, event.heard().link());
        Optional<GroupEntry> group = talkgroup.flatMap(register.get()::talkgroup);
        String town = caller.premises().map(Premises::town)
            .or(() -> group.map(GroupEntry::town).filter(name -> !name.isEmpty()))
            .or(() -> placing.place()
                .flatMap(place -> locator.near(register.get(), place.position()))
                .map(Town::name))
            .orElse("");
        String scheme = caller.premises().map(Premises::scheme)
            .or(() -> group.map(GroupEntry::scheme))
            .orElse("");
        long number = board.nextAlert();
        pen.write(new AlertRaised(
            number, event, category, caller, town, scheme, placing,
            candidates(placing, caller, category.priority())));
        answers.answer(number, Answer.Kind.RECEIVED);
        incidents.raised(number);
        turnByItself(number);
    }

    private void turnByItself(long number) {
        Alert alert = board.alert(number).orElseThrow();
        if (alert.waiting() && alert.caller().verified()
            && rules.automatic().contains(alert.category().priority())) {
            cues.firstFree(alert, Operator.SYSTEM);
        }
    }

    private void moved(PositionReport report) {
        pen.write(new RadioHeard(report));
        for (Alert alert : board.openOf(report.radio())) {
            placeAgain(alert);
            if (alert.cues().isEmpty()) {
                turnByItself(alert.number());
            }
        }
    }

    private void placeAgain(Alert alert) {
        Placing placing = place(
            alert.caller(), board.fix(alert.caller().radio()), alert.talkgroup(), alert.link());
        if (elsewhere(alert.placing(), placing)) {
            pen.write(new AlertPlaced(
                alert.number(), placing,
                candidates(placing, alert.caller(), alert.category().priority())));
        }
    }

    private Placing place(
        Caller caller, Optional<Fix> fix, Optional<Talkgroup> talkgroup, String link) {
        Instant now = pen.now();
        return locator.place(register.get(), caller, fix, talkgroup, link, now);
    }

    /// Whether a placing is another place, and not the same one known a little better.
    private static boolean elsewhere(Placing before, Placing now) {
        if (before.place().isEmpty() || now.place().isEmpty()) {
            return !before.place().equals(now.place());
        }
        Place there = before.place().get();
        Place here = now.place().get();
        boolean sameKind = there.getClass() == here.getClass();
        return !sameKind || Ground.distance(there.position(), here.position())
            > Math.max(before.uncertaintyMetres(), now.uncertaintyMetres());
    }

    private List<Candidate> candidates(Placing placing, Caller caller, Priority priority) {
        return correlator.get().candidates(
            placing, camera -> board.healthy(camera) && board.free(camera, caller, priority));
    }

    private void ended(EmergencyEnded ended) {
        pen.write(new RadioHeard(ended));
        board.openOf(ended.radio()).stream()
            .filter(alert -> alert.category().priority() == Priority.P1)
            .forEach(alert -> pen.write(new NoteWritten(
                alert.number(), Words.heard(ended), Operator.SYSTEM)));
    }
}
