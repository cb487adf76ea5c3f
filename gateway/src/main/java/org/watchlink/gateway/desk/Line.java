package org.watchlink.gateway.desk;

import io.vertx.core.buffer.Buffer;
import java.util.List;
import org.watchlink.gateway.Json;
import org.watchlink.routes.desk.DeskEvent;
import org.watchlink.routes.desk.DeskEvent.Changed;
import org.watchlink.routes.desk.DeskEvent.Snapshot;

/// An event as it goes to every desk, encoded once: a line of JSON. `number` is its place in the
/// log, 0 where it has none.
record Line(long number, boolean recorded, Buffer text) {

    static Line of(DeskEvent event) {
        byte[] json = Json.bytes(event);
        Buffer text = Buffer.buffer(json.length + 1).appendBytes(json).appendByte((byte) '\n');
        return switch (event) {
            case Changed changed -> new Line(changed.number(), changed.recorded(), text);
            case Snapshot snapshot -> new Line(snapshot.number(), true, text);
            case DeskEvent.Health _, DeskEvent.Refused _ -> new Line(0, true, text);
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
