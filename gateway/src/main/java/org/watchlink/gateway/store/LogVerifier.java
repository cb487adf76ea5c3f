package org.watchlink.gateway.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.watchlink.gateway.store.Verdict.Damaged;
import org.watchlink.gateway.store.Verdict.Kind;
import org.watchlink.gateway.store.Verdict.Rewritten;
import org.watchlink.gateway.store.Verdict.Sound;

/// Says of an incident log whether it is what was written: nothing changed, taken out, put in,
/// moved or cut off at the end. Anyone who has the log and its head file can run it; it only
/// reads, and may read while the gateway writes.
///
/// It trusts the head file as to where the log ends. Who can rewrite the log and all that lies
/// beside it, the key that signs included, can shorten it or write it anew from any entry on
/// without notice. Checkpoints and keys that somebody else keeps, taken as [Evidence], show that
/// too, for all entries up to the last of them.
public final class LogVerifier {

    private static final String LAST = "select coalesce(max(number), 0) from event";
    private static final String HASH = "select hash from event where number = ?";

    private LogVerifier() { }

    /// The verdict on a whole log, by itself and by what lies beside it.
    ///
    /// @throws IOException if there is no such log, or it cannot be reached
    public static Verdict verify(LogSite site) throws IOException {
        return verify(site, Evidence.beside(site));
    }

    /// The verdict on a whole log, by itself, its head file, its own checkpoints and `evidence`.
    ///
    /// @throws IOException if there is no such log, or it cannot be reached
    public static Verdict verify(LogSite site, Evidence evidence) throws IOException {
        Optional<Head> anchor = Head.read(site);
        try (Connection connection = Database.inspect(site)) {
            Evidence all = evidence.and(CheckpointTable.read(connection));
            return verify(connection, Head.NONE, anchor, all);
        } catch (SQLException _) {
            return new Damaged(1, Kind.UNREADABLE);
        }
    }

    /// Finds out whether a central log can be asked.
    ///
    /// @throws IOException if it cannot
    public static void reach(LogSite.Central site) throws IOException {
        try (Connection connection = Postgres.inspect(site)) {
            last(connection);
        } catch (SQLException e) {
            throw new IOException("the log's database: " + e.getMessage(), e);
        }
    }

    /// The verdict on the last `length` entries, taking on trust the one before them.
    static Verdict verifyEnd(
        Connection connection, long length, Optional<Head> anchor, Evidence evidence) {
        try {
            Head from = headAt(connection, Math.max(0, last(connection) - length));
            return verify(connection, from, anchor, evidence);
        } catch (DamagedLogException e) {
            return e.verdict();
        } catch (SQLException _) {
            return new Damaged(1, Kind.UNREADABLE);
        }
    }

    /// The entry of this number as it stands there.
    ///
    /// @throws DamagedLogException if there is none, or it has no hash
    static Head headAt(Connection connection, long number) throws SQLException {
        if (number == 0) {
            return Head.NONE;
        }
        try (PreparedStatement select = connection.prepareStatement(HASH)) {
            select.setLong(1, number);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new DamagedLogException(new Damaged(number, Kind.MISSING));
                }
                return Head.of(number, row.getString(1))
                    .orElseThrow(() ->
                        new DamagedLogException(new Damaged(number, Kind.CHANGED)));
            }
        }
    }

    private static Verdict verify(
        Connection connection, Head from, Optional<Head> anchor, Evidence evidence) {
        Walk walk = new Walk(from);
        try (PreparedStatement select = connection.prepareStatement(Walk.ROWS)) {
            select.setLong(1, from.number());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    walk.step(rows);
                }
            }
            return switch (compare(connection, walk.head(), anchor)) {
                case Sound sound -> Testimony.compare(connection, from, sound, evidence);
                case Damaged damaged -> damaged;
                case Rewritten rewritten -> rewritten;
            };
        } catch (DamagedLogException e) {
            return e.verdict();
        } catch (SQLException _) {
            return new Damaged(walk.head().number() + 1, Kind.UNREADABLE);
        }
    }

    private static Verdict compare(Connection connection, Head end, Optional<Head> anchor)
        throws SQLException {
        Head known = anchor.orElse(Head.NONE);
        if (end.number() < known.number()) {
            return new Damaged(end.number() + 1, Kind.CUT);
        }
        if (!headAt(connection, known.number()).equals(known)) {
            return new Damaged(known.number(), Kind.REPLACED);
        }
        return new Sound(end.number(), end.hash(), anchor.isPresent(), 0);
    }

    /// The number of the last entry; 0 when there is none.
    static long last(Connection connection) throws SQLException {
        try (Statement select = connection.createStatement();
            ResultSet row = select.executeQuery(LAST)) {
            row.next();
            return row.getLong(1);
        }
    }
}
