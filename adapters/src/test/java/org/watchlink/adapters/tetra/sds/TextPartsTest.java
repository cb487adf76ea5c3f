package org.watchlink.adapters.tetra.sds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.watchlink.adapters.tetra.sds.SdsTl.ReportRequest;
import org.watchlink.adapters.tetra.sds.SdsTl.Transfer;
import org.watchlink.adapters.tetra.sds.UserData.Concatenation;
import org.watchlink.adapters.tetra.sds.UserData.HeadedText;
import org.watchlink.adapters.tetra.sds.UserData.Text;

/// Long texts in several messages.
class TextPartsTest {

    /// 140 octets: 136 of one text, 130 or 129 of each part.
    private static final int MOST = 1120;

    private static final TextParts PARTS = new TextParts(MOST, false, true);

    @Test
    void shortTextStaysWhole() {
        assertThat(PARTS.of("Shop 14", 7)).contains(List.of(
            new Text(false, Optional.empty(), SdsText.of(TextCoding.ISO_8859_1, "Shop 14"))));
        assertThat(PARTS.of("", 7).orElseThrow()).hasSize(1);
        assertThat(PARTS.of("a".repeat(136), 7).orElseThrow()).hasSize(1);
    }

    @Test
    void longTextIsCutAndNumbered() {
        List<UserData> parts = PARTS.of("a".repeat(137), 0x1C9).orElseThrow();
        assertThat(parts).containsExactly(
            part(new Concatenation(false, 0xC9, 2, 1), TextCoding.ISO_8859_1, "a".repeat(130)),
            part(new Concatenation(false, 0xC9, 2, 2), TextCoding.ISO_8859_1, "a".repeat(7)));
        assertThat(parts).extracting(TextPartsTest::length).containsExactly(MOST, MOST - 123 * 8);
    }

    @Test
    void wideReference() {
        List<UserData> parts = new TextParts(MOST, true, true).of("a".repeat(137), 0x1C9)
            .orElseThrow();
        assertThat(parts).containsExactly(
            part(new Concatenation(true, 0x1C9, 2, 1), TextCoding.ISO_8859_1, "a".repeat(129)),
            part(new Concatenation(true, 0x1C9, 2, 2), TextCoding.ISO_8859_1, "a".repeat(8)));
    }

    @Test
    void allPartsHaveOneCoding() {
        assertThat(PARTS.of("a".repeat(200) + '€', 1).orElseThrow())
            .allSatisfy(part -> assertThat(text(part).coding()).isEqualTo(TextCoding.UTF_16BE));
    }

    @Test
    void surrogatePairStaysTogether() {
        List<UserData> parts = PARTS.of("a".repeat(64) + "😀".repeat(10), 1).orElseThrow();
        assertThat(parts).extracting(part -> text(part).shown().orElseThrow())
            .containsExactly("a".repeat(64), "😀".repeat(10));
    }

    @Test
    void atMost255Parts() {
        assertThat(PARTS.of("a".repeat(255 * 130), 1).orElseThrow()).hasSize(255);
        assertThat(PARTS.of("a".repeat(255 * 130 + 1), 1)).isEmpty();
    }

    @Test
    void replacesVisiblyWhereUnicodeIsNotAllowed() {
        List<UserData> parts = new TextParts(MOST, false, false).of("5 €", 1).orElseThrow();
        assertThat(text(parts.getFirst()).shown()).contains("5 ?");
    }

    @Test
    void messagesIntoWhichNothingFits() {
        assertThatThrownBy(() -> new TextParts(64, false, false))
            .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TextParts(2048, false, false))
            .isInstanceOf(IllegalArgumentException.class);
    }

    static SdsText text(UserData part) {
        return switch (part) {
            case Text(_, _, SdsText text) -> text;
            case HeadedText(_, _, SdsText text) -> text;
            case UserData _ -> throw new AssertionError(part);
        };
    }

    static int length(UserData part) {
        return SdsContract.CODEC.encode(
            new Transfer(ReportRequest.NONE, false, 1, Optional.empty(), part)).length();
    }

    private static HeadedText part(Concatenation place, TextCoding coding, String text) {
        return new HeadedText(Optional.empty(), List.of(place), SdsText.of(coding, text));
    }
}
