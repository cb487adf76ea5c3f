package org.watchlink.gateway.feed;

import java.time.Instant;
import java.util.UUID;

/// An incident of which an endpoint has not got all: its first event after the number `after`, and
/// in all so many as are `waiting`. None of them is in memory; the feed has them.
///
/// @param since when the first of them was recorded, or one before it
/// @param attempts how often the first was tried in vain, for the first time at `tried`
/// @param due when it may be tried next
/// @param reached whether the receiver was there when it was tried last
public record WebhookHeld(
    UUID subject, long after, long waiting, Instant since, int attempts, Instant tried,
    Instant due, boolean reached) {

    static WebhookHeld of(FeedLine line, Instant now) {
        return new WebhookHeld(
            line.subject(), line.seq() - 1, 1, line.recorded(), 0, now, now, true);
    }

    /// One more waits behind the others.
    WebhookHeld joined() {
        return new WebhookHeld(
            subject, after, waiting + 1, since, attempts, tried, due, reached);
    }

    /// This is the first.
    WebhookHeld found(FeedLine line) {
        return new WebhookHeld(
            subject, line.seq() - 1, waiting, line.recorded(), attempts, tried, due, reached);
    }

    /// The first was tried in vain.
    WebhookHeld failed(Instant now, Instant next, boolean there) {
        return new WebhookHeld(
            subject, after, waiting, since, attempts + 1, attempts == 0 ? now : tried, next,
            there);
    }

    /// Whatever comes after this number, as if it had never been tried.
    WebhookHeld anew(long number, Instant now) {
        return new WebhookHeld(
            subject, Math.max(after, number), waiting, since, 0, now, now, true);
    }

    /// The first is done with.
    WebhookHeld passed(long number, Instant now) {
        return new WebhookHeld(subject, number, waiting - 1, since, 0, now, now, true);
    }

    /// The receiver is back: what failed only because it was not there is due.
    WebhookHeld back(Instant now) {
        return new WebhookHeld(subject, after, waiting, since, attempts, tried, now, true);
    }
}
