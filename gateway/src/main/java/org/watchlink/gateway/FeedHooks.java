package org.watchlink.gateway;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.watchlink.gateway.config.FeedSettings;
import org.watchlink.gateway.feed.Feed;
import org.watchlink.gateway.feed.Post;
import org.watchlink.gateway.feed.WebPost;
import org.watchlink.gateway.feed.WebhookBody;
import org.watchlink.gateway.feed.WebhookBook;
import org.watchlink.gateway.feed.WebhookBook.Failure;
import org.watchlink.gateway.feed.WebhookEndpoint;
import org.watchlink.gateway.feed.Webhooks;
import org.watchlink.gateway.feed.guard.Resolver;
import org.watchlink.gateway.feed.guard.Target;
import org.watchlink.gateway.feed.guard.Targets;
import org.watchlink.gateway.feed.http.WebhookDoor;
import org.watchlink.routes.incident.PoliceChange.FeedRead;

/// The webhooks of the police feed: to whom, by what way, and what of it is written down.
final class FeedHooks implements WebhookDoor, Webhooks.Told {

    private static final Logger LOG = LoggerFactory.getLogger("feed");

    private final List<WebhookEndpoint> endpoints;
    private final Feed feed;
    private final WebhookBook book;
    private final WebhookBody bodies;
    private final HttpClient client;
    private final Post post;
    private final Clock clock;
    private final Function<FeedRead, CompletionStage<Optional<String>>> log;
    private volatile Optional<Webhooks> webhooks = Optional.empty();

    /// @param log makes durable what was delivered, and then gives nothing, or why it did not
    FeedHooks(
        Vertx vertx, FeedSettings settings, Feed feed, WebhookBook book, Clock clock,
        Function<FeedRead, CompletionStage<Optional<String>>> log) throws Exception {
        this.endpoints =
            settings.partners().stream().flatMap(one -> one.webhooks().stream()).toList();
        this.feed = feed;
        this.book = book;
        this.bodies = new WebhookBody(settings.tls().isPresent());
        this.clock = clock;
        this.log = log;
        this.client = WebPost.client(
            vertx, Targets.client(settings.webhooks(), clock.instant()), endpoints);
        Targets targets = new Targets(vertx, settings.webhooks(), Resolver.SYSTEM);
        this.post = new WebPost(
            client, url -> targets.look(url).compose(FeedHooks::request), clock,
            WebPost.PATIENCE);
    }

    /// Begins to post. To be called by one thread once the feed has everything that was told before
    /// this start, so that what waits for a webhook is in it; again until it goes well.
    void start() {
        if (webhooks.isEmpty() && feed.ready()) {
            try {
                webhooks = Optional.of(
                    new Webhooks(endpoints, feed, book, bodies, post, clock, this));
            } catch (IOException e) {
                LOG.warn("nothing can be posted now", e);
            }
        }
    }

    @Override
    public List<Webhooks.State> states() {
        return webhooks.map(Webhooks::states).orElse(List.of());
    }

    @Override
    public List<Failure> failures(String webhook, long after, int most) throws IOException {
        return book.failures(webhook, after, most);
    }

    @Override
    public CompletionStage<Optional<Long>> replay(String webhook, long from, long to) {
        return webhooks.map(open -> open.replay(webhook, from, to)).orElseGet(FeedHooks::soon);
    }

    @Override
    public CompletionStage<Webhooks.State> resume(String webhook) {
        LOG.info("webhook {}: its partner wants it to go on", webhook);
        return webhooks.map(open -> open.resume(webhook)).orElseGet(FeedHooks::soon);
    }

    @Override
    public CompletionStage<Webhooks.State> seen(String webhook) {
        LOG.info("webhook {}: its partner has seen what was given up", webhook);
        return webhooks.map(open -> open.seen(webhook)).orElseGet(FeedHooks::soon);
    }

    @Override
    public void notice(String what) {
        LOG.warn("{}", what);
    }

    @Override
    public CompletionStage<Optional<String>> read(FeedRead events) {
        return log.apply(events);
    }

    /// Ends the posting, and writes down what was delivered.
    void close() {
        Ending.of(() -> webhooks.ifPresent(Webhooks::close), client::close);
    }

    private static <T> CompletionStage<T> soon() {
        return CompletableFuture.failedFuture(new IOException("the feed is still being read"));
    }

    private static Future<RequestOptions> request(Target target) {
        return switch (target) {
            case Target.Pinned pinned -> Future.succeededFuture(pinned.request(HttpMethod.POST));
            case Target.Refused(String why) -> {
                LOG.warn("a webhook's address is refused: {}", why);
                yield Future.failedFuture(why);
            }
        };
    }
}
