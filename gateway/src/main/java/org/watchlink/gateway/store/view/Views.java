package org.watchlink.gateway.store.view;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.watchlink.gateway.store.LogSite;
import org.watchlink.gateway.store.SqlIncidentLog;

/// The read models of the incident log: a thread of their own follows the log, and nothing waits
/// for it.
///
/// Each step of at most a thousand entries is one transaction. Tables that are missing, damaged, of
/// another version or of another log are made again from the first entry on. What goes wrong
/// otherwise, a full disk or a database that is away, is tried again until it goes well.
public final class Views implements AutoCloseable {

    /// The views of incidents, their timelines and versions, of alerts, and of what is reported.
    public static final List<View.Kind> INCIDENTS = List.of(
        AlertView.KIND, TimelineView.KIND, VersionView.KIND, ReportView.KIND, ServiceView.KIND);

    private static final Logger LOG = LoggerFactory.getLogger(Views.class);
    private static final Duration LOOK = Duration.ofMillis(20);
    private static final Duration SOON = Duration.ofMillis(50);
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final Duration LATE = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration STOP = Duration.ofSeconds(5);
    private static final int READERS = 4;

    private final Tables tables;
    private final SqlIncidentLog log;
    private final List<View.Kind> kinds;
    private final LongConsumer onwards;
    private final Thread thread;
    private HikariDataSource readers;
    private Duration pause = Duration.ZERO;
    private volatile Exception failure;
    private volatile long number;
    private volatile long caughtUp = System.nanoTime();
    private volatile boolean useless;
    private volatile boolean closing;

    /// Begins to follow `log`; the tables stand beside `site`.
    ///
    /// @param onwards hears, on the views' thread, the number of the last entry that the views have
    ///                when they begin and whenever they have come further; must not wait
    public Views(LogSite site, SqlIncidentLog log, List<View.Kind> kinds, LongConsumer onwards) {
        this.tables = Tables.beside(site);
        this.log = log;
        this.kinds = List.copyOf(kinds);
        this.onwards = onwards;
        this.thread = Thread.ofPlatform().daemon().name("views").start(this::run);
    }

    /// The number of the last entry that the views have.
    public long number() {
        return number;
    }

    /// For how long the views have not had all that the log has.
    public Duration lag() {
        return number >= log.head() ? Duration.ZERO
            : Duration.ofNanos(System.nanoTime() - caughtUp);
    }

    /// What the desks have to know; empty while the views keep up.
    public Optional<String> notice() {
        Duration lag = lag();
        return lag.compareTo(LATE) > 0
            ? Optional.of("Searches are %d s behind the log".formatted(lag.toSeconds()))
            : Optional.empty();
    }

    /// Reads from the tables, on the caller's thread: what it sees is of one moment.
    ///
    /// @throws IOException if the tables cannot be read now
    public <T> T read(Reading<T> reading) throws IOException {
        try (Connection connection = readers().getConnection()) {
            connection.setAutoCommit(false);
            return reading.on(connection);
        } catch (SQLException | FlywayException e) {
            useless |= tables.damaged(e) || UnreadableRow.among(e);
            throw new IOException("the read models cannot be read", e);
        }
    }

    /// Waits until the views have all that the log has.
    ///
    /// @throws IOException if that does not go well
    public void catchUp() throws IOException {
        while (number < log.head()) {
            if (failure != null) {
                throw new IOException("the read models cannot be made", failure);
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    /// Waits until the views have what the log has now.
    ///
    /// @throws IOException if that takes longer than `patience`
    public void catchUp(Duration patience) throws IOException {
        long head = log.head();
        long begun = System.nanoTime();
        while (number < head) {
            if (System.nanoTime() - begun > patience.toNanos()) {
                throw new IOException("the read models lack entries");
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    /// Removes the tables, so that they are made again by those that open them next. Nobody has
    /// them open.
    ///
    /// @throws IOException if they cannot be removed
    public static void discard(LogSite site) throws IOException {
        try {
            Tables.beside(site).discard();
        } catch (SQLException | FlywayException e) {
            throw new IOException("the read models cannot be removed", e);
        }
    }

    /// Returns within seconds: what a database that does not answer lacks, it is given next time.
    @Override
    public void close() {
        closing = true;
        LockSupport.unpark(thread);
        try {
            if (!thread.join(STOP)) {
                LOG.warn("views: they do not stop; they are left as they are");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        release();
    }

    private void run() {
        while (!closing) {
            try (Projection projection = open()) {
                onwards.accept(number);
                follow(projection);
            } catch (IOException | SQLException | RuntimeException e) {
                useless |= useless(e);
                stumbled(e);
            }
        }
    }

    private void follow(Projection projection) throws SQLException {
        while (!closing && !useless) {
            if (log.head() <= number) {
                caughtUp = System.nanoTime();
                LockSupport.parkNanos(LOOK.toNanos());
            } else {
                projection.take(log.page(number));
                number = projection.number();
                recovered();
                onwards.accept(number);
            }
        }
    }

    private void stumbled(Exception cause) {
        if (failure == null) {
            LOG.error("views: they do not follow the log now; it is tried again", cause);
        }
        failure = cause;
        pause = pause.isZero() ? SOON : pause.plus(pause);
        pause = pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
        LockSupport.parkNanos(pause.toNanos());
    }

    private void recovered() {
        if (failure != null) {
            LOG.info("views: they follow the log again");
            failure = null;
            pause = Duration.ZERO;
        }
    }

    /// Goes on from the tables that are there, or from the first entry.
    private Projection open() throws IOException, SQLException {
        Optional<Projection> there = useless ? Optional.empty() : there();
        if (there.isEmpty()) {
            LOG.warn("views: they are of no use and are made again from the log");
            release();
            tables.discard();
            useless = false;
            tables.migrate();
            there = Optional.of(Projection.open(tables.writer(), kinds, log));
        }
        number = there.get().number();
        return there.get();
    }

    private Optional<Projection> there() throws IOException, SQLException {
        try {
            tables.migrate();
            Projection projection = Projection.open(tables.writer(), kinds, log);
            if (projection.fits(log)) {
                return Optional.of(projection);
            }
            projection.close();
            return Optional.empty();
        } catch (SQLException | RuntimeException e) {
            if (useless(e)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private boolean useless(Throwable failure) {
        return tables.useless(failure) || UnreadableRow.among(failure);
    }

    private synchronized HikariDataSource readers() throws SQLException {
        if (closing) {
            throw new SQLException("the read models are closed");
        }
        if (readers == null) {
            HikariConfig pooled = new HikariConfig();
            pooled.setPoolName("view-readers");
            pooled.setDataSource(tables.readers());
            pooled.setMaximumPoolSize(READERS);
            pooled.setMinimumIdle(0);
            pooled.setConnectionTimeout(PATIENCE.toMillis());
            pooled.setInitializationFailTimeout(-1);
            pooled.setReadOnly(true);
            readers = new HikariDataSource(pooled);
        }
        return readers;
    }

    private synchronized void release() {
        if (readers != null) {
            readers.close();
            readers = null;
        }
    }

    /// What is read from the tables.
    public interface Reading<T> {

        T on(Connection connection) throws SQLException;
    }
}
