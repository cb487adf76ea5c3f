package org.watchlink.gateway.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// What is on its way to an endpoint, and what more may be. Belongs to its lane.
///
/// When three in a row did not reach the receiver, or [#MOST] incidents are held, it counts as
/// away: one a minute is tried.
final class WebhookPlaces {

    /// How many incidents may be held; while they are, nothing new is taken from the feed.
    static final int MOST = 1_000;

    private static final int STRIKES = 3;
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final int atOnce;
    private final WebhookRecord record;
    private final Map<UUID, WebhookFlight> flying = new HashMap<>();
    private Instant gate = Instant.EPOCH;

    WebhookPlaces(int atOnce, WebhookRecord record) {
        this.atOnce = atOnce;
        this.record = record;
    }

    void fly(WebhookFlight flight) {
        flying.put(flight.line().subject(), flight);
    }

    void landed(WebhookFlight flight) {
        flying.remove(flight.line().subject());
    }

    boolean empty() {
        return flying.isEmpty();
    }

    boolean has(UUID subject) {
        return flying.containsKey(subject);
    }

    /// How many more may be on their way now.
    int room(Instant now) {
        return record.stopped().isPresent() || now.isBefore(gate) ? 0
            : (away() ? 1 : atOnce) - flying.size();
    }

    /// Whether one may be tried when it is due: of its incident nothing else is on its way, and
    /// those that failed before have no more than half of the places.
    boolean ready(WebhookHeld one) {
        return !has(one.subject())
            && (one.attempts() == 0 || retries() < Math.max(1, atOnce / 2));
    }

    private long retries() {
        return flying.values().stream().filter(flight -> flight.run()
            .held(flight.line().subject()).filter(one -> one.attempts() > 0).isPresent()).count();
    }

    /// Whether nothing new may be taken.
    boolean full() {
        return record.runs().stream().mapToInt(WebhookRun::size).sum() >= MOST;
    }

    boolean missing() {
        return record.strikes() >= STRIKES;
    }

    boolean away() {
        return missing() || full();
    }

    /// When something may be on its way again.
    Instant gate() {
        return gate;
    }

    void failed(Instant now) {
        if (away()) {
            closed(now.plus(PAUSE));
        }
    }

    void closed(Instant until) {
        gate = until.isAfter(gate) ? until : gate;
    }

    void open() {
        gate = Instant.EPOCH;
    }
}
