package org.watchlink.gateway.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watchlink.gateway.e2e.Soon.soon;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchlink.adapters.hytera.HyteraService;
import org.watchlink.gateway.config.Configuration;
import org.watchlink.gateway.feed.access.Visitor;
import org.watchlink.gateway.json.Json;
import org.watchlink.gateway.store.LogSite;
import org.watchlink.gateway.store.Monitor;
import org.watchlink.gateway.store.Store;
import org.watchlink.routes.alert.Operator;
import org.watchlink.routes.desk.DeskAction.Take;
import org.watchlink.routes.desk.IncidentAction.MergeIncident;
import org.watchlink.routes.desk.IncidentAction.OpenIncident;
import org.watchlink.routes.desk.IncidentAction.RelocateIncident;
import org.watchlink.routes.incident.Entry;
import org.watchlink.routes.incident.IncidentChange.IncidentOpened;
import org.watchlink.routes.incident.IncidentFacts;
import org.watchlink.routes.incident.IncidentNumber;
import org.watchlink.routes.incident.IncidentStatus;
import org.watchlink.routes.incident.PoliceChange.PartnerDeclared;

/// Calls for help in the areas of three forces: each is told its own and no other's, numbered from
/// 1 without gaps, by pull and by webhook; and what goes over the border ends for one and begins
/// for the other.
class ThreeForcesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant YESTERDAY = Instant.now().minus(Duration.ofDays(1));
    private static final LocalDate DAY = LocalDate.ofInstant(YESTERDAY, ZoneOffset.UTC);
    private static final IncidentNumber OLD = new IncidentNumber(41, DAY, 1);

    @Test
    void eachForceIsToldWhatIsInItsArea(@TempDir Path folder) throws Exception {
        try (Site site = new Site(folder); Forces forces = new Forces(site, folder)) {
            write(LogSite.of(Configuration.load(site.configuration).settings()));
            site.start();
            try (Visitor herts = forces.visitor("herts"); Visitor beds = forces.visitor("beds");
                Visitor cambs = forces.visitor("cambs");
                DeskClient desk = site.desk("A. Example", "Desk 1")) {
                soon(() -> assertThat(site.log.bodies("PartnerDeclared")).hasSize(3));
                site.north.says(HyteraService.RCP, Radios.emergency(11_001));
                site.south.says(HyteraService.RCP, Radios.emergency(13_001));
                site.north.says(HyteraService.RCP, Radios.emergency(14_001));
                IncidentNumber here = raised(herts, 41);
                IncidentNumber south = raised(beds, 40);
                raised(cambs, 35);

                desk.does(new OpenIncident(
                    IncidentStatus.ACTUAL, "Eastwick", facts("Fen Road, going east")));
                soon(() -> assertThat(told(cambs, "incident.created")).hasSize(2));
                IncidentNumber there = incident(told(cambs, "incident.created").getLast());
                desk.does(new MergeIncident(here, there, "over the border"));
                soon(() -> assertThat(told(herts, "incident.cancelled")).hasSize(1));
                desk.does(new Take(desk.alert(11_001).number()));
                soon(() -> assertThat(told(cambs, "alert.acknowledged")).hasSize(1));

                assertThat(about(herts, here)).startsWith("incident.created")
                    .endsWith("incident.cancelled").doesNotContain("alert.acknowledged");
                assertThat(about(cambs, there)).startsWith("incident.created", "incident.linked")
                    .contains("alert.acknowledged");
                IncidentNumber moved = relocated(desk, south, beds, cambs);
                desk.does(new Take(desk.alert(13_001).number()));
                soon(() -> assertThat(about(cambs, moved)).contains("alert.acknowledged"));
                assertThat(about(beds, moved)).endsWith("incident.cancelled");
                check(forces, "herts", herts, 41);
                check(forces, "beds", beds, 40);
                check(forces, "cambs", cambs, 35, 40);
                soon(() -> assertThat(herts.get("/feed/v1/checkpoints").body())
                    .contains("\"count\":1,\"date\":\"" + DAY + "\"", "BEGIN PUBLIC KEY"));
            }
        }
    }

    /// What was held to be in the south is in the east: it ends for the one force and begins for
    /// the other, under its number, and is found where it is.
    private static IncidentNumber relocated(
        DeskClient desk, IncidentNumber number, Visitor before, Visitor after) throws Exception {
        assertThat(about(after, number)).isEmpty();
        desk.does(new RelocateIncident(number, "Eastwick", "misheard"));
        soon(() -> assertThat(about(before, number))
            .startsWith("incident.created").endsWith("incident.cancelled"));
        soon(() -> assertThat(about(after, number))
            .startsWith("incident.created", "incident.updated"));
        JsonNode data = told(after, "incident.updated").getLast().at("/data");
        assertThat(data.at("/changed").toString()).isEqualTo("[\"town\",\"force\"]");
        assertThat(data.at("/now/town").asText()).isEqualTo("Eastwick");
        String path = "/feed/v1/incidents/" + number;
        assertThat(after.get(path).statusCode()).isEqualTo(200);
        assertThat(before.get(path).statusCode()).isEqualTo(404);
        assertThat(desk.get("/api/incidents?town=Eastwick")).contains(Json.text(number));
        assertThat(desk.get("/api/incidents?town=Southwick")).doesNotContain(Json.text(number));
        return number;
    }

    /// A day before the start, for the night to sign.
    private static void write(LogSite site) throws Exception {
        Files.createDirectories(site.file().getParent());
        try (Store store = Store.open(site, Monitor.NONE, InstantSource.system())) {
            store.log().append(new Entry(1, YESTERDAY, new PartnerDeclared(
                "herts", List.of(Forces.NAMES.get("herts")), List.of(), IncidentStatus.ACTUAL,
                false)));
            store.log().append(new Entry(2, YESTERDAY, new IncidentOpened(
                OLD, IncidentStatus.ACTUAL, "Northwick", Forces.NAMES.get("herts"), List.of(),
                false, facts("Old Street"), new Operator("A. Example", "Desk 1"))))
                .toCompletableFuture().join();
        }
    }

    private static IncidentFacts facts(String place) {
        return IncidentFacts.of(
            "Prevention and detection of crime", "Robbery", place, Optional.empty());
    }

    /// The incident of the alert that a force hears of first.
    private static IncidentNumber raised(Visitor force, int code) throws IOException {
        soon(() -> assertThat(told(force, "alert.raised")).hasSize(1));
        IncidentNumber number = incident(told(force, "alert.raised").getFirst());
        assertThat(number.toString()).startsWith(code + "-");
        return number;
    }

    private static void check(Forces forces, String name, Visitor force, Integer... codes)
        throws IOException {
        List<JsonNode> events = events(force);
        List<Long> all = LongStream.rangeClosed(1, events.size()).boxed().toList();
        assertThat(events).extracting(event -> event.get("sequence").asLong())
            .containsExactlyElementsOf(all);
        assertThat(events).extracting(event -> incident(event).force()).containsOnly(codes);
        assertThat(events).extracting(event -> event.at("/data/other").asText(""))
            .containsOnly("");
        soon(() -> assertThat(forces.posted(name)).containsAll(all));
        assertThat(Forces.numbers(force.get("/feed/v1/events?limit=1000").body()).toList())
            .containsAll(forces.posted(name));
    }

    private static List<String> about(Visitor force, IncidentNumber number) throws IOException {
        return events(force).stream().filter(event -> incident(event).equals(number))
            .map(event -> event.get("type").asText().replaceAll("uk\\.hcctvp\\.|\\.v1", ""))
            .toList();
    }

    private static List<JsonNode> told(Visitor force, String type) throws IOException {
        return events(force).stream()
            .filter(event -> event.get("type").asText().contains(type)).toList();
    }

    private static IncidentNumber incident(JsonNode event) {
        return IncidentNumber.of(event.at("/data/incident").asText()).orElseThrow();
    }

    private static List<JsonNode> events(Visitor force) throws IOException {
        List<JsonNode> events = new ArrayList<>();
        JSON.readTree(force.get("/feed/v1/events?limit=1000").body()).get("events")
            .forEach(events::add);
        return events;
    }
}
