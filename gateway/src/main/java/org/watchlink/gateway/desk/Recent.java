package org.watchlink.gateway.desk;

import io.vertx.core.buffer.Buffer;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// The last lines that the log made durable, for desks that are behind.
///
/// Their text lies in one ring of octets that lives as long as the process: to keep the lines
/// themselves would have the garbage collector carry them around.
final class Recent {

    private static final int OCTETS = 32 << 20;

    /// Where in the ring a line lies, and where what desks without the entitlement are told of it.
    private record Slot(int start, int length, int openStart, int openLength) { }

    private final byte[] ring = new byte[OCTETS];
    private final NavigableMap<Long, Slot> slots = new TreeMap<>();
    private int next;
    private long newest;

    /// Keeps a line; one that is not yet durable is only noted.
    void add(Line line) {
        newest = Math.max(newest, line.number());
        if (line.recorded() && line.number() > 0) {
            int more = line.alike() ? 0 : line.open().length();
            makeRoom(line.length() + more);
            line.all().getBytes(ring, next);
            int openStart = line.alike() ? next : next + line.length();
            line.open().getBytes(ring, openStart);
            slots.put(line.number(), new Slot(
                next, line.length(), openStart, line.open().length()));
            next += line.length() + more;
        }
    }

    /// The number of the last durable line.
    long head() {
        return slots.isEmpty() ? 0 : slots.lastKey();
    }

    /// Whether all that has happened is durable.
    boolean complete() {
        return head() == newest;
    }

    /// Whether all that became durable after a number is here.
    boolean reaches(long number) {
        return !slots.isEmpty() && number >= slots.firstKey() - 1 && number <= head();
    }

    /// The lines after a number that whoever sits there may be told, as many as go into one
    /// message.
    Part after(long number, int most, Seat seat) {
        Buffer text = Buffer.buffer();
        long last = number;
        for (Map.Entry<Long, Slot> kept : slots.tailMap(number, false).entrySet()) {
            if (text.length() >= most) {
                break;
            }
            Slot slot = kept.getValue();
            if (seat.airwave()) {
                text.appendBytes(ring, slot.start, slot.length);
            } else {
                text.appendBytes(ring, slot.openStart, slot.openLength);
            }
            last = kept.getKey();
        }
        return new Part(text, last);
    }

    /// Forgets the oldest lines, those that lie where the next one will.
    private void makeRoom(int length) {
        if (next + length > OCTETS) {
            forget(next, OCTETS);
            next = 0;
        }
        forget(next, next + length);
    }

    private void forget(int from, int to) {
        while (!slots.isEmpty() && slots.firstEntry().getValue().start() >= from
            && slots.firstEntry().getValue().start() < to) {
            slots.pollFirstEntry();
        }
    }

    /// Some lines, and the number of the last.
    record Part(Buffer text, long last) { }
}
