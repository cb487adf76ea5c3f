package org.watchlink.gateway.desk;

import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.watchlink.gateway.json.Json;
import org.watchlink.routes.desk.DeskEvent;
import org.watchlink.routes.desk.DeskEvent.Airwave;
import org.watchlink.routes.desk.DeskEvent.Changed;
import org.watchlink.routes.desk.DeskEvent.Snapshot;

/// An event as it goes to the desks, encoded once: a line of JSON. `number` is its place in the
/// log, 0 where it has none; a `restricted` one goes only to desks with the Airwave entitlement.
record Line(long number, boolean recorded, boolean restricted, Buffer text) {

    /// Events that are told at the same time: an alert stands only in the last line about it, and
    /// the police radio only as it was last.
    static List<Line> of(List<DeskEvent> events) {
        Set<Long> alerts = new HashSet<>();
        boolean airwave = false;
        List<Line> lines = new ArrayList<>(events.size());
        for (DeskEvent event : events.reversed()) {
            switch (event) {
                case Changed changed -> {
                    boolean told = changed.alert()
                        .filter(alert -> !alerts.add(alert.number())).isPresent();
                    lines.add(of(told ? changed.alone() : changed, Restricted.is(changed)));
                }
                case Airwave last -> {
                    if (!airwave) {
                        lines.add(of(last));
                    }
                    airwave = true;
                }
                case Snapshot _, DeskEvent.Health _, DeskEvent.Refused _ -> lines.add(of(event));
            }
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
            case DeskEvent.Health _, Airwave _, DeskEvent.Refused _ ->
                new Line(0, true, restricted, text);
        };
    }
}
