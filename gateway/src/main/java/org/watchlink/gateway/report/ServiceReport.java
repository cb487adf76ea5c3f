package org.watchlink.gateway.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.watchlink.gateway.report.Report.Column;
import org.watchlink.gateway.report.Report.Dates;
import org.watchlink.gateway.report.Report.Figure;
import org.watchlink.gateway.report.ServiceRecords.Lap;

/// How long a service took, by whom it was for, by town or by month; or what stands behind a row.
final class ServiceReport {

    /// By what laps are told apart.
    enum Per { WHO, TOWN, MONTH }

    private static final List<String> RULES = List.of(
        "What began in the period counts, whenever it was done: what is not done yet is in the "
            + "first number and in none of the times.",
        "Median and 90th percentile are by nearest rank: the shortest time within which half, or "
            + "nine of ten, of those that were done took.",
        "Times and percentages are rounded down to three decimals. All times are by the gateway's "
            + "clock, whatever time the police give.",
        "An incident that went over into another one does not count; its alerts count with the "
            + "one that is left, which also gives them their town. Exercises and tests never do.");

    private final ServiceRecords records;
    private final ServiceLevel service;
    private final Optional<Duration> target;
    private final Period period;
    private final Instant now;
    private final boolean airwave;

    ServiceReport(
        ServiceRecords records, ServiceLevel service, Optional<Duration> target, Period period,
        Instant now, boolean airwave) {
        this.records = records;
        this.service = service;
        this.target = target;
        this.period = period;
        this.now = now;
        this.airwave = airwave;
    }

    Report per(Per per) throws IOException {
        List<Lap> here = laps(period);
        List<Lap> then = laps(period.yearBefore());
        SortedSet<String> keys =
            new TreeSet<>(Comparator.comparing(String::isEmpty).thenComparing(key -> key));
        here.forEach(lap -> keys.add(key(per, lap, 0)));
        then.forEach(lap -> keys.add(key(per, lap, 1)));
        List<List<Object>> rows = new ArrayList<>();
        for (String key : keys) {
            rows.add(row(
                key.isEmpty() ? "Not known" : key,
                Spread.of(here.stream().filter(lap -> key(per, lap, 0).equals(key)).toList()),
                Spread.of(then.stream().filter(lap -> key(per, lap, 1).equals(key)).toList())));
        }
        List<Column> columns = columns(per);
        int last = columns.size() - 1;
        boolean feedback = service == ServiceLevel.FEEDBACK;
        return new Report(
            service.word(), service.title() + " per " + word(per), Dates.of(period),
            Dates.of(period.yearBefore()), period.zone().getId(), now, columns, rows,
            figures(Spread.of(here), Spread.of(then)), 0,
            feedback ? List.of(3, last - 1) : List.of(4, last), rules());
    }

    /// The laps of one row, each with its incident.
    Report behind(Per per, String row) throws IOException {
        String key = row.equals("Not known") ? "" : row;
        List<Lap> laps =
            laps(period).stream().filter(lap -> key(per, lap, 0).equals(key)).toList();
        boolean numbered = !service.number().isEmpty();
        List<Column> columns = new ArrayList<>(List.of(
            new Column("incident", "Incident"), new Column("who", service.who()),
            new Column("town", "Town"), new Column("began", "From"),
            new Column("ended", "Until"), new Column("took", "Took, " + service.unit())));
        if (numbered) {
            columns.add(1, new Column("number", service.number()));
        }
        List<List<Object>> rows = new ArrayList<>();
        for (Lap lap : laps) {
            List<Object> cells = new ArrayList<>();
            cells.add(lap.incident());
            if (numbered) {
                cells.add(lap.number());
            }
            cells.add(lap.who());
            cells.add(lap.town());
            cells.add(local(lap.began()));
            cells.add(lap.ended().map(this::local).orElse(""));
            cells.add(lap.ended().map(end -> in(Duration.between(lap.began(), end))).orElse(null));
            rows.add(cells);
        }
        return new Report(
            service.word(), service.title() + ": " + row, Dates.of(period),
            Dates.of(period.yearBefore()), period.zone().getId(), now, List.copyOf(columns), rows,
            List.of(), 0, List.of(), rules());
    }

    private List<Lap> laps(Period of) throws IOException {
        return records.laps(service, of.span(), airwave);
    }

    /// The months of the year before stand beside those of this one.
    private String key(Per per, Lap lap, int yearsLater) {
        return switch (per) {
            case WHO -> lap.who();
            case TOWN -> lap.town();
            case MONTH -> YearMonth.from(lap.began().atZone(period.zone()))
                .plusYears(yearsLater).toString();
        };
    }

    private String word(Per per) {
        return switch (per) {
            case WHO -> service.who().toLowerCase(Locale.ROOT);
            case TOWN -> "town";
            case MONTH -> "month";
        };
    }

    private List<Column> columns(Per per) {
        String word = word(per);
        String unit = ", " + service.unit();
        List<Column> columns = new ArrayList<>(List.of(
            new Column(word, Character.toUpperCase(word.charAt(0)) + word.substring(1)),
            new Column("all", service.all()), new Column("done", service.done()),
            new Column("percent_done", "Of all, %"), new Column("median", "Median" + unit),
            new Column("p90", "90th percentile" + unit), new Column("longest", "Longest" + unit)));
        target.ifPresent(time -> columns.add(new Column("within_target", within(time))));
        columns.add(new Column("all_year_before", "Year before"));
        columns.add(new Column("percent_done_year_before", "Of all year before, %"));
        columns.add(new Column("median_year_before", "Median year before" + unit));
        return List.copyOf(columns);
    }

    private List<Object> row(String key, Spread here, Spread then) {
        List<Object> cells = new ArrayList<>();
        cells.add(key);
        cells.add((long) here.all());
        cells.add((long) here.times().size());
        cells.add(here.share());
        Stream.of(50, 90, 100).forEach(percent -> cells.add(time(here, percent)));
        target.ifPresent(time -> cells.add(here.within(time)));
        cells.add((long) then.all());
        cells.add(then.share());
        cells.add(time(then, 50));
        return cells;
    }

    private List<Figure> figures(Spread here, Spread then) {
        List<Figure> figures = new ArrayList<>(List.of(
            new Figure(service.all(), here.all(), then.all()),
            new Figure(service.done(), here.times().size(), then.times().size()),
            new Figure("Median, " + service.unit(), time(here, 50), time(then, 50)),
            new Figure("90th percentile, " + service.unit(), time(here, 90), time(then, 90)),
            new Figure("Longest, " + service.unit(), time(here, 100), time(then, 100))));
        target.ifPresent(time -> figures.add(
            new Figure(within(time), here.within(time), then.within(time))));
        return List.copyOf(figures);
    }

    private Double time(Spread spread, int percent) {
        return spread.percentile(percent).map(this::in).orElse(null);
    }

    private String within(Duration time) {
        return "Within %s %s".formatted(
            BigDecimal.valueOf(in(time)).stripTrailingZeros().toPlainString(), service.unit());
    }

    private double in(Duration time) {
        return service.in(time);
    }

    private List<String> rules() {
        return Stream.concat(
            Stream.of(service.measured(), service.counted()),
            Stream.concat(RULES.stream(), Stream.of(CountReport.officers(airwave)))).toList();
    }

    private String local(Instant time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
            time.atZone(period.zone()).truncatedTo(ChronoUnit.SECONDS));
    }
}
