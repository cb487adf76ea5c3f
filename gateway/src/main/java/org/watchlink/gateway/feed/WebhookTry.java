package org.watchlink.gateway.feed;

import java.time.Instant;
import org.watchlink.gateway.feed.WebhookBook.Waiting;

/// An event on its way to an endpoint: how often it was tried, and when it may be next. Belongs to
/// its lane.
final class WebhookTry {

    private final FeedLine line;
    private int attempts;
    private Instant due;
    private boolean flying;
    private boolean unreached;
    private boolean written;
    private boolean stale;

    WebhookTry(FeedLine line, int attempts, Instant due, boolean written) {
        this.line = line;
        this.attempts = attempts;
        this.due = due;
        this.written = written;
    }

    FeedLine line() {
        return line;
    }

    int attempts() {
        return attempts;
    }

    Instant due() {
        return due;
    }

    boolean flying() {
        return flying;
    }

    /// Whether the book has it.
    boolean written() {
        return written;
    }

    /// Whether the book must have it as it is now: it was tried in vain, or `held` behind one that
    /// was.
    boolean writes(boolean held) {
        return stale || !written && (attempts > 0 && !flying || held);
    }

    Waiting writing() {
        written = true;
        stale = false;
        return new Waiting(line.seq(), attempts, due);
    }

    void fly() {
        flying = true;
    }

    void failed(Instant next, boolean reached) {
        flying = false;
        attempts++;
        due = next;
        unreached = !reached;
        stale = true;
    }

    /// The receiver is back: what failed only because it was not there is due.
    void back(Instant now) {
        if (unreached && !flying) {
            unreached = false;
            due = now;
        }
    }

    /// As if it had never been tried.
    void anew(Instant now) {
        attempts = 0;
        due = now;
        stale = written;
    }
}
