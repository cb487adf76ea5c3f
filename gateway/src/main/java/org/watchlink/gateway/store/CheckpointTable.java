package org.watchlink.gateway.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The checkpoints in a log's database.
final class CheckpointTable {

    private static final String NAME = "checkpoint";
    private static final String SELECT =
        "select number, hash, at, signer, signature from checkpoint"
            + " where number > ? and number <= ? order by number";
    private static final String INSERT =
        "insert into checkpoint (number, hash, at, signer, signature) values (?, ?, ?, ?, ?)";

    private CheckpointTable() { }

    /// Those that are there, in order; none if the log is from before there were any.
    static List<Checkpoint> read(Connection connection) throws SQLException {
        return exists(connection) ? read(connection, 0, Long.MAX_VALUE) : List.of();
    }

    /// Those of entries after `after` and up to `last`, in order.
    static List<Checkpoint> read(Connection connection, long after, long last)
        throws SQLException {
        List<Checkpoint> checkpoints = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setLong(1, after);
            select.setLong(2, last);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    checkpoints.add(new Checkpoint(
                        row.getLong(1), row.getString(2), Instant.ofEpochSecond(row.getLong(3)),
                        row.getString(4), row.getString(5)));
                }
            }
        }
        return checkpoints;
    }

    /// Adds one, in the transaction that is going on.
    static void add(Connection connection, Checkpoint checkpoint) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setLong(1, checkpoint.number());
            insert.setString(2, checkpoint.hash());
            insert.setLong(3, checkpoint.at().getEpochSecond());
            insert.setString(4, checkpoint.key());
            insert.setString(5, checkpoint.signature());
            insert.executeUpdate();
        }
    }

    private static boolean exists(Connection connection) throws SQLException {
        try (ResultSet tables =
            connection.getMetaData().getTables(null, null, NAME, new String[] {"TABLE"})) {
            return tables.next();
        }
    }
}
