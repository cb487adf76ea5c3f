package org.watchlink.gateway.desk;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/// Whether a page is locked because nobody has been at it for long: a page asks with GET, and says
/// with POST that somebody is there. One that is locked is answered 423 (RFC 4918, 11.3), and
/// nobody's being there opens it.
record IdleLock(Sessions sessions) {

    private static final int LOCKED = 423;

    void serve(Router router, String path) {
        router.get(path).handler(this::answer);
        router.post(path).handler(this::touch);
    }

    private void touch(RoutingContext context) {
        Seat seat = context.get("seat");
        if (!sessions.idle(seat)) {
            sessions.touch(seat);
        }
        answer(context);
    }

    private void answer(RoutingContext context) {
        Seat seat = context.get("seat");
        context.response().setStatusCode(sessions.idle(seat) ? LOCKED : 204).end();
    }
}
