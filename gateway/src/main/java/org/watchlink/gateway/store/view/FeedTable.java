package org.watchlink.gateway.store.view;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.watchlink.gateway.feed.CloudEvent;
import org.watchlink.gateway.feed.FeedChain;
import org.watchlink.gateway.feed.FeedLine;
import org.watchlink.gateway.store.view.FeedPartners.Row;
import org.watchlink.routes.feed.FeedEvent;
import org.watchlink.routes.feed.Told;

/// The lines of all feeds: where each one gets its number and its hash.
final class FeedTable {

    private static final String INSERT = "insert into feed_event"
        + " (partner, seq, at, id, subject, type, hash, body)"
        + " values (?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String LAST =
        "select seq, hash from feed_event where partner = ? and at < ?"
            + " order by at desc, seq desc limit 1";
    private static final String CUT = "delete from feed_event where partner = ? and seq <= ?";

    private final FeedPartners partners;
    private final PreparedStatement insert;
    private final PreparedStatement last;
    private final PreparedStatement cut;

    FeedTable(Connection connection, FeedPartners partners) throws SQLException {
        this.partners = partners;
        this.insert = connection.prepareStatement(INSERT);
        this.last = connection.prepareStatement(LAST);
        this.cut = connection.prepareStatement(CUT);
    }

    /// Adds the next line of a partner's feed.
    FeedLine add(Told told) throws SQLException {
        FeedEvent event = told.event();
        Row row = partners.row(told.partner());
        long seq = row.seq() + 1;
        CloudEvent record = CloudEvent.of(event, seq);
        byte[] json = record.json();
        String hash = FeedChain.next(row.hash(), json);
        insert.setString(1, told.partner());
        insert.setLong(2, seq);
        insert.setLong(3, Column.time(event.recorded()));
        insert.setString(4, record.id().toString());
        insert.setString(5, record.subject().toString());
        insert.setString(6, record.type());
        insert.setString(7, hash);
        insert.setString(8, new String(json, StandardCharsets.UTF_8));
        insert.addBatch();
        partners.reached(told.partner(), seq, hash);
        return FeedLine.of(
            seq, record.id(), record.subject(), record.type(), event.recorded(), hash, json);
    }

    void flush() throws SQLException {
        insert.executeBatch();
    }

    /// Removes what was recorded before a time; the numbers stay.
    void cut(Instant before) throws SQLException {
        flush();
        for (String partner : partners.names()) {
            last.setString(1, partner);
            last.setLong(2, Column.time(before));
            try (ResultSet row = last.executeQuery()) {
                if (row.next()) {
                    partners.cut(partner, row.getLong(1), row.getString(2));
                    cut.setString(1, partner);
                    cut.setLong(2, row.getLong(1));
                    cut.executeUpdate();
                }
            }
        }
    }
}
