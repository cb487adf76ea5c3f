package org.watchlink.gateway.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watchlink.gateway.json.Json;
import org.watchlink.gateway.store.Verdict.Damaged;
import org.watchlink.gateway.store.Verdict.Kind;

/// Every bit of every column, one after the other.
class WalkTest {

    private record Row(long number, long at, String type, byte[] body, String hash) { }

    private final List<Row> rows = new ArrayList<>();

    @BeforeEach
    void writeALog() {
        Chain chain = new Chain(Chain.GENESIS);
        for (long number = 1; number <= 5; number++) {
            byte[] body = Json.bytes(Samples.raised(number));
            long at = 1_772_402_047_123_456L + number;
            String hash = chain.add(number, at, "AlertRaised", body);
            rows.add(new Row(number, at, "AlertRaised", body, hash));
        }
    }

    @Test
    void aSoundLogIsWalkedToItsEnd() {
        assertThat(walk()).isEqualTo(new Head(5, rows.getLast().hash));
    }

    /// The form that other verifiers rely on, computed by `sha256sum` over the octets that [Chain]
    /// draws.
    @Test
    void theHashIsWhatItSays() {
        byte[] body = {'{', '}'};

        assertThat(new Chain(Chain.GENESIS).add(1, 2, "A", body)).isEqualTo(
            "dde4c2fe4e4f7ca1832ffff8a329e3b06780917a66667cb5a391087210e95a70");
    }

    @Test
    void aBitOfTheNumber() {
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            for (int bit = 0; bit < Long.SIZE; bit++) {
                long flipped = row.number ^ 1L << bit;
                Kind kind = flipped > row.number ? Kind.MISSING : Kind.CHANGED;
                assertDamage(
                    i, new Row(flipped, row.at, row.type, row.body, row.hash), kind);
            }
        }
    }

    @Test
    void aBitOfTheTime() {
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            for (int bit = 0; bit < Long.SIZE; bit++) {
                assertDamage(
                    i, new Row(row.number, row.at ^ 1L << bit, row.type, row.body, row.hash),
                    Kind.CHANGED);
            }
        }
    }

    @Test
    void aBitOfTheType() {
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            for (int bit = 0; bit < row.type.length() * Byte.SIZE; bit++) {
                assertDamage(
                    i, new Row(row.number, row.at, flip(row.type, bit), row.body, row.hash),
                    Kind.CHANGED);
            }
        }
    }

    @Test
    void aBitOfTheBody() {
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            for (int bit = 0; bit < row.body.length * Byte.SIZE; bit++) {
                byte[] flipped = row.body.clone();
                flipped[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
                assertDamage(
                    i, new Row(row.number, row.at, row.type, flipped, row.hash), Kind.CHANGED);
            }
        }
    }

    @Test
    void aBitOfTheHash() {
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            for (int bit = 0; bit < row.hash.length() * Byte.SIZE; bit++) {
                assertDamage(
                    i, new Row(row.number, row.at, row.type, row.body, flip(row.hash, bit)),
                    Kind.CHANGED);
            }
        }
    }

    @Test
    void aCharacterThatMovesFromTheBodyToTheType() {
        Row row = rows.getFirst();
        byte[] body = Arrays.copyOfRange(row.body, 1, row.body.length);

        assertDamage(0, new Row(row.number, row.at, row.type + "{", body, row.hash), Kind.CHANGED);
    }

    @Test
    void aColumnThatIsEmpty() {
        Row row = rows.getFirst();

        assertDamage(0, new Row(row.number, row.at, null, row.body, row.hash), Kind.CHANGED);
        assertDamage(0, new Row(row.number, row.at, row.type, null, row.hash), Kind.CHANGED);
        assertDamage(0, new Row(row.number, row.at, row.type, row.body, null), Kind.CHANGED);
    }

    private void assertDamage(int index, Row damaged, Kind kind) {
        Row row = rows.set(index, damaged);
        assertThatExceptionOfType(DamagedLogException.class).isThrownBy(this::walk)
            .satisfies(e -> assertThat(e.verdict()).isEqualTo(new Damaged(index + 1, kind)));
        rows.set(index, row);
    }

    private Head walk() {
        Walk walk = new Walk(Head.NONE);
        rows.forEach(row -> walk.step(row.number, row.at, row.type, row.body, row.hash));
        return walk.head();
    }

    private static String flip(String text, int bit) {
        char[] units = text.toCharArray();
        units[bit / Byte.SIZE] ^= (char) (1 << bit % Byte.SIZE);
        return new String(units);
    }
}
