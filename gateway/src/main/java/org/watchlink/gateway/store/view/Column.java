package org.watchlink.gateway.store.view;

import java.text.Normalizer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/// How things stand in a column, so that they do so alike in every database.
final class Column {

    private Column() { }

    /// A time: microseconds since 1970 UTC.
    static long time(Instant time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }

    /// The time that stands for.
    static Instant time(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    static int flag(boolean set) {
        return set ? 1 : 0;
    }

    /// A text. PostgreSQL has no character 0.
    static String text(String text) {
        return text.replace('\0', '\uFFFD');
    }

    /// A text to be searched: databases do not agree on lower case beyond ASCII, nor that a letter
    /// and its accent are the same as the letter with it.
    static String words(String text) {
        return Normalizer.normalize(text(text.toLowerCase(Locale.ROOT)), Normalizer.Form.NFC);
    }
}
