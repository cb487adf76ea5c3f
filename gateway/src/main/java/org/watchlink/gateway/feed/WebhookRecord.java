package org.watchlink.gateway.feed;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.watchlink.gateway.feed.WebhookBook.Change;
import org.watchlink.gateway.feed.WebhookBook.Failure;
import org.watchlink.gateway.feed.WebhookBook.Served;
import org.watchlink.gateway.feed.WebhookBook.Step;

/// How an endpoint fares, and what of that the book does not know yet. Belongs to its lane.
///
/// What failed the book knows at once. What arrived it is told when nothing is on its way any more,
/// or now and then: a few that arrived go out again after a crash.
final class WebhookRecord {

    private static final int STRIDE = 32;

    private final String endpoint;
    private final WebhookBook book;
    private final List<WebhookRun> runs = new ArrayList<>();
    private final Set<Long> failures = new HashSet<>();
    private final List<Failure> failed = new ArrayList<>();
    private final List<Long> mended = new ArrayList<>();
    private Optional<Instant> arrived = Optional.empty();
    private Optional<String> stopped = Optional.empty();
    private int strikes;
    private int settled;
    private boolean urgent;

    /// Goes on from what the book knows; an endpoint that is new gets what follows `before`.
    WebhookRecord(String endpoint, WebhookBook book, long before) throws IOException {
        this.endpoint = endpoint;
        this.book = book;
        Optional<Served> served = book.served(endpoint);
        served.ifPresent(this::goOn);
        if (runs.isEmpty()) {
            runs.add(WebhookRun.feed(before));
            urgent = true;
            keep(true);
        }
    }

    private void goOn(Served served) {
        served.runs().forEach(run -> runs.add(new WebhookRun(run)));
        failures.addAll(served.failures());
        arrived = served.arrived();
        stopped = served.stopped();
        strikes = served.strikes();
    }

    /// The feed itself.
    WebhookRun feed() {
        return runs.getFirst();
    }

    /// The feed itself and what is posted again, in the order in which they began.
    List<WebhookRun> runs() {
        return List.copyOf(runs);
    }

    Optional<String> stopped() {
        return stopped;
    }

    int strikes() {
        return strikes;
    }

    int failures() {
        return failures.size();
    }

    /// Whether anything arrived after a time.
    boolean arrivedAfter(Instant time) {
        return arrived.filter(time::isBefore).isPresent();
    }

    void begun(WebhookRun run) {
        runs.add(run);
        urgent = true;
    }

    void arrived(long seq, Instant now) {
        arrived = Optional.of(now);
        strikes = 0;
        settled++;
        if (failures.remove(seq)) {
            mended.add(seq);
            urgent = true;
        }
    }

    void missed(boolean reached) {
        strikes = reached ? 0 : strikes + 1;
        urgent = true;
    }

    void gaveUp(Failure failure) {
        failures.add(failure.seq());
        failed.add(failure);
        urgent = true;
    }

    void seen() {
        mended.addAll(failures);
        failures.clear();
        urgent = true;
    }

    void stop(String why) {
        stopped = Optional.of(why);
        urgent = true;
    }

    void resume() {
        stopped = Optional.empty();
        strikes = 0;
        urgent = true;
    }

    /// Tells the book what it must know now; all of it where nothing is on its way.
    void keep(boolean idle) throws IOException {
        if (!urgent && !idle && settled < STRIDE) {
            return;
        }
        List<Step> steps = runs.stream().flatMap(run -> run.step().stream()).toList();
        if (urgent || !steps.isEmpty()) {
            book.keep(endpoint, new Change(
                steps, arrived, strikes, stopped, List.copyOf(failed), List.copyOf(mended)));
            runs.forEach(WebhookRun::kept);
            runs.removeIf(WebhookRun::over);
            failed.clear();
            mended.clear();
            settled = 0;
            urgent = false;
        }
    }
}
