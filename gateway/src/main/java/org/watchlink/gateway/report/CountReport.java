package org.watchlink.gateway.report;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.watchlink.gateway.config.RegisterSet;
import org.watchlink.gateway.report.Records.By;
import org.watchlink.gateway.report.Records.Measure;
import org.watchlink.gateway.report.Records.Tallies;
import org.watchlink.gateway.report.Records.Tally;
import org.watchlink.gateway.report.Report.Column;
import org.watchlink.gateway.report.Report.Dates;
import org.watchlink.gateway.report.Report.Figure;
import org.watchlink.routes.camera.Camera;
import org.watchlink.routes.place.Town;

/// Incidents, or the arrests in them, counted by camera, town or desk.
final class CountReport {

    private static final List<String> RULES = List.of(
        "An incident counts in the period in which it was opened.",
        "An incident that went over into another one does not count, nor do its arrests: the one "
            + "that is left does, with its own.",
        "Exercises and tests never count.");
    private static final String DESKS =
        "A desk's incidents are those that it opened, and those that opened by themselves and that "
            + "it took first.";
    private static final String OFFICERS =
        "Officers' incidents count: only those who are entitled to Airwave see this report so.";
    private static final String NO_OFFICERS =
        "Officers' incidents are left out: only those who are entitled to Airwave see them.";
    private static final String CAMERAS =
        "An incident with two cameras counts once for each of them, so that the rows add up to "
            + "more than all incidents together. Cameras with nothing to count are left out.";

    private final Records records;
    private final RegisterSet registers;
    private final Period period;
    private final Instant now;

    CountReport(Records records, RegisterSet registers, Period period, Instant now) {
        this.records = records;
        this.registers = registers;
        this.period = period;
        this.now = now;
    }

    /// Officers' incidents count only for somebody who is entitled to Airwave.
    Report of(By by, Measure measure, boolean airwave) throws IOException {
        Period before = period.yearBefore();
        Tallies tallies =
            records.tally(by, measure, period.span(), before.span(), airwave);
        String what = lower(measure.name());
        String title = Character.toUpperCase(what.charAt(0)) + what.substring(1);
        List<Column> columns = new ArrayList<>(by == By.CAMERA
            ? List.of(
                new Column("camera", "Camera"), new Column("name", "Place"),
                new Column("town", "Town"))
            : List.of(new Column(lower(by.name()), by == By.TOWN ? "Town" : "Desk")));
        int first = columns.size();
        columns.add(new Column(what, title));
        columns.add(new Column(what + "_year_before", "Year before"));
        List<String> rules = new ArrayList<>(RULES);
        rules.add(officers(airwave));
        if (by == By.DESK) {
            rules.add(DESKS);
        }
        if (by == By.CAMERA) {
            rules.add(CAMERAS);
        }
        return new Report(
            what + "-by-" + lower(by.name()), title + " per " + lower(by.name()),
            Dates.of(period), Dates.of(before), period.zone().getId(), now, List.copyOf(columns),
            rows(by, measure, tallies.rows()),
            List.of(new Figure(
                "All " + what + " together, each once", tallies.total().now(),
                tallies.total().before())),
            by == By.CAMERA ? 1 : 0, List.of(first, first + 1), List.copyOf(rules));
    }

    private List<List<Object>> rows(By by, Measure measure, List<Tally> tallies) {
        List<List<Object>> rows = new ArrayList<>();
        List<Tally> all = new ArrayList<>(tallies);
        if (by == By.TOWN) {
            registers.towns().stream().map(Town::name)
                .filter(town -> tallies.stream().noneMatch(tally -> tally.key().equals(town)))
                .forEach(town -> all.add(new Tally(town, 0, 0)));
        } else if (measure == Measure.ARRESTS) {
            all.removeIf(tally -> tally.now() == 0 && tally.before() == 0);
        }
        all.sort(Comparator.comparing(CountReport::unknown).thenComparing(Comparator
            .comparingLong(Tally::now).thenComparingLong(Tally::before).reversed())
            .thenComparing(Tally::key));
        for (Tally tally : all) {
            List<Object> row = new ArrayList<>(names(by, tally.key()));
            row.add(tally.now());
            row.add(tally.before());
            rows.add(row);
        }
        return rows;
    }

    private static boolean unknown(Tally tally) {
        return tally.key().isEmpty() || tally.key().equals("0");
    }

    private List<String> names(By by, String key) {
        return switch (by) {
            case CAMERA -> camera(key);
            case TOWN -> List.of(key.isEmpty() ? "Not known" : key);
            case DESK -> List.of(key.isEmpty() ? "No desk" : key);
        };
    }

    private List<String> camera(String key) {
        int number = Integer.parseInt(key);
        return number == 0 ? List.of("", "No camera", "")
            : registers.camera(number)
                .map(camera -> List.of(key, camera.name(), camera.town()))
                .orElse(List.of(key, "Not in the register", ""));
    }

    /// What a report says of officers' incidents.
    static String officers(boolean airwave) {
        return airwave ? OFFICERS : NO_OFFICERS;
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    static String name(RegisterSet registers, int camera) {
        return registers.camera(camera).map(Camera::name).orElse("Not in the register");
    }
}
