package org.watchlink.gateway.store.view;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.watchlink.gateway.store.view.Query.Circle;
import org.watchlink.gateway.store.view.Query.Mark;

/// A [Query] as SQL: conditions, and what is bound to their marks. The newest come first.
final class Search {

    private static final double METRES_PER_DEGREE = Math.toRadians(6_371_008.8);
    private static final String LIKE = " like ? escape '\\'";
    private static final String FROM =
        "select i.opened_at, i.first, i.body from incident i where ";
    private static final String ORDER =
        " order by i.opened_at desc, i.first desc limit ?";
    private static final String ITS_ALERTS =
        "select m.alert from incident_alert m where m.incident = i.number";
    private static final String RADIO =
        "exists (select 1 from alert a where a.number in (" + ITS_ALERTS
            + ") and (a.radio in (?, ?, ?, ?) or a.caller_words" + LIKE + "))";
    private static final String TEXT = "(i.words" + LIKE
        + " or exists (select 1 from timeline t where t.incident = i.number"
        + " and t.airwave <= ? and t.words" + LIKE + ")"
        + " or exists (select 1 from timeline t where t.alert in (" + ITS_ALERTS
        + ") and t.airwave <= ? and t.words" + LIKE + "))";
    private static final String CIRCLE = "i.latitude between ? and ?"
        + " and (i.latitude - ?) * (i.latitude - ?) * ?"
        + " + (i.longitude - ?) * (i.longitude - ?) * ? <= ?";

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> bound = new ArrayList<>();

    Search(Query query, Optional<Mark> after) {
        int airwave = Column.flag(query.airwave());
        add("i.airwave <= ?", airwave);
        after.ifPresent(mark -> add(
            "(i.opened_at < ? or i.opened_at = ? and i.first < ?)",
            mark.opened(), mark.opened(), mark.first()));
        query.from().ifPresent(time -> add("i.opened_at >= ?", Column.time(time)));
        query.until().ifPresent(time -> add("i.opened_at < ?", Column.time(time)));
        given(query.town(), town -> add("i.town = ?", town));
        given(query.number(), number -> add("i.number" + LIKE, escaped(number) + "%"));
        given(query.place(), place -> add("i.place_words" + LIKE, part(place)));
        query.within().ifPresent(this::within);
        given(query.radio(), this::radio);
        query.camera().ifPresent(camera -> add(
            "exists (select 1 from camera_use u where u.incident = i.number and u.camera = ?)",
            camera));
        query.status().ifPresent(status -> add("i.status = ?", status.name()));
        query.open().ifPresent(open ->
            add(open ? "i.closed_at is null" : "i.closed_at is not null"));
        query.notable().ifPresent(notable -> add("i.notable = ?", Column.flag(notable)));
        for (String word : query.text().strip().split("\\s+")) {
            given(word, _ ->
                add(TEXT, part(word), airwave, part(word), airwave, part(word)));
        }
    }

    /// At most so many of those found.
    List<Found> first(int limit, Connection connection) throws SQLException {
        String sql = FROM + String.join(" and ", conditions) + ORDER;
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            int at = 1;
            for (Object value : bound) {
                select.setObject(at++, value);
            }
            select.setInt(at, limit);
            try (ResultSet row = select.executeQuery()) {
                List<Found> found = new ArrayList<>();
                while (row.next()) {
                    found.add(new Found(
                        new Mark(row.getLong(1), row.getLong(2)),
                        IncidentTable.incident(row.getBytes(3))));
                }
                return found;
            }
        }
    }

    private void radio(String given) {
        String radio = Column.words(given.strip());
        add(RADIO, radio, "dmr:" + radio, "issi:" + radio, "at:" + radio, part(radio));
    }

    /// Over the few kilometres of a town the earth is flat, and databases have no cosine.
    private void within(Circle circle) {
        double latitude = circle.centre().latitude();
        double longitude = circle.centre().longitude();
        double narrow = METRES_PER_DEGREE * Math.cos(Math.toRadians(latitude));
        double reach = circle.metres() / METRES_PER_DEGREE;
        add(CIRCLE, latitude - reach, latitude + reach,
            latitude, latitude, METRES_PER_DEGREE * METRES_PER_DEGREE,
            longitude, longitude, narrow * narrow,
            circle.metres() * circle.metres());
    }

    private void add(String condition, Object... values) {
        conditions.add(condition);
        Collections.addAll(bound, values);
    }

    private static void given(String value, Consumer<String> then) {
        if (!value.isBlank()) {
            then.accept(Column.text(value));
        }
    }

    private static String part(String text) {
        return "%" + escaped(Column.words(text.strip())) + "%";
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
