package org.watchlink.gateway.feed.http;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.watchlink.gateway.feed.WebhookBook.Failure;
import org.watchlink.gateway.feed.Webhooks.State;
import org.watchlink.gateway.feed.access.Problem;
import org.watchlink.gateway.feed.http.Ask.Refused;
import org.watchlink.gateway.json.Json;

/// Where a partner sees how its own webhooks fare, and has them go on.
final class Hooks {

    /// The body of a replay: the first and the last number, and which webhook if there are several.
    record ReplayForm(Optional<String> webhook, long from, long to) { }

    /// The answer to a replay: how many events are posted again, to which webhook.
    record Replayed(String webhook, long events) { }

    /// How a webhook fares: how many events wait, since when, whether it counts as away, why
    /// nothing is posted any more, and how many events were given up.
    record Hook(
        String name, long waiting, Optional<Instant> since, boolean away,
        Optional<String> stopped, int failures) { }

    /// All of a partner's.
    record HookList(List<Hook> webhooks) { }

    /// Events that were given up, and whether there are more after them.
    record FailureList(List<Failure> failures, boolean hasMore) { }

    private static final int MOST = 1_000;

    private final FeedParts parts;

    Hooks(FeedParts parts) {
        this.parts = parts;
    }

    void list(RoutingContext context) throws Refused {
        List<State> states = parts.webhooks().states();
        List<Hook> hooks = new ArrayList<>();
        for (String name : names(context)) {
            hooks.add(states.stream().filter(one -> one.endpoint().equals(name)).findFirst()
                .map(Hooks::hook).orElseThrow(Ask::later));
        }
        answer(context, new HookList(hooks));
    }

    void failures(RoutingContext context) throws Refused {
        String webhook = name(context);
        long after = new Ask(context).whole("after", 0, Long.MAX_VALUE, 0);
        parts.blocking(() -> parts.webhooks().failures(webhook, after, MOST + 1))
            .onSuccess(found -> answer(context, new FailureList(
                found.stream().limit(MOST).toList(), found.size() > MOST)))
            .onFailure(failure -> Ask.failed(context, failure));
    }

    void resume(RoutingContext context) throws Refused {
        await(context, parts.webhooks().resume(name(context)))
            .onSuccess(state -> answer(context, hook(state)));
    }

    void seen(RoutingContext context) throws Refused {
        await(context, parts.webhooks().seen(name(context)))
            .onSuccess(state -> answer(context, hook(state)));
    }

    void replay(RoutingContext context) throws Refused {
        ReplayForm form = new Ask(context).body(ReplayForm.class);
        List<String> names = names(context);
        String webhook = form.webhook().filter(names::contains)
            .or(() -> names.size() == 1 && form.webhook().isEmpty()
                ? Optional.of(names.getFirst()) : Optional.empty())
            .orElseThrow(() -> Ask.missing("webhook"));
        if (form.from() < 1 || form.to() < form.from() || form.to() - form.from() >= MOST) {
            throw Ask.wrong(
                "range", "from 1 or more, to no less than from, at most " + MOST + " at once");
        }
        await(context, parts.webhooks().replay(webhook, form.from(), form.to()))
            .onSuccess(events -> events.ifPresentOrElse(
                many -> {
                    context.response().setStatusCode(202);
                    answer(context, new Replayed(webhook, many));
                },
                () -> Problem.of(429, "too-many-replays",
                    "other stretches are still being posted again").answer(context)));
    }

    private List<String> names(RoutingContext context) {
        return parts.terms(new Ask(context).partner()).webhooks();
    }

    private String name(RoutingContext context) throws Refused {
        return Optional.of(context.pathParam("name")).filter(names(context)::contains)
            .orElseThrow(() -> Ask.missing("webhook"));
    }

    private static Hook hook(State state) {
        return new Hook(
            state.endpoint(), state.waiting(), state.since(), state.away(), state.stopped(),
            state.failures());
    }

    private static <T> Future<T> await(RoutingContext context, CompletionStage<T> stage) {
        return Future.fromCompletionStage(stage, context.vertx().getOrCreateContext())
            .onFailure(failure -> Ask.failed(context, failure));
    }

    private static void answer(RoutingContext context, Object body) {
        context.response().putHeader("Content-Type", "application/json")
            .putHeader("Cache-Control", "no-store").end(Buffer.buffer(Json.bytes(body)));
    }
}
