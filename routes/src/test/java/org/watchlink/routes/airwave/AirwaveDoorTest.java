package org.watchlink.routes.airwave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watchlink.routes.place.Oldtown.NOW;
import static org.watchlink.routes.place.Oldtown.OFFICER;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.watchlink.routes.airwave.DoorState.Closed;
import org.watchlink.routes.airwave.DoorState.Listening;
import org.watchlink.routes.airwave.DoorState.Open;
import org.watchlink.routes.radio.Heard;
import org.watchlink.routes.radio.RadioEvent;
import org.watchlink.routes.radio.RadioEvent.LinkChange;
import org.watchlink.routes.radio.RadioEvent.Text;

class AirwaveDoorTest {

    private static final List<RadioEvent> TEXT = List.of(new Text(
        new Heard("airwave/terminal", NOW, "k"), OFFICER, Optional.empty(), "hello"));

    @ParameterizedTest
    @CsvSource({
        "TWO_WAY, 0, true, true", "TWO_WAY, -1, false, false", "ONE_WAY, 0, true, false",
        "ONE_WAY, -1, false, false", "NONE, 100, false, false"})
    void aLicenceIsInForceToTheEndOfItsLastDay(
        Mode mode, long days, boolean receives, boolean sends) {
        AirwaveDoor door = Doors.door(mode, days);
        assertThat(door.receives()).isEqualTo(receives);
        assertThat(door.sends()).isEqualTo(sends);
    }

    @Test
    void everyStateSaysWhy() {
        assertThat(Doors.door(Mode.TWO_WAY, 10).state()).isEqualTo(new Open());
        assertThat(Doors.door(Mode.ONE_WAY, 10).state()).isEqualTo(new Listening());
        assertThat(Doors.door(Mode.TWO_WAY, -1).state())
            .isEqualTo(new Closed("Airwave licence 123 lapsed on 2026-11-20"));
        assertThat(AirwaveDoor.none().state())
            .isEqualTo(new Closed("this site does not use Airwave"));
        assertThat(new AirwaveDoor(Mode.TWO_WAY, Optional.empty(), Clock.systemUTC()).state())
            .isEqualTo(new Closed("there is no Airwave licence"));
        assertThat(new AirwaveDoor(
            Mode.TWO_WAY, Optional.of(new Licence(
                "123", "Council", LocalDate.MAX, List.of("desk 1"), List.of())),
            Clock.systemUTC()).state()).isEqualTo(new Closed("there is no Airwave licence"));
    }

    @ParameterizedTest
    @CsvSource({
        "61,", "60, Airwave licence 123 lapses in 60 days",
        "41, Airwave licence 123 lapses in 41 days", "1, Airwave licence 123 lapses tomorrow",
        "0, Airwave licence 123 lapses today", "-1, Airwave licence 123 lapsed on 2026-11-20"})
    void somebodyIsToldSixtyDaysBefore(long days, String notice) {
        assertThat(Doors.door(Mode.ONE_WAY, days).notices())
            .isEqualTo(Optional.ofNullable(notice).stream().toList());
        assertThat(Doors.door(Mode.NONE, days).notices()).isEmpty();
    }

    @Test
    void whatComesAfterwardsIsDroppedAndCountedAndTheLinkSaysWhy() {
        AirwaveDoor door = Doors.door(Mode.TWO_WAY, -1);
        assertThat(door.admit(TEXT)).containsExactly(new LinkChange(
            new Heard("airwave/terminal", NOW, ""), false,
            "Airwave licence 123 lapsed on 2026-11-20"));
        assertThat(door.admit(TEXT)).isEmpty();
        assertThat(door.admit(List.of())).isEmpty();
        assertThat(door.dropped()).isEqualTo(2);
        assertThat(Doors.open().admit(TEXT)).isEqualTo(TEXT);
    }

    /// Local midnight in summer, when the clocks are an hour ahead of UTC.
    @Test
    void aDayIsThatOfThePlace() {
        ZoneId london = ZoneId.of("Europe/London");
        Licence licence = new Licence(
            "1", "Council", LocalDate.of(2026, 7, 1), List.of("t"), List.of("k"));
        assertThat(new AirwaveDoor(Mode.TWO_WAY, Optional.of(licence), Clock.fixed(
            Instant.parse("2026-07-01T22:59:59Z"), london)).sends()).isTrue();
        assertThat(new AirwaveDoor(Mode.TWO_WAY, Optional.of(licence), Clock.fixed(
            Instant.parse("2026-07-01T23:00:00Z"), london)).sends()).isFalse();
    }
}
