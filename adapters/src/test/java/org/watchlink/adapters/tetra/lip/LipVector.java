package org.watchlink.adapters.tetra.lip;

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
import org.watchlink.adapters.wire.BitCodec;
import org.watchlink.adapters.wire.BitWriter;
import org.watchlink.adapters.wire.Bits;
import org.watchlink.adapters.wire.Decoded;

/// A line of `lip.jsonl`: location bits that somebody captured or published, where they come from
/// and what a third party read in them. Where that reading is known to be bad, `expect` is the
/// conformant one.
record LipVector(
    String protocol, String name, Bits bits, boolean body, JsonNode expect, double tolerance) {

    private static final double TOLERANCE = 1e-6;
    private static final ObjectMapper JSON = new ObjectMapper();
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
        InputStream resource = Objects.requireNonNull(
            LipVector.class.getResourceAsStream("lip.jsonl"));
        try (var lines = new BufferedReader(
            new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return lines.lines().map(LipVector::parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LipVector parse(String line) {
        try {
            JsonNode json = JSON.readTree(line);
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
        } catch (IOException e) {
            throw new UncheckedIOException(line, e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
