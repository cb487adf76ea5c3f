package org.watchlink.gateway.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.watchlink.gateway.desk.RegisterPage.Group;
import org.watchlink.gateway.desk.RegisterPage.Head;
import org.watchlink.gateway.desk.RegisterPage.Radio;
import org.watchlink.routes.camera.Candidate;
import org.watchlink.routes.camera.Preset;
import org.watchlink.routes.camera.View.ToPreset;
import org.watchlink.routes.place.Caller;
import org.watchlink.routes.place.Premises;
import org.watchlink.routes.place.Subscriber;
import org.watchlink.routes.place.Town;
import org.watchlink.routes.radio.Position;
import org.watchlink.routes.radio.SubscriberId.DmrId;

/// Two towns with invented shops and pubs, and cameras that see them.
final class DemoRegisters {

    static final List<Town> TOWNS = List.of(
        new Town("Stevenage", new Position(51.9017, -0.2020), "Hertfordshire Constabulary"),
        new Town("Hitchin", new Position(51.9480, -0.2785), "Hertfordshire Constabulary"));

    static final List<String> FORCES =
        List.of("Hertfordshire Constabulary", "British Transport Police");

    static final List<Premises> PREMISES = List.of(
        premises("1042", "The White Lion", "High Street, Old Town", 51.91121, -0.20816, true),
        premises("1043", "The Copper Kettle", "Middle Row, Old Town", 51.91138, -0.20783, false),
        premises("1044", "The Mulberry Tree", "Church Lane, Old Town", 51.91173, -0.20733, true),
        premises("1101", "Fairlands Chemist", "Market Square", 51.90193, -0.20067, false),
        premises("1102", "Harbour & Hill", "Market Square", 51.90210, -0.20100, false),
        premises("1103", "Danestrete Jewellers", "Danestrete", 51.90041, -0.20271, false),
        premises("1104", "Quadrant News", "The Quadrant", 51.90046, -0.20156, false),
        premises("1105", "Southgate Sports", "Southgate", 51.90002, -0.20065, false),
        premises("1106", "The Long Ship Tavern", "Swingate", 51.90268, -0.20511, true));

    static final List<Head> CAMERAS = IntStream.range(0, 18).mapToObj(DemoRegisters::head).toList();

    static final List<Preset> PRESETS = PREMISES.stream().flatMap(
        premises -> CAMERAS.stream()
            .filter(camera -> metres(camera.position(), premises.position()) < 190)
            .map(camera -> new Preset(camera.number(), "p" + premises.id(),
                premises.address() + " / " + premises.name() + " door",
                Optional.of(premises.id()), premises.position(), 24))).toList();

    static final RegisterPage PAGE = new RegisterPage(
        Instant.EPOCH, TOWNS, FORCES, PREMISES,
        PREMISES.stream().map(p -> new Radio("dmr:230" + p.id(), alias(p), p.id())).toList(),
        CAMERAS, PRESETS,
        List.of(new Group("dmr:11", "ShopWatch Stevenage"),
            new Group("dmr:12", "PubWatch Stevenage")),
        Optional.of(DemoAirwave.REGISTERS));

    private DemoRegisters() { }

    static Caller caller(Premises premises) {
        DmrId radio = new DmrId(2_300_000 + Integer.parseInt(premises.id()));
        return new Caller(radio,
            Optional.of(new Subscriber(radio, alias(premises), premises.id(), "duty manager")),
            Optional.of(premises));
    }

    static Caller stranger() {
        return new Caller(new DmrId(9_990_017), Optional.empty(), Optional.empty());
    }

    static List<Candidate> candidates(Position place) {
        List<Candidate> found = new ArrayList<>();
        for (Preset preset : PRESETS) {
            if (preset.looksAt().equals(place)) {
                double metres = metres(at(preset.camera()), place);
                found.add(new Candidate(preset.camera(),
                    new ToPreset(preset.token(), preset.name()), metres,
                    "surveyed preset for these premises; healthy; free; %.0f m".formatted(metres)));
            }
        }
        found.sort((a, b) -> Double.compare(a.distanceMetres(), b.distanceMetres()));
        return found.subList(0, Math.min(6, found.size()));
    }

    private static Position at(int camera) {
        return CAMERAS.stream().filter(head -> head.number() == camera).findFirst().orElseThrow()
            .position();
    }

    private static double metres(Position a, Position b) {
        double north = (a.latitude() - b.latitude()) * 111_200;
        double east = (a.longitude() - b.longitude()) * 111_200 * Math.cos(
            Math.toRadians(a.latitude()));
        return Math.hypot(north, east);
    }

    private static String alias(Premises premises) {
        return (premises.silent() ? "Pub " : "Shop ") + premises.id();
    }

    private static Premises premises(
        String id, String name, String address, double latitude, double longitude, boolean pub) {
        return new Premises(id, name, address, new Position(latitude, longitude), "Stevenage",
            pub ? "pubwatch" : "shopwatch", pub);
    }

    private static Head head(int i) {
        Premises near = PREMISES.get(i % PREMISES.size());
        double way = Math.toRadians(i * 137);
        double far = 0.00035 + 0.00012 * (i % 7);
        return new Head(11 + i, near.address() + " " + (i < PREMISES.size() ? "north" : "south"),
            near.town(), new Position(
                near.position().latitude() + far * Math.cos(way),
                near.position().longitude() + 1.6 * far * Math.sin(way)));
    }
}
