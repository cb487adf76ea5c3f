package org.watchlink.adapters.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchlink.adapters.wire.Octets;

class CaptureTest {

    private static final InetSocketAddress PEER = new InetSocketAddress("127.0.0.9", 30009);

    @Test
    void writesBothDirectionsAsVectors(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("line.jsonl");
        for (int run = 0; run < 2; run++) {
            var clock = InstantSource.fixed(Instant.parse("2026-05-01T10:00:00Z"));
            var capture = new Capture(new Echo(), "hytera-hstrp", file, clock);
            capture.open(new Nobody());
            capture.send(PEER, Octets.ofHex("324200020000"));
            capture.close();
        }

        assertThat(Files.readAllLines(file)).hasSize(4).containsSubsequence(
            line("out"), line("in"), line("out"), line("in"));
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
    }

    private static String line(String direction) {
        return """
            {"protocol":"hytera-hstrp","name":"the \\"echo\\" 2026-05-01T10:00:00Z",\
            "kind":"capture","direction":"%s","peer":"127.0.0.9:30009","hex":"324200020000"}\
            """.formatted(direction);
    }

    private static final class Nobody implements Link.Receiver {

        @Override
        public void received(InetSocketAddress from, Octets octets) {
        }

        @Override
        public void changed(boolean up, String reason) {
        }
    }

    /// Gives back what it is sent.
    private static final class Echo implements Link {

        private Receiver receiver;

        @Override
        public String name() {
            return "the \"echo\"";
        }

        @Override
        public void open(Receiver receiver) {
            this.receiver = receiver;
        }

        @Override
        public boolean send(InetSocketAddress to, Octets octets) {
            receiver.received(to, octets);
            return true;
        }

        @Override
        public void close() {
        }
    }
}
