package org.watchlink.adapters.tetra.lip;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.watchlink.adapters.wire.BitCodec;
import org.watchlink.adapters.wire.BitWriter;
import org.watchlink.adapters.wire.Bits;
import org.watchlink.adapters.wire.Decoded;
import org.watchlink.adapters.wire.VectorFile;

/// A line of `lip.jsonl`: location bits that somebody captured or published, where they come from
/// and what a third party read in them. Where that reading is known to be bad, `expect` is the
/// conformant one.
record LipVector(
    String protocol, String name, Bits bits, boolean body, JsonNode expect, double tolerance) {

    private static final double TOLERANCE = 1e-6;
    private static final LipCodec CODEC = new LipCodec();

    /// The codec for captures that begin after the protocol identifier.
    static final BitCodec<Lip> BODY = new BitCodec<>() {
        @Override
        public Decoded<Lip> decode(Bits frame) {
            return CODEC.decodeBody(frame);
        }

        @Override
        public Bits encode(Lip message) {
            return CODEC.encodeBody(message);
        }
    };

    static List<LipVector> pdus() {
        return read().stream().filter(LipVector::pdu).toList();
    }

    static List<LipVector> fields() {
        return read().stream().filter(vector -> !vector.pdu()).toList();
    }

    BitCodec<Lip> codec() {
        return body ? BODY : CODEC;
    }

    private boolean pdu() {
        return protocol.equals("lip") || protocol.equals("lip.bits");
    }

    static Bits binary(String digits) {
        BitWriter out = new BitWriter();
        digits.chars().forEach(digit -> out.flag(digit == '1'));
        return out.bits();
    }

    private static List<LipVector> read() {
        return VectorFile.lines(LipVector.class, "lip.jsonl").stream()
            .map(LipVector::read).toList();
    }

    private static LipVector read(JsonNode json) {
        return new LipVector(
            json.required("protocol").asText(),
            json.required("name").asText(),
            json.has("binary")
                ? binary(json.get("binary").asText())
                : Bits.ofHex(json.required("hex").asText())
                    .first(json.required("length").asInt()),
            json.path("body").asBoolean(),
            json.required(json.path("known_bad").asBoolean() ? "conformant" : "expect"),
            json.path("tol").asDouble(TOLERANCE));
    }

    @Override
    public String toString() {
        return name;
    }
}
