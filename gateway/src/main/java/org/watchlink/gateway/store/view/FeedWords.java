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
import org.watchlink.gateway.json.Json;
import org.watchlink.routes.incident.IncidentCategory;

/// The words for categories that were declared last: few, so all of them are at hand.
final class FeedWords {

    private static final String SELECT = "select name, body from feed_category";
    private static final String CLEAR = "delete from feed_category";
    private static final String INSERT = "insert into feed_category (name, body) values (?, ?)";

    private final Connection connection;
    private final Map<String, IncidentCategory> words = new HashMap<>();

    FeedWords(Connection connection) throws SQLException {
        this.connection = connection;
        try (Statement select = connection.createStatement();
            ResultSet row = select.executeQuery(SELECT)) {
            while (row.next()) {
                words.put(row.getString(1), category(row.getBytes(2)));
            }
        }
    }

    Optional<IncidentCategory> category(String name) {
        return Optional.ofNullable(words.get(name));
    }

    void keep(List<IncidentCategory> categories) throws SQLException {
        words.clear();
        categories.forEach(category -> words.put(category.name(), category));
        try (Statement clear = connection.createStatement();
            PreparedStatement insert = connection.prepareStatement(INSERT)) {
            clear.executeUpdate(CLEAR);
            for (IncidentCategory category : words.values()) {
                insert.setString(1, category.name());
                insert.setString(2, Json.text(category));
                insert.executeUpdate();
            }
        }
    }

    private static IncidentCategory category(byte[] text) throws SQLException {
        try {
            return Json.read(text, IncidentCategory.class);
        } catch (IOException e) {
            throw new UnreadableRow(e);
        }
    }
}
