package org.watchlink.gateway.feed;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.watchlink.adapters.webhook.RetrySchedule;
import org.watchlink.adapters.webhook.Verdict;
import org.watchlink.adapters.webhook.Verdict.Delivered;
import org.watchlink.adapters.webhook.Verdict.Failed;
import org.watchlink.adapters.webhook.Verdict.Gone;
import org.watchlink.adapters.webhook.Verdict.Throttled;
import org.watchlink.gateway.feed.WebhookBook.Change;
import org.watchlink.gateway.feed.WebhookBook.Served;
import org.watchlink.gateway.feed.WebhookBook.Waiting;

/// What is posted to one endpoint, and when. Events of one incident go one after the other: behind
/// one that failed the later ones wait. Events of other incidents go on.
///
/// When three in a row did not reach the receiver it counts as away: then one event a minute is
/// tried, and with the first that arrives all that could not are due. Belongs to one thread; what
/// time it is it is told.
final class WebhookLane {

    private static final int WINDOW = 1_000;
    private static final int STRIKES = 3;
    private static final int STRIDE = 32;
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final WebhookEndpoint endpoint;
    private final Feed feed;
    private final WebhookBook book;
    private final RandomGenerator chance;
    private final NavigableMap<Long, WebhookTry> open = new TreeMap<>();
    private long taken;
    private long kept;
    private int strikes;
    private Instant gate = Instant.MIN;
    private Optional<String> stopped;

    /// Goes on from what the book knows.
    WebhookLane(WebhookEndpoint endpoint, Feed feed, WebhookBook book, RandomGenerator chance)
        throws IOException {
        this.endpoint = endpoint;
        this.feed = feed;
        this.book = book;
        this.chance = chance;
        Served served = book.served(endpoint.name());
        this.taken = served.low();
        this.kept = served.low();
        this.stopped = served.stopped();
        for (Waiting waiting : served.waiting()) {
            for (FeedLine line : lines(waiting.seq() - 1, 1)) {
                open.put(line.seq(), new WebhookTry(
                    line, waiting.attempts(), waiting.due(), true));
            }
        }
    }

    WebhookEndpoint endpoint() {
        return endpoint;
    }

    /// Why nothing is posted until a person wants it again.
    Optional<String> stopped() {
        return stopped;
    }

    /// Whether the receiver counts as away.
    boolean away() {
        return strikes >= STRIKES;
    }

    /// How many events are not delivered yet.
    long waiting() {
        return open.size() + Math.max(0, feed.head(endpoint.partner()).seq() - taken);
    }

    /// What is to be posted now; each of them is to be settled.
    List<FeedLine> due(Instant now) throws IOException {
        if (stopped.isPresent()) {
            return List.of();
        }
        take(now);
        int room = now.isBefore(gate) ? 0 : room();
        List<FeedLine> due = new ArrayList<>();
        for (WebhookTry first : firsts()) {
            if (due.size() < room && !first.flying() && !first.due().isAfter(now)) {
                first.fly();
                due.add(first.line());
            }
        }
        return due;
    }

    /// When there may be something to post, if the feed does not grow.
    Optional<Instant> next() {
        return stopped.isPresent() || room() <= 0 ? Optional.empty() : firsts().stream()
            .filter(one -> !one.flying()).map(WebhookTry::due).min(Instant::compareTo)
            .map(due -> due.isBefore(gate) ? gate : due);
    }

    /// Takes what became of an event.
    void settled(long seq, Verdict verdict, Instant now) throws IOException {
        WebhookTry tried = open.get(seq);
        switch (verdict) {
            case Delivered _ -> {
                open.remove(seq);
                back(now);
                keep(tried.written() ? List.of(seq) : List.of());
            }
            case Failed failed -> again(
                tried, RetrySchedule.before(tried.attempts() + 2, chance),
                !failed.equals(Verdict.UNREACHABLE) && !failed.equals(Verdict.TIMED_OUT), now);
            case Throttled throttled -> {
                gate = latest(gate, now.plus(throttled.atLeast()));
                again(tried, RetrySchedule.before(tried.attempts() + 2, throttled, chance),
                    true, now);
            }
            case Gone _ -> {
                again(tried, Optional.of(Duration.ZERO), true, now);
                stop("the receiver wants no more");
            }
        }
    }

    /// Posts again what a person wants, as far as it is kept; later events of the same incidents
    /// wait for it. Gives how many.
    int replay(long from, long to, Instant now) throws IOException {
        int before = open.size();
        long after = Math.max(from - 1, feed.head(endpoint.partner()).oldest() - 1);
        long end = Math.min(to, taken);
        while (after < end) {
            List<FeedLine> page = lines(after, (int) Math.min(WINDOW, end - after));
            if (page.isEmpty()) {
                break;
            }
            page.forEach(line -> open.computeIfAbsent(line.seq(), _ -> {
                WebhookTry again = new WebhookTry(line, 0, now, true);
                again.anew(now);
                return again;
            }));
            after = page.getLast().seq();
        }
        keep(List.of());
        return open.size() - before;
    }

    /// Begins again where it stopped.
    void resume(Instant now) throws IOException {
        book.stop(endpoint.name(), Optional.empty());
        stopped = Optional.empty();
        strikes = 0;
        gate = Instant.MIN;
        open.values().stream().filter(one -> !one.flying()).forEach(one -> one.anew(now));
        taken = Math.max(taken, feed.head(endpoint.partner()).oldest() - 1);
    }

    private void take(Instant now) throws IOException {
        while (open.size() < WINDOW && taken < feed.head(endpoint.partner()).seq()) {
            List<FeedLine> more = lines(taken, WINDOW - open.size());
            if (more.isEmpty()) {
                return;
            }
            more.forEach(line ->
                open.putIfAbsent(line.seq(), new WebhookTry(line, 0, now, false)));
            taken = more.getLast().seq();
        }
    }

    private List<FeedLine> lines(long after, int most) throws IOException {
        return switch (feed.page(endpoint.partner(), after, most)) {
            case FeedPage.Lines page -> page.lines();
            case FeedPage.Ahead _ -> List.of();
            case FeedPage.Expired page -> {
                stop("events up to " + (page.head().oldest() - 1) + " are kept no longer");
                yield List.of();
            }
        };
    }

    /// How many more may be on their way now.
    private int room() {
        return (away() ? 1 : endpoint.atOnce())
            - (int) open.values().stream().filter(WebhookTry::flying).count();
    }

    /// The first of each incident that is not delivered.
    private List<WebhookTry> firsts() {
        Set<UUID> seen = new HashSet<>();
        return open.values().stream().filter(one -> seen.add(one.line().subject())).toList();
    }

    private void again(
        WebhookTry tried, Optional<Duration> wait, boolean reached, Instant now)
        throws IOException {
        tried.failed(now.plus(wait.orElse(Duration.ZERO)), reached);
        strikes = reached ? 0 : strikes + 1;
        if (away()) {
            gate = latest(gate, now.plus(PAUSE));
        }
        keep(List.of());
        if (wait.isEmpty()) {
            stop("an event could not be delivered in three days");
        }
    }

    private void back(Instant now) {
        if (away()) {
            open.values().forEach(one -> one.back(now));
            gate = Instant.MIN;
        }
        strikes = 0;
    }

    private void stop(String why) throws IOException {
        stopped = Optional.of(why);
        book.stop(endpoint.name(), stopped);
    }

    /// All up to the first that the book has not and need not have yet is in order. Where nothing
    /// waits that is written now and then: a few that were delivered go out again after a crash.
    private void keep(List<Long> settled) throws IOException {
        List<Waiting> waiting = new ArrayList<>();
        Set<UUID> failing = new HashSet<>();
        long low = taken;
        for (WebhookTry one : open.values()) {
            UUID subject = one.line().subject();
            if (one.writes(failing.contains(subject))) {
                waiting.add(one.writing());
            }
            if (one.written()) {
                failing.add(subject);
            } else {
                low = Math.min(low, one.line().seq() - 1);
            }
        }
        if (waiting.isEmpty() && settled.isEmpty() && !open.isEmpty() && low - kept < STRIDE) {
            return;
        }
        book.keep(endpoint.name(), new Change(low, waiting, settled));
        kept = low;
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
