package org.watchlink.gateway.config;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.watchlink.gateway.config.ImportMapping.Item;
import org.watchlink.gateway.config.ImportMapping.Source;

/// Reads a mapping file of `watchlink import`.
final class ImportMappingReader {

    private static final Kind<String> TEXT = Kind.text(200);
    private static final Kind<String> ANY = Kind.matching(
        "at most 200 characters", "", text -> text.length() <= 200);
    private static final Kind<Charset> CHARSET = Kind.words(charsets());
    private static final Kind<Character> SEPARATOR =
        Kind.choice(Map.of("comma", ',', "semicolon", ';', "tab", '\t'));
    private static final Kind<Integer> METRES = Kind.whole(0, 20_000);
    private static final Kind<DateTimeFormatter> TIMES = new Kind<>(
        "a pattern such as dd/MM/yyyy HH:mm, or yyyy-MM for months",
        ImportMappingReader::pattern, DateTimeFormatter.ISO_DATE);

    ImportMapping read(Section root) {
        Section section = root.section("items");
        Map<Item, Source> items = new EnumMap<>(Item.class);
        for (Item item : Item.values()) {
            String name = Kind.camelCase(item);
            Source source = source(section.section(name));
            if (section.keys().contains(name)) {
                items.put(item, source);
            }
        }
        for (Item needed : List.of(Item.SOURCE, Item.OPENED)) {
            if (!items.containsKey(needed)) {
                section.value(Kind.camelCase(needed), TEXT);
            }
        }
        ImportMapping mapping = new ImportMapping(
            root.value("system", TEXT), root.value("charset", CHARSET, StandardCharsets.UTF_8),
            root.value("separator", SEPARATOR, ','), root.value("times", TIMES),
            root.value("townWithin", METRES, 0), root.value("cameraWithin", METRES, 0),
            Map.copyOf(items));
        section.end();
        root.end();
        return mapping;
    }

    private static Source source(Section item) {
        Map<String, String> words = new LinkedHashMap<>();
        Section given = item.section("words");
        for (String word : given.keys()) {
            words.put(word, given.value(word, ANY));
        }
        Source source = new Source(
            item.value("column", TEXT, ""), words, item.value("otherwise", ANY, ""));
        item.end();
        return source;
    }

    /// Days, hours and minutes that the pattern does not have are the first ones. One with `a`, for
    /// am or pm, has hours.
    private static Optional<DateTimeFormatter> pattern(String text) {
        try {
            DateTimeFormatterBuilder times = new DateTimeFormatterBuilder()
                .parseCaseInsensitive().appendPattern(text.replace('y', 'u'))
                .parseDefaulting(ChronoField.DAY_OF_MONTH, 1)
                .parseDefaulting(ChronoField.MINUTE_OF_HOUR, 0);
            if (!text.contains("a")) {
                times.parseDefaulting(ChronoField.HOUR_OF_DAY, 0);
            }
            return Optional.of(
                times.toFormatter(Locale.UK).withResolverStyle(ResolverStyle.STRICT));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Map<String, Charset> charsets() {
        Map<String, Charset> names = new LinkedHashMap<>();
        names.put("UTF-8", StandardCharsets.UTF_8);
        names.put("windows-1252", Charset.forName("windows-1252"));
        return names;
    }
}
