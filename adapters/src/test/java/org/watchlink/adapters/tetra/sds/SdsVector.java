package org.watchlink.adapters.tetra.sds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.watchlink.adapters.wire.Bits;

/// A line of `sds.jsonl`: what somebody captured or published, and what a third party read in it.
/// `expect` is what a conforming reader makes of it, also where that third party erred.
record SdsVector(String protocol, String name, JsonNode line) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static List<SdsVector> of(String protocol) {
        var resource = Objects.requireNonNull(
            SdsVector.class.getResourceAsStream("sds.jsonl"));
        try (var lines = new BufferedReader(
            new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return lines.lines()
                .map(SdsVector::parse)
                .filter(vector -> vector.protocol().equals(protocol))
                .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The AI service by which it came.
    int service() {
        return line.required("service").asInt();
    }

    /// As many bits as were declared; the hexadecimal digits may be more.
    Bits bits() {
        return Bits.ofHex(line.required("hex").asText())
            .first(line.path("bits").asInt(Integer.MAX_VALUE));
    }

    JsonNode expect() {
        return line.required(line.path("known_bad").asBoolean() ? "conformant" : "expect");
    }

    private static SdsVector parse(String text) {
        try {
            JsonNode line = JSON.readTree(text);
            return new SdsVector(
                line.required("protocol").asText(), line.required("name").asText(), line);
        } catch (IOException e) {
            throw new UncheckedIOException(text, e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
