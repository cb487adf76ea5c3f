package org.watchlink.adapters.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// A file of vectors, one JSON object a line, beside the test that uses it.
public final class VectorFile {

    private static final ObjectMapper JSON = new ObjectMapper();

    private VectorFile() { }

    /// The lines of `file` in the resource folder of `test`.
    public static List<JsonNode> lines(Class<?> test, String file) {
        var resource = Objects.requireNonNull(test.getResourceAsStream(file), file);
        try (var lines = new BufferedReader(
            new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return lines.lines().map(VectorFile::parse).toList();
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
}
