package org.watchlink.routes.room;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.watchlink.routes.alert.Alert;
import org.watchlink.routes.alert.Operator;
import org.watchlink.routes.camera.CameraHealth;
import org.watchlink.routes.camera.Cue;
import org.watchlink.routes.camera.CueReport;
import org.watchlink.routes.footage.FootageBook;
import org.watchlink.routes.incident.Chronicle;
import org.watchlink.routes.incident.Entry;
import org.watchlink.routes.incident.FaultChange;
import org.watchlink.routes.incident.FootageChange;
import org.watchlink.routes.incident.IncidentChange;
import org.watchlink.routes.incident.Occurrence.AlertClosed;
import org.watchlink.routes.incident.Occurrence.AlertPassed;
import org.watchlink.routes.incident.Occurrence.AlertPlaced;
import org.watchlink.routes.incident.Occurrence.AlertRaised;
import org.watchlink.routes.incident.Occurrence.AlertRepeated;
import org.watchlink.routes.incident.Occurrence.AlertTaken;
import org.watchlink.routes.incident.Occurrence.AnswerReported;
import org.watchlink.routes.incident.Occurrence.AnswerSent;
import org.watchlink.routes.incident.Occurrence.CameraChanged;
import org.watchlink.routes.incident.Occurrence.CueOrdered;
import org.watchlink.routes.incident.Occurrence.CueReported;
import org.watchlink.routes.incident.Occurrence.DeskChanged;
import org.watchlink.routes.incident.Occurrence.DeskMuted;
import org.watchlink.routes.incident.Occurrence.Disclosed;
import org.watchlink.routes.incident.Occurrence.EntryAdopted;
import org.watchlink.routes.incident.Occurrence.NoteWritten;
import org.watchlink.routes.incident.Occurrence.PassageBegun;
import org.watchlink.routes.incident.Occurrence.PassageReported;
import org.watchlink.routes.incident.Occurrence.RadioHeard;
import org.watchlink.routes.incident.PoliceChange;
import org.watchlink.routes.place.Caller;
import org.watchlink.routes.radio.Fix;
import org.watchlink.routes.radio.Priority;
import org.watchlink.routes.radio.RadioEvent;
import org.watchlink.routes.radio.SubscriberId;

/// What the control room knows now: the sum of its log. Belongs to the control room's one thread.
final class Board {

    private static final int CLOSED = 50;
    private static final Duration LATELY = Duration.ofMinutes(10);

    private final SequencedMap<Long, Alert> open = new LinkedHashMap<>();
    private final SequencedMap<Long, Alert> closed = new LinkedHashMap<>();
    private final Map<SubscriberId, Set<Long>> byRadio = new HashMap<>();
    private final RadioMemory radios = new RadioMemory();
    private final Map<Integer, CameraHealth> unusable = new HashMap<>();
    private final Map<Integer, Long> holders = new HashMap<>();
    private final List<Operator> desks = new ArrayList<>();
    private final Map<String, Instant> muted = new HashMap<>();
    private final FootageBook footage;
    private long head;
    private long lastAlert;
    private long lastCue;
    private long lastAnswer;
    private long lastPassage;

    /// @param footage the requests for footage
    Board(FootageBook footage) {
        this.footage = footage;
    }

    /// Takes in the next entry and gives the alert that it is about, as it is now.
    Optional<Alert> apply(Entry entry) {
        head = entry.number();
        switch (entry.occurrence()) {
            case AlertRaised raised -> {
                radios.remember(raised.original());
                lastAlert = raised.alert();
                byRadio.computeIfAbsent(raised.caller().radio(), _ -> new HashSet<>(2))
                    .add(raised.alert());
                open.put(raised.alert(), Story.begin(raised, entry.at()));
            }
            case AlertRepeated again -> radios.remember(again.original());
            case RadioHeard heard -> radios.remember(heard.event());
            case CueOrdered(Cue cue, _) -> {
                lastCue = cue.id();
                holders.put(cue.camera(), cue.alert());
            }
            case CueReported(CueReport report) -> {
                if (!Cues.active(report.state())) {
                    holders.remove(report.cue().camera(), report.cue().alert());
                }
            }
            case AlertClosed end -> holders.values().removeIf(alert -> alert == end.alert());
            case AnswerSent sent -> lastAnswer = sent.answer().id();
            case PassageBegun begun -> lastPassage = begun.passage().id();
            case CameraChanged(CameraHealth health) -> changed(health);
            case DeskChanged(Operator who, boolean present) -> attend(who, present);
            case DeskMuted(Operator who, Optional<Instant> until) -> until.ifPresentOrElse(
                time -> muted.put(who.desk(), time), () -> muted.remove(who.desk()));
            case FootageChange change -> footage.apply(entry, change);
            case AlertPlaced _, AlertTaken _, AlertPassed _, AnswerReported _, PassageReported _,
                Disclosed _, NoteWritten _, IncidentChange _, PoliceChange _, FaultChange _,
                EntryAdopted _ -> { }
        }
        return Chronicle.alert(entry.occurrence()).flatMap(this::alert)
            .map(alert -> update(alert, entry));
    }

    private Alert update(Alert before, Entry entry) {
        Alert after = Story.after(before, entry.occurrence(), entry.at());
        if (after.open()) {
            open.put(after.number(), after);
        } else {
            lay(after);
        }
        return after;
    }

    /// Puts a closed alert aside; the newest of them are kept for the screens. Where an officer was
    /// is forgotten with the last one.
    private void lay(Alert alert) {
        SubscriberId radio = alert.caller().radio();
        if (open.remove(alert.number()) != null) {
            byRadio.computeIfPresent(radio, (_, numbers) -> {
                numbers.remove(alert.number());
                return numbers.isEmpty() ? null : numbers;
            });
        }
        if (alert.restricted() && !byRadio.containsKey(radio)) {
            radios.forget(radio);
        }
        closed.put(alert.number(), alert);
        if (closed.size() > CLOSED) {
            closed.pollFirstEntry();
        }
    }

    private void changed(CameraHealth health) {
        if (health.healthy()) {
            unusable.remove(health.camera());
        } else {
            unusable.put(health.camera(), health);
        }
    }

    private void attend(Operator who, boolean present) {
        if (present) {
            desks.add(who);
        } else {
            desks.remove(who);
        }
    }

    /// Nobody sits at a desk yet when the process starts, whatever the log says.
    void clearDesks() {
        desks.clear();
        muted.clear();
    }

    /// Whether this is a repetition of what is in the log.
    boolean seen(RadioEvent event) {
        return radios.seen(event);
    }

    Optional<Alert> alert(long number) {
        return Optional.ofNullable(open.get(number)).or(() ->
            Optional.ofNullable(closed.get(number)));
    }

    List<Alert> open() {
        return List.copyOf(open.values());
    }

    /// The open alerts of a radio.
    List<Alert> openOf(SubscriberId radio) {
        return byRadio.getOrDefault(radio, Set.of()).stream().map(open::get).toList();
    }

    /// The alerts for a screen that starts: open ones, and those closed lately.
    List<Alert> shown(Instant now) {
        List<Alert> shown = new ArrayList<>(open.values());
        closed.values().stream()
            .filter(alert -> alert.timeline().getLast().at().plus(LATELY).isAfter(now))
            .forEach(shown::add);
        return shown;
    }

    Optional<Fix> fix(SubscriberId radio) {
        return radios.fix(radio);
    }

    boolean healthy(int camera) {
        return !unusable.containsKey(camera);
    }

    /// The open alert that uses this camera.
    Optional<Alert> holder(int camera) {
        return Optional.ofNullable(holders.get(camera)).map(open::get);
    }

    /// Whether a camera can be had for a call of this priority by this caller: nobody uses it, or
    /// the same radio or premises do, or something less urgent does.
    boolean free(int camera, Caller caller, Priority priority) {
        return holder(camera)
            .map(alert -> alert.caller().radio().equals(caller.radio())
                || caller.premises().isPresent()
                    && alert.caller().premises().equals(caller.premises())
                || priority.before(alert.category().priority()))
            .orElse(true);
    }

    List<CameraHealth> unusable() {
        return List.copyOf(unusable.values());
    }

    List<Operator> desks() {
        return List.copyOf(desks);
    }

    Map<String, Instant> muted() {
        return Map.copyOf(muted);
    }

    FootageBook footage() {
        return footage;
    }

    long head() {
        return head;
    }

    long nextAlert() {
        return lastAlert + 1;
    }

    long nextCue() {
        return lastCue + 1;
    }

    long nextAnswer() {
        return lastAnswer + 1;
    }

    long nextPassage() {
        return lastPassage + 1;
    }
}
