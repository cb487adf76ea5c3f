package org.watchlink.gateway;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.watchlink.gateway.config.FeedPartner;
import org.watchlink.gateway.config.FeedSettings;
import org.watchlink.gateway.config.Settings;
import org.watchlink.gateway.feed.Consumers;
import org.watchlink.gateway.feed.Declared;
import org.watchlink.gateway.feed.Feed;
import org.watchlink.gateway.feed.FeedRing;
import org.watchlink.gateway.feed.LagWatch;
import org.watchlink.gateway.feed.Offsets;
import org.watchlink.gateway.feed.RingFeed;
import org.watchlink.gateway.feed.http.FeedHouse;
import org.watchlink.gateway.feed.http.Pace;
import org.watchlink.gateway.feed.http.Papers;
import org.watchlink.gateway.store.FeedBook;
import org.watchlink.gateway.store.LogSite;
import org.watchlink.gateway.store.SqlIncidentLog;
import org.watchlink.gateway.store.view.Archive;
import org.watchlink.gateway.store.view.FeedStore;
import org.watchlink.gateway.store.view.Views;
import org.watchlink.routes.incident.IncidentRules;
import org.watchlink.routes.room.ControlRoom;

/// The police feed, put together: its numbered events, the webhooks, its server, and who is told
/// what.
final class PoliceFeed {

    private static final Logger LOG = LoggerFactory.getLogger("feed");

    private final ControlRoom room;
    private final Views views;
    private final FeedStore store;
    private final FeedBook book;
    private final Feed feed;
    private final FeedHooks hooks;
    private final Optional<FeedDoor> door;
    private final LagWatch lag;
    private final Declared wanted;
    private final FeedNights nights;
    private volatile boolean declared;
    private long before = -1;

    private PoliceFeed(
        Vertx vertx, Settings site, FeedSettings settings, FeedRing ring, Views views,
        ControlRoom room, Clock clock) throws Exception {
        this.room = room;
        this.views = views;
        this.store = new FeedStore(views);
        this.book = FeedBook.beside(LogSite.of(site));
        this.feed = new RingFeed(ring, store);
        Consumers consumers = new Offsets(feed, book, clock);
        FeedTerms terms = new FeedTerms(settings.partners());
        terms.expect(consumers);
        this.lag = new LagWatch(consumers, terms.limits(), clock, clock.getZone());
        this.hooks = new FeedHooks(
            vertx, settings, feed, book.webhooks(), clock, room::police);
        IncidentRules rules = site.rules().incidents();
        this.wanted = new Declared(
            settings.partners().stream().map(FeedPartner::told).toList(), rules.categories());
        this.nights = new FeedNights(
            LogSite.of(site), store, room::police, rules.categories(), clock);
        FeedRoom known = new FeedRoom(room, new Archive(views), store);
        FeedHouse house = new FeedHouse(
            feed, nights, consumers, known, known, hooks, terms.all(),
            new Papers(site.name(), rules::category, settings.mappings()), Pace.USUAL,
            settings.limits(), clock);
        this.door = settings.tls().isEmpty() ? Optional.empty() : Optional.of(new FeedDoor(
            vertx, settings, settings.tls().get(), house,
            site.data().resolve("feed-cursor.key"), clock));
    }

    /// The read models beside a site, the feed's newest events of which `ring` shows.
    static Views views(LogSite site, SqlIncidentLog log, FeedRing ring, Settings settings) {
        return FeedStore.views(site, log, ring, FeedSettings.kept(settings.feed()));
    }

    /// Lets partners in, where the site has any.
    static Optional<PoliceFeed> open(
        Vertx vertx, Settings site, FeedRing ring, Views views, ControlRoom room,
        Metrics metrics, Clock clock) throws Exception {
        if (site.feed().isEmpty()) {
            return Optional.empty();
        }
        PoliceFeed feed =
            new PoliceFeed(vertx, site, site.feed().get(), ring, views, room, clock);
        feed.measure(metrics);
        return Optional.of(feed);
    }

    /// What partners are told.
    Feed feed() {
        return feed;
    }

    /// Opens the feed's own server, where the site has one.
    void start() throws Exception {
        if (door.isPresent()) {
            door.get().start();
        }
    }

    /// Looks after the server and who is behind. To be called every second, by one thread; `head`
    /// is the log's.
    void look(long head) {
        door.ifPresent(FeedDoor::look);
        lag.look();
        before = before < 0 ? head : before;
        if (views.number() >= before) {
            if (!declared) {
                declare();
            }
            hooks.start();
            nights.look();
        }
    }

    /// What the desks must know.
    List<String> notices() {
        List<String> notices = new ArrayList<>(nights.notices());
        notices.addAll(lag.notices(hooks.states()));
        door.map(FeedDoor::notices).ifPresent(notices::addAll);
        return notices;
    }

    private void measure(Metrics metrics) {
        metrics.feed(lag::lags, hooks::states);
        metrics.gauge("watchlink_feed_lag_age_seconds", "How long ago that was looked at",
            () -> lag.age().toSeconds());
        door.ifPresent(open -> open.measure(metrics));
    }

    /// Ends the streams and the posting, and writes down what they gave.
    void close() {
        door.ifPresent(open -> Ending.of(open::close));
        Ending.of(lag, hooks::close, book, nights::close);
    }

    /// When it is known what the log said of it before this start; again if the log did not take
    /// it.
    private void declare() {
        try {
            declared = true;
            store.declared().to(wanted).forEach(change -> room.police(change)
                .whenComplete((refusal, failure) -> {
                    if (failure != null || refusal.isPresent()) {
                        declared = false;
                    }
                }));
        } catch (IOException e) {
            declared = false;
            LOG.warn("who is told what cannot be seen now", e);
        }
    }
}
