package org.watchlink.gateway.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.watchlink.gateway.store.Verdict.Damaged;
import org.watchlink.gateway.store.Verdict.Kind;

/// Whether of two logs one is the beginning of the other. Since every hash covers all entries
/// before, one comparison says so for all.
final class Agreement {

    private Agreement() { }

    /// The last entry that both have.
    ///
    /// @throws DamagedLogException with the first entry that is not the same in both
    static Head of(Connection one, Connection other) throws SQLException {
        long last = Math.min(LogVerifier.last(one), LogVerifier.last(other));
        if (same(one, other, last)) {
            return LogVerifier.headAt(one, last);
        }
        long agreed = 0;
        long differs = last;
        while (differs - agreed > 1) {
            long middle = (agreed + differs) >>> 1;
            if (same(one, other, middle)) {
                agreed = middle;
            } else {
                differs = middle;
            }
        }
        throw new DamagedLogException(new Damaged(differs, Kind.DIFFERENT));
    }

    private static boolean same(Connection one, Connection other, long number)
        throws SQLException {
        return LogVerifier.headAt(one, number).equals(LogVerifier.headAt(other, number));
    }
}
