package org.watchlink.gateway.feed.http;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.watchlink.gateway.feed.access.Caller;
import org.watchlink.routes.incident.PoliceChange.FeedRead;

/// What each client was given, for the log: every reading is written down, but not each for itself.
///
/// The first of a client is written at once. Those that go on from it without a gap, in the same
/// way, are written as one when [#write] is called, which is every minute and at the end: a crash
/// may lose how far a client got within a minute, never that it was reading.
final class Readings {

    private record Key(String partner, String client, String way) { }

    private record Range(long first, long last) { }

    private final Consumer<FeedRead> log;
    private final Map<Key, Range> open = new HashMap<>();

    Readings(Consumer<FeedRead> log) {
        this.log = log;
    }

    /// A client was given these events.
    synchronized void read(Caller caller, String way, long first, long last) {
        Key key = new Key(caller.partner(), caller.client(), way);
        Range before = open.get(key);
        if (before == null) {
            log(key, first, last);
            open.put(key, new Range(last + 1, last));
        } else if (first == before.last() + 1) {
            open.put(key, new Range(before.first(), last));
        } else {
            if (before.last() >= before.first()) {
                log(key, before.first(), before.last());
            }
            open.put(key, new Range(first, last));
        }
    }

    /// A client opened a stream.
    void opened(Caller caller) {
        log(new Key(caller.partner(), caller.client(), "stream opened"), 0, 0);
    }

    /// A client was given a document.
    void document(Caller caller, String what) {
        log(new Key(caller.partner(), caller.client(), what), 0, 0);
    }

    /// Writes what is still open.
    synchronized void write() {
        open.forEach((key, range) -> {
            if (range.last() >= range.first()) {
                log(key, range.first(), range.last());
            }
        });
        open.clear();
    }

    private void log(Key key, long first, long last) {
        log.accept(new FeedRead(key.partner(), key.client(), key.way(), first, last));
    }
}
