package org.watchlink.gateway.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchlink.gateway.report.Report.Column;
import org.watchlink.gateway.report.Report.Dates;
import org.watchlink.gateway.report.Report.Figure;
import org.watchlink.gateway.store.Vendor;
import org.watchlink.routes.alert.Operator;
import org.watchlink.routes.camera.CameraHealth;
import org.watchlink.routes.incident.FaultChange.FaultCleared;
import org.watchlink.routes.incident.FaultChange.FaultDeclined;
import org.watchlink.routes.incident.FaultChange.FaultReported;
import org.watchlink.routes.incident.IncidentChange.CameraNamed;
import org.watchlink.routes.incident.IncidentChange.IncidentAmended;
import org.watchlink.routes.incident.IncidentChange.IncidentMerged;
import org.watchlink.routes.incident.IncidentChange.IncidentOpened;
import org.watchlink.routes.incident.IncidentChange.IncidentRelocated;
import org.watchlink.routes.incident.IncidentFacts;
import org.watchlink.routes.incident.IncidentNumber;
import org.watchlink.routes.incident.IncidentStatus;
import org.watchlink.routes.incident.Occurrence.CameraChanged;

class ReportsTest {

    private static final Operator ANNE = new Operator("anne", "Desk 1");
    private static final Operator BOB = new Operator("bob", "Desk 2");
    private static final String FORCE = "Hertfordshire Constabulary";

    @TempDir
    private Path folder;

    private Counted counted;

    @BeforeEach
    void open() throws Exception {
        counted = new Counted(folder);
    }

    @AfterEach
    void close() throws Exception {
        counted.close();
    }

    @Test
    void whatHappenedCountsOnceAndWhatDidNotNever() throws Exception {
        open("2026-06-30T22:59:59.999999Z", 1, IncidentStatus.ACTUAL, "Ware", 1, ANNE);
        open("2026-06-30T23:00:00Z", 2, IncidentStatus.ACTUAL, "Ware", 1, ANNE);
        open("2026-07-02T10:00:00Z", 3, IncidentStatus.ACTUAL, "Hitchin", 4, BOB);
        open("2026-07-02T10:00:00Z", 4, IncidentStatus.EXERCISE, "Hitchin", 9, BOB);
        open("2026-07-02T10:00:00Z", 5, IncidentStatus.TEST, "Hitchin", 9, BOB);
        open("2026-07-02T11:00:00Z", 6, IncidentStatus.ACTUAL, "Hitchin", 2, BOB);
        look("2026-07-02T12:00:00Z", 3, 101);
        look("2026-07-02T12:00:00Z", 3, 102);
        look("2026-07-02T12:00:00Z", 3, 101);
        look("2026-07-02T12:00:00Z", 4, 101);
        look("2026-07-02T12:00:00Z", 6, 102);
        counted.write("2026-07-02T13:00:00Z", new IncidentMerged(
            number(6), number(3), "the same", BOB));
        counted.write("2026-07-02T13:00:00Z", new IncidentAmended(
            number(3), 2, facts(5), "one more", BOB));

        assertThat(rows("incidents-by-town")).startsWith(
            List.of("Hitchin", 1L, 0L), List.of("Ware", 1L, 0L), List.of("Biggleswade", 0L, 0L))
            .hasSize(7);
        assertThat(rows("incidents-by-desk")).containsExactly(
            List.of("Desk 1", 1L, 0L), List.of("Desk 2", 1L, 0L));
        assertThat(rows("incidents-by-camera")).extracting(
            row -> row.get(0) + " " + row.get(3)).containsExactly("101 1", "102 1", " 1");
        assertThat(rows("arrests-by-camera")).extracting(
            row -> row.get(0) + " " + row.get(3)).containsExactly("101 5", "102 5", " 1");
        assertThat(counted.report("arrests-by-camera", "2027-07-01", "2027-08-01").figures())
            .containsExactly(new Figure("All arrests together, each once", 0L, 6L));
    }

    @Test
    void whatWasElsewhereCountsThere() throws Exception {
        open("2026-07-02T10:00:00Z", 1, IncidentStatus.ACTUAL, "Ware", 2, ANNE);
        counted.write("2026-07-03T10:00:00Z", new IncidentRelocated(
            number(1), "Ware", "Hitchin", FORCE, "misheard", ANNE));

        assertThat(rows("incidents-by-town")).contains(
            List.of("Hitchin", 1L, 0L), List.of("Ware", 0L, 0L));
        assertThat(rows("arrests-by-town")).contains(List.of("Hitchin", 2L, 0L));
    }

    @Test
    void officersIncidentsCountForTheEntitledAlone() throws Exception {
        open("2026-07-02T10:00:00Z", 1, IncidentStatus.ACTUAL, "Ware", 1, ANNE);
        counted.write("2026-07-02T11:00:00Z", new IncidentOpened(
            number(2), IncidentStatus.ACTUAL, "Hitchin", FORCE, List.of(), true, facts(4), BOB));
        look("2026-07-02T12:00:00Z", 2, 101);

        for (String name : Reports.COUNTS) {
            Report shown = counted.report(name, "2026-07-01", "2026-08-01", true);
            Report kept = counted.report(name, "2026-07-01", "2026-08-01", false);
            assertThat(kept.figures().getFirst().now()).as(name).isEqualTo(1L);
            assertThat(shown.figures().getFirst().now()).as(name)
                .isEqualTo(name.startsWith("arrests") ? 5L : 2L);
            assertThat(kept.rows()).as(name).noneMatch(row -> row.get(0).equals("101")
                || row.get(0).equals("Desk 2")
                || row.get(0).equals("Hitchin") && !row.get(1).equals(0L));
            assertThat(kept.rules()).anyMatch(rule -> rule.startsWith("Officers' incidents are"));
        }
    }

    @Test
    void aFaultIsToldFromItsReportUntilItIsCleared() throws Exception {
        counted.write("2025-07-05T10:00:00Z", new FaultReported(1, 101, "no picture", ANNE));
        counted.write("2025-08-05T10:00:00Z", new FaultCleared(1, 101, "A", "cable", ANNE));
        counted.write("2026-07-30T10:00:00Z", new FaultReported(2, 101, "=1+1", ANNE));
        counted.write("2026-07-30T22:30:00Z", new FaultReported(3, 102, "stuck", BOB));
        counted.write("2026-07-31T22:59:59Z", new FaultCleared(2, 101, "B", "new head", ANNE));

        Report report = counted.report("faults", "2026-07-01", "2026-08-01");
        assertThat(report.rows()).containsExactly(
            List.of(2L, 101, "Verity Way by Jessop Road", "=1+1", "2026-07-30T11:00+01:00", "anne",
                "cleared", "2026-07-31T23:59+01:00", "B", "new head", 36L),
            List.of(3L, 102, "High Street by Orchard Road", "stuck", "2026-07-30T23:30+01:00",
                "bob", "open", "", "", "", 2_749L));
        assertThat(report.figures()).containsExactly(new Figure("Reported", 2L, 1L),
            new Figure("Cleared", 1L, 0L), new Figure("Open at the end", 1L, 1L));
        assertThat(ReportCsv.of(report).lines().toList().get(1)).isEqualTo(
            "2,101,Verity Way by Jessop Road,'=1+1,2026-07-30T11:00+01:00,anne,cleared,"
                + "2026-07-31T23:59+01:00,B,new head,36");
        Reports reports = counted.reports();
        assertThat(reports.report(new Reports.Ask("fault-history",
            reports.period("2025-07-06", "2026-07-30").orElseThrow(), 101, "who", "", false))
            .orElseThrow().rows())
            .singleElement().satisfies(row -> assertThat(row.getFirst()).isEqualTo(1L));
        assertThat(counted.report("faults", "2025-08-06", "2026-07-30").rows()).isEmpty();
    }

    @Test
    void aCameraIsProposedUntilSomebodySaysWhatItIs() throws Exception {
        change("2026-07-01T10:00:00Z", 101, false);
        change("2026-07-01T10:00:00Z", 102, false);
        change("2026-07-01T10:00:00Z", 103, false);
        change("2026-07-01T10:00:00Z", 104, false);
        change("2026-07-01T10:01:00Z", 103, true);
        counted.write("2026-07-01T11:00:00Z", new FaultReported(1, 101, "no picture", ANNE));
        counted.write("2026-07-01T11:00:00Z", new FaultDeclined(104, "works", ANNE));

        assertThat(counted.reports().now().proposed()).extracting(Records.Outage::camera)
            .containsExactly(102);
        assertThat(counted.reports().now().open()).extracting(Records.Repair::number)
            .containsExactly(1L);
        counted.write("2026-07-01T12:00:00Z", new FaultCleared(1, 101, "A", "cable", ANNE));
        change("2026-07-01T13:00:00Z", 104, true);
        change("2026-07-01T13:00:00Z", 104, false);
        assertThat(counted.reports().now().proposed()).extracting(Records.Outage::camera)
            .containsExactly(101, 102, 104);
        assertThat(counted.reports().now().open()).isEmpty();
    }

    @Test
    void availabilityIsMeasuredFromTheFirstLineUntilNow() throws Exception {
        change("2026-03-28T12:00:00Z", 101, true);
        change("2026-03-28T18:00:00Z", 101, false);
        change("2026-03-28T19:00:00Z", 101, false);
        change("2026-03-29T05:00:00Z", 101, true);
        change("2026-11-22T06:00:00Z", 102, false);

        assertThat(counted.report("availability", "2026-03-29", "2026-03-30").rows())
            .containsExactly(Arrays.asList(
                101, "Verity Way by Jessop Road", 1L, 300L, 78.26, null));
        assertThat(counted.report("availability", "2026-03-01", "2026-03-29").rows())
            .containsExactly(Arrays.asList(
                101, "Verity Way by Jessop Road", 1L, 360L, 50.0, null));
        Report today = counted.report("availability", "2026-11-22", "2026-11-23");
        assertThat(today.rows()).containsExactly(Arrays.asList(
            102, "High Street by Orchard Road", 1L, 360L, 50.0, null));
        assertThat(today.figures()).containsExactly(
            new Figure("Mean of all cameras, %", 99.75, null));
        assertThat(counted.report("availability", "2027-03-29", "2027-03-30").rows())
            .containsExactly(Arrays.asList(
                101, "Verity Way by Jessop Road", 0L, 0L, null, 78.26));
        assertThat(counted.report("availability", "2026-04-01", "2026-05-01").rows()).isEmpty();
    }

    @Test
    void everyDatabaseReportsTheSame() throws Exception {
        Counted sqlite = counted;
        Path other = Files.createDirectory(folder.resolve("other"));
        try (Counted central = new Counted(other, Vendor.POSTGRES.log(other))) {
            for (Counted each : List.of(counted, central)) {
                counted = each;
                open("2026-07-01T10:00:00Z", 1, IncidentStatus.ACTUAL, "Ware", 2, ANNE);
                open("2025-07-01T10:00:00Z", 2, IncidentStatus.ACTUAL, "Hitchin", 1, BOB);
                look("2026-07-02T12:00:00Z", 1, 101);
                look("2026-07-02T12:00:00Z", 1, 102);
                change("2026-07-03T10:00:00Z", 101, false);
                change("2026-07-03T11:00:00Z", 102, false);
                each.write("2026-07-03T12:00:00Z", new FaultReported(1, 101, "stuck", ANNE));
                each.write("2026-07-03T13:00:00Z", new FaultCleared(1, 101, "A", "cable", BOB));
                each.write("2026-07-03T13:00:00Z", new FaultDeclined(102, "works", BOB));
                change("2026-07-03T14:00:00Z", 101, true);
            }
            counted = sqlite;
            for (String name : Counted.NAMES) {
                Report report = central.report(name, "2026-07-01", "2026-08-01");
                assertThat(report).isEqualTo(counted.report(name, "2026-07-01", "2026-08-01"));
                assertThat(report.rows().isEmpty()).isEqualTo(!Reports.COUNTS.contains(name)
                    && !List.of("arrests-by-force", "faults", "availability").contains(name));
            }
            assertThat(central.reports().now().proposed()).isEmpty();
        }
    }

    @Test
    void thePageOffersThemAll() throws Exception {
        String page = Files.readString(Path.of("src/main/resources/webroot/reports.html"));
        assertThat(Pattern.compile("<option value=\"([^\"]+)\"").matcher(page).results()
            .map(option -> option.group(1)))
            .containsExactlyInAnyOrderElementsOf(Stream.concat(
                Counted.NAMES.stream(), Stream.of("who", "town", "month")).toList());
    }

    @Test
    void itIsSaidWhoseAnIncidentIs() throws Exception {
        open("2026-07-01T10:00:00Z", 1, IncidentStatus.ACTUAL, "Ware", 2, ANNE);
        assertThat(counted.report("incidents-by-desk", "2026-07-01", "2026-08-01").rules())
            .anyMatch(rule -> rule.contains("opened by themselves and that it took first"));
        assertThat(counted.report("incidents-by-town", "2026-07-01", "2026-08-01").rules())
            .noneMatch(rule -> rule.startsWith("A desk"));
    }

    @Test
    void aPeriodThatIsNoneIsRefused() {
        Reports reports = counted.reports();
        for (List<String> pair : List.of(
            List.of("2026-03-01", "2026-03-01"), List.of("2026-03-02", "2026-03-01"),
            List.of("2026-02-29", "2026-03-01"), List.of("", "2026-03-01"),
            List.of("-999999999-01-01", "2026-03-01"), List.of("2026-03-01", "+99999-01-01"))) {
            assertThat(reports.period(pair.getFirst(), pair.getLast())).isEmpty();
        }
        assertThat(reports.period("2024-02-01", "2024-03-01").orElseThrow().yearBefore())
            .isEqualTo(reports.period("2023-02-01", "2023-03-01").orElseThrow());
        assertThat(Dates.of(reports.period("2024-02-29T10:00", "2024-03-01").orElseThrow()
            .yearBefore())).isEqualTo(new Dates("2023-03-01T00:00", "2023-03-01T00:00"));
    }

    @Test
    void noTextBecomesAFormula() {
        List<Object> cells = List.of("=1", "+1", "-1", "@a", "\t=1", " =1", "\n-", "＝1",
            "\u00a0\ufeff＠1", "a=1", "\"=1", -1L);
        Report report = new Report(
            "n", "t", null, null, "Z", Instant.EPOCH, List.of(new Column("n", "t")),
            cells.stream().map(List::of).toList(), List.of(), 0, List.of(), List.of());
        assertThat(ReportCsv.of(report)).isEqualTo("n\r\n'=1\r\n'+1\r\n'-1\r\n'@a\r\n'\t=1\r\n"
            + "' =1\r\n\"'\n-\"\r\n'＝1\r\n'\u00a0\ufeff＠1\r\na=1\r\n\"\"\"=1\"\r\n-1\r\n");
    }

    private List<List<Object>> rows(String name) throws Exception {
        return counted.report(name, "2026-07-01", "2026-08-01").rows();
    }

    private void open(
        String at, int serial, IncidentStatus status, String town, int arrests, Operator by) {
        counted.write(at, new IncidentOpened(
            number(serial), status, town, FORCE, List.of(), false, facts(arrests), by));
    }

    private void look(String at, int serial, int camera) {
        Instant from = Instant.parse(at);
        counted.write(at, new CameraNamed(
            number(serial), camera, from, from.plusSeconds(serial), ANNE));
    }

    private void change(String at, int camera, boolean healthy) {
        counted.write(at, new CameraChanged(new CameraHealth(camera, healthy, "no answer")));
    }

    private static IncidentNumber number(int serial) {
        return IncidentNumber.of("41-20260702-%04d".formatted(serial)).orElseThrow();
    }

    private static IncidentFacts facts(int arrests) {
        return new IncidentFacts(
            "", "", "", "", Optional.empty(), List.of(), arrests, false, "", "", "");
    }
}
