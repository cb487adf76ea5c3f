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

/// The log on this machine, open for more: the tables, and the files beside them that grow along.
/// Whatever fails, what is not durable is unknown; then it is closed, and opened anew.
final class Journal implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);
    private static final int TAIL = 10_000;

    private final Connection connection;
    private final Ledger ledger;
    private final Head.Keeper keeper;
    private final Notary notary;

    private Journal(
        Connection connection, Ledger ledger, Head.Keeper keeper, Notary notary) {
        this.connection = connection;
        this.ledger = ledger;
        this.keeper = keeper;
        this.notary = notary;
    }

    /// Verifies the end of the log, and carries on from there.
    ///
    /// @throws DamagedLogException if it is not what was written
    static Journal open(Connection connection, LogSite site, InstantSource clock)
        throws IOException, SQLException {
        Head head = end(connection, site);
        List<Checkpoint> known = CheckpointTable.read(connection);
        Head.Keeper keeper = new Head.Keeper(site);
        try {
            keeper.keep(head);
            return new Journal(
                connection, new Ledger(connection, head), keeper,
                new Notary(site, head, known, clock));
        } catch (IOException | SQLException | RuntimeException e) {
            keeper.close();
            throw e;
        }
    }

    /// The last entry of a log whose end is what was written.
    ///
    /// @throws DamagedLogException if it is not
    static Head end(Connection connection, LogSite site) throws IOException, SQLException {
        Evidence evidence = Evidence.beside(site).and(CheckpointTable.read(connection));
        if (!evidence.known().equals(evidence)) {
            LOG.warn("log: a checkpoint is by a key that is not known");
        }
        Optional<Head> anchor = Head.read(site);
        return switch (LogVerifier.verifyEnd(connection, TAIL, anchor, evidence.known())) {
            case Sound(long entries, String hash, boolean anchored, _) -> {
                if (entries > 0 && !anchored) {
                    LOG.warn("log: no head file; that nothing was cut off cannot be shown");
                }
                yield new Head(entries, hash);
            }
            case Damaged damaged -> throw new DamagedLogException(damaged);
            case Rewritten rewritten -> throw new DamagedLogException(rewritten);
        };
    }

    /// What is added here is durable after the next commit.
    Ledger ledger() {
        return ledger;
    }

    /// Whether it is time to sign.
    boolean due() {
        return notary.due(ledger.head());
    }

    /// Returns when the disk has all that was added; signs it if that is due, or if this is the
    /// end.
    void commit(Flush flush, boolean end) throws IOException, SQLException {
        Optional<Checkpoint> checkpoint = notary.checkpoint(ledger.head(), end);
        if (checkpoint.isPresent()) {
            ledger.add(checkpoint.get());
        }
        ledger.end();
        flush.commit(connection);
        keeper.keep(ledger.head());
        if (checkpoint.isPresent()) {
            notary.keep(checkpoint.get());
        }
    }

    /// Lets go of everything, the connection too, after a failure.
    void abandon() {
        try (connection; keeper; notary) {
            LOG.debug("log: abandoned after entry {}", ledger.head().number());
        } catch (IOException | SQLException e) {
            LOG.debug("log: what failed did not close well", e);
        }
    }

    @Override
    public void close() throws IOException {
        try (keeper) {
            notary.close();
        }
    }
}
