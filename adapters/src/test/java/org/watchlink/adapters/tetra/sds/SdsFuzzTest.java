package org.watchlink.adapters.tetra.sds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.watchlink.adapters.tetra.sds.UserData.HeadedText;
import org.watchlink.adapters.wire.BitWriter;
import org.watchlink.adapters.wire.Bits;
import org.watchlink.adapters.wire.Octets;

/// Whatever arrives, short data gets a verdict, within bounds, and nothing is changed.
class SdsFuzzTest {

    private static final int TYPE_4 = 12;
    private static final List<Integer> PIDS = List.of(
        0x00, 0x02, 0x03, 0x04, 0x09, 0x0A, 0x0C, 0x7F, 0x80, 0x82, 0x83, 0x89, 0x8A, 0x8C, 0xC4,
        0xFF);
    private static final List<Bits> VECTORS = SdsVector.of("sds").stream()
        .map(SdsVector::bits)
        .toList();

    @Property
    void anyBitsOfAnyService(
        @ForAll @IntRange(min = -1, max = 15) int service, @ForAll("bits") Bits bits) {
        SdsContract.survives(service, bits);
    }

    @Property(tries = 5000)
    void anyBitsBehindEachProtocol(@ForAll("protocols") Bits bits) {
        SdsContract.survives(TYPE_4, bits);
    }

    @Property(tries = 5000)
    void spoiltVectors(@ForAll("spoilt") Bits bits) {
        SdsContract.survives(TYPE_4, bits);
    }

    @Property
    void everyStatus(@ForAll @IntRange(max = 0xFFFF) int value) {
        Bits bits = new BitWriter().u(16, value).bits();
        SdsContract.survives(13, bits);
        assertThat(SdsContract.CODEC.decode(13, bits).toString().contains("ShortReport"))
            .isEqualTo(value >= 0x7C00 && value <= 0x7FFF);
    }

    @Property
    void everyCodingShowsWhatItCan(
        @ForAll @IntRange(max = 127) int code, @ForAll("bits") Bits bits) {
        Optional<String> shown = new SdsText(new TextCoding(code), bits).shown();
        assertThat(shown.map(String::length).orElse(0))
            .isLessThanOrEqualTo(bits.length() / 7 + 1);
    }

    @Property
    void latinTextComesBack(@ForAll("latin") String text) {
        assertThat(SdsText.of(TextCoding.ISO_8859_1, text).shown()).contains(text);
    }

    @Property
    void gsmTextComesBack(@ForAll("gsm") String text) {
        String shown = Gsm7.unpack(Gsm7.pack(text));
        assertThat(shown).isIn(text, text + '\r');
        assertThat(Gsm7.pack(shown)).isEqualTo(Gsm7.pack(text));
    }

    @Property
    void unicodeTextComesBack(@ForAll("characters") String text) {
        assertThat(SdsText.of(TextCoding.UTF_16BE, text).shown()).contains(text);
    }

    @Property
    void partsFitAndMakeTheWhole(
        @ForAll("characters") String text, @ForAll boolean wide, @ForAll boolean unicode,
        @ForAll @IntRange(min = 120, max = 2047) int most) {
        List<UserData> parts = new TextParts(most, wide, unicode).of(text, 1).orElseThrow();
        TextCoding coding = TextCoding.forSending(text, unicode);
        assertThat(parts).allSatisfy(
            part -> assertThat(TextPartsTest.length(part)).isLessThanOrEqualTo(most));
        assertThat(parts.stream()
            .map(part -> TextPartsTest.text(part).shown().orElseThrow())
            .collect(Collectors.joining()))
            .isEqualTo(SdsText.of(coding, text).shown().orElseThrow());
        assertThat(parts.size() == 1 || parts.stream().allMatch(HeadedText.class::isInstance))
            .isTrue();
    }

    @Provide
    Arbitrary<Bits> bits() {
        return Combinators.combine(
            Arbitraries.bytes().array(byte[].class).ofMaxSize(270),
            Arbitraries.integers().between(0, 7))
            .as((octets, cut) -> Bits.of(Octets.of(octets))
                .first(Math.max(0, octets.length * 8 - cut)));
    }

    @Provide
    Arbitrary<Bits> protocols() {
        return Combinators.combine(
            Arbitraries.of(PIDS), Arbitraries.of(0x0, 0x1, 0x2, 0x3, 0xF),
            Arbitraries.bytes().array(byte[].class).ofMaxSize(24))
            .as((pid, type, rest) -> new BitWriter()
                .u(8, pid).u(4, type).put(Bits.of(Octets.of(rest))).bits());
    }

    @Provide
    Arbitrary<Bits> spoilt() {
        return Combinators.combine(
            Arbitraries.of(VECTORS), Arbitraries.integers().between(1, 4), Arbitraries.longs())
            .as((vector, times, seed) -> spoil(vector, times, new Random(seed)));
    }

    @Provide
    Arbitrary<String> latin() {
        return Arbitraries.strings().withCharRange('\0', '\u00FF').ofMaxLength(300);
    }

    @Provide
    Arbitrary<String> gsm() {
        return Arbitraries.strings().withChars("@£$¥èé\n\rΔÉ !?AZÄaz§à\f^{}\\[~]|€")
            .ofMaxLength(300);
    }

    /// Whole characters, some beyond sixteen bits.
    @Provide
    Arbitrary<String> characters() {
        return Arbitraries.of(Stream.of("a", "Z", "é", "€", "ł", "😀", "𝄞", "\r\n", "\0").toList())
            .list().ofMaxSize(120).map(list -> String.join("", list));
    }

    private static Bits spoil(Bits vector, int times, Random random) {
        Bits bits = vector;
        for (int i = 0; i < times && bits.length() > 0; i++) {
            int at = random.nextInt(bits.length());
            switch (random.nextInt(3)) {
                case 0 -> bits = flipped(bits, at);
                case 1 -> bits = bits.first(at);
                default -> bits = new BitWriter().put(bits).u(1 + at % 32, random.nextInt())
                    .bits();
            }
        }
        return bits;
    }

    private static Bits flipped(Bits bits, int at) {
        byte[] octets = bits.octets().toBytes();
        octets[at / 8] ^= (byte) (0x80 >> at % 8);
        return new Bits(Octets.of(octets), bits.length());
    }
}
