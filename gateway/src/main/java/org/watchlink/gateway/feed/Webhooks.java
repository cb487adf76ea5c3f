package org.watchlink.gateway.feed;

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
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.watchlink.adapters.webhook.Verdict;
import org.watchlink.adapters.webhook.Webhook;
import org.watchlink.adapters.wire.Octets;

/// Posts the partners' feeds to those who want that. One thread decides what is posted when; the
/// posting itself it does not wait for.
public final class Webhooks implements AutoCloseable {

    /// How an endpoint fares: how many events it has not got, whether it counts as away, and why
    /// nothing is posted to it any more.
    public record State(String endpoint, long waiting, boolean away, Optional<String> stopped) { }

    private static final Logger LOG = LoggerFactory.getLogger(Webhooks.class);
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Runnable LOOK = () -> { };

    private final Post post;
    private final InstantSource clock;
    private final Consumer<String> notices;
    private final BlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
    private final Map<String, WebhookLane> lanes = new LinkedHashMap<>();
    private final List<Feed.Following> followings = new ArrayList<>();
    private final Thread thread;
    private volatile List<State> states = List.of();
    private volatile boolean closing;

    /// Goes on from what the book knows, and begins.
    ///
    /// @param notices hears what a person must see to
    public Webhooks(
        List<WebhookEndpoint> endpoints, Feed feed, WebhookBook book, Post post,
        InstantSource clock, Consumer<String> notices) throws IOException {
        this.post = post;
        this.clock = clock;
        this.notices = notices;
        for (WebhookEndpoint endpoint : endpoints) {
            lanes.put(endpoint.name(), new WebhookLane(
                endpoint, feed, book, RandomGenerator.of("L64X128MixRandom")));
            followings.add(feed.follow(endpoint.partner(), _ -> queue.add(LOOK)));
        }
        this.thread = Thread.ofPlatform().daemon().name("webhooks").start(this::work);
    }

    /// How the endpoints fare.
    public List<State> states() {
        return states;
    }

    /// Posts the lines from `from` to `to`, both included, again; gives how many that are.
    public CompletionStage<Integer> replay(String endpoint, long from, long to) {
        return ask(endpoint, lane -> lane.replay(from, to, clock.instant()));
    }

    /// Posts again to an endpoint at which it stopped.
    public CompletionStage<Boolean> resume(String endpoint) {
        return ask(endpoint, lane -> {
            lane.resume(clock.instant());
            return true;
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
            show();
            await(next);
        }
    }

    private void show() {
        List<State> before = states;
        states = lanes.values().stream().map(lane -> new State(
            lane.endpoint().name(), lane.waiting(), lane.away(), lane.stopped())).toList();
        for (State now : states) {
            boolean known = before.stream().anyMatch(old -> old.endpoint().equals(now.endpoint())
                && old.stopped().equals(now.stopped()));
            now.stopped().filter(_ -> !known).ifPresent(why -> notices.accept(
                "Nothing is posted to " + now.endpoint() + " any more: " + why));
        }
    }

    /// Gives when there may be something to do.
    private Instant step(WebhookLane lane) {
        Instant now = clock.instant();
        try {
            for (FeedLine line : lane.due(now)) {
                send(lane, line, now);
            }
            return lane.next().orElse(Instant.MAX);
        } catch (IOException | RuntimeException e) {
            LOG.warn("webhooks: {} is looked at again", lane.endpoint().name(), e);
            return now.plusSeconds(1);
        }
    }

    private void send(WebhookLane lane, FeedLine line, Instant now) {
        Webhook webhook = new Webhook(
            line.id().toString(), now, Octets.of(line.json().getBytes()));
        post.send(lane.endpoint().url(), lane.endpoint().signer().sign(webhook), line.json())
            .onSuccess(verdict -> queue.add(() -> settle(lane, line, verdict)));
    }

    private void settle(WebhookLane lane, FeedLine line, Verdict verdict) {
        try {
            lane.settled(line.seq(), verdict, clock.instant());
        } catch (IOException e) {
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
                WebhookLane lane = lanes.get(endpoint);
                if (lane == null) {
                    throw new IllegalArgumentException("there is no such endpoint");
                }
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
