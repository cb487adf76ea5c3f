package org.watchlink.gateway.store;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;

/// What the one connection that writes adds to the tables, before it is committed.
final class Ledger {

    private static final String INSERT =
        "insert into event (number, at, type, body, hash) values (?, ?, ?, ?, ?)";
    private static final String SELECT = "select at, type, body from event where number = ?";
    private static final String RESERVE =
        "insert into counter (name, next) values (?, ?) on conflict (name)"
            + " do update set next = counter.next + excluded.next returning next";

    private final Connection connection;
    private final PreparedStatement insert;
    private final PreparedStatement select;
    private final PreparedStatement reserve;
    private final Chain chain;
    private Head head;

    /// A ledger whose last entry so far is `head`.
    Ledger(Connection connection, Head head) throws SQLException {
        connection.setAutoCommit(false);
        this.connection = connection;
        this.insert = connection.prepareStatement(INSERT);
        this.select = connection.prepareStatement(SELECT);
        this.reserve = connection.prepareStatement(RESERVE);
        this.chain = new Chain(head.hash());
        this.head = head;
    }

    /// The last entry that was added.
    Head head() {
        return head;
    }

    /// Adds an entry, unless it is there; false if there is another in its place.
    boolean add(Write.Append entry) throws SQLException {
        if (entry.number() <= head.number()) {
            return holds(entry);
        }
        String hash = chain.add(entry.number(), entry.at(), entry.type(), entry.body());
        insert.setLong(1, entry.number());
        insert.setLong(2, entry.at());
        insert.setString(3, entry.type());
        insert.setString(4, new String(entry.body(), StandardCharsets.UTF_8));
        insert.setString(5, hash);
        insert.addBatch();
        head = new Head(entry.number(), hash);
        return true;
    }

    /// Takes the next numbers of a counter, and gives the first after them.
    long next(Write.Reserve block) throws SQLException {
        reserve.setString(1, block.counter());
        reserve.setLong(2, block.count());
        try (ResultSet row = reserve.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /// Adds a checkpoint.
    void add(Checkpoint checkpoint) throws SQLException {
        CheckpointTable.add(connection, checkpoint);
    }

    /// Hands over to the database what was collected.
    void end() throws SQLException {
        insert.executeBatch();
    }

    private boolean holds(Write.Append entry) throws SQLException {
        end();
        select.setLong(1, entry.number());
        try (ResultSet row = select.executeQuery()) {
            return row.next() && row.getLong(1) == entry.at()
                && entry.type().equals(row.getString(2))
                && Arrays.equals(entry.body(), row.getBytes(3));
        }
    }
}
