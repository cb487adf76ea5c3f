package org.watchlink.routes.airwave;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.watchlink.routes.airwave.DoorState.Closed;
import org.watchlink.routes.airwave.DoorState.Listening;
import org.watchlink.routes.airwave.DoorState.Open;
import org.watchlink.routes.radio.Heard;
import org.watchlink.routes.radio.RadioEvent;
import org.watchlink.routes.radio.RadioEvent.LinkChange;

/// The one way from and to Airwave: open only while a licence is in force.
///
/// It is asked anew for every message, so that a licence that lapses at midnight is obeyed at
/// midnight. What comes while it is closed is dropped and counted, and the link shows the reason.
public final class AirwaveDoor {

    private static final int NOTICE_DAYS = 60;

    private final Mode mode;
    private final Optional<Licence> licence;
    private final Clock clock;
    private final AtomicLong dropped = new AtomicLong();
    private final AtomicReference<String> said = new AtomicReference<>("");

    /// Takes the site's mode, its licence, and a clock with the zone that a day is of.
    public AirwaveDoor(Mode mode, Optional<Licence> licence, Clock clock) {
        this.mode = mode;
        this.licence = licence;
        this.clock = clock;
    }

    /// The door of a site without Airwave.
    public static AirwaveDoor none() {
        return new AirwaveDoor(Mode.NONE, Optional.empty(), Clock.systemUTC());
    }

    /// How it stands now.
    public DoorState state() {
        if (mode == Mode.NONE) {
            return new Closed("this site does not use Airwave");
        }
        if (licence.filter(Licence::complete).isEmpty()) {
            return new Closed("there is no Airwave licence");
        }
        if (days() < 0) {
            return new Closed("Airwave licence %s lapsed on %s".formatted(
                licence.get().number(), licence.get().expires()));
        }
        return mode == Mode.TWO_WAY ? new Open() : new Listening();
    }

    /// Whether anything may be taken in.
    public boolean receives() {
        return switch (state()) {
            case Open _, Listening _ -> true;
            case Closed _ -> false;
        };
    }

    /// Whether anything may be sent.
    public boolean sends() {
        return switch (state()) {
            case Open _ -> true;
            case Listening _, Closed _ -> false;
        };
    }

    /// What somebody must see to before long, or has not seen to in time.
    public List<String> notices() {
        if (mode == Mode.NONE) {
            return List.of();
        }
        if (state() instanceof Closed(String reason)) {
            return List.of(reason);
        }
        long days = days();
        return days > NOTICE_DAYS ? List.of() : List.of(
            "Airwave licence %s lapses %s".formatted(licence.orElseThrow().number(), in(days)));
    }

    /// The events, or, while nothing may be taken in, only that the link is down, and that once.
    public List<RadioEvent> admit(List<RadioEvent> events) {
        if (!(state() instanceof Closed(String reason))) {
            said.set("");
            return events;
        }
        dropped.addAndGet(events.size());
        return events.stream().filter(_ -> !reason.equals(said.getAndSet(reason)))
            .<RadioEvent>map(event -> new LinkChange(
                new Heard(event.heard().link(), event.heard().at(), ""), false, reason))
            .toList();
    }

    /// How many events were dropped.
    public long dropped() {
        return dropped.get();
    }

    private long days() {
        return ChronoUnit.DAYS.between(LocalDate.now(clock), licence.orElseThrow().expires());
    }

    private static String in(long days) {
        return days == 0 ? "today" : days == 1 ? "tomorrow" : "in " + days + " days";
    }
}
