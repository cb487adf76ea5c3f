package org.watchlink.gateway.config;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What is wrong with a configuration, one line each: `file:line:column (name): what; allowed: …`.
/// Reading goes on after a fault, so that one attempt tells all of them.
final class Faults {

    private static final int LONGEST = 60;

    private final List<String> lines = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    /// Something is wrong at `mark`, in the key or column `name`.
    void add(Mark mark, String name, String what, String allowed) {
        names.add(name);
        lines.add(mark + (name.isEmpty() ? "" : " (" + line(name) + ")")
            + ": " + what + "; allowed: " + allowed);
    }

    /// A value as it is shown: on one line, and not too much of it.
    static String shown(String value) {
        return "\"" + line(value) + "\"";
    }

    private static String line(String text) {
        String line = text.replaceAll("\\p{Cntrl}", "·");
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }

    /// Whether the key `name`, or an item of its list, is wrong already.
    boolean about(String name) {
        return names.stream().anyMatch(n -> n.equals(name) || n.startsWith(name + "["));
    }

    /// Whether nothing is wrong.
    boolean none() {
        return lines.isEmpty();
    }

    /// @throws ConfigurationError if anything is wrong
    void raise() throws ConfigurationError {
        if (!lines.isEmpty()) {
            throw new ConfigurationError(lines);
        }
    }
}
