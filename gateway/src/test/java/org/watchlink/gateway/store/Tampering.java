package org.watchlink.gateway.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// What somebody who has the files of a log could do to them.
final class Tampering {

    private Tampering() { }

    /// A copy of a log with its head file.
    static void copy(Path from, Path to) throws IOException {
        Files.copy(from, to);
        Files.copy(Head.file(from), Head.file(to));
    }

    /// Runs SQL after taking away what forbids it.
    static void change(Path file, String... statements) throws SQLException {
        String url = "jdbc:sqlite:" + file + "?busy_timeout=10";
        try (Connection connection = DriverManager.getConnection(url);
            Statement change = connection.createStatement()) {
            change.execute("drop trigger event_is_never_changed");
            change.execute("drop trigger event_is_never_removed");
            for (String statement : statements) {
                change.execute(statement);
            }
        }
    }

    /// Computes every hash from this entry on, as one must who does not want to be noticed.
    static void sealAnew(Path file, long from) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
            PreparedStatement seal = connection.prepareStatement(
                "update event set hash = ? where number = ?");
            PreparedStatement select = connection.prepareStatement(Walk.ROWS)) {
            Chain chain = new Chain(LogVerifier.headAt(connection, from - 1).hash());
            select.setLong(1, from - 1);
            List<String> hashes = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    hashes.add(chain.add(
                        row.getLong(1), row.getLong(2), row.getString(3), row.getBytes(4)));
                }
            }
            for (int i = 0; i < hashes.size(); i++) {
                seal.setString(1, hashes.get(i));
                seal.setLong(2, from + i);
                seal.executeUpdate();
            }
        }
    }

    /// All that the log says.
    static List<String> rows(Path file) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = Database.inspect(file);
            PreparedStatement select = connection.prepareStatement(Walk.ROWS)) {
            select.setLong(1, 0);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(row.getLong(1) + row.getString(2) + row.getString(3)
                        + row.getString(4) + row.getString(5));
                }
            }
        }
        return rows;
    }
}
