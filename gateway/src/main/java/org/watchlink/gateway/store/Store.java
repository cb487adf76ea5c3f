package org.watchlink.gateway.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.watchlink.gateway.store.Verdict.Damaged;
import org.watchlink.gateway.store.Verdict.Sound;

/// What the gateway must not forget: the incident log and the counters, in one database.
public final class Store implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Store.class);
    private static final int CAPACITY = 32_768;
    private static final int TAIL = 10_000;

    private final Database database;
    private final Head.Keeper keeper;
    private final Writer writer;
    private final SqlIncidentLog log;
    private final SqlSequences sequences;

    private Store(
        Database database, LogSite site, Head head, Flush flush, Monitor monitor, int room)
        throws IOException, SQLException {
        this.database = database;
        this.keeper = new Head.Keeper(site);
        keeper.keep(head);
        this.writer = new Writer(database.writer(), head, keeper, flush, monitor, room);
        this.log = new SqlIncidentLog(database.readers(), writer);
        this.sequences = new SqlSequences(writer);
    }

    /// Opens the store of `site`; one in a file is made if there is none.
    ///
    /// @throws DamagedLogException if the end of the log is not what was written
    public static Store open(LogSite site, Monitor monitor) throws IOException, SQLException {
        return open(site, monitor, Connection::commit, CAPACITY);
    }

    static Store open(LogSite site, Monitor monitor, Flush flush, int capacity)
        throws IOException, SQLException {
        Optional<Head> anchor = Head.read(site);
        Database database = Database.open(site);
        try {
            return new Store(
                database, site, end(database.writer(), anchor), flush, monitor, capacity);
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

    /// Writes what waits, and ends.
    @Override
    public void close() throws IOException, SQLException {
        writer.close();
        keeper.close();
        database.close();
    }

    private static Head end(Connection connection, Optional<Head> anchor) throws SQLException {
        return switch (LogVerifier.verifyEnd(connection, TAIL, anchor)) {
            case Sound(long entries, String hash, boolean anchored) -> {
                if (entries > 0 && !anchored) {
                    LOG.warn("log: no head file; that nothing was cut off cannot be shown");
                }
                LOG.info("log: {} entries", entries);
                yield new Head(entries, hash);
            }
            case Damaged damaged -> throw new DamagedLogException(damaged);
        };
    }
}
