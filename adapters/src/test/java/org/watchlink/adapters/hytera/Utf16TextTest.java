package org.watchlink.adapters.hytera;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.watchlink.adapters.wire.Octets;

/// Texts whole and broken.
class Utf16TextTest {

    @ParameterizedTest
    @CsvSource({
        "48006900,     Hi",
        "'',           ''",
        "a3002000ac20, £ €",
        "3dd813dd,     🔓",
        "4800690041,   Hi\uFFFD",
        "3dd84100,     \uFFFDA",
        "13dd4100,     \uFFFDA",
        "41003dd8,     A\uFFFD",
        "00,           \uFFFD",
    })
    void isShown(String octets, String shown) {
        assertThat(new Utf16Text(Octets.ofHex(octets)).shown()).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"Hi", "''", "£ €", "🔓"})
    void comesBack(String text) {
        assertThat(Utf16Text.of(text).shown()).isEqualTo(text);
    }
}
