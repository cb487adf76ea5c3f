package org.watchlink.routes.airwave;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.watchlink.routes.desk.DeskEvent;
import org.watchlink.routes.desk.DeskEvent.Airwave;
import org.watchlink.routes.desk.DeskEvent.Officer;
import org.watchlink.routes.place.Register;
import org.watchlink.routes.place.Subscriber;
import org.watchlink.routes.radio.Fix;
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
import org.watchlink.routes.radio.SubscriberId.Issi;

/// The officers who were heard lately: where they are, what they are at, who speaks. It is only
/// here and on the entitled desks, never in the log, and is forgotten after a while or at once when
/// the licence lapses.
///
/// Its monitor is its owner: the terminal's thread notes, a timer forgets.
public final class Officers {

    private static final Duration RARELY = Duration.ofSeconds(1);

    private final Supplier<? extends Register> register;
    private final AirwaveDoor door;
    private final Duration forget;
    private final InstantSource clock;
    private final Consumer<DeskEvent> desks;
    private final Map<Integer, Known> known = new TreeMap<>();
    private final Talks talks = new Talks();
    private Instant told = Instant.MIN;
    private DoorState toldState;
    private boolean changed = true;

    /// Takes the registers in force, the door, how long anything is remembered, and whom to tell.
    public Officers(
        Supplier<? extends Register> register, AirwaveDoor door, Duration forget,
        InstantSource clock, Consumer<DeskEvent> desks) {
        this.register = register;
        this.door = door;
        this.forget = forget;
        this.clock = clock;
        this.desks = desks;
        this.toldState = door.state();
    }

    /// Notes what the events tell and passes on those that are to be kept, an emergency with the
    /// officer's last fix.
    public synchronized List<RadioEvent> note(List<RadioEvent> events) {
        List<RadioEvent> kept = new ArrayList<>();
        for (RadioEvent event : events) {
            take(event);
            if (!event.fleeting()) {
                kept.add(event instanceof Emergency cry ? located(cry) : event);
            }
        }
        tellIfDue();
        return kept;
    }

    /// Forgets what is old, and tells what was not yet told. To be called every second.
    public synchronized void tick() {
        Instant old = clock.instant().minus(forget);
        if (door.receives()) {
            changed |= known.values().removeIf(officer -> officer.heardAt.isBefore(old));
            known.replaceAll((_, officer) -> forgotten(officer, old));
            changed |= talks.forget(clock.instant());
        } else {
            changed |= !known.isEmpty();
            known.clear();
            talks.clear();
        }
        changed |= !door.state().equals(toldState);
        tellIfDue();
    }

    /// The police radio as it is, for a desk that starts.
    public synchronized Airwave now() {
        DoorState state = door.state();
        Register names = register.get();
        return new Airwave(
            clock.instant(), door.receives(), door.sends(), state.reason(),
            known.entrySet().stream().map(one -> officer(names, one)).toList(),
            talks.shown(names));
    }

    private void tellIfDue() {
        Instant now = clock.instant();
        if (changed && !now.isBefore(told.plus(RARELY))) {
            changed = false;
            told = now;
            toldState = door.state();
            desks.accept(now());
        }
    }

    private Known forgotten(Known officer, Instant old) {
        Optional<Fix> fix = officer.fix.filter(last -> !last.at().isBefore(old));
        changed |= !fix.equals(officer.fix);
        return new Known(officer.heardAt, fix, officer.state);
    }

    private void take(RadioEvent event) {
        changed |= talks.note(event);
        switch (event) {
            case Emergency cry -> heard(event, cry.radio(), cry.fix(), Optional.empty());
            case PositionReport report ->
                heard(event, report.radio(), Optional.of(report.fix()), Optional.empty());
            case Status status ->
                heard(event, status.radio(), Optional.empty(), Optional.of(status.text()));
            case StateReport report ->
                heard(event, report.radio(), Optional.empty(), Optional.of(report.state()));
            case Text _, EmergencyEnded _, CallBegun _, CallEnded _, Registration _ ->
                heard(event, event.about().orElseThrow(), Optional.empty(), Optional.empty());
            case CallCleared _, LinkChange _, Garbled _ -> { }
        }
    }

    private void heard(
        RadioEvent event, SubscriberId radio, Optional<Fix> fix, Optional<String> state) {
        if (radio instanceof Issi(int id) && !radio.equals(Issi.WITHHELD)) {
            Known before = known.getOrDefault(id, Known.NOTHING);
            known.put(id, new Known(
                event.heard().at(), newest(fix, before.fix), state.orElse(before.state)));
            changed = true;
        }
    }

    /// A radio may report late where it was before.
    private static Optional<Fix> newest(Optional<Fix> next, Optional<Fix> before) {
        return Stream.concat(next.stream(), before.stream())
            .max(Comparator.comparing(Fix::at));
    }

    private Emergency located(Emergency cry) {
        return cry.fix().isPresent() || !(cry.radio() instanceof Issi(int id)) ? cry
            : new Emergency(
                cry.heard(), cry.radio(), cry.cry(), cry.talkgroup(),
                Optional.ofNullable(known.get(id)).flatMap(Known::fix));
    }

    private Officer officer(Register names, Map.Entry<Integer, Known> one) {
        Issi radio = new Issi(one.getKey());
        Optional<Subscriber> entry = names.subscriber(radio);
        return new Officer(
            radio, entry.map(Subscriber::alias).orElse(""),
            entry.map(Subscriber::issuedTo).orElse(""), one.getValue().heardAt,
            one.getValue().fix, one.getValue().state);
    }

    private record Known(Instant heardAt, Optional<Fix> fix, String state) {

        private static final Known NOTHING = new Known(Instant.MIN, Optional.empty(), "");
    }
}
