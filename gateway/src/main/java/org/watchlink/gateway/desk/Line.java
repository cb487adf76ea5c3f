package org.watchlink.gateway.desk;

import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;
import org.watchlink.gateway.json.Json;
import org.watchlink.routes.desk.DeskEvent;
import org.watchlink.routes.desk.DeskEvent.Changed;
import org.watchlink.routes.desk.DeskEvent.Snapshot;
import org.watchlink.routes.desk.Restricted;

/// An event as it goes to the desks: a line of JSON, encoded once for those with the Airwave
/// entitlement (`all`) and, only where they must not be told the same, once more for the others
/// (`open`; empty where they are told nothing). `number` is its place in the log, 0 where it has
/// none.
record Line(long number, boolean recorded, Buffer all, Buffer open) {

    private static final Buffer NOTHING = Buffer.buffer();

    /// Events that are told at the same time, without what later ones tell.
    static List<Line> of(List<DeskEvent> events) {
        Later later = new Later();
        List<Line> lines = new ArrayList<>(events.size());
        for (DeskEvent event : events.reversed()) {
            boolean restricted = Restricted.is(event);
            later.left(event, restricted).ifPresent(left -> lines.add(of(left, restricted)));
        }
        return lines.reversed();
    }

    static Line of(DeskEvent event) {
        return of(event, Restricted.is(event));
    }

    /// Whether this is the police radio as it is.
    boolean airwave() {
        return number == 0 && open.length() == 0;
    }

    /// What is told to whoever sits there; empty where it is nothing.
    Buffer text(Seat seat) {
        return seat.airwave() ? all : open;
    }

    /// Whether all are told the same.
    boolean alike() {
        return all == open;
    }

    int length() {
        return all.length();
    }

    private static Line of(DeskEvent event, boolean restricted) {
        Buffer all = text(event);
        DeskEvent less = restricted ? event : Restricted.without(event);
        Buffer open = restricted ? NOTHING : less == event ? all : text(less);
        return switch (event) {
            case Changed changed -> new Line(changed.number(), changed.recorded(), all, open);
            case Snapshot snapshot -> new Line(snapshot.number(), true, all, open);
            case DeskEvent.Health _, DeskEvent.Airwave _, DeskEvent.Refused _ ->
                new Line(0, true, all, open);
        };
    }

    private static Buffer text(DeskEvent event) {
        byte[] json = Json.bytes(event);
        return Buffer.buffer(json.length + 1).appendBytes(json).appendByte((byte) '\n');
    }
}
