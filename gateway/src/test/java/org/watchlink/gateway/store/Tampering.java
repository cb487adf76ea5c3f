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
import java.util.stream.Stream;
import org.watchlink.gateway.store.LogSite.Central;
import org.watchlink.gateway.store.LogSite.Embedded;

/// What somebody who has all rights at a log could do to it.
final class Tampering {

    private Tampering() { }

    /// A copy of a log, with what lies beside it.
    static LogSite copy(LogSite from, Path folder) throws IOException, SQLException {
        Path file = from.file();
        String name = file.getFileName().toString();
        try (Stream<Path> files = Files.list(file.getParent())) {
            for (Path one : files.filter(f -> f.getFileName().toString().startsWith(name))
                .filter(f -> !f.toString().matches(".*-(wal|shm)")).toList()) {
                Files.copy(one, folder.resolve(one.getFileName()));
            }
        }
        return switch (from) {
            case Embedded _ -> new Embedded(folder.resolve(name));
            case Central central -> PostgresServer.running().copy(central, folder);
        };
    }

    /// Runs SQL after taking away what forbids it.
    static void change(LogSite site, String... statements) throws SQLException {
        try (Connection connection = administer(site);
            Statement change = connection.createStatement()) {
            for (String statement : freeing(site)) {
                change.execute(statement);
            }
            for (String statement : statements) {
                change.execute(statement);
            }
        }
    }

    /// A connection with all rights.
    static Connection administer(LogSite site) throws SQLException {
        return switch (site) {
            case Embedded(Path file) ->
                DriverManager.getConnection("jdbc:sqlite:" + file + "?busy_timeout=10");
            case Central central -> PostgresServer.administer(central);
        };
    }

    private static List<String> freeing(LogSite site) {
        return switch (site) {
            case Embedded _ -> List.of(
                "drop trigger if exists event_is_never_changed",
                "drop trigger if exists event_is_never_removed",
                "drop trigger if exists checkpoint_is_never_changed",
                "drop trigger if exists checkpoint_is_never_removed");
            case Central _ -> List.of(
                "alter table event disable trigger user",
                "alter table checkpoint disable trigger user");
        };
    }

    /// Computes every hash from this entry on, as one must who does not want to be noticed.
    static void sealAnew(LogSite site, long from) throws SQLException {
        try (Connection connection = administer(site);
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
    static List<String> rows(LogSite site) throws IOException, SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = Database.inspect(site);
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
