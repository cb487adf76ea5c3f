package org.watchlink.routes.room;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.watchlink.routes.alert.Answer;
import org.watchlink.routes.alert.Operator;
import org.watchlink.routes.alert.Passage;
import org.watchlink.routes.camera.CameraHealth;
import org.watchlink.routes.camera.CueReport;
import org.watchlink.routes.desk.DeskAction;
import org.watchlink.routes.desk.DeskEvent;
import org.watchlink.routes.desk.DeskEvent.Muted;
import org.watchlink.routes.desk.DeskEvent.Snapshot;
import org.watchlink.routes.fault.FaultBook;
import org.watchlink.routes.footage.FootageBook;
import org.watchlink.routes.footage.FootageWords;
import org.watchlink.routes.incident.Incident;
import org.watchlink.routes.incident.IncidentFold;
import org.watchlink.routes.incident.IncidentLog;
import org.watchlink.routes.incident.IncidentNumber;
import org.watchlink.routes.incident.Occurrence.AnswerReported;
import org.watchlink.routes.incident.Occurrence.CameraChanged;
import org.watchlink.routes.incident.PoliceChange;
import org.watchlink.routes.radio.RadioEvent;

/// The control room at work: what the radios, the operators and the cameras say comes in one queue,
/// one thread decides, and every decision goes through the log to the desks.
///
/// The thread owns all that is known and waits for nothing: not for the disk, a camera, or a desk.
/// A full queue refuses radios and desks, and a log that is too far behind refuses radios; what
/// became of cues and texts is always taken. Nothing is accepted and lost.
public final class ControlRoom implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ControlRoom.class);
    private static final Duration PATIENCE = Duration.ofMillis(50);
    private static final long TICK_NANOS = Duration.ofMillis(250).toNanos();
    private static final long HURRY_MILLIS = 10;

    private final Inbox inbox = new Inbox();
    private final Board board;
    private final IncidentMemory incidents;
    private final PoliceDuty policeDuty;
    private final LogPen pen;
    private final InstantSource clock;
    private final Release release;
    private final RadioDuty radioDuty;
    private final DeskDuty deskDuty;
    private final TimeDuty timeDuty;
    private final Cues cues;
    private final Answers answers;
    private final Access access;
    private final Passages passages;
    private final Durably durably;
    private final FootageDesk footage;
    private final String epoch;
    private final Thread thread;
    private long nextTick;
    private volatile boolean closing;

    /// Reads the log again, so that the room knows what it knew; [#open] starts the work.
    ///
    /// @param epoch   a name for this run of the process
    /// @param onwards takes every entry on its way to desks, cameras and radios; called on the
    ///                log's thread or the room's, in order, and must not wait
    public ControlRoom(
        String epoch, IncidentLog log, Surroundings around, RoomRules rules, InstantSource clock,
        Consumer<Told> onwards) {
        this.epoch = epoch;
        this.clock = clock;
        this.release = new Release(PATIENCE, onwards);
        this.board = new Board(
            new FootageBook(new FootageWords(rules.incidents().zone())));
        this.incidents = new IncidentMemory(rules.incidents().kept());
        IncidentFold fold = new IncidentFold(incidents);
        FaultBook faults = new FaultBook();
        this.pen = new LogPen(board, fold, faults, log, release, clock);
        this.answers = new Answers(board, pen, rules.answers());
        this.cues = new Cues(board, pen, answers);
        this.access = new Access(pen);
        IntPredicate cameras = camera -> around.correlator().get().knows(camera);
        IncidentDuty incidentDuty = new IncidentDuty(
            incidents, board, pen, rules.incidents(), around.register(), cameras, access);
        this.radioDuty =
            new RadioDuty(board, pen, rules, around, cues, answers, incidentDuty);
        this.policeDuty = new PoliceDuty(incidents, pen);
        this.passages = new Passages(
            board, pen, access, answers, around,
            new Briefing(around.register(), rules.answers().zone()));
        FootageOffice office = new FootageOffice(
            board, incidents, pen, access, rules, around.approvers());
        this.durably = new Durably(inbox, release, pen);
        this.footage = new FootageDesk(inbox, durably, office);
        this.deskDuty = new DeskDuty(
            board, pen, rules, cues, answers, access, passages, incidentDuty, office,
            new FaultDuty(faults, board, pen, cameras));
        this.timeDuty = new TimeDuty(
            board, pen, rules, cues, answers, office, clock.instant());
        this.thread = Thread.ofPlatform().name("room").unstarted(this::work);
        log.replay(0, entry -> {
            board.apply(entry);
            fold.apply(entry);
            faults.apply(entry);
        });
        release.begin(board.head());
        board.clearDesks();
    }

    /// Starts the work.
    public void open() {
        inbox.add(() -> {
            cues.abandon();
            answers.abandon();
            passages.abandon();
        });
        thread.start();
    }

    /// Takes what a network said. The stage completes when everything that follows from it is
    /// durable; it fails when the room cannot take it or the log cannot keep it, and then the
    /// network is not answered.
    public CompletionStage<Void> heard(List<RadioEvent> events) {
        return durably.done(() -> {
            events.forEach(radioDuty::heard);
            return null;
        });
    }

    /// Does what an operator asks; gives the reason when it is refused.
    public CompletionStage<Optional<String>> act(Operator by, DeskAction action) {
        return inbox.ask(() -> deskDuty.act(by, action));
    }

    /// Writes down what comes from a partner of the feed; gives the reason when it is refused. The
    /// stage completes when it is durable.
    public CompletionStage<Optional<String>> police(PoliceChange change) {
        return durably.done(() -> policeDuty.heard(change));
    }

    /// Writes down that an operator is shown something of Airwave that is no longer on the screens.
    /// The stage completes when it is durable: only then is it shown.
    public CompletionStage<Void> disclosed(Operator to, String what) {
        return durably.done(() -> {
            access.shown(to, what);
            return null;
        });
    }

    /// Which of these incidents the room does not know: they are none, or were closed long ago.
    public CompletionStage<List<IncidentNumber>> unknown(List<IncidentNumber> asked) {
        return inbox.ask(() -> asked.stream()
            .filter(number -> incidents.incident(number).isEmpty()).toList());
    }

    /// Takes back an incident that was closed long ago, so that something can be done to it.
    public void recall(Incident incident) {
        inbox.add(() -> incidents.recall(incident));
    }

    /// Takes what became of a cue.
    public void cued(CueReport report) {
        inbox.add(() -> cues.reported(report));
    }

    /// Takes what became of a text.
    public void answered(long alert, Answer answer) {
        inbox.add(() -> pen.write(new AnswerReported(alert, answer)));
    }

    /// Takes what became of a text on Airwave.
    public void passed(long alert, Passage passage) {
        inbox.add(() -> passages.reported(alert, passage));
    }

    /// Takes what became of a camera.
    public void changed(CameraHealth health) {
        inbox.add(() -> {
            if (board.healthy(health.camera()) != health.healthy()) {
                pen.write(new CameraChanged(health));
            }
        });
    }

    /// Everything as it is now; the links are the caller's to add.
    public CompletionStage<Snapshot> snapshot() {
        return inbox.ask(() -> new DeskEvent.Snapshot(
            epoch, release.recorded(), clock.instant(), board.shown(clock.instant()),
            release.unrecorded(), incidents.unfinished(), List.of(), board.unusable(),
            board.desks(), board.muted().entrySet().stream()
                .map(mute -> new Muted(mute.getKey(), mute.getValue()))
                .toList()));
    }

    /// Whether an officer waits and nobody is at a desk who may know.
    public CompletionStage<Boolean> officerUnseen() {
        return inbox.ask(() -> !access.manned()
            && board.open().stream().anyMatch(alert -> alert.restricted() && alert.waiting()));
    }

    /// Where requests for footage are seen and handed in.
    public FootageDesk footage() {
        return footage;
    }

    /// Whether what happens still becomes durable.
    public boolean recording() {
        return pen.recording();
    }

    /// How many entries the log has not yet made durable.
    public int unrecorded() {
        return release.waiting();
    }

    /// How much waits to be decided.
    public int waiting() {
        return inbox.size();
    }

    @Override
    public void close() {
        closing = true;
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        inbox.close();
    }

    private void work() {
        while (!closing) {
            try {
                Runnable task = inbox.next(HURRY_MILLIS);
                if (task != null) {
                    task.run();
                }
                release.hurry();
                if (System.nanoTime() - nextTick >= 0) {
                    nextTick = System.nanoTime() + TICK_NANOS;
                    timeDuty.tick();
                }
            } catch (InterruptedException _) {
                closing = true;
            } catch (RuntimeException mistake) {
                LOG.error("a mistake of ours on the room's thread; the work goes on", mistake);
            }
        }
    }
}
