package org.watchlink.gateway.desk;

import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.function.Function;

/// Lines that are told at the same time, joined once for each kind of desk: `all` for those with
/// the Airwave entitlement, `open` for the others.
record Message(List<Line> lines, Buffer all, Buffer open) {

    static Message of(List<Line> lines) {
        Buffer all = join(lines, Line::all);
        return new Message(
            List.copyOf(lines), all,
            lines.stream().allMatch(Line::alike) ? all : join(lines, Line::open));
    }

    Buffer text(Seat seat) {
        return seat.airwave() ? all : open;
    }

    private static Buffer join(List<Line> lines, Function<Line, Buffer> text) {
        if (lines.size() == 1) {
            return text.apply(lines.getFirst());
        }
        Buffer joined = Buffer.buffer();
        lines.forEach(line -> joined.appendBuffer(text.apply(line)));
        return joined;
    }
}
