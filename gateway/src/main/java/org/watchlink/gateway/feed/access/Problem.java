package org.watchlink.gateway.feed.access;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.watchlink.gateway.json.Json;

/// An error as the feed tells it (RFC 9457): `application/problem+json`.
///
/// @param type a URN for those errors that a program may want to know, else `about:blank`
/// @param detail what the caller can do about it; nothing of ours, empty where there is nothing
/// @param instance the path that was asked for
/// @param more further members, such as `oldest` of a cursor that has expired
/// @param retry after how long to ask again (`Retry-After`); zero where nothing is said of it
public record Problem(
    String type, String title, int status, String detail, String instance,
    Map<String, Object> more, Duration retry) {

    private static final String BLANK = "about:blank";
    private static final String OWN = "urn:watchlink:problem:";

    /// An error that says no more than its status.
    public static Problem of(int status) {
        return new Problem(
            BLANK, HttpResponseStatus.valueOf(status).reasonPhrase(), status, "", "", Map.of(),
            Duration.ZERO);
    }

    /// An error with a `name` of its own, small letters and hyphens.
    public static Problem of(int status, String name, String detail) {
        return new Problem(
            OWN + name, name.replace('-', ' '), status, detail, "", Map.of(), Duration.ZERO);
    }

    /// The same, with a further member.
    public Problem with(String member, Object value) {
        Map<String, Object> members = new HashMap<>(more);
        members.put(member, value);
        return new Problem(type, title, status, detail, instance, Map.copyOf(members), retry);
    }

    /// The same, for one who may ask again after a while.
    public Problem retryAfter(Duration wait) {
        return new Problem(type, title, status, detail, instance, more, wait);
    }

    /// Answers a request with it; what has begun to answer already is cut off.
    public void answer(RoutingContext context) {
        answer(context.request());
    }

    void answer(HttpServerRequest request) {
        HttpServerResponse response = request.response();
        if (response.ended() || response.closed()) {
            return;
        }
        if (response.headWritten()) {
            response.reset();
            return;
        }
        response.setStatusCode(status)
            .putHeader("Content-Type", "application/problem+json")
            .putHeader("Cache-Control", "no-store")
            .putHeader("X-Content-Type-Options", "nosniff");
        if (!retry.isZero()) {
            response.putHeader(
                "Retry-After", Long.toString(retry.plusMillis(999).toSeconds()));
        }
        Buffer body = Buffer.buffer(json(request.path()));
        response.putHeader("Content-Length", Integer.toString(body.length()));
        response.end(request.method().name().equals("HEAD") ? Buffer.buffer() : body);
    }

    private byte[] json(String path) {
        Map<String, Object> members = new TreeMap<>(more);
        members.put("type", type);
        members.put("title", title);
        members.put("status", status);
        if (!detail.isEmpty()) {
            members.put("detail", detail);
        }
        String where = instance.isEmpty() && path != null ? path : instance;
        if (!where.isEmpty()) {
            members.put("instance", where);
        }
        return Json.bytes(members);
    }
}
