package org.watchlink.adapters.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchlink.adapters.wire.Octets;

class StreamCaptureTest {

    private static final Octets ASKED = Octets.ofHex("41540d");
    private static final Octets ANSWERED = Octets.ofHex("0d0a4f4b0d0a");

    @Test
    void writesBothDirectionsAsVectorsAndPassesThemOn(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("desk.jsonl");
        var clock = InstantSource.fixed(Instant.parse("2026-05-01T10:00:00Z"));
        var line = new MemoryStreamLink("desk");
        var heard = new StreamRecorder();
        try (var capture = new StreamCapture(line, "tetra-pei", file, clock)) {
            capture.open(heard);
            assertThat(capture.send(ASKED)).isTrue();
            line.arrives(ANSWERED);
            line.changes(false, "hung up");
        }

        assertThat(line.sent()).containsExactly(ASKED);
        assertThat(line.closed()).isTrue();
        assertThat(heard.heard()).isEqualTo(ANSWERED);
        assertThat(heard.reasons()).containsExactly("open", "hung up");
        assertThat(Files.readAllLines(file)).containsExactly(
            line("out", ASKED), line("in", ANSWERED));
    }

    private static String line(String direction, Octets octets) {
        return """
            {"protocol":"tetra-pei","name":"desk 2026-05-01T10:00:00Z","kind":"capture",\
            "direction":"%s","peer":"desk","hex":"%s"}\
            """.formatted(direction, octets);
    }
}
