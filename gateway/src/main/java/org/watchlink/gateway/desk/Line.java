package org.watchlink.gateway.desk;

import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.watchlink.gateway.json.Json;
import org.watchlink.routes.desk.DeskEvent;
import org.watchlink.routes.desk.DeskEvent.Changed;
import org.watchlink.routes.desk.DeskEvent.Snapshot;

/// An event as it goes to every desk, encoded once: a line of JSON. `number` is its place in the
/// log, 0 where it has none.
record Line(long number, boolean recorded, Buffer text) {

    /// Events that are told at the same time: an alert stands only in the last line about it.
    static List<Line> of(List<DeskEvent> events) {
        Set<Long> alerts = new HashSet<>();
        List<Line> lines = new ArrayList<>(events.size());
        for (DeskEvent event : events.reversed()) {
            lines.add(of(event instanceof Changed changed && changed.alert()
                .filter(alert -> !alerts.add(alert.number())).isPresent()
                ? changed.alone() : event));
        }
        return lines.reversed();
    }

    static Line of(DeskEvent event) {
        byte[] json = Json.bytes(event);
        Buffer text = Buffer.buffer(json.length + 1).appendBytes(json).appendByte((byte) '\n');
        return switch (event) {
            case Changed changed -> new Line(changed.number(), changed.recorded(), text);
            case Snapshot snapshot -> new Line(snapshot.number(), true, text);
            case DeskEvent.Health _, DeskEvent.Airwave _, DeskEvent.Refused _ ->
                new Line(0, true, text);
        };
    }

    static Buffer join(List<Line> lines) {
        if (lines.size() == 1) {
            return lines.getFirst().text;
        }
        Buffer joined = Buffer.buffer();
        lines.forEach(line -> joined.appendBuffer(line.text));
        return joined;
    }

    int length() {
        return text.length();
    }
}
