package org.watchlink.adapters.tetra.sds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.watchlink.adapters.wire.Bits;

/// Texts in the codings of the standard.
class SdsTextTest {

    private static final String EVERY_GSM_CHARACTER = """
        @£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&'()*+,-./0123456789:;<=>?\
        ¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà\f^{}\\[~]|€""";

    static List<SdsVector> packed() {
        return SdsVector.of("gsm7");
    }

    @ParameterizedTest
    @MethodSource("packed")
    void gsmVector(SdsVector vector) {
        String text = vector.expect().required("text").asText();
        assertThat(text).hasSize(vector.line().required("chars").asInt());
        assertThat(Gsm7.unpack(vector.bits())).isEqualTo(text);
        assertThat(Gsm7.pack(text)).isEqualTo(vector.bits());
    }

    @Test
    void gsmHasEveryCharacterOfTheAlphabetAndItsExtension() {
        SdsText text = SdsText.of(TextCoding.GSM_7_BIT, EVERY_GSM_CHARACTER);
        assertThat(text.shown()).contains(EVERY_GSM_CHARACTER);
        assertThat(EVERY_GSM_CHARACTER).hasSize(127 + 10);
    }

    @Test
    void gsmCodesStandWhereTheTableHasThem() {
        assertThat(Gsm7.unpack(septets(
            0x00, 0x09, 0x10, 0x1A, 0x1F, 0x24, 0x40, 0x5B, 0x60, 0x7F)))
            .isEqualTo("@ÇΔΞÉ¤¡Ä¿à");
        assertThat(Gsm7.unpack(septets(
            0x1B, 0x65, 0x1B, 0x3C, 0x1B, 0x2F, 0x1B, 0x40))).isEqualTo("€[\\|");
    }

    @ParameterizedTest(name = "{0} characters")
    @CsvSource({"0, 0", "1, 1", "6, 6", "7, 7", "8, 7", "9, 8"})
    void gsmFillsTheLastOctet(int count, int octets) {
        String text = "abcdefghi".substring(0, count);
        Bits packed = Gsm7.pack(text);
        assertThat(packed.length()).isEqualTo(octets * 8);
        assertThat(Gsm7.unpack(packed)).isEqualTo(count == 7 ? text + '\r' : text);
    }

    @Test
    void gsmCharactersAreCountedByTheDeclaredBits() {
        Bits seven = Bits.ofHex("61F1985C369F01");
        assertThat(Gsm7.unpack(seven)).isEqualTo("abcdefg@");
        assertThat(Gsm7.unpack(seven.first(48))).isEqualTo("abcdef");
        assertThat(Gsm7.unpack(seven.first(6))).isEmpty();
    }

    @Test
    void gsmCharacterInACutOctetIsMarked() {
        assertThat(Gsm7.unpack(Bits.ofHex("61F1985C369F01").first(49))).isEqualTo("abcdef\uFFFD");
        assertThat(Gsm7.unpack(Bits.ofHex("61").first(7))).isEqualTo("\uFFFD");
    }

    @Test
    void gsmEscapeBeforeWhatTheExtensionLacks() {
        assertThat(Gsm7.unpack(septets(0x1B, 0x61, 0x62, 0x63, 0x64, 0x65, 0x66, 0x67)))
            .isEqualTo("abcdefg");
        assertThat(Gsm7.unpack(septets(0x1B, 0x1B, 0x61, 0x62, 0x63, 0x64, 0x65, 0x66)))
            .isEqualTo(" abcdef");
        assertThat(Gsm7.unpack(septets(0x61, 0x62, 0x63, 0x64, 0x65, 0x66, 0x67, 0x1B)))
            .isEqualTo("abcdefg\uFFFD");
    }

    @Test
    void gsmReplacesWhatItLacks() {
        assertThat(SdsText.of(TextCoding.GSM_7_BIT, "ł\u001B😀").shown()).contains("???");
    }

    @ParameterizedTest
    @CsvSource({"1, E9, é", "2, B3, ł", "3, A1, Ħ", "4, A2, ĸ", "5, D0, а", "6, C7, ا", "7, E1, α",
        "8, E0, א", "9, FD, ı", "11, E0, ą", "13, A4, €", "14, 82, é", "15, 98, α", "16, 82, é",
        "17, 88, ł", "18, A0, а", "19, 8D, ı", "20, 84, ã", "21, 8B, Ð", "22, 84, Â", "23, AF, ¤",
        "24, A0, а", "25, D6, α", "26, 00E9, é"})
    void everyKnownCoding(int code, String octets, String shown) {
        var coding = new TextCoding(code);
        assertThat(new SdsText(coding, Bits.ofHex(octets)).shown()).contains(shown);
        assertThat(SdsText.of(coding, shown).bits()).isEqualTo(Bits.ofHex(octets));
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 12, 27, 28, 64, 127})
    void unknownCodingIsNotGuessed(int code) {
        var text = new SdsText(new TextCoding(code), Bits.ofHex("74657374"));
        assertThat(text.shown()).isEmpty();
        assertThatThrownBy(() -> SdsText.of(new TextCoding(code), "test"))
            .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void controlCharactersAreKept() {
        assertThat(new SdsText(TextCoding.ISO_8859_1, Bits.ofHex("410D0A00421A")).shown())
            .contains("A\r\n\0B\u001A");
    }

    @Test
    void whatMakesNoCharacterIsMarked() {
        assertThat(new SdsText(TextCoding.ISO_8859_1, Bits.ofHex("41424")).shown())
            .contains("AB\uFFFD");
        assertThat(new SdsText(TextCoding.UTF_16BE, Bits.ofHex("004100")).shown())
            .contains("A\uFFFD");
        assertThat(new SdsText(TextCoding.UTF_16BE, Bits.ofHex("0041D83D")).shown())
            .contains("A\uFFFD");
        assertThat(new SdsText(TextCoding.UTF_16BE, Bits.ofHex("DE000041")).shown())
            .contains("\uFFFDA");
    }

    @Test
    void unicodeIsSentOnlyWhenNeededAndAllowed() {
        assertThat(TextCoding.forSending("Café £5", true)).isEqualTo(TextCoding.ISO_8859_1);
        assertThat(TextCoding.forSending("5 €", true)).isEqualTo(TextCoding.UTF_16BE);
        assertThat(TextCoding.forSending("5 €", false)).isEqualTo(TextCoding.ISO_8859_1);
        assertThat(SdsText.of(TextCoding.ISO_8859_1, "5 € 😀!").shown()).contains("5 ? ?!");
        assertThat(SdsText.of(TextCoding.UTF_16BE, "5 € 😀!").shown()).contains("5 € 😀!");
    }

    /// Eight septets in seven octets, or as many as there are.
    private static Bits septets(int... codes) {
        String packed = IntStream.range(0, codes.length)
            .map(i -> codes[codes.length - 1 - i])
            .mapToObj(code -> "%7s".formatted(Integer.toBinaryString(code)).replace(' ', '0'))
            .collect(Collectors.joining());
        String whole = "0".repeat((8 - packed.length() % 8) % 8) + packed;
        return Bits.ofHex(IntStream.iterate(whole.length(), end -> end > 0, end -> end - 8)
            .mapToObj(end -> whole.substring(end - 8, end))
            .map(octet -> "%02x".formatted(Integer.parseInt(octet, 2)))
            .collect(Collectors.joining()));
    }
}
