package org.watchlink.adapters.tetra.sds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.watchlink.adapters.wire.Bits;
import org.watchlink.adapters.wire.Decoded;
import org.watchlink.adapters.wire.Decoded.Malformed;
import org.watchlink.adapters.wire.Decoded.Message;

/// Every message of `sds-torture.txt` gets the verdict that stands beside it.
class SdsTortureTest {

    record Row(int service, String name, String verdict, String reading, Bits bits) {

        static Row parse(int service, String line) {
            String[] columns = line.split("\\|", -1);
            String[] bits = columns[3].strip().split("/");
            return new Row(
                service, columns[0].strip(), columns[1].strip(), columns[2].strip(),
                Bits.ofHex(bits[0])
                    .first(bits.length > 1 ? Integer.parseInt(bits[1]) : Integer.MAX_VALUE));
        }

        @Override
        public String toString() {
            return service + " " + name;
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void verdict(Row row) {
        Decoded<Sds> decoded = SdsContract.CODEC.decode(row.service(), row.bits());
        assertThat(verdict(decoded)).isEqualTo(row.verdict());
        assertThat(decoded.toString()).contains(row.reading());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void nothingIsLost(Row row) {
        SdsContract.survives(row.service(), row.bits());
    }

    @Test
    void everyNameIsUsedOnce() throws IOException {
        assertThat(rows()).extracting(Row::toString).doesNotHaveDuplicates();
    }

    static List<Row> rows() throws IOException {
        var resource = Objects.requireNonNull(
            SdsTortureTest.class.getResourceAsStream("sds-torture.txt"));
        List<Row> rows = new ArrayList<>();
        int service = 0;
        try (var lines = new BufferedReader(
            new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            for (String line : lines.lines().toList()) {
                if (line.startsWith("[")) {
                    service = Integer.parseInt(line.substring(1, line.indexOf(']')));
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    rows.add(Row.parse(service, line));
                }
            }
        }
        return rows;
    }

    private static String verdict(Decoded<Sds> decoded) {
        return switch (decoded) {
            case Malformed<Sds>(String reason, _) -> "malformed " + reason;
            case Message<Sds>(Sds.Unknown _) -> "unknown";
            case Message<Sds>(Sds sds) -> "message " + sds.getClass().getSimpleName();
        };
    }
}
