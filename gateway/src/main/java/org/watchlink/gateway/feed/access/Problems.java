package org.watchlink.gateway.feed.access;

import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Gives every error of a server the form of a `Problem`: a path that is not there, a method that
/// it does not take, a body that is too large, a request that is none, and our own mistakes, of
/// which nothing is told.
public final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger("feed");
    private static final long LINGER_MILLIS = 1_000;

    private Problems() { }

    /// Answers whatever no route of `router` answers.
    public static void cover(Router router) {
        IntStream.range(400, 600).forEach(status ->
            router.errorHandler(status, context -> answer(router, context, status)));
    }

    /// Has `router` answer what is of a version of HTTP that we speak, and nothing else.
    public static Handler<HttpServerRequest> known(Router router) {
        return request -> {
            if (request.version() == null) {
                refuse(request, 505);
            } else {
                router.handle(request);
            }
        };
    }

    /// Answers what is not HTTP: a server's `invalidRequestHandler`. The connection lingers,
    /// because to close it while something has not been read would take the answer back.
    public static void invalid(HttpServerRequest request) {
        refuse(request, switch (request.decoderResult().cause()) {
            case TooLongHttpLineException _ -> 414;
            case TooLongHttpHeaderException _ -> 431;
            case null, default -> 400;
        });
    }

    private static void refuse(HttpServerRequest request, int status) {
        request.response().putHeader("Connection", "close");
        Problem.of(status).answer(request);
        Vertx.currentContext().owner().setTimer(LINGER_MILLIS, _ -> request.connection().close());
    }

    private static void answer(Router router, RoutingContext context, int status) {
        if (status >= 500 && context.failure() != null) {
            LOG.error("a request to the feed could not be answered", context.failure());
        }
        if (status == 405) {
            context.response().putHeader("Allow", allowed(router, context.normalizedPath()));
        }
        Problem.of(status).answer(context);
    }

    private static String allowed(Router router, String path) {
        return router.getRoutes().stream()
            .filter(route -> route.methods() != null && leads(route, path))
            .flatMap(route -> route.methods().stream()).map(HttpMethod::name)
            .distinct().sorted().collect(Collectors.joining(", "));
    }

    private static boolean leads(Route route, String path) {
        return route.getPath() != null && path.matches(
            route.getPath().replaceAll(":\\w+", "[^/]+").replace("*", ".*"));
    }
}
