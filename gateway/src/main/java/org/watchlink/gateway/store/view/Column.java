package org.watchlink.gateway.store.view;

import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;
import org.watchlink.gateway.store.Micros;

/// How things stand in a column, so that they do so alike in every database.
final class Column {

    private Column() { }

    /// A time: see [Micros].
    static long time(Instant time) {
        return Micros.of(time);
    }

    /// The time that stands for.
    static Instant time(long micros) {
        return Micros.time(micros);
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
