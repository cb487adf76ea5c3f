package org.watchlink.gateway.desk;

import io.vertx.core.buffer.Buffer;
import java.util.List;

/// Lines that are told at the same time, joined once for each kind of desk: all of them, and those
/// that are `open` to a desk without the Airwave entitlement.
record Message(List<Line> lines, Buffer all, Buffer open) {

    static Message of(List<Line> lines) {
        Buffer all = join(lines);
        List<Line> open = lines.stream().filter(line -> !line.restricted()).toList();
        return new Message(
            List.copyOf(lines), all, open.size() == lines.size() ? all : join(open));
    }

    Buffer text(Seat seat) {
        return seat.airwave() ? all : open;
    }

    private static Buffer join(List<Line> lines) {
        if (lines.size() == 1) {
            return lines.getFirst().text();
        }
        Buffer joined = Buffer.buffer();
        lines.forEach(line -> joined.appendBuffer(line.text()));
        return joined;
    }
}
