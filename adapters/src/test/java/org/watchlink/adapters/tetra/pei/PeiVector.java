package org.watchlink.adapters.tetra.pei;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.watchlink.adapters.wire.Octets;

/// A line of `pei.jsonl`: what a terminal said, and what we write for it, which is the same unless
/// the line says otherwise; of a stream, the lines that are in it.
public record PeiVector(String name, Octets octets, Octets written, List<String> events) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /// The vectors of `protocol`.
    public static List<PeiVector> of(String protocol) {
        var resource = Objects.requireNonNull(PeiVector.class.getResourceAsStream("pei.jsonl"));
        try (var lines = new BufferedReader(
            new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return lines.lines()
                .map(PeiVector::parse)
                .filter(line -> line.required("protocol").asText().equals(protocol))
                .map(PeiVector::read)
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

    private static PeiVector read(JsonNode line) {
        Octets octets = Octets.ofHex(line.required("hex").asText());
        return new PeiVector(
            line.required("name").asText(),
            octets,
            line.has("written") ? Octets.ofHex(line.required("written").asText()) : octets,
            StreamSupport.stream(line.path("expect").path("events").spliterator(), false)
                .map(JsonNode::asText).toList());
    }

    @Override
    public String toString() {
        return name;
    }
}
