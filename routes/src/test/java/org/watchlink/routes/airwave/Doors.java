package org.watchlink.routes.airwave;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.watchlink.routes.place.Oldtown;

/// Ways to Airwave under a licence that holds for a given number of days more.
public final class Doors {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final LocalDate TODAY = LocalDate.ofInstant(Oldtown.NOW, ZONE);

    private Doors() { }

    /// The door on the day of the tests.
    public static AirwaveDoor door(Mode mode, long days) {
        return new AirwaveDoor(
            mode, Optional.of(licence(days)), Clock.fixed(Oldtown.NOW, ZONE));
    }

    /// Open both ways.
    public static AirwaveDoor open() {
        return door(Mode.TWO_WAY, 365);
    }

    static Licence licence(long days) {
        return new Licence(
            "123", "Oldtown Council", TODAY.plusDays(days), List.of("desk 1"), List.of("manager"));
    }
}
