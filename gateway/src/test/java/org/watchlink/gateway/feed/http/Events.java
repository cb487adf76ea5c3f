package org.watchlink.gateway.feed.http;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads server-sent events as a browser does.
final class Events implements AutoCloseable {

    private static final Pattern SEQUENCE = Pattern.compile("\"sequence\":\"(\\d{20})\"");

    /// An event: its name (`message` where none is given), its id (empty where none is given) and
    /// its data.
    record Event(String name, String id, String data) {

        /// Its number in the feed.
        long seq() {
            return sequence(data);
        }
    }

    private final BufferedReader lines;

    Events(InputStream stream) {
        lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }

    /// The number of an event.
    static long sequence(String json) {
        Matcher found = SEQUENCE.matcher(json);
        if (!found.find()) {
            throw new AssertionError("an event without a number: " + json);
        }
        return Long.parseLong(found.group(1));
    }

    /// The next event; comments and what sets the retry are passed over. Null at the end.
    Event next() throws IOException {
        String name = "message";
        String id = "";
        String data = "";
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("event: ")) {
                name = line.substring(7);
            } else if (line.startsWith("id: ")) {
                id = line.substring(4);
            } else if (line.startsWith("data: ")) {
                data = line.substring(6);
            } else if (line.isEmpty() && !data.isEmpty()) {
                return new Event(name, id, data);
            }
        }
        return null;
    }

    /// The next event of the feed itself.
    Event news() throws IOException {
        Event event = next();
        while (event != null && event.name().equals("position")) {
            event = next();
        }
        return event;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
