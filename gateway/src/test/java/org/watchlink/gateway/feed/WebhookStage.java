package org.watchlink.gateway.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.watchlink.adapters.webhook.Verdict;
import org.watchlink.adapters.webhook.Verdict.Delivered;
import org.watchlink.adapters.webhook.Verdict.Failed;
import org.watchlink.adapters.webhook.WebhookKey.Shared;
import org.watchlink.adapters.webhook.WebhookSigner;
import org.watchlink.adapters.wire.Octets;

/// A lane to a receiver that does as it is told. Time is told too, so that days go by in a moment.
/// Of the feed little is in memory.
final class WebhookStage {

    static final Instant START = Instant.parse("2026-11-22T10:00:00Z");
    static final String NAME = "herts-hook";
    static final Verdict DELIVERED = new Delivered();
    static final Verdict REFUSED = new Failed("refused");

    private static final WebhookEndpoint ENDPOINT = new WebhookEndpoint(
        NAME, PaperFeed.PARTNER, "https://example.org/hook",
        new WebhookSigner(List.of(new Shared(Octets.of(new byte[24])))), 4);

    final PaperFeed paper = new PaperFeed(1 << 10, true);
    final List<FeedLine> got = new ArrayList<>();
    final Random chance;
    final WebhookBook book;
    WebhookLane lane;
    Instant now = START;

    private final WebhookBody bodies;

    WebhookStage(WebhookBook book, boolean served, long seed) throws IOException {
        this.book = book;
        this.bodies = new WebhookBody(served);
        this.chance = new Random(seed);
    }

    void restart() throws IOException {
        lane = new WebhookLane(ENDPOINT, paper.feed(), book, bodies, chance);
    }

    Webhooks.State state() {
        return lane.state();
    }

    /// Posts what is due; whoever `takes` it has it.
    void step(Predicate<FeedLine> takes, Verdict otherwise) throws IOException {
        for (WebhookFlight flight : lane.due(now)) {
            boolean taken = takes.test(flight.line());
            if (taken) {
                got.add(flight.line());
            }
            lane.settled(flight, taken ? DELIVERED : otherwise, now);
        }
    }

    /// Goes on until nothing is due before `end`.
    void until(Instant end, Predicate<FeedLine> takes, Verdict otherwise) throws IOException {
        step(takes, otherwise);
        while (lane.next().filter(next -> next.isBefore(end)).isPresent()) {
            Instant next = lane.next().orElseThrow();
            now = next.isAfter(now) ? next : now;
            step(takes, otherwise);
        }
        now = end;
    }

    /// What came of each incident came in order at first.
    void inOrder() {
        List<FeedLine> first = got.stream().distinct().toList();
        assertThat(first.stream().collect(Collectors.groupingBy(FeedLine::subject)).values())
            .allSatisfy(lines -> assertThat(lines).isSortedAccordingTo(
                (a, b) -> Long.compare(a.seq(), b.seq())));
    }
}
