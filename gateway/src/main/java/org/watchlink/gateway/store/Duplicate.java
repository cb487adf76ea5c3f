package org.watchlink.gateway.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.watchlink.gateway.store.Verdict.Damaged;
import org.watchlink.gateway.store.Verdict.Kind;

/// A log that is given what another holds, in order. It computes every hash itself, and takes no
/// entry whose hash is not what the other has for it.
final class Duplicate {

    private static final String RAISE =
        "insert into counter (name, next) values (?, ?) on conflict (name)"
            + " do update set next = excluded.next where excluded.next > counter.next";

    private final Connection connection;
    private final Ledger ledger;
    private final Map<String, Long> counters = new HashMap<>();
    private long signed;

    /// A log that ends with `head`.
    Duplicate(Connection connection, Head head) throws SQLException {
        List<Checkpoint> known = CheckpointTable.read(connection);
        this.connection = connection;
        this.ledger = new Ledger(connection, head);
        this.signed = known.isEmpty() ? 0 : known.getLast().number();
    }

    /// The last entry that it was given.
    Head head() {
        return ledger.head();
    }

    /// The last entry that it has a checkpoint of.
    long signed() {
        return signed;
    }

    /// Adds what is in the parcel, and returns when it is durable. A counter is set `ahead` of the
    /// other's, and never back.
    ///
    /// @throws DamagedLogException if an entry does not follow
    void take(Parcel parcel, long ahead) throws SQLException {
        for (Parcel.Sealed one : parcel.entries()) {
            long number = one.entry().number();
            if (number != head().number() + 1) {
                throw new DamagedLogException(new Damaged(head().number() + 1, Kind.MISSING));
            }
            ledger.add(one.entry());
            if (!head().hash().equals(one.hash())) {
                throw new DamagedLogException(new Damaged(number, Kind.CHANGED));
            }
        }
        ledger.end();
        for (Checkpoint checkpoint : parcel.checkpoints()) {
            ledger.add(checkpoint);
        }
        raise(parcel.counters(), ahead);
        connection.commit();
        counters.putAll(parcel.counters());
        if (!parcel.checkpoints().isEmpty()) {
            signed = parcel.checkpoints().getLast().number();
        }
    }

    private void raise(Map<String, Long> next, long ahead) throws SQLException {
        try (PreparedStatement raise = connection.prepareStatement(RAISE)) {
            for (Map.Entry<String, Long> counter : next.entrySet()) {
                if (!counter.getValue().equals(counters.get(counter.getKey()))) {
                    raise.setString(1, counter.getKey());
                    raise.setLong(2, counter.getValue() + ahead);
                    raise.executeUpdate();
                }
            }
        }
    }
}
