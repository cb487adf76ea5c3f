package org.watchlink.adapters.tetra.pei;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.watchlink.adapters.wire.Octets;
import org.watchlink.adapters.wire.VectorFile;

/// A line of `pei.jsonl`: what a terminal said, and what we write for it, which is the same unless
/// the line says otherwise; of a stream, the lines that are in it.
public record PeiVector(String name, Octets octets, Octets written, List<String> events) {

    /// The vectors of `protocol`.
    public static List<PeiVector> of(String protocol) {
        return VectorFile.lines(PeiVector.class, "pei.jsonl").stream()
            .filter(line -> line.required("protocol").asText().equals(protocol))
            .map(PeiVector::read)
            .toList();
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
