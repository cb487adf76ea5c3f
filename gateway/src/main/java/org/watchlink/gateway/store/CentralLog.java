package org.watchlink.gateway.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.watchlink.gateway.store.LogSite.Central;
import org.watchlink.gateway.store.Verdict.Damaged;
import org.watchlink.gateway.store.Verdict.Kind;
import org.watchlink.gateway.store.Verdict.Rewritten;
import org.watchlink.gateway.store.Verdict.Sound;

/// The central log, open for more by the one gateway that holds its lock.
final class CentralLog implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CentralLog.class);
    private static final int TAIL = 10_000;
    private static final int GROUP = 2_000;
    /// What the peers may have seen of a counter and the central log was not told.
    private static final long UNTOLD = 1_000;

    private final Connection connection;
    private final Head.Keeper keeper;
    private final Duplicate duplicate;

    private CentralLog(Connection connection, Head.Keeper keeper, Duplicate duplicate) {
        this.connection = connection;
        this.keeper = keeper;
        this.duplicate = duplicate;
    }

    /// Signs in, takes the lock, and verifies the end of the log.
    ///
    /// @throws DamagedLogException if it is not what was written
    static CentralLog open(Central site) throws IOException, SQLException {
        Connection connection = Postgres.open(site);
        try {
            Head head = end(connection, site);
            Head.Keeper keeper = new Head.Keeper(site);
            return new CentralLog(connection, keeper, new Duplicate(connection, head));
        } catch (IOException | SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private static Head end(Connection connection, Central site)
        throws IOException, SQLException {
        Evidence evidence = new Evidence(
            CheckpointTable.read(connection), KeyRing.beside(site)).known();
        Head head = switch (LogVerifier.verifyEnd(
            connection, TAIL, Optional.empty(), evidence)) {
            case Sound(long entries, String hash, _, _) -> new Head(entries, hash);
            case Damaged(_, Kind kind) when kind == Kind.CUT ->
                LogVerifier.headAt(connection, LogVerifier.last(connection));
            case Damaged(_, Kind kind) when kind == Kind.UNREADABLE ->
                throw new SQLException("the central log cannot be read", Postgres.LOST);
            case Damaged damaged -> throw new DamagedLogException(damaged);
            case Rewritten rewritten -> throw new DamagedLogException(rewritten);
        };
        if (Head.read(site).filter(given -> given.number() > head.number()).isPresent()) {
            LOG.warn("log: the central log lost what it was given from entry {} on; it is given "
                + "again", head.number() + 1);
        }
        return head;
    }

    /// The last entry that it has.
    Head head() {
        return duplicate.head();
    }

    /// Holds it to the log on this machine; gives the last entry that both have.
    ///
    /// @throws DamagedLogException with the first entry that is not the same
    Head agree(Connection local) throws SQLException {
        return Agreement.of(local, connection);
    }

    /// Gives it some of what the log on this machine has more, and asks after it if that is
    /// nothing. Returns when that is durable.
    void give(Connection local) throws IOException, SQLException {
        Parcel parcel = Parcel.read(
            local, head().number(), duplicate.signed(), GROUP);
        if (parcel.entries().isEmpty()) {
            ask();
        }
        duplicate.take(parcel, 0);
        keeper.keep(head());
    }

    /// Gives the log on this machine, which ends with `head`, all that it lacks; for a new machine,
    /// or one whose disk was restored.
    ///
    /// @throws IOException if it was lost meanwhile: what is known to be there must not be numbered
    ///                     anew
    void restore(Connection local, Head head) throws IOException, SQLException {
        Duplicate here = new Duplicate(local, head);
        do {
            here.take(parcel(here), UNTOLD);
        } while (here.head().number() < head().number());
        LOG.warn("log: entries {} to {} were taken over from the central log",
            head.number() + 1, here.head().number());
    }

    private Parcel parcel(Duplicate here) throws IOException {
        try {
            return Parcel.read(connection, here.head().number(), here.signed(), GROUP);
        } catch (SQLException e) {
            throw new IOException("the central log was lost while it was taken over", e);
        }
    }

    private void ask() throws SQLException {
        try (Statement question = connection.createStatement();
            ResultSet answer = question.executeQuery("select 1")) {
            answer.next();
        }
    }

    @Override
    public void close() throws IOException, SQLException {
        try (connection) {
            keeper.close();
        }
    }
}
