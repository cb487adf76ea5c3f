package org.watchlink.adapters.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/// Octets that somebody captured or published, from a `vectors.jsonl` beside the test that uses
/// them. Every line there says where the octets come from and what a third party read in them.
///
/// `written` are the octets that the codec writes for the same message: the same ones, unless the
/// line says otherwise and why.
public record Vector(String name, Octets octets, Octets written) {

    /// The vectors of `protocol` in the resource folder of `test`.
    public static List<Vector> of(String protocol, Class<?> test) {
        return VectorFile.lines(test, "vectors.jsonl").stream()
            .filter(line -> line.required("protocol").asText().equals(protocol))
            .map(Vector::read)
            .toList();
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
