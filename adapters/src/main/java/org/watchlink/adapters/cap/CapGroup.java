package org.watchlink.adapters.cap;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Several names in one element (CAP 1.2, addresses and incidents): blanks between them, and
/// quotation marks around a name that has blanks itself.
///
///     force41 "control room"
public final class CapGroup {

    private static final Pattern NAME =
        Pattern.compile("\\G(?:\"([^\"]+)\"|([^\\s\"]+))(?:\\s+|$)");

    private CapGroup() { }

    /// Puts names together. A quotation mark in one becomes an apostrophe, because the standard has
    /// no way to write it.
    public static String of(List<String> names) {
        return names.stream()
            .map(name -> name.replace('"', '\'').strip())
            .map(name -> name.chars().anyMatch(Character::isWhitespace) ? '"' + name + '"' : name)
            .collect(joining(" "));
    }

    /// Takes names apart; none if a quotation mark is missing or there is no name.
    public static Optional<List<String>> names(String group) {
        String text = group.strip();
        Matcher matcher = NAME.matcher(text);
        List<String> names = new ArrayList<>();
        int end = 0;
        while (matcher.find()) {
            names.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
            end = matcher.end();
        }
        return names.isEmpty() || end < text.length()
            ? Optional.empty()
            : Optional.of(List.copyOf(names));
    }
}
