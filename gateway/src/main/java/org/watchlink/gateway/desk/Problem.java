package org.watchlink.gateway.desk;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import org.watchlink.gateway.json.Json;

/// Why a request was not answered, in words (RFC 9457). As an exception it ends the work on it.
final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;

    Problem(int status, String detail) {
        super(detail, null, false, false);
        this.status = status;
    }

    void answer(RoutingContext context) {
        context.response().setStatusCode(status)
            .putHeader("Content-Type", "application/problem+json")
            .end(Buffer.buffer(Json.bytes(Map.of("status", status, "detail", getMessage()))));
    }
}
