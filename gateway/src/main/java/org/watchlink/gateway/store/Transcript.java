package org.watchlink.gateway.store;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/// All entries of a log as a text that needs no database: a line of JSON each, in order.
///
///     {"at":"2026-03-01T22:00:00Z","body":{…},"hash":"3f1c…a0","number":1,"type":"AlertRaised"}
///
/// The body is written octet by octet as it was sealed, so that anyone can compute every hash again
/// (see [Chain]) and hold the last one to a checkpoint.
public final class Transcript {

    private Transcript() { }

    /// Makes a file of the log's entries, and gives how many there are. Only reads the log.
    ///
    /// @throws IOException         if the log cannot be read, or the file is there
    /// @throws DamagedLogException at the first entry that is not what was written; those before it
    ///                             are in the file
    public static long write(LogSite site, Path file) throws IOException {
        Walk walk = new Walk(Head.NONE);
        try (Connection connection = Database.inspect(site);
            PreparedStatement select = connection.prepareStatement(Walk.ROWS);
            BufferedWriter lines = Files.newBufferedWriter(file, StandardOpenOption.CREATE_NEW)) {
            select.setLong(1, 0);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    walk.step(row);
                    lines.write(line(row));
                }
            }
            return walk.head().number();
        } catch (SQLException e) {
            throw new IOException("the log cannot be read: " + e.getMessage(), e);
        }
    }

    private static String line(ResultSet row) throws SQLException {
        return """
            {"at":"%s","body":%s,"hash":"%s","number":%d,"type":"%s"}
            """.formatted(
                Micros.time(row.getLong(2)), row.getString(4), row.getString(5), row.getLong(1),
                row.getString(3));
    }
}
