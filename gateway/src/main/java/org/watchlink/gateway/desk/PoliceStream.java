package org.watchlink.gateway.desk;

import io.vertx.core.http.HttpServerResponse;
import java.util.List;
import org.watchlink.gateway.json.Json;

/// The page of one person at the police desk, told by server-sent events (WHATWG HTML, 9.2):
///
///     event: all     every incident; whatever the page had before is void
///     event: some    those that changed; without `now` one is no longer for this partner
///     event: pulse   all is well: a page that does not hear this is not live
///     id:            how far the feed was read, by which the page goes on after a gap
///
/// A page that does not keep up is sent away, and comes back from where it was.
final class PoliceStream {

    private static final int OCTETS = 1 << 20;

    private final HttpServerResponse response;
    private final Seat seat;
    private long given;
    private long noted;

    PoliceStream(HttpServerResponse response, Seat seat) {
        this.response = response;
        this.seat = seat;
        response.setChunked(true).setWriteQueueMaxSize(OCTETS)
            .putHeader("Content-Type", "text/event-stream");
    }

    Seat seat() {
        return seat;
    }

    /// How far this page has been told.
    long given() {
        return given;
    }

    /// What comes next follows this number.
    void begin(long after) {
        noted = after;
        given = after;
    }

    /// It has been told up to this number.
    void give(long number) {
        given = number;
    }

    /// How far it is written down that it was; from here on it is, as far as it has been told.
    long note() {
        long before = noted;
        noted = given;
        return before;
    }

    void tell(String event, long number, List<PoliceFile.Row> rows) {
        give(number);
        write("event: " + event + "\nid: " + number + "\ndata: " + Json.text(rows) + "\n\n");
    }

    void pulse(Object state) {
        write("event: pulse\ndata: " + Json.text(state) + "\n\n");
    }

    /// Whether nobody listens any more.
    boolean over() {
        return response.ended() || response.closed();
    }

    void end() {
        if (!over()) {
            response.end();
        }
    }

    private void write(String text) {
        if (over()) {
            return;
        }
        if (response.writeQueueFull()) {
            response.reset();
        } else {
            response.write(text);
        }
    }
}
