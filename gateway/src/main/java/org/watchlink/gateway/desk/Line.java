package org.watchlink.gateway.desk;

import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;
import org.watchlink.gateway.json.Json;
import org.watchlink.routes.desk.DeskEvent;
import org.watchlink.routes.desk.DeskEvent.Changed;
import org.watchlink.routes.desk.DeskEvent.Snapshot;
import org.watchlink.routes.desk.Restricted;

/// An event as it goes to the desks, encoded once: a line of JSON. `number` is its place in the
/// log, 0 where it has none; a `restricted` one goes only to desks with the Airwave entitlement.
record Line(long number, boolean recorded, boolean restricted, Buffer text) {

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
        return restricted && number == 0;
    }

    /// Whether this may be told to whoever sits there.
    boolean fits(Seat seat) {
        return seat.airwave() || !restricted;
    }

    int length() {
        return text.length();
    }

    private static Line of(DeskEvent event, boolean restricted) {
        byte[] json = Json.bytes(event);
        Buffer text = Buffer.buffer(json.length + 1).appendBytes(json).appendByte((byte) '\n');
        return switch (event) {
            case Changed changed ->
                new Line(changed.number(), changed.recorded(), restricted, text);
            case Snapshot snapshot -> new Line(snapshot.number(), true, restricted, text);
            case DeskEvent.Health _, DeskEvent.Airwave _, DeskEvent.Refused _ ->
                new Line(0, true, restricted, text);
        };
    }
}
