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
import org.watchlink.gateway.json.Json;
import org.watchlink.gateway.store.view.IncidentFile.Line;
import org.watchlink.gateway.store.view.IncidentFile.Version;
import org.watchlink.gateway.store.view.Query.Mark;
import org.watchlink.routes.incident.Incident;
import org.watchlink.routes.incident.IncidentFacts;
import org.watchlink.routes.incident.IncidentNumber;

/// The incidents of all time, as the views hold them. Reads on the caller's thread, which is none
/// that must not wait.
public final class Archive {

    private static final String INCIDENT = "select body from incident where number = ?";
    private static final String ASKED =
        "select body from incident where asked = 1 and closed_at is not null order by number";
    private static final String VERSIONS = """
        select number, version, at, by_whom, reason, facts from incident_version
            where incident = ? order by number
        """;
    private static final String TIMELINE = """
        select number, max(alert), at, by_whom, line, airwave from timeline
            where (incident = ?
                or alert in (select alert from incident_alert where incident = ?))
                and airwave <= ?
            group by number, at, by_whom, line, airwave order by number
        """;

    private final Views views;

    /// The archive of these views.
    public Archive(Views views) {
        this.views = views;
    }

    /// The number of the last entry that the archive has.
    public long number() {
        return views.number();
    }

    /// At most so many of what is found after a mark, the newest first.
    public List<Found> search(Query query, Optional<Mark> after, int limit) throws IOException {
        return views.read(connection -> new Search(query, after).first(limit, connection));
    }

    /// The incident as it is now.
    public Optional<Incident> incident(IncidentNumber number) throws IOException {
        return views.read(connection -> incident(number, connection));
    }

    /// The closed incidents about which the police wait for an answer.
    public List<Incident> asked() throws IOException {
        return views.read(connection -> {
            List<Incident> asked = new ArrayList<>();
            try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery(ASKED)) {
                while (row.next()) {
                    asked.add(IncidentTable.incident(row.getBytes(1)));
                }
            }
            return asked;
        });
    }

    /// All that is known of an incident, to somebody who is entitled to Airwave or not.
    public Optional<IncidentFile> file(IncidentNumber number, boolean airwave)
        throws IOException {
        return views.read(connection -> {
            Optional<Incident> found = incident(number, connection)
                .filter(incident -> airwave || !incident.airwave());
            return found.isEmpty() ? Optional.empty() : Optional.of(new IncidentFile(
                found.get(), versions(number, connection),
                timeline(number, airwave, connection)));
        });
    }

    private static Optional<Incident> incident(IncidentNumber number, Connection connection)
        throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(INCIDENT)) {
            select.setString(1, number.toString());
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                    ? Optional.of(IncidentTable.incident(row.getBytes(1))) : Optional.empty();
            }
        }
    }

    private static List<Version> versions(IncidentNumber number, Connection connection)
        throws SQLException {
        List<Version> versions = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(VERSIONS)) {
            select.setString(1, number.toString());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    versions.add(new Version(
                        row.getLong(1), row.getInt(2), Column.time(row.getLong(3)),
                        row.getString(4), row.getString(5), facts(row.getBytes(6))));
                }
            }
        }
        return versions;
    }

    private static List<Line> timeline(
        IncidentNumber number, boolean airwave, Connection connection) throws SQLException {
        List<Line> lines = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(TIMELINE)) {
            select.setString(1, number.toString());
            select.setString(2, number.toString());
            select.setInt(3, Column.flag(airwave));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    lines.add(new Line(
                        row.getLong(1), row.getLong(2), Column.time(row.getLong(3)),
                        row.getString(4), row.getString(5), row.getInt(6) != 0));
                }
            }
        }
        return lines;
    }

    private static IncidentFacts facts(byte[] text) throws SQLException {
        try {
            return Json.read(text, IncidentFacts.class);
        } catch (IOException e) {
            throw new UnreadableRow(e);
        }
    }
}
