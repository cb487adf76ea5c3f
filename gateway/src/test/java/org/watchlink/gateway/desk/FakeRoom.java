package org.watchlink.gateway.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.watchlink.routes.alert.Answer;
import org.watchlink.routes.alert.Life;
import org.watchlink.routes.alert.Operator;
import org.watchlink.routes.camera.CameraHealth;
import org.watchlink.routes.camera.Candidate;
import org.watchlink.routes.camera.Cue;
import org.watchlink.routes.camera.CueReport;
import org.watchlink.routes.camera.CueState;
import org.watchlink.routes.desk.DeskAction;
import org.watchlink.routes.desk.DeskEvent;
import org.watchlink.routes.desk.DeskEvent.Changed;
import org.watchlink.routes.desk.DeskEvent.Health;
import org.watchlink.routes.desk.DeskEvent.Snapshot;
import org.watchlink.routes.desk.FaultAction;
import org.watchlink.routes.desk.FootageAction;
import org.watchlink.routes.desk.IncidentAction;
import org.watchlink.routes.desk.LinkHealth;
import org.watchlink.routes.incident.Entry;
import org.watchlink.routes.incident.IncidentFold;
import org.watchlink.routes.incident.Occurrence;
import org.watchlink.routes.place.Caller;
import org.watchlink.routes.place.Placing;
import org.watchlink.routes.place.Premises;
import org.watchlink.routes.radio.Category;
import org.watchlink.routes.radio.Heard;
import org.watchlink.routes.radio.RadioEvent;

/// A control room in memory, whose cameras turn at once and whose radios hear everything. One
/// thread owns it.
final class FakeRoom implements Room, AutoCloseable {

    final String epoch = UUID.randomUUID().toString();

    final List<String> asked = new CopyOnWriteArrayList<>();
    volatile boolean answersHealth = true;
    volatile boolean recording = true;
    volatile List<String> notices = List.of();
    volatile long cueMillis = 30;
    volatile String refusal = "";

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
    private final Map<Long, Draft> alerts = new TreeMap<>();
    private final Map<String, LinkHealth> links = new LinkedHashMap<>();
    private final DemoDesks desks = new DemoDesks();
    private final List<CameraHealth> cameras = new ArrayList<>();
    final DemoIncidents incidents =
        new DemoIncidents(what -> happened(Optional.empty(), what));
    private final IncidentFold fold = new IncidentFold(incidents.shelves);
    private Consumer<DeskEvent> hub = _ -> { };
    private volatile long head;
    private long alertNumber = 400;
    private long id;

    FakeRoom() {
        for (String name : List.of("Hytera Stevenage", "Hytera Hitchin")) {
            links.put(name, new LinkHealth(name, true, Optional.of(Instant.now()), "", 0));
        }
    }

    void tells(Consumer<DeskEvent> newHub) {
        hub = newHub;
    }

    long raise(Category category, Premises premises, String text) {
        return raise(category, DemoRegisters.caller(premises), text, new Placing(
            Optional.of(premises), Placing.Sureness.PREMISES, 30,
            "The radio's own premises, from the register."),
            DemoRegisters.candidates(premises.position()));
    }

    long raise(Category category, Caller caller, String text, Placing placing,
        List<Candidate> candidates) {
        return on(() -> {
            Draft draft = new Draft(
                ++alertNumber, category, caller, text, placing, candidates, Instant.now());
            alerts.put(draft.number, draft);
            draft.note(Operator.SYSTEM, "Heard by Hytera Stevenage.");
            happened(draft, new Occurrence.AlertRaised(draft.number,
                new RadioEvent.Text(heard(), caller.radio(), Optional.empty(), text), category,
                caller, "Stevenage", "", placing, candidates));
            answer(draft, "CCTV: alert got 21:47");
            return draft.number;
        });
    }

    void unrecorded(Category category, Premises premises) {
        on(() -> {
            Draft draft = new Draft(++alertNumber, category, DemoRegisters.caller(premises), "",
                new Placing(Optional.of(premises), Placing.Sureness.PREMISES, 30, "Register."),
                DemoRegisters.candidates(premises.position()), Instant.now());
            alerts.put(draft.number, draft);
            hub.accept(new Changed(head + 1, Instant.now(), false,
                new Occurrence.NoteWritten(draft.number, "", Operator.SYSTEM),
                Optional.of(draft.alert()), List.of()));
            return null;
        });
    }

    void repeat(long number) {
        on(() -> {
            Draft draft = alerts.get(number);
            draft.count++;
            draft.heardAt = Instant.now();
            happened(draft, new Occurrence.AlertRepeated(number,
                new RadioEvent.Text(heard(), draft.caller.radio(), Optional.empty(), "")));
            return null;
        });
    }

    void hear(RadioEvent event) {
        write(new Occurrence.RadioHeard(event));
    }

    void write(Occurrence occurrence) {
        on(() -> happens(occurrence));
    }

    void link(LinkHealth health) {
        on(() -> links.put(health.link(), health));
    }

    void camera(CameraHealth health) {
        on(() -> {
            cameras.removeIf(old -> old.camera() == health.camera());
            cameras.add(health);
            happened(Optional.empty(), new Occurrence.CameraChanged(health));
            return health;
        });
    }

    Heard heard() {
        return new Heard("Hytera Stevenage", Instant.now(), "");
    }

    long head() {
        return head;
    }

    @Override
    public CompletionStage<Snapshot> snapshot() {
        return CompletableFuture.supplyAsync(() -> new Snapshot(epoch, head, Instant.now(),
            alerts.values().stream().map(Draft::alert).toList(), List.of(), incidents.open(),
            List.copyOf(links.values()), List.copyOf(cameras), desks.present(),
            desks.muted()), thread);
    }

    @Override
    public Health health() {
        if (!answersHealth) {
            throw new IllegalStateException("the room is stuck");
        }
        return on(() -> {
            links.replaceAll((_, link) -> link.up() ? new LinkHealth(
                link.link(), true, Optional.of(Instant.now()), "", link.garbled()) : link);
            int down = (int) cameras.stream().filter(camera -> !camera.healthy()).count();
            return new Health(Instant.now(), head, recording, List.copyOf(links.values()),
                214 - down, 214, DemoRegisters.PAGE.readAt(), notices);
        });
    }

    @Override
    public CompletionStage<Optional<String>> act(Operator by, DeskAction action) {
        asked.add(action.toString());
        return CompletableFuture.supplyAsync(() -> does(by, action), thread);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private Optional<String> does(Operator by, DeskAction action) {
        return switch (action) {
            case DeskAction.Take(long n) -> with(n, draft -> take(draft, by));
            case DeskAction.Show(long n, int rank) -> with(n, draft -> {
                take(draft, by);
                show(draft, rank, by);
            });
            case DeskAction.Reply(long n, String text) -> with(n, draft -> answer(draft, text));
            case DeskAction.Tell(long n, String to, String text) ->
                does(by, new DeskAction.Write(n, to + " has it by Airwave: " + text));
            case DeskAction.Signal(long n, String to, int status) ->
                does(by, new DeskAction.Write(n, to + " has status " + status));
            case DeskAction.Pass(long n, String to) -> with(n, draft -> {
                draft.life = Life.PASSED;
                draft.note(by, "Passed to " + to + ".");
                happened(draft, new Occurrence.AlertPassed(n, to, by));
            });
            case DeskAction.Write(long n, String text) -> with(n, draft -> {
                draft.note(by, text);
                happened(draft, new Occurrence.NoteWritten(n, text, by));
            });
            case DeskAction.Close(long n, String outcome, String reason) -> with(n, draft -> {
                draft.life = Life.CLOSED;
                draft.outcome = Optional.of(outcome);
                draft.note(by, "Closed: " + outcome + ". " + reason);
                happened(draft, new Occurrence.AlertClosed(n, outcome, reason, by));
            });
            case DeskAction.Mute(boolean on) -> happens(desks.mute(by, on));
            case DeskAction.Attend(boolean here, _) -> happens(desks.attend(by, here));
            case IncidentAction asked -> refusal.isEmpty()
                ? incidents.act(by, asked) : Optional.of(refusal);
            case FootageAction _, FaultAction _ -> Optional.of("this room has none");
        };
    }

    private Optional<String> with(long number, Consumer<Draft> work) {
        Draft draft = alerts.get(number);
        if (draft == null || draft.life == Life.CLOSED) {
            return Optional.of("Alert " + number + " is not open.");
        }
        work.accept(draft);
        return Optional.empty();
    }

    private void take(Draft draft, Operator by) {
        if (draft.takenBy.isEmpty()) {
            incidents.ensure(draft, by);
            draft.life = Life.TAKEN;
            draft.takenBy = Optional.of(by);
            draft.takenAt = Optional.of(Instant.now());
            draft.note(by, "Taken.");
            happened(draft, new Occurrence.AlertTaken(draft.number, by));
        }
    }

    private void show(Draft draft, int rank, Operator by) {
        if (rank < draft.candidates.size()) {
            Candidate candidate = draft.candidates.get(rank);
            Cue cue = new Cue(
                ++id, draft.number, candidate.camera(), candidate.view(), candidate.reason());
            happened(draft, new Occurrence.CueOrdered(cue, by));
            boolean broken = cameras.stream()
                .anyMatch(camera -> camera.camera() == cue.camera() && !camera.healthy());
            step(draft, new CueReport(cue, CueState.SENT, ""), 0);
            step(draft, new CueReport(cue, CueState.ACCEPTED, ""), 1);
            step(draft, broken ? new CueReport(cue, CueState.FAILED, "not answering")
                : new CueReport(cue, CueState.CONFIRMED, "at its preset after 1.4 s"), 2);
        }
    }

    private void step(Draft draft, CueReport report, int later) {
        thread.schedule(() -> {
            draft.cue(report);
            if (report.state() == CueState.CONFIRMED && draft.life == Life.TAKEN) {
                draft.life = Life.ON_CAMERA;
                answer(draft, "CCTV: seen, camera on you");
            }
            happened(draft, new Occurrence.CueReported(report));
        }, later * cueMillis, TimeUnit.MILLISECONDS);
    }

    private void answer(Draft draft, String text) {
        Answer answer = new Answer(
            ++id, Answer.Kind.REPLY, Instant.now(), text, Answer.State.SENT, "");
        draft.answers.add(answer);
        happened(draft, new Occurrence.AnswerSent(draft.number, answer, Operator.SYSTEM));
        Answer there = answer.became(Answer.State.DELIVERED, "");
        draft.answers.set(draft.answers.size() - 1, there);
        happened(draft, new Occurrence.AnswerReported(draft.number, there));
    }

    private Optional<String> happens(Occurrence occurrence) {
        happened(Optional.empty(), occurrence);
        return Optional.empty();
    }

    private void happened(Draft draft, Occurrence occurrence) {
        happened(Optional.of(draft), occurrence);
    }

    private void happened(Optional<Draft> draft, Occurrence occurrence) {
        Instant now = Instant.now();
        hub.accept(new Changed(++head, now, true, occurrence, draft.map(Draft::alert),
            fold.apply(new Entry(head, now, occurrence))));
    }

    private <T> T on(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, thread).join();
    }
}
