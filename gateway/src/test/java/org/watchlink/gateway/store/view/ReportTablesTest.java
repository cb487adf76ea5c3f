package org.watchlink.gateway.store.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchlink.gateway.report.Records;
import org.watchlink.gateway.report.Records.By;
import org.watchlink.gateway.report.Records.Measure;
import org.watchlink.gateway.report.Records.Span;
import org.watchlink.gateway.report.Records.Tally;
import org.watchlink.gateway.store.LogSite;
import org.watchlink.routes.alert.Operator;
import org.watchlink.routes.incident.Entry;
import org.watchlink.routes.incident.Incident;
import org.watchlink.routes.incident.IncidentChange.IncidentOpened;
import org.watchlink.routes.incident.IncidentFacts;
import org.watchlink.routes.incident.IncidentStatus;

/// Reports count all that was written before they were asked for, or nothing.
class ReportTablesTest {

    private static final Instant START = Instant.parse("2026-03-01T22:00:00Z");
    private static final Span ALL = new Span(START, START.plusSeconds(100));

    @TempDir
    private Path folder;

    @Test
    void viewsThatLackEntriesAreNotCounted() throws Exception {
        CompletableFuture<Void> gate = new CompletableFuture<>();
        View.Kind held = new View.Kind("held 1", (_, _) -> (Entry entry, List<Incident> _) -> {
            if (entry.number() == 2) {
                gate.join();
            }
        });
        try (Stand stand = new Stand(folder); Views views = stand.views(
            new LogSite.Embedded(folder.resolve("log.db")), List.of(ReportView.KIND, held))) {
            Records records = new ReportTables(views);
            stand.append(List.of(opened(1)));
            assertThat(towns(records)).containsExactly(new Tally("Ware", 1, 0));

            stand.append(new ArrayList<>(List.of(opened(2))));
            assertThatThrownBy(() -> towns(records)).isInstanceOf(IOException.class);
            gate.complete(null);

            assertThat(towns(records)).containsExactly(new Tally("Ware", 2, 0));
        }
    }

    private static List<Tally> towns(Records records) throws IOException {
        return records.tally(By.TOWN, Measure.INCIDENTS, ALL, new Span(START, START), true).rows();
    }

    private static Entry opened(int number) {
        return new Entry(number, START.plusSeconds(number), new IncidentOpened(
            Script.number(number), IncidentStatus.ACTUAL, "Ware", "Hertfordshire", List.of(),
            false, IncidentFacts.of("", "", "", Optional.empty()), new Operator("ann", "desk")));
    }
}
