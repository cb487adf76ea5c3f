package org.watchlink.gateway.feed;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/// Finds in the feed what an endpoint has not got. Belongs to its lane.
///
/// What should have been posted and is kept no longer stops the endpoint, so that a person knows;
/// of what is only posted again the rest is.
final class WebhookReader {

    private static final int PAGE = 64;

    private final String partner;
    private final Feed feed;
    private final WebhookRecord record;
    private Optional<FeedLine> front = Optional.empty();

    WebhookReader(String partner, Feed feed, WebhookRecord record) {
        this.partner = partner;
        this.feed = feed;
        this.record = record;
    }

    FeedHead head() {
        return feed.head(partner);
    }

    boolean hasMore(WebhookRun run) {
        return run.taken() < run.end(head());
    }

    /// The first that waits of an incident.
    Optional<FeedLine> next(WebhookRun run, WebhookHeld one) throws IOException {
        long oldest = head().oldest();
        if (one.after() < oldest - 1) {
            if (run.isFeed()) {
                expired(oldest);
            } else {
                run.release(one.subject());
            }
            return Optional.empty();
        }
        Optional<FeedLine> line = feed.next(partner, one.subject(), one.after())
            .filter(found -> found.seq() <= run.taken());
        line.ifPresentOrElse(
            found -> run.hold(one.found(found)), () -> run.release(one.subject()));
        return line;
    }

    /// The line after the last that was taken.
    Optional<FeedLine> ahead(WebhookRun run) throws IOException {
        if (run.ahead().isEmpty()) {
            switch (feed.page(partner, run.taken(), PAGE)) {
                case FeedPage.Lines page -> run.read(page.lines());
                case FeedPage.Ahead _ -> { }
                case FeedPage.Expired page when run.isFeed() -> expired(page.head().oldest());
                case FeedPage.Expired page -> run.skip(page.head().oldest() - 1);
            }
        }
        return run.ahead();
    }

    /// When the oldest that has not arrived was recorded, as far as that can be seen now.
    Optional<Instant> since() {
        WebhookRun run = record.feed();
        if (run.size() > 0) {
            return run.held().stream().map(WebhookHeld::since).min(Instant::compareTo);
        }
        return hasMore(run)
            ? line(Math.max(run.taken() + 1, head().oldest())).map(FeedLine::recorded)
            : Optional.empty();
    }

    private Optional<FeedLine> line(long seq) {
        if (front.filter(line -> line.seq() == seq).isEmpty()) {
            front = Optional.empty();
            try {
                if (feed.page(partner, seq - 1, 1) instanceof FeedPage.Lines page) {
                    front = page.lines().stream().findFirst();
                }
            } catch (IOException _) {
                return front;
            }
        }
        return front;
    }

    private void expired(long oldest) {
        record.stop("events up to " + (oldest - 1) + " are kept no longer");
    }
}
