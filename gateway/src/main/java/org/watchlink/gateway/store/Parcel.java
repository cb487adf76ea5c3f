package org.watchlink.gateway.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/// What one log has and another does not yet: entries with their hashes, the checkpoints of these
/// and earlier ones, and all counters.
record Parcel(List<Sealed> entries, List<Checkpoint> checkpoints, Map<String, Long> counters) {

    private static final String COUNTERS = "select name, next from counter";

    /// An entry, and the hash that its log has for it.
    record Sealed(Write.Append entry, String hash) { }

    /// At most `most` entries after `after`, and the checkpoints after `signed` that are of these
    /// or earlier ones.
    static Parcel read(Connection from, long after, long signed, int most) throws SQLException {
        List<Sealed> entries = new ArrayList<>();
        try (PreparedStatement select = from.prepareStatement(Walk.ROWS + " limit " + most)) {
            select.setLong(1, after);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    entries.add(new Sealed(new Write.Append(
                        row.getLong(1), row.getLong(2), row.getString(3), row.getBytes(4),
                        new CompletableFuture<>()), row.getString(5)));
                }
            }
        }
        long last = entries.isEmpty() ? after : entries.getLast().entry().number();
        return new Parcel(entries, CheckpointTable.read(from, signed, last), counters(from));
    }

    private static Map<String, Long> counters(Connection from) throws SQLException {
        Map<String, Long> counters = new HashMap<>();
        try (Statement select = from.createStatement();
            ResultSet row = select.executeQuery(COUNTERS)) {
            while (row.next()) {
                counters.put(row.getString(1), row.getLong(2));
            }
        }
        return counters;
    }
}
