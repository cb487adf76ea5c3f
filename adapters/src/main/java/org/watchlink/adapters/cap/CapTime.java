package org.watchlink.adapters.cap;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.regex.Pattern;

/// A time as CAP 1.2 writes it (3.3.2): `2002-05-24T16:49:00-07:00`, and `-00:00` for UTC; no `Z`
/// and no fractions. The comma that the schema's pattern would take for a sign is none.
final class CapTime {

    private static final Pattern FORM =
        Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d[-+]\\d\\d:\\d\\d");
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
        .appendPattern("uuuu-MM-dd'T'HH:mm:ss")
        .appendOffset("+HH:MM", "-00:00")
        .toFormatter()
        .withResolverStyle(ResolverStyle.STRICT);

    private CapTime() { }

    static String text(OffsetDateTime time) {
        return TIME.format(time);
    }

    static Optional<OffsetDateTime> read(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(TIME.parse(text, OffsetDateTime::from));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
