package org.watchlink.gateway.store.view;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.watchlink.gateway.feed.FeedChain;
import org.watchlink.gateway.feed.FeedHead;
import org.watchlink.gateway.json.Json;
import org.watchlink.routes.feed.Partner;

/// The partners and how far each one's feed has come: few, so all of them are at hand.
final class FeedPartners {

    private static final String SELECT =
        "select name, body, seq, hash, cut, cut_hash from feed_partner";
    private static final String KEEP =
        "insert into feed_partner (name, body, seq, hash, cut, cut_hash) values (?, ?, ?, ?, ?, ?)"
            + " on conflict (name) do update set body = excluded.body, seq = excluded.seq,"
            + " hash = excluded.hash, cut = excluded.cut, cut_hash = excluded.cut_hash";

    /// A partner's row; `partner` is empty where it is told nothing.
    record Row(Optional<Partner> partner, long seq, String hash, long cut, String cutHash) {

        private static final Row NEW =
            new Row(Optional.empty(), 0, FeedChain.GENESIS, 0, FeedChain.GENESIS);

        FeedHead head() {
            return new FeedHead(seq, hash, cut + 1);
        }
    }

    private final PreparedStatement keep;
    private final SortedMap<String, Row> rows = new TreeMap<>();
    private final SortedMap<String, Row> changed = new TreeMap<>();

    FeedPartners(Connection connection) throws SQLException {
        keep = connection.prepareStatement(KEEP);
        try (Statement select = connection.createStatement();
            ResultSet row = select.executeQuery(SELECT)) {
            while (row.next()) {
                rows.put(row.getString(1), new Row(
                    partner(row.getBytes(2)), row.getLong(3), row.getString(4), row.getLong(5),
                    row.getString(6)));
            }
        }
    }

    /// Those who are told something, by name.
    List<Partner> told() {
        return rows.values().stream().flatMap(row -> row.partner().stream()).toList();
    }

    List<String> names() {
        return List.copyOf(rows.keySet());
    }

    Row row(String name) {
        return rows.getOrDefault(name, Row.NEW);
    }

    void declare(String name, Optional<Partner> partner) {
        Row now = row(name);
        put(name, new Row(partner, now.seq(), now.hash(), now.cut(), now.cutHash()));
    }

    void reached(String name, long seq, String hash) {
        Row now = row(name);
        put(name, new Row(now.partner(), seq, hash, now.cut(), now.cutHash()));
    }

    void cut(String name, long seq, String hash) {
        Row now = row(name);
        put(name, new Row(now.partner(), now.seq(), now.hash(), seq, hash));
    }

    Map<String, FeedHead> heads() {
        Map<String, FeedHead> heads = new HashMap<>();
        rows.forEach((name, row) -> heads.put(name, row.head()));
        return heads;
    }

    void flush() throws SQLException {
        for (Map.Entry<String, Row> one : changed.entrySet()) {
            Row row = one.getValue();
            keep.setString(1, one.getKey());
            keep.setString(2, row.partner().map(Json::text).orElse(null));
            keep.setLong(3, row.seq());
            keep.setString(4, row.hash());
            keep.setLong(5, row.cut());
            keep.setString(6, row.cutHash());
            keep.addBatch();
        }
        keep.executeBatch();
        changed.clear();
    }

    private void put(String name, Row row) {
        rows.put(name, row);
        changed.put(name, row);
    }

    private static Optional<Partner> partner(byte[] text) throws SQLException {
        try {
            return text == null ? Optional.empty() : Optional.of(Json.read(text, Partner.class));
        } catch (IOException e) {
            throw new UnreadableRow(e);
        }
    }
}
