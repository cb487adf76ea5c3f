package org.watchlink.gateway.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.watchlink.gateway.store.Verdict.Damaged;
import org.watchlink.gateway.store.Verdict.Kind;

/// Follows a log entry by entry, and does not step on one that does not follow the one before.
final class Walk {

    /// The entries after a number, in order, as [#step(ResultSet)] takes them.
    static final String ROWS =
        "select number, at, type, body, hash from event where number > ? order by number";

    private final Chain chain;
    private long number;

    /// A walk that begins after `head`, which is trusted.
    Walk(Head head) {
        this.chain = new Chain(head.hash());
        this.number = head.number();
    }

    /// @throws DamagedLogException if the entry does not follow
    void step(ResultSet row) throws SQLException {
        step(row.getLong(1), row.getLong(2), row.getString(3), row.getBytes(4), row.getString(5));
    }

    /// @throws DamagedLogException if the entry does not follow
    void step(long next, long at, String type, byte[] body, String hash) {
        if (next > number + 1) {
            throw new DamagedLogException(new Damaged(number + 1, Kind.MISSING));
        }
        if (next != number + 1 || type == null || body == null
            || !chain.add(next, at, type, body).equals(hash)) {
            throw new DamagedLogException(new Damaged(number + 1, Kind.CHANGED));
        }
        number = next;
    }

    /// The last entry that was stepped on.
    Head head() {
        return new Head(number, chain.head());
    }
}
