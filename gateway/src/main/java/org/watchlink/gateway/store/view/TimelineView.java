package org.watchlink.gateway.store.view;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.watchlink.routes.alert.Note;
import org.watchlink.routes.incident.Chronicle;
import org.watchlink.routes.incident.Entry;
import org.watchlink.routes.incident.Incident;
import org.watchlink.routes.incident.IncidentChange;
import org.watchlink.routes.incident.IncidentNumber;
import org.watchlink.routes.incident.Occurrence;
import org.watchlink.routes.incident.Occurrence.AlertClosed;
import org.watchlink.routes.incident.Occurrence.AlertRaised;
import org.watchlink.routes.incident.Occurrence.AlertRepeated;
import org.watchlink.routes.incident.Occurrence.AnswerSent;
import org.watchlink.routes.incident.Occurrence.NoteWritten;
import org.watchlink.routes.incident.Occurrence.PassageBegun;
import org.watchlink.routes.incident.PoliceChange;

/// The timelines of alerts and incidents.
final class TimelineView implements View {

    static final Kind KIND =
        new Kind("timelines 2", (connection, _) -> new TimelineView(connection));

    private static final String INSERT = """
        insert into timeline (number, incident, alert, at, by_whom, line, airwave, words)
            values (?, ?, ?, ?, ?, ?, ?, ?)
        """;

    private final PreparedStatement insert;

    TimelineView(Connection connection) throws SQLException {
        this.insert = connection.prepareStatement(INSERT);
    }

    @Override
    public void apply(Entry entry, List<Incident> changed) throws SQLException {
        Optional<Note> line = Chronicle.line(entry.at(), entry.occurrence());
        if (line.isEmpty()) {
            return;
        }
        Optional<Long> alert = Chronicle.alert(entry.occurrence());
        if (alert.isPresent()) {
            write(entry, "", alert.get(), line.get());
        }
        for (IncidentNumber incident : Chronicle.incidents(entry.occurrence())) {
            write(entry, incident.toString(), 0, line.get());
        }
    }

    private void write(Entry entry, String incident, long alert, Note line) throws SQLException {
        insert.setLong(1, entry.number());
        insert.setString(2, incident);
        insert.setLong(3, alert);
        insert.setLong(4, Column.time(entry.at()));
        insert.setString(5, Column.text(line.by()));
        insert.setString(6, Column.text(line.text()));
        insert.setInt(7, Column.flag(line.airwave()));
        insert.setString(8, written(entry.occurrence()) ? Column.words(line.text()) : null);
        insert.addBatch();
    }

    /// Whether the line is what somebody said or wrote.
    private static boolean written(Occurrence occurrence) {
        return switch (occurrence) {
            case AlertRaised _, AlertRepeated _, NoteWritten _, AnswerSent _, PassageBegun _,
                AlertClosed _, IncidentChange _, PoliceChange _ -> true;
            default -> false;
        };
    }

    @Override
    public void flush() throws SQLException {
        insert.executeBatch();
    }
}
