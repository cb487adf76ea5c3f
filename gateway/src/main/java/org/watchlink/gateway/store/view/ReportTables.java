package org.watchlink.gateway.store.view;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.watchlink.gateway.report.Records;

/// Counts in the tables of [ReportView] and [AlertView].
public final class ReportTables implements Records {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final String COUNT = """
        select %s, sum(case when opened >= ? and opened < ? then %s else 0 end),
            sum(case when opened >= ? and opened < ? then %2$s else 0 end)
        from report_incident %s
        where airwave <= ? and (opened >= ? and opened < ? or opened >= ? and opened < ?)
        """;
    private static final String EACH = COUNT + "group by 1 order by 1";
    private static final String FAULTS = """
        select number, camera, symptom, reported, reporter, cleared, engineer, remedy from fault
        where reported < ? and (cleared is null or cleared >= ?) order by number
        """;
    private static final String OUTAGES = """
        select o.camera, o.began, o.ended, o.reason, o.declined is null and not exists
            (select 1 from fault f where f.camera = o.camera and f.cleared is null)
        from outage o where o.began < ? and (o.ended is null or o.ended > ?)
        order by o.camera, o.number
        """;
    private static final String QUEUE = """
        select number, category, priority, town, raised_at,
            case when taken_at <= ? then taken_at end
        from alert where raised_at <= ? and (closed_at is null or closed_at > ?) and airwave <= ?
        order by number
        """;

    private final Views views;

    /// The tables that `views` keeps.
    public ReportTables(Views views) {
        this.views = views;
    }

    @Override
    public Tallies tally(By by, Measure measure, Span now, Span before, boolean airwave)
        throws IOException {
        String value = switch (measure) {
            case INCIDENTS -> "1";
            case ARRESTS -> "arrests";
        };
        return read(views, connection -> new Tallies(
            switch (by) {
                case CAMERA -> count(connection, EACH.formatted(
                    "coalesce(camera, 0)", value,
                    "left join report_camera on report_camera.number = report_incident.number"),
                    now, before, airwave);
                case TOWN -> count(
                    connection, EACH.formatted("town", value, ""), now, before, airwave);
                case DESK -> count(
                    connection, EACH.formatted("desk", value, ""), now, before, airwave);
            },
            count(connection, COUNT.formatted("''", value, ""), now, before, airwave)
                .getFirst()));
    }

    @Override
    public List<Repair> faults(Span span) throws IOException {
        return read(views, connection -> {
            try (PreparedStatement select = connection.prepareStatement(FAULTS)) {
                select.setLong(1, Column.time(span.until()));
                select.setLong(2, Column.time(span.from()));
                try (ResultSet row = select.executeQuery()) {
                    List<Repair> faults = new ArrayList<>();
                    while (row.next()) {
                        faults.add(new Repair(
                            row.getLong(1), row.getInt(2), row.getString(3),
                            Column.time(row.getLong(4)),
                            row.getString(5), timeOrNone(row, 6), row.getString(7),
                            row.getString(8)));
                    }
                    return faults;
                }
            }
        });
    }

    @Override
    public List<Outage> outages(Span span) throws IOException {
        return read(views, connection -> {
            try (PreparedStatement select = connection.prepareStatement(OUTAGES)) {
                select.setLong(1, Column.time(span.until()));
                select.setLong(2, Column.time(span.from()));
                try (ResultSet row = select.executeQuery()) {
                    List<Outage> outages = new ArrayList<>();
                    while (row.next()) {
                        outages.add(new Outage(
                            row.getInt(1), Column.time(row.getLong(2)), timeOrNone(row, 3),
                            row.getString(4), row.getBoolean(5)));
                    }
                    return outages;
                }
            }
        });
    }

    @Override
    public List<Waiting> queue(Instant at, boolean airwave) throws IOException {
        return read(views, connection -> {
            try (PreparedStatement select = connection.prepareStatement(QUEUE)) {
                select.setLong(1, Column.time(at));
                select.setLong(2, Column.time(at));
                select.setLong(3, Column.time(at));
                select.setInt(4, Column.flag(airwave));
                try (ResultSet row = select.executeQuery()) {
                    List<Waiting> queue = new ArrayList<>();
                    while (row.next()) {
                        queue.add(new Waiting(
                            row.getLong(1), row.getString(2), row.getString(3), row.getString(4),
                            Column.time(row.getLong(5)), timeOrNone(row, 6)));
                    }
                    return queue;
                }
            }
        });
    }

    @Override
    public Optional<Instant> begun() throws IOException {
        return read(views, connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("select at from report_begun");
                ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(Column.time(row.getLong(1))) : Optional.empty();
            }
        });
    }

    /// What was written before somebody asks is counted; views that are far behind, such as those
    /// that are made again, are not asked.
    static <T> T read(Views views, Views.Reading<T> reading) throws IOException {
        views.catchUp(PATIENCE);
        return views.read(reading);
    }

    private static List<Tally> count(
        Connection connection, String sql, Span now, Span before, boolean airwave)
        throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            int place = bind(select, 1, now, before);
            select.setInt(place++, Column.flag(airwave));
            bind(select, place, now, before);
            try (ResultSet row = select.executeQuery()) {
                List<Tally> tallies = new ArrayList<>();
                while (row.next()) {
                    tallies.add(new Tally(row.getString(1), row.getLong(2), row.getLong(3)));
                }
                return tallies;
            }
        }
    }

    private static int bind(PreparedStatement select, int first, Span... spans)
        throws SQLException {
        int place = first;
        for (Span span : spans) {
            select.setLong(place++, Column.time(span.from()));
            select.setLong(place++, Column.time(span.until()));
        }
        return place;
    }

    static Optional<Instant> timeOrNone(ResultSet row, int column) throws SQLException {
        long micros = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Column.time(micros));
    }
}
