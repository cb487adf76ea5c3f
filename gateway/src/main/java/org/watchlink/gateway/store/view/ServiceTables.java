package org.watchlink.gateway.store.view;

import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.watchlink.gateway.report.Records.Span;
import org.watchlink.gateway.report.ServiceLevel;
import org.watchlink.gateway.report.ServiceRecords;

/// Measures and counts in the tables of [AlertView], [ServiceView] and [PoliceTold].
public final class ServiceTables implements ServiceRecords {

    private static final String TAKING = """
        select a.priority, coalesce(i.town, a.town), coalesce(i.number, ''), a.number, a.raised_at,
            a.taken_at
        from alert a left join incident_alert b on b.alert = a.number
            left join incident i on i.number = b.incident
        where a.airwave + coalesce(i.airwave, 0) <= 2 * ? and a.raised_at >= ?
            and a.raised_at < ? and coalesce(i.status, 'ACTUAL') = 'ACTUAL'
        order by a.raised_at, a.number
        """;
    private static final String TELLING = """
        select t.partner, r.town, r.number, a.alert, a.at, t.at
        from alert_heard a join police_told_alert t on t.alert = a.alert
            join incident_alert i on i.alert = a.alert
            join report_incident r on r.number = i.incident
        where r.airwave <= ? and a.at >= ? and a.at < ? order by a.at, a.alert, t.partner
        """;
    private static final String ANSWER = """
        select t.partner, r.town, r.number, 0, t.at, (select min(s.at) from police_said s
            where s.incident = t.incident and s.partner = t.partner and s.at >= t.at and s.said %s)
        from police_told t join report_incident r on r.number = t.incident
        where r.airwave <= ? and t.at >= ? and t.at < ? order by t.at, t.incident, t.partner
        """;
    private static final String FOOTAGE = """
        select f.organisation, coalesce(i.town, ''), f.incident, f.request, f.requested, %s
        from footage_turn f left join incident i on i.number = f.incident
        where f.airwave + coalesce(i.airwave, 0) <= 2 * ? and f.requested >= ? and f.requested < ?
            and coalesce(i.status, 'ACTUAL') = 'ACTUAL' and %s
        order by f.requested, f.request
        """;

    private static final String SUMS = """
        select %s from (select %s, case when at >= ? and at < ? then 1 else 0 end as n,
            case when at >= ? and at < ? then 1 else 0 end as b from (%s) as source
            where airwave <= ? and (at >= ? and at < ? or at >= ? and at < ?)) as counted
        group by %s order by %s
        """;
    private static final String READING = """
        select at, 0 as airwave, partner as k1, client as k2, 1 as v1, events as v2
        from feed_given
        """;
    private static final String ANSWERING = """
        select s.at, i.airwave, s.partner as k1,
            case when s.said <> 'QUESTION' then 1 else 0 end as v1,
            case when s.said = 'QUESTION' then 1 else 0 end as v2
        from police_said s join incident i on i.number = s.incident where i.status = 'ACTUAL'
        """;
    private static final String ASKING = """
        select f.requested as at, case when f.airwave + coalesce(i.airwave, 0) > 0 then 1 else 0 end
            as airwave, f.organisation as k1, f.kind as k2, 1 as v1, f.refused as v2,
            case when f.given is null then 0 else 1 end as v3
        from footage_turn f left join incident i on i.number = f.incident
        where coalesce(i.status, 'ACTUAL') = 'ACTUAL'
        """;
    private static final String ARRESTING = """
        select opened as at, airwave, force as k1, 1 as v1,
            case when arrests > 0 then 1 else 0 end as v2, arrests as v3
        from report_incident
        """;

    private final Views views;

    /// The tables that `views` keeps.
    public ServiceTables(Views views) {
        this.views = views;
    }

    @Override
    public List<Lap> laps(ServiceLevel service, Span span, boolean airwave) throws IOException {
        String sql = switch (service) {
            case TAKING -> TAKING;
            case TELLING -> TELLING;
            case RECEIPT -> ANSWER.formatted("<> 'QUESTION'");
            case ACCEPTANCE -> ANSWER.formatted("= 'ACCEPTED'");
            case FEEDBACK -> ANSWER.formatted("in ('RESOLVED', 'REJECTED')");
            case DECISION -> FOOTAGE.formatted("f.decided", "1 = 1");
            case HANDOVER -> FOOTAGE.formatted("f.given", "f.refused = 0");
        };
        return ReportTables.read(views, connection -> {
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                select.setInt(1, Column.flag(airwave));
                bind(select, 2, span);
                try (ResultSet row = select.executeQuery()) {
                    List<Lap> laps = new ArrayList<>();
                    while (row.next()) {
                        laps.add(new Lap(
                            row.getString(1), row.getString(2), row.getString(3), row.getLong(4),
                            Column.time(row.getLong(5)), ReportTables.timeOrNone(row, 6)));
                    }
                    return laps;
                }
            }
        });
    }

    @Override
    public List<Sums> sums(Use use, Span now, Span before, boolean airwave) throws IOException {
        return switch (use) {
            case READING -> sums(READING, 2, 2, now, before, airwave);
            case ANSWERING -> sums(ANSWERING, 1, 2, now, before, airwave);
            case FOOTAGE -> sums(ASKING, 2, 3, now, before, airwave);
            case ARRESTING -> sums(ARRESTING, 1, 3, now, before, airwave);
        };
    }

    private List<Sums> sums(
        String source, int keys, int values, Span now, Span before, boolean airwave)
        throws IOException {
        String key = columns("k%d", keys);
        String sql = SUMS.formatted(
            String.join(", ", key, columns("sum(n * v%d)", values),
                columns("sum(b * v%d)", values)),
            key + ", " + columns("v%d", values), source, key, key);
        return ReportTables.read(views, connection -> {
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                bind(select, 1, now, before);
                select.setInt(5, Column.flag(airwave));
                bind(select, 6, now, before);
                try (ResultSet row = select.executeQuery()) {
                    List<Sums> sums = new ArrayList<>();
                    while (row.next()) {
                        List<String> names = new ArrayList<>();
                        for (int i = 1; i <= keys; i++) {
                            names.add(row.getString(i));
                        }
                        sums.add(new Sums(
                            names, numbers(row, keys + 1, values),
                            numbers(row, keys + 1 + values, values)));
                    }
                    return sums;
                }
            }
        });
    }

    private static String columns(String pattern, int many) {
        return IntStream.rangeClosed(1, many).mapToObj(pattern::formatted)
            .collect(Collectors.joining(", "));
    }

    private static List<Long> numbers(ResultSet row, int first, int many) throws SQLException {
        List<Long> numbers = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            numbers.add(row.getLong(first + i));
        }
        return numbers;
    }

    private static void bind(PreparedStatement select, int first, Span... spans)
        throws SQLException {
        int place = first;
        for (long time : Stream.of(spans).flatMap(span -> Stream.of(span.from(), span.until()))
            .mapToLong(Column::time).toArray()) {
            select.setLong(place++, time);
        }
    }
}
