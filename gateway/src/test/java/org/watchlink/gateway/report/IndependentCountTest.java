package org.watchlink.gateway.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchlink.gateway.intake.Intake;

/// Every number of every count, beside one that was made from the files without anything of ours.
class IndependentCountTest {

    private static final List<String> COUNTS = List.of(
        "incidents-by-camera", "incidents-by-town", "incidents-by-desk", "arrests-by-camera",
        "arrests-by-town");
    private static final List<String> MONTHS = List.of("2021-01", "2022-01");
    private static final DateTimeFormatter OLD = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");
    private static final List<String> COURT = List.of(
        "Awaiting court outcome", "Court result unavailable",
        "Suspect charged as part of another case");

    @TempDir
    private Path folder;

    private final Tallied tallied = new Tallied();
    private final List<String[]> towns = new ArrayList<>();
    private final List<String[]> cameras = new ArrayList<>();
    private Counted counted;

    @BeforeEach
    void open() throws Exception {
        counted = new Counted(folder);
        for (String line : register("towns.csv")) {
            String[] fields = line.split(",");
            towns.add(new String[] {fields[0], fields[1], fields[2]});
        }
        for (String line : register("cameras.csv")) {
            String[] fields = line.replaceAll("\"[^\"]*\"", "quoted").split(",");
            cameras.add(new String[] {fields[0], fields[4], fields[5]});
        }
    }

    @AfterEach
    void close() throws Exception {
        counted.close();
    }

    @Test
    void theStreetCrimesOfTwoJanuaries() throws Exception {
        Set<String> seen = new HashSet<>();
        for (String month : MONTHS) {
            Path file = folder.resolve(month + ".csv");
            List<String> lines = crimes(month);
            Files.write(file, lines);
            int once = 0;
            for (String line : lines.subList(1, lines.size())) {
                String[] fields = line.split(",", -1);
                if (fields[0].isEmpty() || seen.add(fields[0])) {
                    once++;
                    tallied.add(new Tallied.Row(
                        fields[1] + "-01T00:00", nearest(towns, fields, 3_000), "",
                        nearest(cameras, fields, 150).isEmpty() ? List.of()
                            : List.of(nearest(cameras, fields, 150)),
                        COURT.contains(fields[10]) ? 1 : 0));
                }
            }
            Path mapping = Path.of("../config/import/police-uk.yaml");
            assertThat(counted.take(file, mapping))
                .isEqualTo(new Intake.Result(once, lines.size() - 1 - once, List.of()));
            assertThat(counted.take(file, mapping))
                .isEqualTo(new Intake.Result(0, lines.size() - 1, List.of()));
        }
        same("2022-01-01T00:00", "2022-02-01T00:00", "2021-01-01T00:00", "2021-02-01T00:00");
        same("2021-01-01T00:00", "2022-01-01T00:00", "2020-01-01T00:00", "2021-01-01T00:00");
        same("2021-12-31T23:59", "2022-01-01T00:01", "2020-12-31T23:59", "2021-01-01T00:01");
        same("2021-01-01T00:01", "2022-01-01T00:01", "2020-01-01T00:01", "2021-01-01T00:01");
        same("2020-02-29T00:00", "2024-02-29T00:00", "2019-03-01T00:00", "2023-03-01T00:00");
    }

    @Test
    void anOlderSystemsIncidentsAtEveryHourOfTwoYears() throws Exception {
        Path file = folder.resolve("old.csv");
        int rows = write(file);
        assertThat(counted.take(file, Path.of("../config/import/example.yaml")))
            .isEqualTo(new Intake.Result(rows, 2, List.of()));

        same("2022-01-01T00:00", "2023-01-01T00:00", "2021-01-01T00:00", "2022-01-01T00:00");
        same("2022-03-27T00:00", "2022-03-28T00:00", "2021-03-27T00:00", "2021-03-28T00:00");
        same("2022-03-28T00:00", "2022-03-29T00:00", "2021-03-28T00:00", "2021-03-29T00:00");
        same("2022-10-30T00:00", "2022-10-31T00:00", "2021-10-30T00:00", "2021-10-31T00:00");
        same("2022-10-31T00:00", "2022-11-01T00:00", "2021-10-31T00:00", "2021-11-01T00:00");
        same("2022-03-27T02:00", "2022-10-30T02:30", "2021-03-27T02:00", "2021-10-30T02:30");
        same("2022-10-30T01:00", "2022-10-30T02:00", "2021-10-30T01:00", "2021-10-30T02:00");
        same("2022-02-28T13:07", "2022-06-30T23:53", "2021-02-28T13:07", "2021-06-30T23:53");
        same("2020-02-29T00:00", "2022-07-01T00:00", "2019-03-01T00:00", "2021-07-01T00:00");
        same("1999-01-01T00:00", "2020-01-01T00:00", "1998-01-01T00:00", "2019-01-01T00:00");
    }

    private void same(String from, String to, String yearBefore, String toBefore)
        throws Exception {
        List<String> now = List.of(from, to);
        List<String> before = List.of(yearBefore, toBefore);
        for (String name : COUNTS) {
            Report report = counted.report(name, from, to);
            Map<String, List<Long>> rows = new TreeMap<>();
            for (List<Object> row : report.rows()) {
                long here = (long) row.get(row.size() - 2);
                long then = (long) row.getLast();
                if (here + then > 0) {
                    rows.put((String) row.getFirst(), List.of(here, then));
                }
            }
            assertThat(report.period()).isEqualTo(new Report.Dates(from, to));
            assertThat(report.yearBefore()).isEqualTo(new Report.Dates(yearBefore, toBefore));
            assertThat(rows).as("%s %s", name, now)
                .isEqualTo(tallied.sums(name, now, before));
            List<Long> all = tallied.sums(name.split("-")[0], now, before)
                .getOrDefault("all", List.of(0L, 0L));
            assertThat(List.of(
                report.figures().getFirst().now(), report.figures().getFirst().before()))
                .as("%s %s", name, now).isEqualTo(all);
        }
    }

    /// A table of an older system: one row every few hours of the wall's clock, but for the hour
    /// that it passes over; two rows come twice.
    private int write(Path file) throws IOException {
        List<String> lines = new ArrayList<>(List.of("Incident No,Date Time,Closed,Town,Location,"
            + "Type,Cameras,Desk,Arrests,Notable,How CCTV helped,Result,Comments"));
        LocalDateTime time = LocalDateTime.parse("2021-01-01T00:00");
        int number = 0;
        for (String month : MONTHS) {
            List<String> crimes = crimes(month);
            for (String line : crimes.subList(1, crimes.size())) {
                String[] fields = line.split(",", -1);
                time = time.plusMinutes(number % 5 == 0 ? 1_000 : 53);
                boolean passedOver = time.toString().startsWith("2021-03-28T01")
                    || time.toString().startsWith("2022-03-27T01");
                if (passedOver) {
                    time = time.plusHours(1);
                }
                number++;
                String town = number % 13 == 0 ? "" : nearest(towns, fields, 2_000);
                String desk = number % 11 == 0 ? "" : "Desk " + number % 4;
                List<String> used = new ArrayList<>();
                for (int i = 0; i < number % 4; i++) {
                    used.add(cameras.get((number * 7 + i * (number % 3)) % cameras.size())[0]);
                }
                int arrests = number % 7 == 0 ? number % 3 : 0;
                lines.add(String.join(",", "N" + number, time.format(OLD), "", town, fields[6],
                    fields[9], String.join("; ", used), desk, arrests == 0 ? "" : "" + arrests,
                    "N", "", "", ""));
                if (number == 3 || number == 2_000) {
                    lines.add(lines.getLast());
                }
                tallied.add(new Tallied.Row(time.toString().substring(0, 16), town, desk,
                    List.copyOf(new LinkedHashSet<>(used)), arrests));
            }
        }
        Files.write(file, lines);
        return number;
    }

    /// The name of the nearest, if that is within so many metres: on the plane that touches the
    /// earth at the place, with the lengths of its degrees at 52° N.
    private static String nearest(List<String[]> places, String[] crime, double within) {
        double east = Double.parseDouble(crime[4]);
        double north = Double.parseDouble(crime[5]);
        String nearest = "";
        double least = within;
        for (String[] place : places) {
            double x = (Double.parseDouble(place[2]) - east) * 111_267 * 1.00254
                * Math.cos(Math.toRadians(north));
            double y = (Double.parseDouble(place[1]) - north) * 111_267;
            double metres = Math.sqrt(x * x + y * y);
            if (metres < least) {
                least = metres;
                nearest = place[0];
            }
        }
        return nearest;
    }

    private static List<String> crimes(String month) throws IOException {
        try (InputStream file = new GZIPInputStream(IndependentCountTest.class
            .getResourceAsStream("/crime/" + month + "-seven-towns-street.csv.gz"))) {
            return Arrays.asList(
                new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\n"));
        }
    }

    private static List<String> register(String name) throws IOException {
        List<String> lines = Files.readAllLines(Path.of("../config/registers", name));
        return lines.subList(1, lines.size());
    }
}
