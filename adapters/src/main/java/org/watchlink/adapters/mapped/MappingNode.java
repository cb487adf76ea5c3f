package org.watchlink.adapters.mapped;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// An object in the file and its place there; what has the wrong type is a fault and counts as
/// missing.
final class MappingNode {

    private final String place;
    private final Map<?, ?> fields;
    private final List<MappingFault> faults;

    private MappingNode(String place, Map<?, ?> fields, List<MappingFault> faults) {
        this.place = place;
        this.fields = fields;
        this.faults = faults;
    }

    static MappingNode of(Map<?, ?> file) {
        return new MappingNode("", file, new ArrayList<>());
    }

    List<MappingFault> faults() {
        return List.copyOf(faults);
    }

    boolean has(String key) {
        return fields.get(key) != null;
    }

    void fault(String key, String reason) {
        faults.add(new MappingFault(at(key), reason));
    }

    void knows(Set<String> keys) {
        fields.keySet().stream().map(String::valueOf).filter(key -> !keys.contains(key)).sorted()
            .forEach(key -> fault(key, "is not known here"));
    }

    Optional<String> text(String key) {
        return switch (fields.get(key)) {
            case null -> Optional.empty();
            case String text -> Optional.of(text);
            default -> {
                fault(key, "is a text: put it in quotation marks");
                yield Optional.empty();
            }
        };
    }

    boolean flag(String key) {
        return switch (fields.get(key)) {
            case null -> false;
            case Boolean flag -> flag;
            default -> {
                fault(key, "is true or false");
                yield false;
            }
        };
    }

    Optional<MappingNode> node(String key) {
        return node(at(key), fields.get(key));
    }

    /// The objects of a list.
    List<MappingNode> nodes(String key) {
        return switch (fields.get(key)) {
            case null -> List.of();
            case List<?> list -> {
                List<MappingNode> nodes = new ArrayList<>();
                for (int i = 0; i < list.size(); i++) {
                    node(at(key) + '[' + (i + 1) + ']', list.get(i)).ifPresent(nodes::add);
                }
                yield nodes;
            }
            default -> {
                fault(key, "is a list");
                yield List.of();
            }
        };
    }

    /// The objects of an object by their names.
    Map<String, MappingNode> named() {
        Map<String, MappingNode> nodes = new LinkedHashMap<>();
        fields.keySet().forEach(key ->
            node(String.valueOf(key)).ifPresent(node -> nodes.put(String.valueOf(key), node)));
        return nodes;
    }

    /// The texts of an object by their names.
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        fields.keySet().forEach(key -> {
            if (key instanceof String name) {
                text(name).ifPresent(text -> texts.put(name, text));
            } else {
                fault(String.valueOf(key), "is a text: put it in quotation marks");
            }
        });
        return texts;
    }

    private Optional<MappingNode> node(String at, Object value) {
        return switch (value) {
            case null -> Optional.empty();
            case Map<?, ?> map -> Optional.of(new MappingNode(at, map, faults));
            default -> {
                faults.add(new MappingFault(at, "has keys and values"));
                yield Optional.empty();
            }
        };
    }

    private String at(String key) {
        return place.isEmpty() ? key : place + '.' + key;
    }
}
