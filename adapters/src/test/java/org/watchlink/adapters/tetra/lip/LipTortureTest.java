package org.watchlink.adapters.tetra.lip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.watchlink.adapters.tetra.lip.LipReport.LongReport;
import org.watchlink.adapters.wire.BitCodecContract;
import org.watchlink.adapters.wire.BitWriter;
import org.watchlink.adapters.wire.Bits;
import org.watchlink.adapters.wire.Decoded;
import org.watchlink.adapters.wire.Decoded.Malformed;
import org.watchlink.adapters.wire.Decoded.Message;

/// Every frame of `lip-torture.txt` gets the verdict that stands beside it.
class LipTortureTest {

    private static final LipCodec CODEC = new LipCodec();
    private static final LipPosition PLACE = LipPosition.ofDegrees(51.9, -0.2);

    record Frame(String name, String verdict, String reading, Bits bits) {

        static Frame parse(String line) {
            String[] columns = line.split("\\|", -1);
            return new Frame(
                columns[0].strip(), columns[1].strip(), columns[2].strip(), read(columns[3]));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Frame> frames() throws IOException {
        var resource = Objects.requireNonNull(
            LipTortureTest.class.getResourceAsStream("lip-torture.txt"));
        try (var lines = new BufferedReader(
            new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return lines.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Frame::parse)
                .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("frames")
    void verdict(Frame frame) {
        Decoded<Lip> decoded = CODEC.decode(frame.bits());
        assertThat(verdict(decoded)).isEqualTo(frame.verdict());
        assertThat(reading(decoded)).contains(frame.reading());
    }

    @ParameterizedTest
    @MethodSource("frames")
    void nothingIsLost(Frame frame) {
        BitCodecContract.survives(CODEC, frame.bits());
        if (CODEC.decode(frame.bits()) instanceof Message<Lip>(Lip message)) {
            assertThat(CODEC.encode(message)).isEqualTo(frame.bits());
        }
    }

    @Test
    void everyMessageShapeElementAndAddressIsMet() throws IOException {
        String met = frames().stream()
            .map(frame -> CODEC.decode(frame.bits()).toString())
            .collect(Collectors.joining());
        assertThat(Stream.of(Lip.class, LipShape.class, LipElement.class, LipAddress.class)
            .flatMap(LipTortureTest::records)
            .map(type -> type.getSimpleName() + '['))
            .allSatisfy(type -> assertThat(met).contains(type));
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isSealed()
            ? Stream.of(type.getPermittedSubclasses()).flatMap(LipTortureTest::records)
            : Stream.of(type);
    }

    private static String verdict(Decoded<Lip> decoded) {
        return switch (decoded) {
            case Malformed<Lip>(String reason, _) -> "malformed " + reason;
            case Message<Lip>(Lip.Unknown _) -> "unknown";
            case Message<Lip>(LongReport report) when report.broken() -> "broken LongReport";
            case Message<Lip>(Lip message) -> "message " + message.getClass().getSimpleName();
        };
    }

    private static String reading(Decoded<Lip> decoded) {
        return decoded instanceof Message<Lip>(LipReport report)
            ? decoded + " " + reading(report)
            : decoded.toString();
    }

    private static String reading(LipReport report) {
        return "fix=" + report.fix()
            .map(fix -> String.format(
                Locale.ROOT, "%.4f,%.4f", fix.latitudeDegrees(), fix.longitudeDegrees()))
            .orElse("none")
            + " m=" + tenths(report.uncertaintyMetres())
            + " km/h=" + tenths(report.speedKmh())
            + " heading=" + tenths(report.headingDegrees())
            + " reason=" + report.reason().map(LipReason::name).orElse("none");
    }

    private static String tenths(OptionalDouble value) {
        return value.isPresent()
            ? String.format(Locale.ROOT, "%.1f", value.getAsDouble())
            : "none";
    }

    private static Bits read(String column) {
        BitWriter out = new BitWriter();
        for (String token : column.strip().split("\\s+")) {
            if (token.equals("P")) {
                LipShapeCodec.write(PLACE, out);
            } else if (token.startsWith("x")) {
                out.put(Bits.ofHex(token.substring(1)));
            } else if (token.contains("*")) {
                String[] parts = token.split("\\*");
                out.put(LipVector.binary(parts[0].repeat(Integer.parseInt(parts[1]))));
            } else {
                out.put(LipVector.binary(token));
            }
        }
        return out.bits();
    }
}
