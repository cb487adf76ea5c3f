package org.watchlink.gateway.store.view;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.watchlink.gateway.json.Json;
import org.watchlink.routes.incident.CameraUse;
import org.watchlink.routes.incident.Incident;
import org.watchlink.routes.incident.IncidentFacts;
import org.watchlink.routes.incident.IncidentNumber;
import org.watchlink.routes.incident.Methane;
import org.watchlink.routes.radio.Position;

/// The rows of incidents, and of the cameras used in them.
final class IncidentTable {

    /// What rows are like, for the views' version: another one is made anew.
    static final String VERSION = "incident 3";

    private static final String READ = "select first, body from incident where number = ?";
    private static final String WRITE = """
        insert into incident (number, first, status, town, force, airwave, opened_at, closed_at,
            latitude, longitude, place_words, words, notable, asked, body)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (number) do update set status = excluded.status, town = excluded.town,
            force = excluded.force, airwave = excluded.airwave, opened_at = excluded.opened_at,
            closed_at = excluded.closed_at, latitude = excluded.latitude,
            longitude = excluded.longitude, place_words = excluded.place_words,
            words = excluded.words, notable = excluded.notable, asked = excluded.asked,
            body = excluded.body
        """;
    private static final String TURN = "delete from camera_use where incident = ?";
    private static final String USE = "insert into camera_use"
        + " (incident, place, camera, alert, started, ended) values (?, ?, ?, ?, ?, ?)";

    private final PreparedStatement read;
    private final PreparedStatement write;
    private final PreparedStatement turn;
    private final PreparedStatement use;

    IncidentTable(Connection connection) throws SQLException {
        this.read = connection.prepareStatement(READ);
        this.write = connection.prepareStatement(WRITE);
        this.turn = connection.prepareStatement(TURN);
        this.use = connection.prepareStatement(USE);
    }

    Optional<Row> read(IncidentNumber number) throws SQLException {
        read.setString(1, number.toString());
        try (ResultSet row = read.executeQuery()) {
            return row.next()
                ? Optional.of(new Row(row.getLong(1), incident(row.getBytes(2))))
                : Optional.empty();
        }
    }

    void write(Row row) throws SQLException {
        Incident now = row.incident();
        IncidentFacts facts = now.facts();
        write.setString(1, now.number().toString());
        write.setLong(2, row.first());
        write.setString(3, now.status().name());
        write.setString(4, Column.text(now.town()));
        write.setString(5, Column.text(now.force()));
        write.setInt(6, Column.flag(now.airwave()));
        write.setLong(7, Column.time(now.openedAt()));
        write.setObject(8, now.closedAt().map(Column::time).orElse(null), Types.BIGINT);
        write.setObject(9, facts.position().map(Position::latitude).orElse(null), Types.DOUBLE);
        write.setObject(10, facts.position().map(Position::longitude).orElse(null), Types.DOUBLE);
        write.setString(11, Column.words(facts.place()));
        write.setString(12, words(facts));
        write.setInt(13, Column.flag(facts.notable()));
        write.setInt(14, Column.flag(now.asked()));
        write.setString(15, Json.text(now));
        write.addBatch();
        turn.setString(1, now.number().toString());
        turn.addBatch();
        List<CameraUse> cameras = now.cameras();
        for (int place = 0; place < cameras.size(); place++) {
            write(now.number(), place, cameras.get(place));
        }
    }

    private void write(IncidentNumber incident, int place, CameraUse camera) throws SQLException {
        use.setString(1, incident.toString());
        use.setInt(2, place);
        use.setInt(3, camera.camera());
        use.setLong(4, camera.alert());
        use.setLong(5, Column.time(camera.from()));
        use.setObject(6, camera.until().map(Column::time).orElse(null), Types.BIGINT);
        use.addBatch();
    }

    void flush() throws SQLException {
        write.executeBatch();
        turn.executeBatch();
        use.executeBatch();
    }

    /// An incident as the table holds it.
    static Incident incident(byte[] body) throws SQLException {
        try {
            return Json.read(body, Incident.class);
        } catch (IOException e) {
            throw new UnreadableRow(e);
        }
    }

    private static String words(IncidentFacts facts) {
        return Column.words(Stream.of(
            Stream.of(
                facts.purpose(), facts.opening(), facts.closing(), facts.place(),
                facts.contribution(), facts.outcome(), facts.reason()),
            facts.people().stream().flatMap(one -> Stream.of(one.name(), one.clothing())),
            facts.methane().stream().flatMap(Methane::texts))
            .flatMap(Function.identity()).filter(text -> !text.isEmpty())
            .collect(Collectors.joining("\n")));
    }

    /// An incident, and the number of the entry that began it.
    record Row(long first, Incident incident) { }
}
