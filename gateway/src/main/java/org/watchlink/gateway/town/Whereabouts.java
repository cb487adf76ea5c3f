package org.watchlink.gateway.town;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.watchlink.adapters.hytera.Gps;
import org.watchlink.routes.place.Ground;
import org.watchlink.routes.radio.Position;

/// What a radio writes of its position.
final class Whereabouts {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmmss");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("ddMMyy");

    private Whereabouts() { }

    /// So many metres from where it is carried, in that direction.
    static Gps of(Handset handset, double metres, double bearing, Instant at) {
        double north = metres * Math.cos(Math.toRadians(bearing)) / Ground.METRES_PER_DEGREE;
        double east = metres * Math.sin(Math.toRadians(bearing)) / Ground.METRES_PER_DEGREE
            / Math.cos(Math.toRadians(handset.near().latitude()));
        Position there = new Position(
            handset.near().latitude() + north, handset.near().longitude() + east);
        LocalDateTime utc = LocalDateTime.ofInstant(at, ZoneOffset.UTC);
        return new Gps(
            "A", TIME.format(utc), DATE.format(utc),
            there.latitude() < 0 ? "S" : "N", angle(there.latitude(), 2),
            there.longitude() < 0 ? "W" : "E", angle(there.longitude(), 3), "0.0", "000");
    }

    /// No position: what a radio without a receiver writes.
    static Gps none() {
        return new Gps(
            "V", "\0".repeat(6), "\0".repeat(6), "\0", "\0".repeat(9), "\0", "\0".repeat(10),
            "\0".repeat(3), "\0".repeat(3));
    }

    private static String angle(double degrees, int digits) {
        long tenThousandths = Math.round(Math.abs(degrees) * 60 * 10_000);
        return String.format(Locale.ROOT, "%0" + digits + "d%07.4f",
            tenThousandths / 600_000, tenThousandths % 600_000 / 10_000.0);
    }
}
