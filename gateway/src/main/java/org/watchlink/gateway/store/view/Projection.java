package org.watchlink.gateway.store.view;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.watchlink.gateway.store.SqlIncidentLog;
import org.watchlink.gateway.store.SqlIncidentLog.Page;
import org.watchlink.routes.incident.Entry;
import org.watchlink.routes.incident.Incident;
import org.watchlink.routes.incident.IncidentFold;

/// The views at work on one connection: how far they have come stands in the same transaction as
/// what they wrote. Of no use any more after a failure.
final class Projection implements AutoCloseable {

    private static final String READ = "select version, number, hash from progress";
    private static final String BEGIN =
        "insert into progress (version, number, hash) values (?, 0, ?)";
    private static final String STEP =
        "update progress set number = ?, hash = ? where number = ?";

    private final Connection connection;
    private final Shelf shelf;
    private final IncidentFold fold;
    private final List<View> views = new ArrayList<>();
    private final String version;
    private String found;
    private String hash;
    private long number;

    /// Goes on from what is there; the connection is the projection's from now on.
    static Projection open(Connection connection, List<View.Kind> kinds, SqlIncidentLog log)
        throws SQLException {
        try {
            return new Projection(connection, kinds, log);
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private Projection(Connection connection, List<View.Kind> kinds, SqlIncidentLog log)
        throws SQLException {
        this.connection = connection;
        this.version = Stream.concat(
            Stream.of(IncidentTable.VERSION), kinds.stream().map(View.Kind::name))
            .collect(Collectors.joining(", "));
        this.shelf = new Shelf(connection);
        this.fold = new IncidentFold(shelf);
        for (View.Kind kind : kinds) {
            views.add(kind.opening().on(connection, shelf));
        }
        read(log);
    }

    /// The number of the last entry that the views have.
    long number() {
        return number;
    }

    /// Whether the tables are of these views, and of this log.
    boolean fits(SqlIncidentLog log) {
        return version.equals(found) && number <= log.head() && hash.equals(log.hash(number));
    }

    /// Takes in the entries that follow, in one transaction.
    void take(Page page) throws SQLException {
        for (Entry entry : page.entries()) {
            shelf.at(entry.number());
            List<Incident> changed = fold.apply(entry);
            for (View view : views) {
                view.apply(entry, changed);
            }
        }
        shelf.flush();
        for (View view : views) {
            view.flush();
        }
        step(page.entries().getLast().number(), page.hash());
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            connection.rollback();
        }
    }

    private void read(SqlIncidentLog log) throws SQLException {
        try (Statement select = connection.createStatement();
            ResultSet row = select.executeQuery(READ)) {
            if (row.next()) {
                found = row.getString(1);
                number = row.getLong(2);
                hash = row.getString(3);
                return;
            }
        }
        found = version;
        hash = log.hash(0);
        try (PreparedStatement insert = connection.prepareStatement(BEGIN)) {
            insert.setString(1, version);
            insert.setString(2, hash);
            insert.executeUpdate();
        }
    }

    private void step(long to, String after) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(STEP)) {
            update.setLong(1, to);
            update.setString(2, after);
            update.setLong(3, number);
            if (update.executeUpdate() != 1) {
                throw new SQLException("somebody else writes the views");
            }
        }
        number = to;
        hash = after;
    }
}
