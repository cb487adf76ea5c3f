package org.watchlink.gateway;

import java.util.ArrayList;
import java.util.List;

/// What is wrong with a configuration, one line each: `file:line:column (name): what; allowed: …`.
/// Reading goes on after a fault, so that one attempt tells all of them.
final class Faults {

    private final List<String> lines = new ArrayList<>();

    /// Something is wrong at `mark`, in the key or column `name`.
    void add(Mark mark, String name, String what, String allowed) {
        lines.add("%s (%s): %s; allowed: %s".formatted(mark, name, what, allowed));
    }

    /// A value was given that is none of those allowed.
    void refuse(Mark mark, String name, String value, String allowed) {
        add(mark, name, "not allowed: \"" + shown(value) + "\"", allowed);
    }

    private static String shown(String value) {
        String line = value.replaceAll("\\p{Cntrl}", "·");
        return line.length() > 60 ? line.substring(0, 60) + "…" : line;
    }

    /// @throws ConfigurationError if anything is wrong
    void raise() throws ConfigurationError {
        if (!lines.isEmpty()) {
            throw new ConfigurationError(lines);
        }
    }
}
