package org.watchlink.gateway.store.view;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.watchlink.gateway.feed.CloudEvent;
import org.watchlink.gateway.feed.Declared;
import org.watchlink.gateway.feed.FeedChain;
import org.watchlink.gateway.feed.FeedDigest;
import org.watchlink.gateway.feed.FeedLine;
import org.watchlink.gateway.json.Json;
import org.watchlink.routes.feed.Partner;
import org.watchlink.routes.incident.IncidentCategory;
import org.watchlink.routes.incident.IncidentNumber;

/// Reads lines of feeds from the tables.
final class FeedReader {

    private static final String LINES =
        "select seq, id, subject, type, at, hash, body from feed_event where partner = ?";
    private static final String PAGE = LINES + " and seq > ? order by seq limit ?";
    private static final String NEXT =
        LINES + " and subject = ? and seq > ? order by seq limit 1";
    private static final String DIGEST = "select count(*), coalesce(min(seq), 0),"
        + " coalesce(max(seq), 0) from feed_event where partner = ? and seq between ? and ?";
    private static final String HASH = "select hash from feed_event where partner = ? and seq = ?"
        + " union all select cut_hash from feed_partner where name = ? and cut = ?";

    private static final String INCIDENT =
        "select body from feed_event where partner = ? and subject = ? limit 1";

    private FeedReader() { }

    static List<FeedLine> page(Connection connection, String partner, long after, int most)
        throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(PAGE)) {
            select.setString(1, partner);
            select.setLong(2, after);
            select.setInt(3, most);
            return lines(select);
        }
    }

    /// The first line about an incident; whether there is none is known where all are that lead up
    /// to `head`.
    static Optional<FeedLine> next(
        Connection connection, String partner, UUID subject, long after, long head)
        throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(NEXT)) {
            select.setString(1, partner);
            select.setString(2, subject.toString());
            select.setLong(3, after);
            Optional<FeedLine> line = lines(select).stream().findFirst();
            if (line.isEmpty() && page(connection, partner, head - 1, 1).isEmpty()) {
                throw new SQLException("the feed is being made again from the log");
            }
            return line;
        }
    }

    private static List<FeedLine> lines(PreparedStatement select) throws SQLException {
        List<FeedLine> lines = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                lines.add(FeedLine.of(
                    row.getLong(1), UUID.fromString(row.getString(2)),
                    UUID.fromString(row.getString(3)), row.getString(4),
                    Column.time(row.getLong(5)), row.getString(6), row.getBytes(7)));
            }
        }
        return lines;
    }

    static FeedDigest digest(Connection connection, String partner, long from, long to)
        throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(DIGEST)) {
            select.setString(1, partner);
            select.setLong(2, from);
            select.setLong(3, to);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                long first = row.getLong(2);
                long last = row.getLong(3);
                return new FeedDigest(
                    row.getLong(1), first, last, hash(connection, partner, first - 1),
                    hash(connection, partner, last));
            }
        }
    }

    /// The number of the incident that a partner was told of under this id.
    static Optional<IncidentNumber> incident(Connection connection, String partner, UUID subject)
        throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(INCIDENT)) {
            select.setString(1, partner);
            select.setString(2, subject.toString());
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                    ? IncidentNumber.of(
                        read(row.getBytes(1), CloudEvent.class).data().incident())
                    : Optional.empty();
            }
        }
    }

    /// Who is told something now, and in which words.
    static Declared declared(Connection connection) throws SQLException {
        return new Declared(
            all(connection, "select body from feed_partner where body is not null",
                Partner.class),
            all(connection, "select body from feed_category", IncidentCategory.class));
    }

    private static <T> List<T> all(Connection connection, String sql, Class<T> type)
        throws SQLException {
        List<T> all = new ArrayList<>();
        try (Statement select = connection.createStatement();
            ResultSet row = select.executeQuery(sql)) {
            while (row.next()) {
                all.add(read(row.getBytes(1), type));
            }
        }
        return all;
    }

    private static <T> T read(byte[] text, Class<T> type) throws SQLException {
        try {
            return Json.read(text, type);
        } catch (IOException e) {
            throw new UnreadableRow(e);
        }
    }

    private static String hash(Connection connection, String partner, long seq)
        throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(HASH)) {
            select.setString(1, partner);
            select.setLong(2, seq);
            select.setString(3, partner);
            select.setLong(4, seq);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getString(1) : FeedChain.GENESIS;
            }
        }
    }
}
