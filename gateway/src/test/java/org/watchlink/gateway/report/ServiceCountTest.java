package org.watchlink.gateway.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.watchlink.gateway.report.Measured.Window;
import org.watchlink.gateway.store.Vendor;

/// Every figure of service levels and use beside one that was made by plain loops. The periods are
/// given by the clock on the wall and in UTC, with those of the year before.
class ServiceCountTest {

    private static final List<String> USES = List.of(
        "use-by-partner", "use-by-client", "footage-by-organisation", "arrests-by-force");
    private static final Map<String, Duration> TARGETS = Map.of(
        "alert-to-police", Duration.ofSeconds(5), "police-receipt", Duration.ofMinutes(5),
        "police-acceptance", Duration.ofMinutes(15), "police-feedback", Duration.ofHours(168),
        "footage-decision", Duration.ofHours(24), "footage-handover", Duration.ofHours(72));

    @TempDir
    private static Path folder;
    private static ServedLog log;
    private static Counted counted;

    @BeforeAll
    static void write() throws Exception {
        log = new ServedLog();
        counted = new Counted(folder);
        counted.write(log.lines);
    }

    @AfterAll
    static void close() throws Exception {
        counted.close();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01T00:00, 2027-01-01T00:00, 2026-01-01T00:00Z, 2027-01-01T00:00Z, "
            + "2025-01-01T00:00Z, 2026-01-01T00:00Z",
        "2026-03-29T00:00, 2026-03-30T00:00, 2026-03-29T00:00Z, 2026-03-29T23:00Z, "
            + "2025-03-29T00:00Z, 2025-03-30T00:00Z",
        "2026-03-28T00:00, 2026-03-31T00:00, 2026-03-28T00:00Z, 2026-03-30T23:00Z, "
            + "2025-03-28T00:00Z, 2025-03-30T23:00Z",
        "2026-03-29T00:00, 2026-03-29T01:30, 2026-03-29T00:00Z, 2026-03-29T01:00Z, "
            + "2025-03-29T00:00Z, 2025-03-29T01:30Z",
        "2026-03-29T01:30, 2026-03-29T05:00, 2026-03-29T01:00Z, 2026-03-29T04:00Z, "
            + "2025-03-29T01:30Z, 2025-03-29T05:00Z",
        "2026-10-25T00:00, 2026-10-26T00:00, 2026-10-24T23:00Z, 2026-10-26T00:00Z, "
            + "2025-10-24T23:00Z, 2025-10-25T23:00Z",
        "2026-10-25T01:00, 2026-10-25T02:00, 2026-10-25T00:00Z, 2026-10-25T02:00Z, "
            + "2025-10-25T00:00Z, 2025-10-25T01:00Z",
        "2025-10-26T01:30, 2026-03-29T01:30, 2025-10-26T00:30Z, 2026-03-29T01:00Z, "
            + "2024-10-26T00:30Z, 2025-03-29T01:30Z",
        "2026-07-01T00:00, 2026-08-01T00:00, 2026-06-30T23:00Z, 2026-07-31T23:00Z, "
            + "2025-06-30T23:00Z, 2025-07-31T23:00Z",
        "2026-02-15T13:07, 2026-11-03T23:53, 2026-02-15T13:07Z, 2026-11-03T23:53Z, "
            + "2025-02-15T13:07Z, 2025-11-03T23:53Z",
        "2025-01-01T00:00, 2026-11-22T00:00, 2025-01-01T00:00Z, 2026-11-22T00:00Z, "
            + "2024-01-01T00:00Z, 2025-11-22T00:00Z",
        "2030-01-01T00:00, 2030-02-01T00:00, 2030-01-01T00:00Z, 2030-02-01T00:00Z, "
            + "2029-01-01T00:00Z, 2029-02-01T00:00Z"})
    void everyFigureIsThatOfThePlainCount(
        String from, String to, String utcFrom, String utcTo, String beforeFrom, String beforeTo)
        throws Exception {
        Window window = new Window(
            instant(utcFrom), instant(utcTo), instant(beforeFrom), instant(beforeTo));
        Measured plain = new Measured(log);
        for (ServiceLevel service : ServiceLevel.values()) {
            for (String per : List.of("who", "town", "month")) {
                boolean airwave = !per.equals("town");
                assertThat(
                    counted.service(service.word(), from, to, per, airwave, "").rows())
                    .as("%s per %s", service.word(), per)
                    .isEqualTo(plain.rows(
                        service.word(), per, window, airwave, TARGETS.get(service.word()),
                        unit(service)));
            }
        }
        for (String use : USES) {
            for (boolean airwave : List.of(true, false)) {
                Report report = counted.report(use, from, to, airwave);
                int keys = report.columns().size() - 2 * report.figures().size();
                Map<List<Object>, List<Object>> rows = new HashMap<>();
                report.rows().forEach(row -> rows.put(
                    List.copyOf(row.subList(0, keys)),
                    List.copyOf(row.subList(keys, row.size()))));
                assertThat(rows).as("%s %s", use, airwave)
                    .isEqualTo(plain.sums(use, window, airwave));
            }
        }
    }

    @Test
    void behindEachRowStandAsManyLapsAsItSays() throws Exception {
        for (ServiceLevel service : ServiceLevel.values()) {
            for (String per : List.of("who", "town", "month")) {
                for (List<Object> row : counted.service(
                    service.word(), "2026-01-01", "2027-01-01", per, true, "").rows()) {
                    List<List<Object>> laps = counted.service(
                        service.word(), "2026-01-01", "2027-01-01", per, true,
                        (String) row.getFirst()).rows();
                    assertThat(laps).hasSize(((Long) row.get(1)).intValue());
                    assertThat(laps.stream().map(List::getLast).filter(took -> took != null)
                        .map(Double.class::cast).max(Double::compare).orElse(null))
                        .isEqualTo(row.get(6));
                }
            }
        }
    }

    @Test
    void everyDatabaseMeasuresTheSame() throws Exception {
        Path other = Files.createDirectory(folder.resolve("other"));
        List<String> names = new ArrayList<>(USES);
        List.of(ServiceLevel.values()).forEach(service -> names.add(service.word()));
        try (Counted central = new Counted(other, Vendor.POSTGRES.log(other))) {
            central.write(log.lines);
            for (String name : names) {
                for (String from : List.of("2025-01-01", "2026-03-29", "2026-10-25")) {
                    for (boolean airwave : List.of(true, false)) {
                        Report report = central.report(name, from, "2026-10-26", airwave);
                        assertThat(report.rows()).isNotEmpty();
                        assertThat(report)
                            .isEqualTo(counted.report(name, from, "2026-10-26", airwave));
                    }
                }
            }
        }
    }

    private static long unit(ServiceLevel service) {
        return switch (service) {
            case TAKING, TELLING -> 1_000_000_000L;
            case RECEIPT, ACCEPTANCE -> 60_000_000_000L;
            case FEEDBACK, DECISION, HANDOVER -> 3_600_000_000_000L;
        };
    }

    private static Instant instant(String minute) {
        return Instant.parse(minute.replace("Z", ":00Z"));
    }
}
