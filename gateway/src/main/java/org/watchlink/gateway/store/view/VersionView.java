package org.watchlink.gateway.store.view;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.watchlink.gateway.json.Json;
import org.watchlink.routes.incident.Entry;
import org.watchlink.routes.incident.Incident;
import org.watchlink.routes.incident.IncidentChange;
import org.watchlink.routes.incident.IncidentChange.IncidentAmended;
import org.watchlink.routes.incident.IncidentChange.IncidentClosed;
import org.watchlink.routes.incident.IncidentChange.IncidentImported;
import org.watchlink.routes.incident.IncidentChange.IncidentOpened;
import org.watchlink.routes.incident.IncidentFacts;

/// The versions of the facts of incidents: what was corrected stays beside what it was before.
final class VersionView implements View {

    static final Kind KIND =
        new Kind("versions 1", (connection, _) -> new VersionView(connection));

    private static final String INSERT = """
        insert into incident_version (number, incident, version, at, by_whom, reason, facts)
            values (?, ?, ?, ?, ?, ?, ?)
        """;

    private final PreparedStatement insert;

    VersionView(Connection connection) throws SQLException {
        this.insert = connection.prepareStatement(INSERT);
    }

    @Override
    public void apply(Entry entry, List<Incident> changed) throws SQLException {
        switch (entry.occurrence()) {
            case IncidentOpened opened -> write(entry, opened, 1, "", opened.facts());
            case IncidentAmended amended ->
                write(entry, amended, amended.version(), amended.reason(), amended.facts());
            case IncidentClosed closed ->
                write(entry, closed, closed.version(), "", closed.facts());
            case IncidentImported old -> write(entry, old, 1, "", old.facts());
            default -> { }
        }
    }

    private void write(
        Entry entry, IncidentChange change, int version, String reason, IncidentFacts facts)
        throws SQLException {
        insert.setLong(1, entry.number());
        insert.setString(2, change.incident().toString());
        insert.setInt(3, version);
        insert.setLong(4, Column.time(entry.at()));
        insert.setString(5, Column.text(change.by().name()));
        insert.setString(6, Column.text(reason));
        insert.setString(7, Json.text(facts));
        insert.addBatch();
    }

    @Override
    public void flush() throws SQLException {
        insert.executeBatch();
    }
}
