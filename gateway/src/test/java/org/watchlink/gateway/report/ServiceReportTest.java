package org.watchlink.gateway.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchlink.gateway.report.Report.Figure;
import org.watchlink.gateway.store.Samples;
import org.watchlink.routes.alert.Operator;
import org.watchlink.routes.incident.IncidentChange.IncidentAmended;
import org.watchlink.routes.incident.IncidentChange.IncidentOpened;
import org.watchlink.routes.incident.IncidentFacts;
import org.watchlink.routes.incident.IncidentNumber;
import org.watchlink.routes.incident.IncidentStatus;
import org.watchlink.routes.incident.Occurrence.AlertClosed;
import org.watchlink.routes.incident.Occurrence.AlertRaised;
import org.watchlink.routes.incident.Occurrence.AlertTaken;
import org.watchlink.routes.incident.PoliceChange.PartnerDeclared;
import org.watchlink.routes.incident.PoliceChange.PoliceAnswered;
import org.watchlink.routes.incident.Receipt;
import org.watchlink.routes.incident.Receipt.Step;
import org.watchlink.routes.incident.Remit;
import org.watchlink.routes.radio.Heard;
import org.watchlink.routes.radio.RadioEvent.EmergencyEnded;

/// What of a service is measured, by hand.
class ServiceReportTest {

    private static final Operator ANNE = new Operator("anne", "Desk 1");
    private static final String FORCE = "Bedfordshire Police";
    private static final IncidentFacts FACTS = IncidentFacts.of("", "", "", Optional.empty());

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
    void aPartnerIsToldWhenItsFeedTellsItAndNoSooner() throws Exception {
        declare("2026-07-01T00:00:00Z", "early");
        alert("2026-07-01T10:00:00Z", 1, "2026-07-01T09:59:58.5Z");
        open("2026-07-01T10:00:00Z", 1, List.of(1L), false);
        declare("2026-07-01T10:05:00Z", "late");
        counted.write("2026-07-01T10:06:00Z", new PartnerDeclared(
            "fire", List.of(FORCE), List.of(), IncidentStatus.ACTUAL, false,
            Optional.of(new Remit(Remit.Service.FIRE, List.of()))));
        counted.write("2026-07-01T10:07:00Z", new IncidentAmended(
            number(1), 2, FACTS, "more", ANNE));

        assertThat(rows("alert-to-police")).containsExactly(
            Arrays.asList(
                "early", 1L, 1L, 100.0, 1.5, 1.5, 1.5, 1L, 0L, null, null),
            Arrays.asList(
                "late", 1L, 1L, 100.0, 421.5, 421.5, 421.5, 0L, 0L, null, null));
    }

    @Test
    void whatIsNotAnsweredIsNoAnswerInTime() throws Exception {
        declare("2026-07-01T00:00:00Z", "beds");
        for (int serial = 1; serial <= 4; serial++) {
            open("2026-07-01T10:00:00Z", serial, List.of(), false);
        }
        answer("2026-07-01T10:01:00Z", 1, Step.RECEIVED, "2020-01-01T00:00:00Z");
        answer("2026-07-01T10:05:00Z", 2, Step.ATTENDING, "2026-07-01T10:00:00Z");
        answer("2026-07-01T10:06:00Z", 2, Step.RECEIVED, "2026-07-01T10:00:00Z");
        answer("2026-07-01T10:05:00.000001Z", 3, Step.ACCEPTED, "2026-07-01T10:00:00Z");

        Report report = counted.report("police-receipt", "2026-07-01", "2026-08-01");
        assertThat(report.rows()).containsExactly(Arrays.asList(
            "beds", 4L, 3L, 75.0, 5.0, 5.0, 5.0, 2L, 0L, null, null));
        assertThat(ReportCsv.of(report)).isEqualTo(
            "partner,all,done,percent_done,median,p90,longest,within_target,all_year_before,"
                + "percent_done_year_before,median_year_before\r\n"
                + "beds,4,3,75.0,5.0,5.0,5.0,2,0,,\r\n");
        assertThat(rows("police-acceptance")).extracting(row -> row.get(2)).containsExactly(1L);
        assertThat(rows("police-feedback")).extracting(row -> row.get(3)).containsExactly(0.0);
        assertThat(report.rules()).anyMatch(rule -> rule.contains("nearest rank"))
            .anyMatch(rule -> rule.contains("first receipt, of whatever kind"));
    }

    @Test
    void theQueueIsWhatWasOpenWhenThePeriodEnded() throws Exception {
        alert("2025-07-01T09:50:00Z", 1, "2025-07-01T09:50:00Z");
        alert("2026-07-01T09:50:00Z", 2, "2026-07-01T09:49:58Z");
        alert("2026-07-01T09:55:00Z", 3, "2026-07-01T09:55:00Z");
        counted.write("2026-07-01T09:55:40.5Z", new AlertTaken(3, ANNE));
        alert("2026-07-01T09:56:00Z", 4, "2026-07-01T09:56:00Z");
        counted.write("2026-07-01T09:58:00Z", new AlertClosed(1, "Lost", "", ANNE));
        counted.write("2026-07-01T09:59:00Z", new AlertClosed(4, "Lost", "", ANNE));
        counted.write("2026-07-01T10:01:00Z", new AlertTaken(2, ANNE));
        counted.write("2026-07-01T10:02:00Z", new AlertClosed(2, "Lost", "", ANNE));

        Report report = counted.report("queue", "2026-07-01", "2026-07-01T11:00");
        assertThat(report.rows()).containsExactly(
            List.of(2L, "Robbery", "P2", "Biggleswade", "2026-07-01T10:50:00+01:00", "", 600L),
            List.of(
                3L, "Robbery", "P2", "Biggleswade", "2026-07-01T10:55:00+01:00",
                "2026-07-01T10:55:40+01:00", 40L));
        assertThat(report.figures()).containsExactly(
            new Figure("Open", 2, 1), new Figure("Not taken", 1L, 1L));
        assertThat(ReportCsv.of(report)).startsWith(
            "alert,category,priority,town,raised,taken,seconds_waited\r\n2,Robbery,P2,");
        assertThat(counted.report("queue", "2026-07-01", "2027-01-01").rows())
            .extracting(List::getFirst).containsExactly(3L);
        assertThat(rows("alert-to-operator")).containsExactly(Arrays.asList(
            "P2", 3L, 2L, 66.666, 40.5, 660.0, 660.0, 1L, 0.0, null));
    }

    @Test
    void theIncidentsBehindARowAreNamedToTheEntitledAlone() throws Exception {
        declare("2026-07-01T00:00:00Z", "beds");
        open("2026-07-01T10:00:00Z", 1, List.of(), false);
        open("2026-07-01T10:00:01Z", 2, List.of(), true);
        answer("2026-07-01T10:01:00Z", 1, Step.RECEIVED, "2026-07-01T10:00:00Z");

        List<Object> open = List.of(
            "40-20260701-0001", "beds", "Biggleswade", "2026-07-01T11:00:00+01:00",
            "2026-07-01T11:01:00+01:00", 1.0);
        assertThat(behind(true)).containsExactly(open, Arrays.asList(
            "40-20260701-0002", "beds", "Biggleswade", "2026-07-01T11:00:01+01:00", "", null));
        assertThat(behind(false)).containsExactly(open);
    }

    private List<List<Object>> behind(boolean airwave) throws Exception {
        return counted.service(
            "police-receipt", "2026-07-01", "2026-08-01", "month", airwave, "2026-07").rows();
    }

    private List<List<Object>> rows(String name) throws Exception {
        return counted.report(name, "2026-07-01", "2026-08-01").rows();
    }

    private void declare(String at, String partner) {
        counted.write(at, new PartnerDeclared(
            partner, List.of(FORCE), List.of(), IncidentStatus.ACTUAL, true));
    }

    private void alert(String at, long alert, String heard) {
        AlertRaised like = (AlertRaised) Samples.raised(alert);
        counted.write(at, new AlertRaised(
            alert, new EmergencyEnded(
                new Heard("town/1", Instant.parse(heard), ""), like.caller().radio()),
            like.category(), like.caller(), "Biggleswade", "", like.placing(), List.of()));
    }

    private void open(String at, int serial, List<Long> alerts, boolean airwave) {
        counted.write(at, new IncidentOpened(
            number(serial), IncidentStatus.ACTUAL, "Biggleswade", FORCE, alerts, airwave, FACTS,
            ANNE));
    }

    private void answer(String at, int serial, Step step, String said) {
        counted.write(at, new PoliceAnswered(number(serial), new Receipt(
            "beds", step, "", "", "a", Instant.parse(said), "")));
    }

    private static IncidentNumber number(int serial) {
        return IncidentNumber.of("40-20260701-%04d".formatted(serial)).orElseThrow();
    }
}
