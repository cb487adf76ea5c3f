package org.watchlink.gateway.feed;

import io.vertx.core.Future;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.watchlink.adapters.webhook.Verdict;
import org.watchlink.adapters.webhook.Webhook;
import org.watchlink.adapters.wire.Octets;
import org.watchlink.routes.incident.PoliceChange.FeedRead;

/// Posts the partners' feeds to those who want that. One thread decides what is posted when; the
/// posting itself it does not wait for.
public final class Webhooks implements AutoCloseable {

    /// How an endpoint fares: how many events it has not got, when the oldest of them was recorded,
    /// whether it counts as away, why nothing is posted to it any more, and how many events were
    /// given up.
    public record State(
        String endpoint, String partner, long waiting, Optional<Instant> since, boolean away,
        Optional<String> stopped, int failures) { }

    /// Hears what a person must see to, and what was delivered. Must not wait.
    public interface Told {

        /// Something that a person must see to.
        void notice(String what);

        /// Some events that an endpoint was given, to be made durable; gives the reason when that
        /// is refused.
        CompletionStage<Optional<String>> read(FeedRead events);
    }

    private static final Logger LOG = LoggerFactory.getLogger(Webhooks.class);
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Runnable LOOK = () -> { };

    private final Post post;
    private final InstantSource clock;
    private final Told told;
    private final WebhookReadings readings;
    private final BlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
    private final Map<String, WebhookLane> lanes = new LinkedHashMap<>();
    private final List<Feed.Following> followings = new ArrayList<>();
    private final Thread thread;
    private volatile List<State> states = List.of();
    private volatile boolean closing;

    /// Goes on from what the book knows, and begins.
    public Webhooks(
        List<WebhookEndpoint> endpoints, Feed feed, WebhookBook book, WebhookBody bodies,
        Post post, InstantSource clock, Told told) throws IOException {
        this.post = post;
        this.clock = clock;
        this.told = told;
        this.readings = new WebhookReadings(told::read, queue::add);
        for (WebhookEndpoint endpoint : endpoints) {
            lanes.put(endpoint.name(), new WebhookLane(
                endpoint, feed, book, bodies, RandomGenerator.of("L64X128MixRandom")));
            followings.add(feed.follow(endpoint.partner(), _ -> queue.add(LOOK)));
        }
        this.thread = Thread.ofPlatform().daemon().name("webhooks").start(this::work);
    }

    /// How the endpoints fare.
    public List<State> states() {
        return states;
    }

    /// Posts the lines from `from` to `to`, both included, again; gives how many that are, nothing
    /// if too much is being posted again already.
    public CompletionStage<Optional<Long>> replay(String endpoint, long from, long to) {
        return ask(endpoint, lane -> lane.replay(from, to));
    }

    /// Posts again to an endpoint at which it stopped; gives how it fares.
    public CompletionStage<State> resume(String endpoint) {
        return ask(endpoint, lane -> {
            lane.resume(clock.instant());
            return lane.state();
        });
    }

    /// Forgets what was given up, which somebody has seen; gives how the endpoint fares.
    public CompletionStage<State> seen(String endpoint) {
        return ask(endpoint, lane -> {
            lane.seen();
            return lane.state();
        });
    }

    @Override
    public void close() {
        followings.forEach(Feed.Following::close);
        closing = true;
        queue.add(LOOK);
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        while (!closing) {
            Instant next = clock.instant().plus(LONGEST);
            for (WebhookLane lane : lanes.values()) {
                next = earlier(next, step(lane));
            }
            readings.look(clock.instant());
            show();
            await(next);
        }
        readings.write();
    }

    private void show() {
        List<State> before = states;
        states = lanes.values().stream().map(WebhookLane::state).toList();
        for (State now : states) {
            Optional<State> old = before.stream()
                .filter(one -> one.endpoint().equals(now.endpoint())).findFirst();
            now.stopped().filter(why -> !old.flatMap(State::stopped).equals(Optional.of(why)))
                .ifPresent(why -> told.notice(
                    "Nothing is posted to " + now.endpoint() + " any more: " + why));
            if (now.failures() > old.map(State::failures).orElse(0)) {
                told.notice(now.failures() + " events were given up for " + now.endpoint());
            }
        }
    }

    /// Gives when there may be something to do.
    private Instant step(WebhookLane lane) {
        Instant now = clock.instant();
        try {
            for (WebhookFlight flight : lane.due(now)) {
                send(lane, flight, now);
            }
            return lane.next().orElse(Instant.MAX);
        } catch (IOException | RuntimeException e) {
            LOG.warn("webhooks: {} is looked at again", lane.endpoint().name(), e);
            return now.plusSeconds(1);
        }
    }

    private void send(WebhookLane lane, WebhookFlight flight, Instant now) {
        Webhook webhook = new Webhook(
            flight.line().id().toString(), now, Octets.of(flight.body().getBytes()));
        Future.succeededFuture(webhook).map(lane.endpoint().signer()::sign)
            .compose(headers -> post.send(lane.endpoint().url(), headers, flight.body()))
            .otherwise(Webhooks::unsent)
            .onSuccess(verdict -> queue.add(() -> settle(lane, flight, verdict)));
    }

    private static Verdict unsent(Throwable failure) {
        LOG.error("webhooks: an event could not be posted", failure);
        return Verdict.UNREACHABLE;
    }

    private void settle(WebhookLane lane, WebhookFlight flight, Verdict verdict) {
        try {
            if (verdict instanceof Verdict.Delivered) {
                readings.delivered(lane.endpoint(), flight.line().seq(), clock.instant());
            }
            lane.settled(flight, verdict, clock.instant());
        } catch (IOException | RuntimeException e) {
            LOG.error("webhooks: what became of an event could not be kept", e);
        }
    }

    private void await(Instant next) {
        try {
            long millis = Math.max(1, Duration.between(clock.instant(), next).toMillis());
            Runnable task = queue.poll(millis, TimeUnit.MILLISECONDS);
            while (task != null) {
                task.run();
                task = queue.poll();
            }
        } catch (InterruptedException _) {
            closing = true;
        }
    }

    private <T> CompletionStage<T> ask(String endpoint, Question<T> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        queue.add(() -> {
            try {
                WebhookLane lane = Optional.ofNullable(lanes.get(endpoint)).orElseThrow(() ->
                    new IllegalArgumentException("there is no such endpoint"));
                answer.complete(question.ask(lane));
            } catch (IOException | RuntimeException e) {
                answer.completeExceptionally(e);
            }
        });
        return answer;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private interface Question<T> {
        T ask(WebhookLane lane) throws IOException;
    }
}
