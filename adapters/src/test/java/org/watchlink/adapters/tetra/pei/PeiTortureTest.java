package org.watchlink.adapters.tetra.pei;

import static java.util.stream.Collectors.joining;
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

/// Every stream of `pei-torture.txt` gets the verdicts that stand beside it, at once and octet by
/// octet.
class PeiTortureTest {

    private static final PeiCodec CODEC = new PeiCodec();

    record Line(String name, String verdicts, String reading, Octets stream) {

        static Line parse(String line) {
            String[] columns = line.split("\\|", 4);
            return new Line(
                columns[0].strip(), columns[1].strip(),
                Latin.text(Latin.escaped(columns[2].strip())), Latin.escaped(columns[3].strip()));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest
    @MethodSource("lines")
    void verdict(Line line) {
        assertVerdict(line, new PeiFramer().feed(line.stream()));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void verdictOctetByOctet(Line line) {
        var framer = new PeiFramer();
        List<Octets> frames = new ArrayList<>();
        for (int i = 0; i < line.stream().length(); i++) {
            frames.addAll(framer.feed(line.stream().slice(i, i + 1)));
        }
        assertVerdict(line, frames);
    }

    @Test
    void everyResultIsMetInAStreamOrAVector() throws IOException {
        Stream<Octets> vectors = Stream.of("pei.line", "pei.ctsdsr", "pei.stream")
            .flatMap(protocol -> PeiVector.of(protocol).stream()).map(PeiVector::octets);
        assertThat(Stream.concat(vectors, lines().stream().map(Line::stream))
            .flatMap(stream -> new PeiFramer().feed(stream).stream())
            .map(CODEC::decode)
            .flatMap(decoded -> decoded instanceof Message(Pei told)
                ? Stream.<Class<?>>of(told.getClass())
                : Stream.<Class<?>>of()))
            .containsAll(results(Pei.class).toList());
    }

    private static Stream<Class<?>> results(Class<?> type) {
        return type.isSealed()
            ? Stream.of(type.getPermittedSubclasses()).flatMap(PeiTortureTest::results)
            : Stream.of(type);
    }

    private static void assertVerdict(Line line, List<Octets> frames) {
        List<Decoded<Pei>> decoded = frames.stream().map(CODEC::decode).toList();
        assertThat(decoded.stream().map(PeiTortureTest::verdict).collect(joining(";")))
            .isEqualTo(line.verdicts());
        assertThat(decoded.stream().map(PeiTortureTest::reading).collect(joining(";")))
            .contains(line.reading());
    }

    private static String verdict(Decoded<Pei> decoded) {
        return switch (decoded) {
            case Malformed<Pei>(String reason, _) -> "malformed " + reason;
            case Message<Pei>(Pei told) -> told.getClass().getSimpleName();
        };
    }

    private static String reading(Decoded<Pei> decoded) {
        return switch (decoded) {
            case Malformed<Pei>(_, Octets octets) -> Latin.text(octets);
            case Message<Pei>(Pei told) -> told.toString();
        };
    }

    static List<Line> lines() throws IOException {
        var resource = Objects.requireNonNull(
            PeiTortureTest.class.getResourceAsStream("pei-torture.txt"));
        try (var lines = new BufferedReader(
            new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return lines.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.startsWith("["))
                .map(Line::parse)
                .toList();
        }
    }
}
