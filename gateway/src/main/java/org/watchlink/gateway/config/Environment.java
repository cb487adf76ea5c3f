package org.watchlink.gateway.config;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The environment of the process, as far as it overrides the configuration: `WATCHLINK_` and the
/// key's path, `desk.idleLock` being `WATCHLINK_DESK_IDLE_LOCK` and `hytera[0].bind` being
/// `WATCHLINK_HYTERA_0_BIND`.
final class Environment {

    private static final String PREFIX = "WATCHLINK_";

    private final Map<String, String> variables;
    private final Set<String> known = new TreeSet<>();

    Environment(Map<String, String> variables) {
        this.variables = variables;
    }

    /// The variable that overrides the key at `path`.
    static String nameOf(String path) {
        return PREFIX + path.replaceAll("([a-z])([A-Z])", "$1_$2").replaceAll("[^A-Za-z0-9]+", "_")
            .toUpperCase(Locale.ROOT);
    }

    /// The value of a variable that means something to us.
    Optional<String> get(String name) {
        known.add(name);
        return Optional.ofNullable(variables.get(name));
    }

    /// Refuses variables of ours that nothing has asked for.
    void end(Faults faults) {
        new TreeSet<>(variables.keySet()).stream()
            .filter(name -> name.startsWith(PREFIX) && !known.contains(name))
            .forEach(name -> faults.add(Mark.of("environment"), name, "no such setting",
                PREFIX + "… and the path of a key of the configuration file"));
    }
}
