package org.watchlink.gateway.config;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A YAML text in which every value still knows where it was written.
sealed interface Yaml {

    /// Where it was written.
    Mark mark();

    /// A single value, as it was written.
    record Scalar(Mark mark, String text) implements Yaml { }

    /// A list.
    record Sequence(Mark mark, List<Yaml> items) implements Yaml { }

    /// Keys with their values, in the order of the file; `keys` tells where each key was written.
    record Mapping(Mark mark, Map<String, Yaml> values, Map<String, Mark> keys)
        implements Yaml {

        /// Nothing, at a place.
        static Mapping empty(Mark mark) {
            return new Mapping(mark, Map.of(), Map.of());
        }
    }

    /// The mapping that is the whole of `text`; whatever hinders is told to `faults`.
    static Mapping read(String file, String text, Faults faults) {
        try (YAMLParser parser = new YAMLFactory().createParser(text)) {
            if (parser.nextToken() == JsonToken.START_OBJECT
                && new Reader(file, parser, faults).value() instanceof Mapping mapping) {
                if (parser.nextToken() != null) {
                    faults.add(mark(file, parser.currentTokenLocation()), "---",
                        "a second document", "one document");
                }
                return mapping;
            }
            faults.add(new Mark(file, 1, 1), "", "no keys", "key: value");
        } catch (JsonProcessingException e) {
            String problem = e.getOriginalMessage().lines().findFirst().orElse("");
            faults.add(mark(file, e.getLocation()), "", "not YAML: " + problem, "YAML 1.1");
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory cannot fail", e);
        }
        return Mapping.empty(Mark.of(file));
    }

    private static Mark mark(String file, JsonLocation at) {
        return at == null ? Mark.of(file) : new Mark(file, at.getLineNr(), at.getColumnNr());
    }

    /// Goes through the tokens once.
    record Reader(String file, YAMLParser parser, Faults faults) {

        private Mark here() {
            return mark(file, parser.currentTokenLocation());
        }

        private Yaml value() throws IOException {
            if (parser.isCurrentAlias()) {
                faults.add(here(), parser.getText(), "an alias", "the value itself");
            }
            return switch (parser.currentToken()) {
                case START_OBJECT -> mapping();
                case START_ARRAY -> sequence();
                default -> new Scalar(here(), parser.getText());
            };
        }

        private Sequence sequence() throws IOException {
            Mark mark = here();
            List<Yaml> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(value());
            }
            return new Sequence(mark, items);
        }

        private Mapping mapping() throws IOException {
            Mark mark = here();
            Map<String, Yaml> values = new LinkedHashMap<>();
            Map<String, Mark> keys = new LinkedHashMap<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String key = parser.currentName();
                Mark at = here();
                Mark first = keys.putIfAbsent(key, at);
                if (first != null) {
                    faults.add(at, key, "given twice, first in line " + first.line(), "once");
                }
                parser.nextToken();
                values.putIfAbsent(key, value());
            }
            return new Mapping(mark, values, keys);
        }
    }
}
