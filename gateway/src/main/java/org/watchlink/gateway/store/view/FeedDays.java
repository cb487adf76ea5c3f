package org.watchlink.gateway.store.view;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.watchlink.gateway.feed.FeedDay;
import org.watchlink.gateway.store.view.FeedPartners.Row;

/// How far each feed had come at the end of every day of the log (UTC). A day ends with the first
/// entry of a later one; an entry that a clock put back dates earlier belongs to the day that is
/// going on.
final class FeedDays {

    private static final String KEEP =
        "insert into feed_day (partner, day, seq, hash) values (?, ?, ?, ?)"
            + " on conflict (partner, day) do update set seq = excluded.seq, hash = excluded.hash";
    private static final String LATEST = "select max(day) from feed_day";
    private static final String ENDED = "select partner, day, seq, hash from feed_day"
        + " where day < (" + LATEST + ") order by partner, day";

    private final FeedPartners partners;
    private final PreparedStatement keep;
    private long day;

    FeedDays(Connection connection, FeedPartners partners) throws SQLException {
        this.partners = partners;
        this.keep = connection.prepareStatement(KEEP);
        this.day = latest(connection).map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE);
    }

    /// An entry of this time comes next.
    void at(Instant time) throws SQLException {
        long next = LocalDate.ofInstant(time, ZoneOffset.UTC).toEpochDay();
        if (next > day) {
            flush();
            day = next;
        }
    }

    /// Writes how far the feeds have come on the day that is going on.
    void flush() throws SQLException {
        for (String name : partners.names()) {
            Row row = partners.row(name);
            keep.setString(1, name);
            keep.setLong(2, day);
            keep.setLong(3, row.seq());
            keep.setString(4, row.hash());
            keep.addBatch();
        }
        keep.executeBatch();
    }

    /// The day that is going on, where there is a feed.
    static Optional<LocalDate> latest(Connection connection) throws SQLException {
        try (Statement select = connection.createStatement();
            ResultSet row = select.executeQuery(LATEST)) {
            row.next();
            long latest = row.getLong(1);
            return row.wasNull() ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(latest));
        }
    }

    /// The days that have ended, of all feeds, each one's in order.
    static List<FeedDay> ended(Connection connection) throws SQLException {
        List<FeedDay> days = new ArrayList<>();
        try (Statement select = connection.createStatement();
            ResultSet row = select.executeQuery(ENDED)) {
            while (row.next()) {
                String partner = row.getString(1);
                long before = days.isEmpty() || !days.getLast().partner().equals(partner)
                    ? 0 : days.getLast().last();
                days.add(new FeedDay(
                    partner, LocalDate.ofEpochDay(row.getLong(2)), before + 1, row.getLong(3),
                    row.getString(4)));
            }
        }
        return days;
    }
}
