package org.watchlink.gateway.desk;

import io.vertx.core.buffer.Buffer;
import java.util.NavigableMap;
import java.util.TreeMap;

/// The last lines that the log made durable, for desks that are behind.
final class Recent {

    private static final int LINES = 50_000;
    private static final int OCTETS = 48 << 20;

    private final NavigableMap<Long, Line> lines = new TreeMap<>();
    private int octets;
    private long newest;

    /// Keeps a line; one that is not yet durable is only noted.
    void add(Line line) {
        newest = Math.max(newest, line.number());
        if (line.recorded() && line.number() > 0) {
            lines.put(line.number(), line);
            octets += line.length();
            while (lines.size() > LINES || octets > OCTETS) {
                octets -= lines.pollFirstEntry().getValue().length();
            }
        }
    }

    /// The number of the last durable line.
    long head() {
        return lines.isEmpty() ? 0 : lines.lastKey();
    }

    /// Whether all that has happened is durable.
    boolean complete() {
        return head() == newest;
    }

    /// Whether all that became durable after a number is here.
    boolean reaches(long number) {
        return !lines.isEmpty() && number >= lines.firstKey() - 1 && number <= head();
    }

    /// The lines after a number that whoever sits there may be told, as many as go into one
    /// message.
    Part after(long number, int most, Seat seat) {
        Buffer text = Buffer.buffer();
        long last = number;
        for (Line line : lines.tailMap(number, false).values()) {
            if (text.length() >= most) {
                break;
            }
            if (line.fits(seat)) {
                text.appendBuffer(line.text());
            }
            last = line.number();
        }
        return new Part(text, last);
    }

    /// Some lines, and the number of the last.
    record Part(Buffer text, long last) { }
}
