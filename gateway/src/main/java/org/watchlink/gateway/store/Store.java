package org.watchlink.gateway.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.watchlink.gateway.store.Verdict.Damaged;
import org.watchlink.gateway.store.Verdict.Rewritten;
import org.watchlink.gateway.store.Verdict.Sound;

/// What the gateway must not forget: the incident log and the counters, in one database.
public final class Store implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Store.class);
    private static final int CAPACITY = 32_768;
    private static final int TAIL = 10_000;

    private final Database database;
    private final Head.Keeper keeper;
    private final Notary notary;
    private final Writer writer;
    private final SqlIncidentLog log;
    private final SqlSequences sequences;

    private Store(
        Database database, LogSite site, InstantSource clock, Flush flush, Monitor monitor,
        int room) throws IOException, SQLException {
        this.database = database;
        List<Checkpoint> known = CheckpointTable.read(database.writer());
        Head head = end(database.writer(), site, known);
        this.notary = new Notary(site, head, known, clock);
        this.keeper = new Head.Keeper(site);
        keeper.keep(head);
        this.writer = new Writer(database.writer(), head, keeper, notary, flush, monitor, room);
        this.log = new SqlIncidentLog(database.readers(), writer);
        this.sequences = new SqlSequences(writer);
    }

    /// Opens the store of `site`; one in a file is made if there is none.
    ///
    /// @throws DamagedLogException if the end of the log is not what was written
    public static Store open(LogSite site, Monitor monitor, InstantSource clock)
        throws IOException, SQLException {
        return open(site, monitor, clock, Connection::commit, CAPACITY);
    }

    static Store open(
        LogSite site, Monitor monitor, InstantSource clock, Flush flush, int capacity)
        throws IOException, SQLException {
        Database database = Database.open(site);
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

    /// Writes what waits, and ends.
    @Override
    public void close() throws IOException, SQLException {
        writer.close();
        notary.close();
        keeper.close();
        database.close();
    }

    private static Head end(Connection connection, LogSite site, List<Checkpoint> known)
        throws IOException {
        Evidence evidence = Evidence.beside(site).and(known);
        if (!evidence.known().equals(evidence)) {
            LOG.warn("log: a checkpoint is by a key that is not known");
        }
        Optional<Head> anchor = Head.read(site);
        return switch (LogVerifier.verifyEnd(connection, TAIL, anchor, evidence.known())) {
            case Sound(long entries, String hash, boolean anchored, _) -> {
                if (entries > 0 && !anchored) {
                    LOG.warn("log: no head file; that nothing was cut off cannot be shown");
                }
                LOG.info("log: {} entries", entries);
                yield new Head(entries, hash);
            }
            case Damaged damaged -> throw new DamagedLogException(damaged);
            case Rewritten rewritten -> throw new DamagedLogException(rewritten);
        };
    }
}
