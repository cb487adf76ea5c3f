package org.watchlink.adapters.hytera;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A radio's position report, 40 characters as the radio wrote them.
///
///     0        1      7      13            14         23          24          34      37
///     status | time | date | hemisphere  | latitude | hemisphere | longitude | speed | course
///     A or V   HHMMSS DDMMYY N or S        DDMM.MMMM  E or W       DDDMM.MMMM  knots   degrees
///
/// A radio writes NUL where it knows nothing, and any field may be NUL while the status is A (seen
/// with time, date, speed and course): each reading here is empty unless its characters say it.
public record Gps(
    String status, String time, String date, String northSouth, String latitude, String eastWest,
    String longitude, String speed, String course) {

    /// How many octets a report has.
    static final int LENGTH = 40;

    private static final Pattern PAIRS = Pattern.compile("(\\d\\d)(\\d\\d)(\\d\\d)");
    private static final Pattern ANGLE = Pattern.compile("(\\d{2,3})(\\d\\d\\.\\d{4})");
    private static final Pattern NUMBER = Pattern.compile("(\\d+(?:\\.\\d*)?)[\\00 ]*");

    /// Where a radio is: WGS 84 degrees, north and east positive.
    public record Degrees(double latitude, double longitude) { }

    /// Refuses fields that do not have their width.
    public Gps {
        if (status.length() != 1 || time.length() != 6 || date.length() != 6
            || northSouth.length() != 1 || latitude.length() != 9 || eastWest.length() != 1
            || longitude.length() != 10 || speed.length() != 3 || course.length() != 3) {
            throw new IllegalArgumentException("field width");
        }
    }

    /// Whether the radio vouches for the position.
    public boolean valid() {
        return status.equals("A");
    }

    /// The position, if the radio vouches for it and it is one.
    public Optional<Degrees> degrees() {
        OptionalDouble north = angle(latitude, northSouth, "N", "S", 90);
        OptionalDouble east = angle(longitude, eastWest, "E", "W", 180);
        return valid() && north.isPresent() && east.isPresent()
            ? Optional.of(new Degrees(north.getAsDouble(), east.getAsDouble()))
            : Optional.empty();
    }

    /// When the position was found, by the satellites' clock.
    public Optional<Instant> utc() {
        Matcher day = PAIRS.matcher(date);
        Matcher clock = PAIRS.matcher(time);
        if (!day.matches() || !clock.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDateTime.of(
                2000 + pair(day, 3), pair(day, 2), pair(day, 1),
                pair(clock, 1), pair(clock, 2), pair(clock, 3)).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /// How fast the radio moves.
    public OptionalDouble speedKnots() {
        return number(speed);
    }

    /// Where the radio moves to, in degrees clockwise from true north.
    public OptionalDouble courseDegrees() {
        OptionalDouble degrees = number(course);
        return degrees.orElse(0) > 360 ? OptionalDouble.empty() : degrees;
    }

    private static int pair(Matcher pairs, int group) {
        return Integer.parseInt(pairs.group(group));
    }

    private static OptionalDouble number(String field) {
        Matcher number = NUMBER.matcher(field);
        return number.matches()
            ? OptionalDouble.of(Double.parseDouble(number.group(1)))
            : OptionalDouble.empty();
    }

    private static OptionalDouble angle(
        String field, String hemisphere, String positive, String negative, int most) {
        Matcher angle = ANGLE.matcher(field);
        if (!angle.matches() || !hemisphere.equals(positive) && !hemisphere.equals(negative)) {
            return OptionalDouble.empty();
        }
        double minutes = Double.parseDouble(angle.group(2));
        double degrees = Integer.parseInt(angle.group(1)) + minutes / 60;
        if (minutes >= 60 || degrees > most) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(hemisphere.equals(positive) ? degrees : -degrees);
    }
}
