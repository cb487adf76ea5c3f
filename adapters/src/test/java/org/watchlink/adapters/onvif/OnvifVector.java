package org.watchlink.adapters.onvif;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.watchlink.adapters.wire.Octets;

/// A request that was recorded on its way to a camera, the HTTP status of the answer and pieces of
/// its text.
record OnvifVector(
    String protocol, String peer, String name, String xml, int status, List<String> marks) {

    static List<OnvifVector> all() {
        ObjectMapper json = new ObjectMapper();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
            OnvifVector.class.getResourceAsStream("/vectors/onvif.jsonl"),
            StandardCharsets.UTF_8))) {
            return lines.lines().map(line -> {
                try {
                    return of(json.readTree(line));
                } catch (IOException broken) {
                    throw new UncheckedIOException(broken);
                }
            }).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static OnvifVector of(String peer, String name) {
        return all().stream()
            .filter(vector -> vector.peer.contains(peer) && vector.name.equals(name))
            .findFirst().orElseThrow();
    }

    private static OnvifVector of(JsonNode line) {
        JsonNode expect = line.get("expect");
        return new OnvifVector(
            line.get("protocol").asText(), line.get("path").asText().split("/")[0],
            line.get("name").asText(), line.get("xml").asText(), expect.path("http").asInt(),
            expect.path("marks").valueStream().map(JsonNode::asText).toList());
    }

    Octets octets() {
        return Octets.of(xml.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return peer + " " + name;
    }
}
