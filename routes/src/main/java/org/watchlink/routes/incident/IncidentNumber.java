package org.watchlink.routes.incident;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An incident's number: the police force by its Home Office code, the date in the control room's
/// zone, and a number that begins at 1 every day for each force. Written `41-20261122-0007`.
public record IncidentNumber(int force, LocalDate date, int serial)
    implements Comparable<IncidentNumber> {

    /// The first number of a day that is for incidents of an older system; no live one comes near.
    public static final int TAKEN_OVER = 1_000_000;

    private static final Pattern TEXT = Pattern.compile("(\\d{2})-(\\d{8})-(\\d{4,9})");
    private static final DateTimeFormatter DATE = DateTimeFormatter.BASIC_ISO_DATE;
    private static final Comparator<IncidentNumber> ORDER =
        Comparator.comparingInt(IncidentNumber::force)
            .thenComparing(IncidentNumber::date).thenComparingInt(IncidentNumber::serial);

    /// @throws IllegalArgumentException if the force is not 0 to 99 or the serial below 1
    public IncidentNumber {
        if (force < 0 || force > 99 || serial < 1) {
            throw new IllegalArgumentException("not an incident's number");
        }
    }

    /// The number that `text` stands for; nothing where it is none.
    public static Optional<IncidentNumber> of(String text) {
        Matcher parts = TEXT.matcher(text);
        try {
            return parts.matches() && Integer.parseInt(parts.group(3)) > 0
                ? Optional.of(new IncidentNumber(
                    Integer.parseInt(parts.group(1)), LocalDate.parse(parts.group(2), DATE),
                    Integer.parseInt(parts.group(3))))
                : Optional.empty();
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    /// Whether it stands for an incident of an older system.
    public boolean takenOver() {
        return serial >= TAKEN_OVER;
    }

    /// The same for systems that know incidents by UUID (version 3, of `watchlink:` and the text).
    public UUID id() {
        return UUID.nameUUIDFromBytes(("watchlink:" + this).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public int compareTo(IncidentNumber other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return "%02d-%s-%04d".formatted(force, DATE.format(date), serial);
    }
}
