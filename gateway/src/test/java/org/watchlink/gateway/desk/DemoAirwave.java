package org.watchlink.gateway.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.watchlink.gateway.desk.RegisterPage.Addressee;
import org.watchlink.gateway.desk.RegisterPage.Channel;
import org.watchlink.routes.desk.DeskEvent.Airwave;
import org.watchlink.routes.desk.DeskEvent.Officer;
import org.watchlink.routes.desk.DeskEvent.Talk;
import org.watchlink.routes.place.Caller;
import org.watchlink.routes.place.FixedPlace;
import org.watchlink.routes.place.Placing;
import org.watchlink.routes.radio.Category;
import org.watchlink.routes.radio.Fix;
import org.watchlink.routes.radio.Position;
import org.watchlink.routes.radio.Priority;
import org.watchlink.routes.radio.SubscriberId.Issi;

/// Invented officers who patrol the two towns.
final class DemoAirwave {

    static final Category BUTTON = new Category("Officer emergency", Priority.P1);
    static final String HERTS = "Hertfordshire Constabulary";
    static final String BEDS = "Bedfordshire Police";

    static final List<String> CALL_SIGNS =
        List.of("HS41", "HS42", "BD07", "HERTS-ROADS-POLICING-SUPERVISOR-9");

    static final RegisterPage.Airwave REGISTERS = new RegisterPage.Airwave(
        IntStream.range(0, CALL_SIGNS.size()).mapToObj(i -> new RegisterPage.Officer(
            radio(i).toString(), CALL_SIGNS.get(i), force(i))).toList(),
        List.of(new Channel("gssi:8700", "Herts East", HERTS)),
        List.of(
            new Addressee("BD Dispatch", "group", BEDS, List.of("*")),
            new Addressee("HS Dispatch", "group", HERTS, List.of("*")),
            new Addressee("Hitchin patrol", "group", HERTS, List.of("Hitchin")),
            new Addressee("Stevenage patrol", "group", HERTS, List.of("Stevenage")),
            new Addressee("HS41", "officer", HERTS, List.of("Stevenage"))));

    private static final Position CENTRE = new Position(51.9017, -0.2020);

    private DemoAirwave() { }

    static Issi radio(int i) {
        return new Issi(7_000_001 + i);
    }

    /// The police radio, open, with these officers.
    static Airwave open(List<Officer> officers, Talk... talks) {
        return new Airwave(Instant.now(), true, true, "", officers, List.of(talks));
    }

    static Airwave closed(String reason) {
        return new Airwave(Instant.now(), false, false, reason, List.of(), List.of());
    }

    static Officer officer(int i, Duration ago) {
        Instant at = Instant.now().minus(ago);
        return new Officer(radio(i), callSign(i), force(i), at, Optional.of(fix(i, at)),
            i % 3 == 1 ? "On scene" : "");
    }

    /// A few, heard just now, a while ago, and long ago.
    static List<Officer> patrol() {
        List<Officer> officers = new ArrayList<>();
        for (int i = 0; i < CALL_SIGNS.size(); i++) {
            officers.add(officer(i, Duration.ofMinutes(3L * i)));
        }
        return officers;
    }

    static long emergency(FakeRoom room, int i) {
        Fix fix = fix(i, Instant.now());
        return room.raise(BUTTON, new Caller(radio(i), Optional.empty(), Optional.empty()), "",
            new Placing(Optional.of(new FixedPlace(fix)), Placing.Sureness.FIX,
                fix.uncertaintyMetres(), "Where the radio says it is."),
            DemoRegisters.candidates(DemoRegisters.PREMISES.get(5).position()));
    }

    private static String callSign(int i) {
        return i < CALL_SIGNS.size() ? CALL_SIGNS.get(i) : "HS" + (100 + i);
    }

    private static String force(int i) {
        return i == 2 ? BEDS : HERTS;
    }

    private static Fix fix(int i, Instant at) {
        double way = Math.toRadians(i * 137.5);
        double far = 0.0009 * Math.sqrt(i + 1);
        return new Fix(new Position(
            CENTRE.latitude() + far * Math.cos(way),
            CENTRE.longitude() + 1.6 * far * Math.sin(way)), 20 + 15 * (i % 4), at);
    }
}
