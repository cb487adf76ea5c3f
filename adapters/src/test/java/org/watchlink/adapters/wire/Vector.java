package org.watchlink.adapters.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// Octets that somebody captured or published, from a `vectors.jsonl` beside the test that uses
/// them. Every line there says where the octets come from and what a third party read in them.
///
/// `written` are the octets that the codec writes for the same message: the same ones, unless the
/// line says otherwise and why.
public record Vector(String name, Octets octets, Octets written) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /// The vectors of `protocol` in the resource folder of `test`.
    public static List<Vector> of(String protocol, Class<?> test) {
        InputStream resource = Objects.requireNonNull(test.getResourceAsStream("vectors.jsonl"));
        try (var lines = new BufferedReader(
            new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return lines.lines()
                .map(Vector::parse)
                .filter(line -> line.required("protocol").asText().equals(protocol))
                .map(Vector::read)
                .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode parse(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(line, e);
        }
    }

    private static Vector read(JsonNode line) {
        Octets octets = Octets.ofHex(line.required("hex").asText());
        Octets written = line.has("written")
            ? Octets.ofHex(line.required("written").asText())
            : octets;
        return new Vector(line.required("name").asText(), octets, written);
    }

    @Override
    public String toString() {
        return name;
    }
}
