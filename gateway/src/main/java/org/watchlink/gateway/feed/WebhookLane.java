package org.watchlink.gateway.feed;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.watchlink.adapters.webhook.RetrySchedule;
import org.watchlink.adapters.webhook.Verdict;
import org.watchlink.adapters.webhook.Verdict.Delivered;
import org.watchlink.adapters.webhook.Verdict.Failed;
import org.watchlink.adapters.webhook.Verdict.Gone;
import org.watchlink.adapters.webhook.Verdict.Throttled;
import org.watchlink.gateway.feed.WebhookBook.Failure;

/// What is posted to one endpoint, and when. Events of one incident go one after the other: behind
/// one that failed the later ones wait, in the feed. Events of other incidents go on.
///
/// While the receiver counts as away nothing goes out but one that is due a minute, the oldest
/// first; with the first that arrives all that could not reach it are due. An event that was tried
/// for three days is given up if others arrived since it first failed; if none did, nothing is
/// posted until a person wants it again. Belongs to one thread; what time it is it is told.
final class WebhookLane {

    private static final int REPLAYS = 16;

    private final WebhookEndpoint endpoint;
    private final WebhookBody bodies;
    private final RandomGenerator chance;
    private final WebhookRecord record;
    private final WebhookReader reader;
    private final WebhookPlaces places;

    /// Goes on from what the book knows; a new endpoint gets all that is kept.
    WebhookLane(
        WebhookEndpoint endpoint, Feed feed, WebhookBook book, WebhookBody bodies,
        RandomGenerator chance) throws IOException {
        this.endpoint = endpoint;
        this.bodies = bodies;
        this.chance = chance;
        this.record = new WebhookRecord(
            endpoint.name(), book, feed.head(endpoint.partner()).oldest() - 1);
        this.reader = new WebhookReader(endpoint.partner(), feed, record);
        this.places = new WebhookPlaces(endpoint.atOnce(), record);
    }

    WebhookEndpoint endpoint() {
        return endpoint;
    }

    /// How it fares.
    Webhooks.State state() {
        return new Webhooks.State(
            endpoint.name(), endpoint.partner(),
            record.runs().stream().mapToLong(run -> run.waiting(reader.head())).sum(),
            reader.since(), places.away(), record.stopped(), record.failures());
    }

    /// What is to be posted now; each of them is to be settled. What went wrong meanwhile is told
    /// when nothing else is due.
    List<WebhookFlight> due(Instant now) throws IOException {
        List<WebhookFlight> due = new ArrayList<>();
        try {
            for (WebhookRun run : record.runs()) {
                held(run, now, due);
                onwards(run, now, due);
            }
            record.keep(places.empty());
        } catch (IOException | RuntimeException e) {
            if (due.isEmpty()) {
                throw e;
            }
        }
        return due;
    }

    /// When there may be something to post, if the feed does not grow and nothing is settled.
    Optional<Instant> next() {
        Instant gate = places.gate();
        if (places.room(gate) <= 0) {
            return Optional.empty();
        }
        Stream<Instant> held = record.runs().stream().flatMap(run -> run.held().stream())
            .filter(places::ready).map(WebhookHeld::due);
        Stream<Instant> more = record.runs().stream().filter(this::takes).map(_ -> gate);
        return Stream.concat(held, more).min(Instant::compareTo)
            .map(due -> due.isBefore(gate) ? gate : due);
    }

    /// Takes what became of an event.
    void settled(WebhookFlight flight, Verdict verdict, Instant now) throws IOException {
        places.landed(flight);
        WebhookHeld held = flight.run().held(flight.line().subject()).orElseThrow();
        int next = held.attempts() + 2;
        switch (verdict) {
            case Delivered _ -> {
                flight.run().passed(flight.line(), now);
                back(now);
                record.arrived(flight.line().seq(), now);
            }
            case Failed failed -> again(
                flight, held, RetrySchedule.before(next, chance),
                !failed.equals(Verdict.UNREACHABLE) && !failed.equals(Verdict.TIMED_OUT),
                failed.reason(), now);
            case Throttled throttled -> {
                places.closed(now.plus(throttled.atLeast()));
                again(
                    flight, held, RetrySchedule.before(next, throttled, chance), true,
                    "throttled", now);
            }
            case Gone _ -> {
                flight.run().hold(held.failed(now, now, true));
                record.stop("the receiver wants no more");
            }
        }
        record.keep(false);
    }

    /// Posts again what a person wants, as far as it is kept; gives how many those are, nothing if
    /// too much is being posted again already.
    Optional<Long> replay(long from, long to) throws IOException {
        long after = Math.max(from, reader.head().oldest()) - 1;
        long end = Math.min(to, record.feed().taken());
        if (record.runs().size() > REPLAYS) {
            return Optional.empty();
        }
        if (after < end) {
            record.begun(record.runs().getLast().again(after, end));
            record.keep(false);
        }
        return Optional.of(Math.max(0, end - after));
    }

    /// Begins again where it stopped, or at what is kept, and tries all that is held.
    void resume(Instant now) throws IOException {
        long before = reader.head().oldest() - 1;
        record.resume();
        places.open();
        record.feed().skip(before);
        for (WebhookRun run : record.runs()) {
            run.held().stream().filter(one -> !places.has(one.subject()))
                .forEach(one -> run.hold(one.anew(before, now)));
        }
        record.keep(false);
    }

    /// Somebody has seen what was given up: nobody need be told of it any more.
    void seen() throws IOException {
        record.seen();
        record.keep(false);
    }

    private void held(WebhookRun run, Instant now, List<WebhookFlight> due) throws IOException {
        for (WebhookHeld one : run.held()) {
            if (places.room(now) > 0 && places.ready(one) && !one.due().isAfter(now)) {
                Optional<FeedLine> line = reader.next(run, one);
                if (line.isPresent()) {
                    fly(run, line.get(), now, due);
                }
            }
        }
    }

    private void onwards(WebhookRun run, Instant now, List<WebhookFlight> due)
        throws IOException {
        while (places.room(now) > 0 && takes(run)) {
            Optional<FeedLine> line = reader.ahead(run);
            if (line.isEmpty()) {
                return;
            }
            if (!run.isFeed() && record.feed().owes(line.get())) {
                run.skip(line.get().seq());
            } else if (run.take(line.get(), now) && !places.has(line.get().subject())) {
                fly(run, line.get(), now, due);
            }
        }
    }

    private boolean takes(WebhookRun run) {
        return !places.full() && reader.hasMore(run);
    }

    private void fly(WebhookRun run, FeedLine line, Instant now, List<WebhookFlight> due) {
        Optional<Buffer> body = bodies.of(line);
        if (body.isPresent()) {
            due.add(new WebhookFlight(run, line, body.get()));
            places.fly(due.getLast());
        } else {
            giveUp(run, line, 0, WebhookBody.TOO_LARGE, now);
        }
    }

    private void again(
        WebhookFlight flight, WebhookHeld held, Optional<Duration> wait, boolean reached,
        String why, Instant now) {
        WebhookHeld failed = held.failed(now, now.plus(wait.orElse(Duration.ZERO)), reached);
        flight.run().hold(failed);
        record.missed(reached);
        places.failed(now);
        if (wait.isEmpty() && record.arrivedAfter(failed.tried())) {
            giveUp(flight.run(), flight.line(), failed.attempts(), why, now);
        } else if (wait.isEmpty()) {
            record.stop("nothing arrived in three days");
        }
    }

    /// This event alone is not tried any more; what its incident brings later is.
    private void giveUp(
        WebhookRun run, FeedLine line, int attempts, String why, Instant now) {
        record.gaveUp(new Failure(line.seq(), line.id(), attempts, now, why));
        run.passed(line, now);
    }

    private void back(Instant now) {
        if (places.missing()) {
            places.open();
            for (WebhookRun run : record.runs()) {
                run.held().stream().filter(one -> !one.reached())
                    .forEach(one -> run.hold(one.back(now)));
            }
        }
    }
}
