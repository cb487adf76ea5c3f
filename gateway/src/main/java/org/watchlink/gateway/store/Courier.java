package org.watchlink.gateway.store;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.watchlink.adapters.link.Backoff;
import org.watchlink.gateway.store.LogSite.Central;
import org.watchlink.gateway.store.Verdict.Damaged;
import org.watchlink.gateway.store.Verdict.Kind;

/// The thread that brings what is durable on this machine to the central log, in order. It follows
/// the log by itself and nobody ever waits for it; while it cannot deliver, the file on this
/// machine holds what waits.
///
/// It tries again by itself when the server is gone. It stops for good when the two logs are not
/// the same: then a person has to find out why.
final class Courier implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final String GONE = "its server cannot be reached";
    private static final Duration LOOK = Duration.ofMillis(50);
    private static final Duration ASK = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration END = Duration.ofSeconds(10);

    private static final Damaged NOTHING_SHARED = new Damaged(1, Kind.DIFFERENT);

    /// When it was last known that the central log had everything.
    private record Complete(long nanos, Instant at) { }

    private final Central site;
    private final Jdbi local;
    private final LongSupplier last;
    private final InstantSource clock;
    private final Backoff backoff = new Backoff(Duration.ofMillis(500), Duration.ofSeconds(3));
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;
    private volatile Complete complete;
    private volatile long delivered;
    private volatile String why;
    private volatile boolean unseen;

    /// Follows the log whose last durable entry is `last`; `central` is open already, or could not
    /// be reached.
    Courier(
        Central site, Jdbi local, LongSupplier last, InstantSource clock,
        Optional<CentralLog> central) throws IOException {
        this.site = site;
        this.local = local;
        this.last = last;
        this.clock = clock;
        this.complete = central.isPresent() ? now() : new Complete(
            System.nanoTime() - PATIENCE.toNanos(), clock.instant());
        Optional<Head> given = Head.read(site);
        this.delivered = given.orElse(Head.NONE).number();
        this.unseen = central.isEmpty() && given.isEmpty();
        if (unseen) {
            LOG.error("log: this machine has never seen the central log, and records in one of its "
                + "own; if that is another, `watchlink adopt` joins them");
        }
        this.why = central.isPresent() ? "" : GONE;
        this.thread = Thread.ofPlatform().daemon().name("courier").start(() -> run(central));
    }

    /// What the central log lacks; empty while it has everything, give or take seconds.
    Optional<Behind> behind() {
        Complete then = complete;
        return System.nanoTime() - then.nanos() < PATIENCE.toNanos() ? Optional.empty()
            : Optional.of(new Behind(then.at(), waiting(), why, unseen));
    }

    /// How many entries the central log lacks, as far as is known.
    long waiting() {
        return Math.max(0, last.getAsLong() - delivered);
    }

    /// Delivers what waits, if the server takes it within seconds, and ends.
    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join(END);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void run(Optional<CentralLog> first) {
        Optional<CentralLog> open = first;
        try {
            do {
                try (CentralLog central = open.isPresent() ? open.get() : CentralLog.open(site)) {
                    follow(central);
                } catch (IOException | SQLException e) {
                    away(e);
                } catch (DamagedLogException e) {
                    throw e;
                } catch (RuntimeException e) {
                    away(e);
                }
                open = Optional.empty();
            } while (!pause(backoff.next()));
        } catch (DamagedLogException e) {
            why = e.verdict().equals(NOTHING_SHARED)
                ? "it holds another log than this machine; `watchlink adopt` joins them"
                : e.verdict().sentence();
            LOG.error("log: the central log is not the same as the one on this machine. "
                + "Nothing goes there any more until a restart", e);
        } catch (InterruptedException e) {
            throw new AssertionError("nobody interrupts the courier", e);
        }
    }

    private void follow(CentralLog central)
        throws IOException, SQLException, InterruptedException {
        unseen = false;
        check(central);
        delivered = central.head().number();
        LOG.info("log: the central log is open, {} entries behind", waiting());
        boolean ending;
        do {
            ending = closing.getCount() == 0;
            deliver(central);
        } while (!ending);
    }

    /// Brings all that is durable by now, and rests.
    private void deliver(CentralLog central)
        throws IOException, SQLException, InterruptedException {
        Complete asked = now();
        long goal = last.getAsLong();
        do {
            try (Handle handle = local.open()) {
                central.give(handle.getConnection());
            }
            if (delivered < goal && delivered == central.head().number()) {
                throw new DamagedLogException(new Damaged(delivered + 1, Kind.CUT));
            }
            delivered = central.head().number();
        } while (delivered < goal);
        complete = asked;
        backoff.reset();
        if (!why.isEmpty()) {
            LOG.warn("log: the central log has everything again");
            why = "";
        }
        long again = asked.nanos() + ASK.toNanos();
        while (last.getAsLong() == delivered && System.nanoTime() - again < 0
            && !pause(LOOK)) { }
    }

    private void check(CentralLog central) throws SQLException {
        try (Handle handle = local.open()) {
            Head agreed = central.agree(handle.getConnection());
            if (!agreed.equals(central.head())) {
                throw new DamagedLogException(
                    new Damaged(agreed.number() + 1, Kind.DIFFERENT));
            }
        }
    }

    private void away(Exception e) {
        String reason = Postgres.away(e) ? GONE
            : e instanceof IOException ? e.getMessage()
            : e instanceof SQLException ? "its server refuses"
            : "the log on this machine cannot be read";
        if (!reason.equals(why)) {
            why = reason;
            LOG.error("log: nothing reaches the central log; this machine records, and tries again",
                e);
        }
    }

    private Complete now() {
        return new Complete(System.nanoTime(), clock.instant());
    }

    /// True if this is the end.
    private boolean pause(Duration span) throws InterruptedException {
        return closing.await(span.toMillis(), TimeUnit.MILLISECONDS);
    }
}
