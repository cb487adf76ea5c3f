package org.watchlink.adapters.hytera;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.watchlink.adapters.wire.Decoded;
import org.watchlink.adapters.wire.Decoded.Malformed;
import org.watchlink.adapters.wire.Decoded.Message;
import org.watchlink.adapters.wire.Octets;
import org.watchlink.adapters.wire.Vector;

/// Every frame of `torture.txt` gets the verdict that stands beside it.
class TortureTest {

    record Frame(String section, String name, String verdict, String reading, Octets octets) {

        static Frame parse(String section, String line) {
            String[] columns = line.split("\\|", -1);
            return new Frame(
                section, columns[0].strip(), columns[1].strip(), columns[2].strip(),
                Octets.ofHex(columns[3]));
        }

        Decoded<?> decode() {
            return section.equals("[hstrp]")
                ? new HstrpCodec().decode(octets)
                : new HdapCodec().decode(octets);
        }

        @Override
        public String toString() {
            return section + " " + name;
        }
    }

    @ParameterizedTest
    @MethodSource("frames")
    void verdict(Frame frame) {
        Decoded<?> decoded = frame.decode();
        assertThat(verdict(decoded)).isEqualTo(frame.verdict());
        assertThat(decoded.toString()).contains(frame.reading());
    }

    @ParameterizedTest
    @MethodSource("frames")
    void nothingIsLost(Frame frame) {
        Faithful.toDatagram(frame.octets());
        Faithful.toFrame(frame.octets());
    }

    @Test
    void everyMessageIsMetInAFrameOrAVector() throws IOException {
        Stream<Decoded<?>> vectors = Stream.concat(
            Vector.of("hytera-hstrp", getClass()).stream()
                .map(vector -> Datagram.CODEC.decode(vector.octets())),
            Vector.of("hytera-hdap", getClass()).stream()
                .map(vector -> new HdapCodec().decode(vector.octets())));
        assertThat(Stream.concat(vectors, frames().stream().map(Frame::decode))
            .flatMap(TortureTest::message)
            .<Class<?>>map(Hdap::getClass))
            .containsAll(Stream.of(Hdap.class.getPermittedSubclasses())
                .flatMap(service -> service.isSealed()
                    ? Stream.of(service.getPermittedSubclasses())
                    : Stream.of(service))
                .toList());
    }

    private static Stream<Hdap> message(Decoded<?> decoded) {
        return switch (decoded) {
            case Message<?>(HdapFrame frame) -> Stream.of(frame.message());
            case Message<?>(Datagram datagram) -> datagram.hdap().stream().map(HdapFrame::message);
            case Message<?> _, Malformed<?> _ -> Stream.of();
        };
    }

    static List<Frame> frames() throws IOException {
        var resource = Objects.requireNonNull(
            TortureTest.class.getResourceAsStream("torture.txt"));
        List<Frame> frames = new ArrayList<>();
        String section = "";
        try (var lines = new BufferedReader(
            new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            for (String line : lines.lines().toList()) {
                if (line.startsWith("[")) {
                    section = line.substring(0, line.indexOf(' '));
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    frames.add(Frame.parse(section, line));
                }
            }
        }
        return frames;
    }

    private static String verdict(Decoded<?> decoded) {
        return switch (decoded) {
            case Malformed<?>(String reason, _) -> "malformed " + reason;
            case Message<?>(HdapFrame frame) -> verdict(frame.message());
            case Message<?>(Object message) -> verdict(message);
        };
    }

    private static String verdict(Object message) {
        String type = message.getClass().getSimpleName();
        return type.startsWith("Unknown") ? "unknown" : "message " + type;
    }
}
