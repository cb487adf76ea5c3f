package org.watchlink.routes.room;

import static org.watchlink.routes.place.Oldtown.GROUP;
import static org.watchlink.routes.place.Oldtown.NOW;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.watchlink.routes.airwave.AirwaveDoor;
import org.watchlink.routes.airwave.AirwaveStatuses.Named;
import org.watchlink.routes.airwave.Destination;
import org.watchlink.routes.airwave.Doors;
import org.watchlink.routes.alert.Alert;
import org.watchlink.routes.alert.Answer;
import org.watchlink.routes.alert.AnswerBook;
import org.watchlink.routes.alert.Operator;
import org.watchlink.routes.camera.Correlator;
import org.watchlink.routes.camera.OldtownCameras;
import org.watchlink.routes.desk.DeskAction;
import org.watchlink.routes.desk.DeskAction.Attend;
import org.watchlink.routes.incident.IncidentLog;
import org.watchlink.routes.place.Oldtown;
import org.watchlink.routes.radio.Category;
import org.watchlink.routes.radio.Cry;
import org.watchlink.routes.radio.Heard;
import org.watchlink.routes.radio.Priority;
import org.watchlink.routes.radio.RadioEvent;
import org.watchlink.routes.radio.RadioEvent.Emergency;
import org.watchlink.routes.radio.RadioEvent.Status;
import org.watchlink.routes.radio.SubscriberId;

/// The control room of the small partnership at work, with a log on paper and a clock that stands
/// until it is moved.
public final class OldtownRoom implements AutoCloseable {

    /// The police of the town, on Airwave.
    public static final Destination PATROL = new Destination(
        "Oldtown patrol", Oldtown.PATROL, "Hertfordshire", Set.of("Oldtown"));

    /// The only status that the forces agreed on.
    public static final int CALL_BACK = 0x900C;

    /// An operator who may see officers.
    static final Operator ANNE = new Operator("anne", "desk 1");

    /// One who may not.
    static final Operator BOB = new Operator("bob", "desk 2");

    static final Category THEFT = new Category("Theft", Priority.P3);

    final PaperLog log = new PaperLog();
    final List<Told> told = new CopyOnWriteArrayList<>();
    private final AtomicReference<Instant> now = new AtomicReference<>(NOW);
    private final AirwaveDoor airwave;
    ControlRoom room;

    /// A log whose disk can be stopped.
    public interface Log extends IncidentLog {

        void stop();

        void go();
    }

    /// An empty log.
    public static Log log() {
        return new PaperLog();
    }

    /// The room at work, with the machine's clock.
    public static ControlRoom open(Log log, Consumer<Told> onwards) {
        return open(log, AirwaveDoor.none(), InstantSource.system(), onwards);
    }

    /// The room at work, with a way to Airwave.
    public static ControlRoom open(
        Log log, AirwaveDoor airwave, InstantSource clock, Consumer<Told> onwards) {
        ControlRoom room = new ControlRoom(
            "e", log, surroundings(airwave), rules(), clock, onwards);
        room.open();
        return room;
    }

    OldtownRoom() {
        this(AirwaveDoor.none());
    }

    /// With a way to Airwave, and both operators at their desks.
    static OldtownRoom manned() {
        OldtownRoom room = new OldtownRoom(Doors.open());
        room.act(ANNE, new Attend(true, true));
        room.act(BOB, new Attend(true, false));
        return room;
    }

    OldtownRoom(AirwaveDoor airwave) {
        this.airwave = airwave;
        this.room = room();
        room.open();
    }

    @Override
    public void close() {
        room.close();
    }

    private static Surroundings surroundings(AirwaveDoor airwave) {
        Oldtown register = new Oldtown();
        Correlator correlator = OldtownCameras.correlator();
        return new Surroundings(
            () -> register, Oldtown.locator(), () -> correlator, airwave,
            name -> Optional.of(PATROL).filter(there -> there.name().equals(name)),
            value -> Optional.of(new Named("Call back", Optional.empty()))
                .filter(_ -> value == CALL_BACK),
            new OldtownApprovers());
    }

    static RoomRules rules() {
        Set<Answer.Kind> all = Set.of(Answer.Kind.values());
        return new RoomRules(
            Duration.ofMinutes(5), new Category("Voice call", Priority.P4),
            new Category("Text", Priority.P3), Duration.ofMinutes(2), Set.of(Priority.P1),
            Duration.ofSeconds(2), Duration.ofSeconds(60), Duration.ofSeconds(3),
            Duration.ofMinutes(2), Set.of("Police attended", "False alarm"),
            new AnswerBook(
                Map.of(
                    Answer.Kind.RECEIVED, "CCTV: alert got {time}",
                    Answer.Kind.SEEN, "CCTV: seen",
                    Answer.Kind.ON_CAMERA, "CCTV: seen, camera on you",
                    Answer.Kind.PASSED, "Police told {time}",
                    Answer.Kind.NOBODY, "No operator. In danger call 999",
                    Answer.Kind.CLOSED, "CCTV: closed. Thank you"),
                Map.of(Priority.P1, all, Priority.P2, all, Priority.P3, all),
                Map.of(), ZoneId.of("Europe/London")),
            OldtownIncidents.RULES, OldtownIncidents.FOOTAGE);
    }

    private ControlRoom room() {
        return new ControlRoom(
            "e", log, surroundings(airwave), rules(), now::get, told::add);
    }

    void restart() {
        room.close();
        room = room();
        room.open();
    }

    void later(Duration span) {
        now.updateAndGet(time -> time.plus(span));
    }

    void heard(RadioEvent event) {
        room.heard(List.of(event)).toCompletableFuture().join();
    }

    Optional<String> act(Operator by, DeskAction action) {
        return room.act(by, action).toCompletableFuture().join();
    }

    /// Until the room has looked at its clock again.
    void tick() {
        Awaitility.await().pollDelay(Duration.ofMillis(600)).until(() -> true);
    }

    void settle() {
        room.snapshot().toCompletableFuture().join();
    }

    List<Alert> snapshot() {
        return room.snapshot().toCompletableFuture().join().alerts();
    }

    Alert alert(long number) {
        return told.reversed().stream()
            .flatMap(t -> t.alert().stream())
            .filter(alert -> alert.number() == number)
            .findFirst().orElseThrow();
    }

    Heard heardNow(String key) {
        return new Heard("net/oldtown/1", now.get(), key);
    }

    Emergency button(SubscriberId radio) {
        return new Emergency(
            heardNow(""), radio, Cry.BUTTON, Optional.of(GROUP), Optional.empty());
    }

    Status status(SubscriberId radio, String text) {
        return new Status(heardNow(""), radio, Optional.of(GROUP), text, THEFT);
    }
}
