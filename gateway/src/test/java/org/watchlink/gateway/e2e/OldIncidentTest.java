package org.watchlink.gateway.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watchlink.gateway.e2e.Soon.soon;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.watchlink.gateway.config.Configuration;
import org.watchlink.gateway.feed.access.Visitor;
import org.watchlink.gateway.store.LogSite;
import org.watchlink.gateway.store.Monitor;
import org.watchlink.gateway.store.Store;
import org.watchlink.routes.alert.Operator;
import org.watchlink.routes.desk.DeskEvent.Snapshot;
import org.watchlink.routes.desk.IncidentAction.AnswerPolice;
import org.watchlink.routes.desk.IncidentAction.NoteIncident;
import org.watchlink.routes.incident.Entry;
import org.watchlink.routes.incident.Incident;
import org.watchlink.routes.incident.IncidentChange.IncidentClosed;
import org.watchlink.routes.incident.IncidentChange.IncidentNoted;
import org.watchlink.routes.incident.IncidentChange.IncidentOpened;
import org.watchlink.routes.incident.IncidentFacts;
import org.watchlink.routes.incident.IncidentNumber;
import org.watchlink.routes.incident.IncidentStatus;
import org.watchlink.routes.incident.PoliceChange.PoliceAsked;
import org.watchlink.routes.incident.PoliceChange.QuestionAnswered;

/// An incident that the room has forgotten is there for a desk all the same.
@Execution(ExecutionMode.CONCURRENT)
class OldIncidentTest {

    private static final Operator DESK = new Operator("A. Example", "Desk 1");
    private static final IncidentNumber OLD =
        new IncidentNumber(41, LocalDate.of(2026, 1, 5), 1);
    private static final IncidentNumber LATER =
        new IncidentNumber(41, LocalDate.of(2026, 5, 5), 1);

    @Test
    void aNoteOnAnIncidentClosedLongAgo(@TempDir Path folder) throws Exception {
        try (Site site = new Site(folder)) {
            write(LogSite.of(Configuration.load(site.configuration).settings()));
            site.start();
            try (DeskClient desk = site.desk("A. Example", "Desk 1")) {
                soon(() -> assertThat(desk.get("/api/incidents")).contains("Old Street"));

                desk.does(new NoteIncident(OLD, "the file was asked for"));

                soon(() -> assertThat(desk.occurrences(IncidentNoted.class)).singleElement()
                    .extracting(IncidentNoted::incident).isEqualTo(OLD));
                soon(() -> assertThat(desk.get("/api/incidents/" + OLD))
                    .contains("the file was asked for"));
            }
        }
    }

    @Test
    void whatThePoliceAskedIsThereAfterARestart(@TempDir Path folder) throws Exception {
        try (Site site = new Site(folder); Forces forces = new Forces(site, folder)) {
            write(LogSite.of(Configuration.load(site.configuration).settings()));
            site.start();
            try (Visitor herts = forces.visitor("herts");
                DeskClient desk = site.desk("A. Example", "Desk 1")) {
                soon(() -> assertThat(herts.send("POST", "/feed/v1/incidents/" + OLD
                    + "/questions", "{\"text\":\"which way?\",\"by\":\"D. Clerk\"}")
                    .statusCode()).isEqualTo(201));
                soon(() -> assertThat(desk.occurrences(PoliceAsked.class)).hasSize(1));
            }
            site.stop();
            site.start();
            try (DeskClient desk = site.desk("A. Example", "Desk 1")) {
                soon(() -> assertThat(desk.events(Snapshot.class).getLast().incidents())
                    .filteredOn(Incident::asked).extracting(Incident::number)
                    .containsExactly(OLD));

                desk.does(new AnswerPolice(OLD, 1, "north"));
                soon(() -> assertThat(desk.occurrences(QuestionAnswered.class)).hasSize(1));
            }
        }
    }

    /// Two incidents, of which the second was closed so late that the first is forgotten.
    private static void write(LogSite site) throws Exception {
        Files.createDirectories(site.file().getParent());
        Instant january = Instant.parse("2026-01-05T10:00:00Z");
        Instant may = january.plus(Duration.ofDays(120));
        try (Store store = Store.open(site, Monitor.NONE, InstantSource.system())) {
            store.log().append(new Entry(1, january, opened(OLD)));
            store.log().append(new Entry(2, january.plusSeconds(60), closed(OLD)));
            store.log().append(new Entry(3, may, opened(LATER)));
            store.log().append(new Entry(4, may.plusSeconds(60), closed(LATER)))
                .toCompletableFuture().join();
        }
    }

    private static IncidentOpened opened(IncidentNumber number) {
        return new IncidentOpened(
            number, IncidentStatus.ACTUAL, "Northwick", Forces.NAMES.get("herts"), List.of(),
            false, facts(), DESK);
    }

    private static IncidentClosed closed(IncidentNumber number) {
        return new IncidentClosed(number, 2, facts(), DESK);
    }

    private static IncidentFacts facts() {
        return IncidentFacts.of("Public safety", "Robbery", "Old Street", Optional.empty());
    }
}
