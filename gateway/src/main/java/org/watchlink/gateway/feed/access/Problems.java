package org.watchlink.gateway.feed.access;

import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
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

    /// Has `server` answer what is not HTTP, or of a version that nobody speaks.
    public static HttpServer cover(HttpServer server) {
        return server.invalidRequestHandler(Problems::invalid)
            .connectionHandler(new OtherVersions()::watch);
    }

    /// The connection lingers, because to close it while something has not been read would take the
    /// answer back.
    private static void invalid(HttpServerRequest request) {
        int status = switch (request.decoderResult().cause()) {
            case TooLongHttpLineException _ -> 414;
            case TooLongHttpHeaderException _ -> 431;
            case OtherVersions.Unspoken _ -> 505;
            case null, default -> 400;
        };
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
