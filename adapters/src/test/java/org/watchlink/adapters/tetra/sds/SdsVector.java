package org.watchlink.adapters.tetra.sds;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.watchlink.adapters.wire.Bits;
import org.watchlink.adapters.wire.VectorFile;

/// A line of `sds.jsonl`: what somebody captured or published, and what a third party read in it.
/// `expect` is what a conforming reader makes of it, also where that third party erred.
record SdsVector(String protocol, String name, JsonNode line) {

    static List<SdsVector> of(String protocol) {
        return VectorFile.lines(SdsVector.class, "sds.jsonl").stream()
            .map(SdsVector::read)
            .filter(vector -> vector.protocol().equals(protocol))
            .toList();
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

    private static SdsVector read(JsonNode line) {
        return new SdsVector(
            line.required("protocol").asText(), line.required("name").asText(), line);
    }

    @Override
    public String toString() {
        return name;
    }
}
