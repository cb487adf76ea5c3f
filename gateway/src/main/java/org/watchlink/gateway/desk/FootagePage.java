package org.watchlink.gateway.desk;

import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.watchlink.gateway.json.Json;
import org.watchlink.routes.desk.DeskAction;
import org.watchlink.routes.desk.FootageAction;
import org.watchlink.routes.footage.FootageView;

/// The page of requests for footage: what it draws, and what is asked for there. No recording is
/// ever served.
final class FootagePage {

    private static final int FORM = 16_384;

    private final Context loop;
    private final Supplier<CompletionStage<FootageView>> requests;
    private final Room room;
    private final Actions actions;
    private final Sessions sessions;

    FootagePage(
        Context loop, Supplier<CompletionStage<FootageView>> requests, Room room, Actions actions,
        Sessions sessions) {
        this.loop = loop;
        this.requests = requests;
        this.room = room;
        this.actions = actions;
        this.sessions = sessions;
    }

    /// Serves it; who comes here has signed in.
    void serve(Router router) {
        router.get("/footage").handler(context -> context.response()
            .putHeader("Content-Type", "text/html; charset=utf-8")
            .sendFile("webroot/footage.html"));
        router.get("/api/footage").handler(this::show);
        router.post("/api/footage").handler(BodyHandler.create(false).setBodyLimit(FORM))
            .handler(this::act);
    }

    /// As it is now, or 304 where that is what the page has. Who is asked changes with the day,
    /// too.
    private void show(RoutingContext context) {
        Seat seat = context.get("seat");
        requests.get().whenComplete((view, failure) -> loop.runOnContext(_ -> {
            if (failure != null) {
                context.fail(failure);
                return;
            }
            String tag = "\"%d-%s-%x\"".formatted(
                view.number(), seat.airwave(), view.covers().hashCode());
            context.response().putHeader("ETag", tag);
            if (tag.equals(context.request().getHeader("If-None-Match"))) {
                context.response().setStatusCode(304).end();
            } else {
                json(context, seat.airwave() ? view : view.withoutAirwave());
            }
        }));
    }

    private void act(RoutingContext context) {
        Seat seat = context.get("seat");
        Optional<DeskAction> asked = actions.read(context.body().buffer());
        Optional<String> fault = asked.filter(FootageAction.class::isInstance).isEmpty()
            ? Optional.of("That was not understood.")
            : actions.fault(seat, asked.get()).or(() -> sessions.idle(seat)
                ? Optional.of("This desk has been idle and is locked.") : Optional.empty());
        if (fault.isPresent()) {
            refuse(context, fault.get());
            return;
        }
        sessions.touch(seat);
        room.act(seat.operator(), asked.get()).whenComplete((reason, failure) ->
            loop.runOnContext(_ -> {
                if (failure != null) {
                    refuse(context, "That failed.");
                } else if (reason.isPresent()) {
                    refuse(context, reason.get());
                } else {
                    context.response().setStatusCode(204).end();
                }
            }));
    }

    private static void refuse(RoutingContext context, String reason) {
        context.response().setStatusCode(409);
        json(context, Map.of("reason", reason));
    }

    private static void json(RoutingContext context, Object body) {
        context.response().putHeader("Content-Type", "application/json")
            .end(Buffer.buffer(Json.bytes(body)));
    }
}
