package org.watchlink.gateway.report;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.watchlink.gateway.report.Report.Column;
import org.watchlink.gateway.report.Report.Dates;
import org.watchlink.gateway.report.Report.Figure;
import org.watchlink.gateway.report.ServiceRecords.Sums;
import org.watchlink.gateway.report.ServiceRecords.Use;

/// Who makes use of the control room, and how much.
final class UseReport {

    private static final String READINGS = "A reading is a line of the log by which somebody was "
        + "given something of their feed. A client that reads on without a gap is written down "
        + "once a minute.";
    private static final String EVENTS =
        "Events that are read again count again. Readings of feeds for exercises count too.";
    private static final String EXERCISES = "Exercises and tests never count.";

    private final ServiceRecords records;
    private final Period period;
    private final Instant now;
    private final boolean airwave;

    UseReport(ServiceRecords records, Period period, Instant now, boolean airwave) {
        this.records = records;
        this.period = period;
        this.now = now;
        this.airwave = airwave;
    }

    /// What each partner read and said.
    Report partners() throws IOException {
        Map<String, Sums> partners = new TreeMap<>();
        for (Sums client : sums(Use.READING)) {
            add(partners, client, 0);
        }
        for (Sums said : sums(Use.ANSWERING)) {
            add(partners, said, 2);
        }
        return report(
            "use-by-partner", "Use of the feed per partner", List.of("Partner"),
            List.of("Readings", "Events", "Receipts", "Questions"),
            List.copyOf(partners.values()), 0,
            List.of(READINGS, EVENTS, "Receipts and questions are those of incidents that "
                + "happened. " + EXERCISES, CountReport.officers(airwave)));
    }

    /// What each client of each partner read.
    Report clients() throws IOException {
        return report(
            "use-by-client", "Use of the feed per client", List.of("Partner", "Client"),
            List.of("Readings", "Events"), sums(Use.READING), 0, List.of(
                READINGS, EVENTS,
                "A client is a system of the partner's, or an account on the police's page."));
    }

    /// Who asked for footage.
    Report footage() throws IOException {
        List<Sums> rows = new ArrayList<>();
        for (Sums one : sums(Use.FOOTAGE)) {
            rows.add(new Sums(
                List.of(one.keys().getFirst(), one.keys().getLast().toLowerCase(Locale.ROOT)),
                one.now(), one.before()));
        }
        return report(
            "footage-by-organisation", "Footage requests per organisation",
            List.of("Organisation", "Kind"), List.of("Requests", "Refused", "Given"), rows, 0,
            List.of(
                "A request counts in the period in which it was made, for the organisation of "
                    + "the requester, as it was corrected last.",
                "Given is what was handed over, linked or shown. " + EXERCISES,
                CountReport.officers(airwave)));
    }

    /// Where incidents led to arrests.
    Report arrests() throws IOException {
        return report(
            "arrests-by-force", "Incidents with arrests per force", List.of("Force"),
            List.of("Incidents", "With arrests", "Arrests"), sums(Use.ARRESTING), 1, List.of(
                "An incident counts in the period in which it was opened.",
                "An incident that went over into another one does not count. " + EXERCISES,
                CountReport.officers(airwave)));
    }

    private List<Sums> sums(Use use) throws IOException {
        return records.sums(use, period.span(), period.yearBefore().span(), airwave);
    }

    /// `main` is the value that the rows are ordered by, and drawn with.
    private Report report(
        String name, String title, List<String> keys, List<String> values, List<Sums> sums,
        int main, List<String> rules) {
        List<Column> columns = new ArrayList<>();
        keys.forEach(key -> columns.add(new Column(word(key), key)));
        values.forEach(value -> columns.add(new Column(word(value), value)));
        values.forEach(value -> columns.add(
            new Column(word(value) + "_year_before", value + " year before")));
        Comparator<Sums> most = Comparator.comparingLong((Sums one) -> one.now().get(main))
            .thenComparingLong(one -> one.before().get(main)).reversed();
        List<List<Object>> rows = sums.stream()
            .sorted(most.thenComparing(one -> String.join("\n", one.keys())))
            .map(UseReport::row).toList();
        List<Figure> figures = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            int at = i;
            figures.add(new Figure(
                values.get(i), sums.stream().mapToLong(one -> one.now().get(at)).sum(),
                sums.stream().mapToLong(one -> one.before().get(at)).sum()));
        }
        int first = keys.size() + main;
        return new Report(
            name, title, Dates.of(period), Dates.of(period.yearBefore()), period.zone().getId(),
            now, List.copyOf(columns), rows, List.copyOf(figures),
            name.equals("use-by-client") ? 1 : 0, List.of(first, first + values.size()), rules);
    }

    private static List<Object> row(Sums one) {
        List<Object> cells = new ArrayList<>();
        one.keys().forEach(key -> cells.add(key.isEmpty() ? "Not known" : key));
        cells.addAll(one.now());
        cells.addAll(one.before());
        return cells;
    }

    private static String word(String title) {
        return title.toLowerCase(Locale.ROOT).replace(' ', '_');
    }

    /// Adds two of four values to those of a partner.
    private static void add(Map<String, Sums> partners, Sums part, int at) {
        String partner = part.keys().getFirst();
        Sums sums = partners.computeIfAbsent(partner, _ -> new Sums(
            List.of(partner), Arrays.asList(0L, 0L, 0L, 0L), Arrays.asList(0L, 0L, 0L, 0L)));
        for (int i = 0; i < 2; i++) {
            sums.now().set(at + i, sums.now().get(at + i) + part.now().get(i));
            sums.before().set(at + i, sums.before().get(at + i) + part.before().get(i));
        }
    }
}
