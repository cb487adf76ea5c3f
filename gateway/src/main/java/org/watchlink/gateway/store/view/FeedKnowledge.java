package org.watchlink.gateway.store.view;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    private static final String ASKED = "select incident from feed_footage where request = ?";
    private static final String ASK = "insert into feed_footage (request, incident) values (?, ?)"
        + " on conflict (request) do update set incident = excluded.incident";
    private static final String DROP = "delete from feed_footage where request = ?";

    private record Known(String partner, IncidentNumber incident) { }

    private final FeedPartners partners;
    private final Connection connection;
    private final PreparedStatement knows;
    private final PreparedStatement tell;
    private final PreparedStatement forget;
    private final FeedWords words;
    private final FeedMerges merges;
    private final PreparedStatement ask;
    private final PreparedStatement drop;
    private final Held<Long, Optional<IncidentNumber>> asked = new Held<>(this::incident);
    private Held<Known, Boolean> known = new Held<>(this::read);

    FeedKnowledge(Connection connection, FeedPartners partners) throws SQLException {
        this.connection = connection;
        this.partners = partners;
        this.knows = connection.prepareStatement(KNOWS);
        this.tell = connection.prepareStatement(TELL);
        this.forget = connection.prepareStatement(FORGET);
        this.ask = connection.prepareStatement(ASK);
        this.drop = connection.prepareStatement(DROP);
        this.words = new FeedWords(connection);
        this.merges = new FeedMerges(connection);
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
        return words.category(name);
    }

    @Override
    public void keep(List<IncidentCategory> categories) {
        ours(() -> words.keep(categories));
    }

    @Override
    public Optional<IncidentNumber> footage(long request) {
        return asked.get(request).flatMap(incident -> incident);
    }

    @Override
    public void keep(long request, Optional<IncidentNumber> incident) {
        asked.put(request, incident);
    }

    @Override
    public List<IncidentNumber> wentInto(IncidentNumber into) {
        return merges.into(into);
    }

    @Override
    public void merge(IncidentNumber incident, IncidentNumber into) {
        merges.keep(incident, into);
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
        asked.flush((request, incident) -> {
            PreparedStatement change = incident.isPresent() ? ask : drop;
            change.setLong(1, request);
            if (incident.isPresent()) {
                change.setString(2, incident.get().toString());
            }
            change.addBatch();
        });
        ask.executeBatch();
        drop.executeBatch();
        merges.flush();
    }

    private Optional<Optional<IncidentNumber>> incident(long request) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(ASKED)) {
            select.setLong(1, request);
            try (ResultSet row = select.executeQuery()) {
                return Optional.of(
                    row.next() ? IncidentNumber.of(row.getString(1)) : Optional.empty());
            }
        }
    }

    private Optional<Boolean> read(Known one) throws SQLException {
        knows.setString(1, one.partner());
        knows.setString(2, one.incident().toString());
        try (ResultSet row = knows.executeQuery()) {
            return Optional.of(row.next());
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
