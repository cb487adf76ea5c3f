package org.watchlink.gateway.store.view;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.watchlink.gateway.json.Json;
import org.watchlink.routes.feed.FeedShelf;
import org.watchlink.routes.feed.Partner;
import org.watchlink.routes.incident.IncidentCategory;
import org.watchlink.routes.incident.IncidentNumber;

/// What each partner knows of, and in which words, on tables.
final class FeedKnowledge implements FeedShelf {

    private static final String KNOWS =
        "select 1 from feed_known where partner = ? and incident = ?";
    private static final String KNOWN =
        "select incident from feed_known where partner = ?";
    private static final String TELL = "insert into feed_known (partner, incident) values (?, ?)"
        + " on conflict (partner, incident) do nothing";
    private static final String FORGET =
        "delete from feed_known where partner = ? and incident = ?";
    private static final String WITHDRAW = "delete from feed_known where partner = ?";
    private static final String WORDS = "select name, body from feed_category";
    private static final String WORD = "insert into feed_category (name, body) values (?, ?)";

    private record Known(String partner, IncidentNumber incident) { }

    private final FeedPartners partners;
    private final Connection connection;
    private final PreparedStatement knows;
    private final PreparedStatement tell;
    private final PreparedStatement forget;
    private final Map<String, IncidentCategory> words = new HashMap<>();
    private Held<Known, Boolean> known = new Held<>(this::read);

    FeedKnowledge(Connection connection, FeedPartners partners) throws SQLException {
        this.connection = connection;
        this.partners = partners;
        this.knows = connection.prepareStatement(KNOWS);
        this.tell = connection.prepareStatement(TELL);
        this.forget = connection.prepareStatement(FORGET);
        try (Statement select = connection.createStatement();
            ResultSet row = select.executeQuery(WORDS)) {
            while (row.next()) {
                words.put(row.getString(1), category(row.getBytes(2)));
            }
        }
    }

    @Override
    public List<Partner> partners() {
        return partners.told();
    }

    @Override
    public void keep(Partner partner) {
        partners.declare(partner.name(), Optional.of(partner));
    }

    @Override
    public void withdraw(String partner) {
        partners.declare(partner, Optional.empty());
        ours(() -> {
            flush();
            try (PreparedStatement withdraw = connection.prepareStatement(WITHDRAW)) {
                withdraw.setString(1, partner);
                withdraw.executeUpdate();
            }
            known = new Held<>(this::read);
        });
    }

    @Override
    public Optional<IncidentCategory> category(String name) {
        return Optional.ofNullable(words.get(name));
    }

    @Override
    public void keep(List<IncidentCategory> categories) {
        words.clear();
        categories.forEach(category -> words.put(category.name(), category));
        ours(() -> {
            try (Statement clear = connection.createStatement();
                PreparedStatement word = connection.prepareStatement(WORD)) {
                clear.executeUpdate("delete from feed_category");
                for (IncidentCategory category : words.values()) {
                    word.setString(1, category.name());
                    word.setString(2, Json.text(category));
                    word.executeUpdate();
                }
            }
        });
    }

    @Override
    public boolean knows(String partner, IncidentNumber incident) {
        return known.get(new Known(partner, incident)).orElse(false);
    }

    @Override
    public List<IncidentNumber> known(String partner) {
        List<IncidentNumber> numbers = new ArrayList<>();
        ours(() -> {
            flush();
            try (PreparedStatement select = connection.prepareStatement(KNOWN)) {
                select.setString(1, partner);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        IncidentNumber.of(row.getString(1)).ifPresent(numbers::add);
                    }
                }
            }
        });
        return numbers.stream().sorted().toList();
    }

    @Override
    public void tell(String partner, IncidentNumber incident) {
        known.put(new Known(partner, incident), true);
    }

    @Override
    public void forget(String partner, IncidentNumber incident) {
        known.put(new Known(partner, incident), false);
    }

    void flush() throws SQLException {
        known.flush((one, is) -> {
            PreparedStatement change = is ? tell : forget;
            change.setString(1, one.partner());
            change.setString(2, one.incident().toString());
            change.addBatch();
        });
        tell.executeBatch();
        forget.executeBatch();
    }

    private Optional<Boolean> read(Known one) throws SQLException {
        knows.setString(1, one.partner());
        knows.setString(2, one.incident().toString());
        try (ResultSet row = knows.executeQuery()) {
            return Optional.of(row.next());
        }
    }

    private static IncidentCategory category(byte[] text) throws SQLException {
        try {
            return Json.read(text, IncidentCategory.class);
        } catch (IOException e) {
            throw new SQLException("not what the views wrote", e);
        }
    }

    private interface Change {
        void run() throws SQLException;
    }

    private static void ours(Change change) {
        try {
            change.run();
        } catch (SQLException e) {
            throw new IllegalStateException("the views' own tables cannot be written", e);
        }
    }
}
