package org.watchlink.gateway.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.watchlink.gateway.store.LogSite.Central;
import org.watchlink.gateway.store.LogSite.Embedded;

/// What the gateway must not forget: the incident log and the counters, in one database on its own
/// machine, and a courier that brings all of it to a central one where the site has that.
public final class Store implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Store.class);
    private static final int CAPACITY = 65_536;

    private final Database database;
    private final Writer writer;
    private final SqlIncidentLog log;
    private final SqlSequences sequences;
    private final Optional<Courier> courier;

    private Store(
        Database database, LogSite site, InstantSource clock, Flush flush, Monitor monitor,
        int room) throws IOException, SQLException {
        Embedded local = site.local();
        Optional<CentralLog> central = switch (site) {
            case Embedded _ -> Optional.empty();
            case Central there -> reach(there, database.writer());
        };
        this.database = database;
        this.writer = new Writer(
            Journal.open(database.writer(), local, clock),
            () -> Journal.open(database.reopen(), local, clock), flush, monitor, room);
        this.log = new SqlIncidentLog(database.readers(), writer);
        this.sequences = new SqlSequences(writer);
        this.courier = switch (site) {
            case Embedded _ -> Optional.empty();
            case Central there -> Optional.of(
                new Courier(there, database.readers(), log::head, clock, central));
        };
        LOG.info("log: {} entries", log.head());
    }

    /// Opens the store of `site`; one in a file is made if there is none. A central log that cannot
    /// be reached is no hindrance.
    ///
    /// @throws DamagedLogException if the end of the log is not what was written, or the central
    ///                             log is another
    public static Store open(LogSite site, Monitor monitor, InstantSource clock)
        throws IOException, SQLException {
        return open(site, monitor, clock, Connection::commit, CAPACITY);
    }

    static Store open(
        LogSite site, Monitor monitor, InstantSource clock, Flush flush, int capacity)
        throws IOException, SQLException {
        Database database = Database.open(site.local());
        try {
            return new Store(database, site, clock, flush, monitor, capacity);
        } catch (IOException | SQLException | RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /// The incident log.
    public SqlIncidentLog log() {
        return log;
    }

    /// The counters.
    public SqlSequences sequences() {
        return sequences;
    }

    /// What the central log lacks; empty where there is none, and while it has everything.
    public Optional<Behind> central() {
        return courier.flatMap(Courier::behind);
    }

    /// How many entries the central log lacks.
    public long centralWaiting() {
        return courier.map(Courier::waiting).orElse(0L);
    }

    /// Writes what waits, and ends.
    @Override
    public void close() throws IOException, SQLException {
        try (database) {
            writer.close();
            courier.ifPresent(Courier::close);
        }
    }

    /// Opens the central log, and takes over from it what the one on this machine lacks.
    private static Optional<CentralLog> reach(Central site, Connection local)
        throws IOException, SQLException {
        Head here = Journal.end(local, site.local());
        try {
            CentralLog central = CentralLog.open(site);
            try {
                central.agree(local);
                if (central.head().number() > here.number()) {
                    central.restore(local, here);
                }
                return Optional.of(central);
            } catch (IOException | SQLException | RuntimeException e) {
                central.close();
                throw e;
            }
        } catch (SQLException e) {
            if (!Postgres.away(e)) {
                throw e;
            }
            LOG.error("log: the central log cannot be reached; this machine records", e);
            return Optional.empty();
        }
    }
}
