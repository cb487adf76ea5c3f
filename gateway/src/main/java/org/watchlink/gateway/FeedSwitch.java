package org.watchlink.gateway;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The police feed, on where the site has one. Alerts come first: without its certificates, say,
/// it is off, the gateway works, and the desks are told.
final class FeedSwitch {

    private static final Logger LOG = LoggerFactory.getLogger("feed");

    private volatile Optional<PoliceFeed> feed = Optional.empty();
    private volatile boolean off;

    /// Puts the feed together; gives it if there is one.
    Optional<PoliceFeed> open(Callable<Optional<PoliceFeed>> opening) {
        attempt(() -> feed = opening.call());
        return feed;
    }

    /// Lets partners in.
    void start() {
        feed.ifPresent(open -> attempt(open::start));
    }

    /// To be called every second, by one thread; `head` is the log's.
    void look(long head) {
        feed.ifPresent(open -> open.look(head));
    }

    /// What the desks must know.
    List<String> notices() {
        return off
            ? List.of("The police feed is off: phone the police, call the engineer")
            : feed.map(PoliceFeed::notices).orElse(List.of());
    }

    /// Ends the streams, and writes down what they gave.
    void close() {
        feed.ifPresent(PoliceFeed::close);
    }

    private void attempt(Step step) {
        try {
            step.take();
        } catch (Exception e) {
            LOG.error("the police feed is off until the next start", e);
            off = true;
        }
    }

    private interface Step {
        void take() throws Exception;
    }
}
