package org.watchlink.gateway.config;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.watchlink.gateway.config.Yaml.Mapping;
import org.watchlink.gateway.config.Yaml.Scalar;
import org.watchlink.gateway.config.Yaml.Sequence;

/// A mapping of the configuration file, asked key by key. What nobody asked for is an unknown key.
final class Section {

    private final Mapping mapping;
    private final String path;
    private final Environment environment;
    private final Faults faults;
    private final Set<String> asked = new TreeSet<>();

    Section(Mapping mapping, String path, Environment environment, Faults faults) {
        this.mapping = mapping;
        this.path = path;
        this.environment = environment;
        this.faults = faults;
    }

    /// The value of a key that must be there.
    <T> T value(String key, Kind<T> kind) {
        if (!given(key)) {
            missing(key, kind.allowed());
            return kind.standIn();
        }
        return value(key, kind, kind.standIn());
    }

    /// The value of a key, or `otherwise`.
    <T> T value(String key, Kind<T> kind, T otherwise) {
        asked.add(key);
        String variable = Environment.nameOf(pathOf(key));
        return environment.get(variable)
            .map(text -> kind.read(text, Mark.of("environment"), variable, faults))
            .orElseGet(() -> mapping.values().containsKey(key)
                ? read(mapping.values().get(key), pathOf(key), kind) : otherwise);
    }

    /// The value of a key that must be there if `needed`.
    <T> T valueIf(boolean needed, String key, Kind<T> kind) {
        return needed ? value(key, kind) : value(key, kind, kind.standIn());
    }

    /// The values of a list, or `otherwise`; in the environment with commas between them.
    <T> List<T> values(String key, Kind<T> kind, List<T> otherwise) {
        asked.add(key);
        String variable = Environment.nameOf(pathOf(key));
        return environment.get(variable)
            .map(text -> List.of(text.split(",")).stream()
                .map(one -> kind.read(one.strip(), Mark.of("environment"), variable, faults))
                .toList())
            .orElseGet(() -> mapping.values().containsKey(key) ? list(key, kind) : otherwise);
    }

    private <T> List<T> list(String key, Kind<T> kind) {
        List<T> values = new ArrayList<>();
        List<Yaml> items = items(key);
        for (int i = 0; i < items.size(); i++) {
            values.add(read(items.get(i), pathOf(key) + "[" + i + "]", kind));
        }
        return values;
    }

    /// The values of a list in which none may stand twice, or `otherwise`.
    <T> List<T> distinct(String key, Kind<T> kind, List<T> otherwise) {
        List<T> values = values(key, kind, otherwise);
        if (new HashSet<>(values).size() < values.size()) {
            refuse(key, "a value is given twice", "each value once");
        }
        return values;
    }

    /// The value of a key that must differ from those in `seen`, and joins them.
    <T> T unique(String key, Kind<T> kind, Set<T> seen) {
        T value = value(key, kind);
        if (!seen.add(value) && !value.equals(kind.standIn())) {
            refuse(key, "given twice: \"" + value + "\"", "a value of its own");
        }
        return value;
    }

    /// The section below a key; one without keys where there is none.
    Section section(String key) {
        asked.add(key);
        Yaml below = mapping.values().getOrDefault(key, Mapping.empty(mapping.mark()));
        return below(below, pathOf(key));
    }

    /// The sections in the list below a key.
    List<Section> sections(String key) {
        asked.add(key);
        List<Section> sections = new ArrayList<>();
        List<Yaml> items = items(key);
        for (int i = 0; i < items.size(); i++) {
            sections.add(below(items.get(i), pathOf(key) + "[" + i + "]"));
        }
        return sections;
    }

    /// The keys that the file gives here.
    Set<String> keys() {
        return mapping.keys().keySet();
    }

    /// Ends the reading: whatever has not been asked for is refused.
    void end() {
        mapping.keys().forEach((key, mark) -> {
            if (!asked.contains(key)) {
                faults.add(mark, pathOf(key), "unknown key", String.join(", ", asked));
            }
        });
    }

    /// Something about a key's values is wrong that only shows when each is right by itself.
    void refuse(String key, String what, String allowed) {
        if (!faults.about(pathOf(key))) {
            Mark mark = mapping.values().getOrDefault(key, mapping).mark();
            faults.add(mark, pathOf(key), what, allowed);
        }
    }

    private void missing(String key, String allowed) {
        asked.add(key);
        faults.add(mapping.mark(), pathOf(key), "missing", allowed);
    }

    private boolean given(String key) {
        return mapping.values().containsKey(key)
            || environment.get(Environment.nameOf(pathOf(key))).isPresent();
    }

    private String pathOf(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private <T> T read(Yaml value, String name, Kind<T> kind) {
        if (value instanceof Scalar(Mark mark, String text)) {
            return kind.read(text, mark, name, faults);
        }
        faults.add(value.mark(), name, "not a single value", kind.allowed());
        return kind.standIn();
    }

    private List<Yaml> items(String key) {
        return switch (mapping.values().get(key)) {
            case null -> List.of();
            case Sequence(_, List<Yaml> items) -> items;
            case Yaml other -> {
                faults.add(other.mark(), pathOf(key), "not a list", "a list");
                yield List.of();
            }
        };
    }

    private Section below(Yaml value, String name) {
        if (value instanceof Mapping found) {
            return new Section(found, name, environment, faults);
        }
        faults.add(value.mark(), name, "not a section", "keys with values");
        return new Section(Mapping.empty(value.mark()), name, environment, faults);
    }
}
