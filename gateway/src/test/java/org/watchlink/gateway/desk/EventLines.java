package org.watchlink.gateway.desk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/// Server-sent events as they come.
final class EventLines implements AutoCloseable {

    private final BufferedReader lines;
    private long id;

    EventLines(Browserless who, String path) throws Exception {
        lines = new BufferedReader(
            new InputStreamReader(who.stream(path), StandardCharsets.UTF_8));
    }

    /// The data of the next event of this kind; others are passed over.
    String next(String kind) throws IOException {
        boolean found = false;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("id: ")) {
                id = Long.parseLong(line.substring(4));
            } else if (line.startsWith("event: ")) {
                found = line.equals("event: " + kind);
            } else if (found && line.startsWith("data: ")) {
                return line.substring(6);
            }
        }
        throw new IOException("the stream has ended");
    }

    /// The last id that was told.
    long id() {
        return id;
    }

    /// Whether it ends; waits for that.
    boolean ended() throws IOException {
        while (lines.readLine() != null) {
            id++;
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
