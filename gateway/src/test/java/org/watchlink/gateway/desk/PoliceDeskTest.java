package org.watchlink.gateway.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.vertx.core.http.UpgradeRejectedException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchlink.gateway.config.Account;
import org.watchlink.gateway.config.Role;
import org.watchlink.routes.alert.Operator;
import org.watchlink.routes.incident.IncidentNumber;
import org.watchlink.routes.incident.IncidentStatus;
import org.watchlink.routes.incident.Occurrence.AlertTaken;
import org.watchlink.routes.incident.PoliceChange.PartnerWithdrawn;
import org.watchlink.routes.incident.PoliceChange.PoliceAnswered;
import org.watchlink.routes.incident.PoliceChange.PoliceAsked;
import org.watchlink.routes.incident.PoliceChange.QuestionAnswered;
import org.watchlink.routes.incident.Receipt.Step;

class PoliceDeskTest {

    private static final String OTHER = "41-20261122-0002";

    @TempDir
    private static Path folder;
    private static String cookie;

    private DemoServer server;
    private Browserless officer;
    private IncidentNumber fight;

    @BeforeAll
    static void signIn() throws Exception {
        try (DemoServer server = DemoServer.start(folder, 0)) {
            Browserless officer = new Browserless(server);
            assertThat(officer.signIn("P. Herts", DemoServer.PASSWORD, "").headers()
                .firstValue("Location")).contains("/police");
            cookie = officer.cookie();
        }
    }

    @BeforeEach
    void start() throws Exception {
        server = DemoServer.start(folder, 0);
        fight = server.feed.open("Violence", "High Street");
        server.feed.open(
            IncidentStatus.ACTUAL, "Bedfordshire", "Luton", "Violence", "George Street");
        server.feed.open(
            IncidentStatus.EXERCISE, "Hertfordshire", "Stevenage", "Violence", "Drill Hall");
        officer = new Browserless(server);
        officer.cookie(cookie);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void nothingElseIsThereForThePolice() throws Exception {
        for (String path : List.of(
            "/api/desk", "/api/registers", "/map/towns.geojson", "/metrics",
            "/police/../api/desk", "/police/%2e%2e/api/registers", "/police%2f..%2fapi/desk",
            "/lib/leaflet/leaflet.js", "/anything")) {
            assertThat(officer.get(path).statusCode()).as(path).isIn(403, 404);
        }
    }

    @Test
    void thePoliceHaveNoSocketAndTheirOwnFirstPage() throws Exception {
        assertThatThrownBy(() -> officer.open())
            .isInstanceOf(UpgradeRejectedException.class)
            .extracting(e -> ((UpgradeRejectedException) e).getStatus()).isEqualTo(403);
        assertThat(officer.get("/").headers().firstValue("Location")).contains("/police");
        assertThat(officer.post("/api/touch", server.page()).statusCode()).isEqualTo(403);
        assertThat(officer.get("/police").headers().firstValue("Content-Security-Policy")
            .orElseThrow()).contains("default-src 'none'").doesNotContain("unsafe");
    }

    @Test
    void nobodyElseSeesTheirPage() throws Exception {
        Browserless operator = Browserless.signedIn(server, "A. Patel", "CCTV desk 1");
        for (String path : List.of(
            "/police", "/police/about", "/police/stream", "/police/incidents/" + fight)) {
            assertThat(operator.get(path).statusCode()).as(path).isEqualTo(403);
            assertThat(new Browserless(server).get(path).statusCode()).as(path).isIn(303, 401);
        }
    }

    @Test
    void anOperatorDoesNotComeInByTheirDoor() throws Exception {
        HttpResponse<String> answer =
            new Browserless(server).signIn("J. Smith", DemoServer.PASSWORD, "");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(new Browserless(server).get("/police/sign-in").body())
            .doesNotContain("CCTV desk 1");
    }

    @Test
    void aPartnerSeesWhatItsFeedTellsAndNoMore() throws Exception {
        try (EventLines page = open(officer, 0)) {
            assertThat(page.next("all")).contains(fight.toString(), "High Street", "Fight")
                .doesNotContain("George Street", "Drill Hall");
        }
        assertThat(officer.get("/police/incidents/" + fight).body()).contains("High Street");
        assertThat(officer.get("/police/incidents/" + OTHER).statusCode()).isEqualTo(404);
        assertThat(officer.get("/police/incidents/41-20261122-0003").statusCode()).isEqualTo(404);
        assertThat(act(OTHER, "ACCEPT", "", "Immediate", "").statusCode()).isEqualTo(404);
    }

    @Test
    void anExerciseIsOnlyForThoseWhoTakePart() throws Exception {
        Browserless drill = new Browserless(server);
        drill.signIn("P. Exercise", DemoServer.PASSWORD, "");
        assertThat(drill.get("/police/about").body()).contains("\"status\":\"EXERCISE\"");
        try (EventLines page = open(drill, 0)) {
            assertThat(page.next("all")).contains("Drill Hall").doesNotContain("High Street");
        }
        server.feed.declare("herts", "Hertfordshire", IncidentStatus.EXERCISE);
        try (EventLines page = open(officer, 0)) {
            assertThat(page.next("all")).doesNotContain("High Street");
        }
    }

    @Test
    void whatHappensIsToldAndAGapIsClosed() throws Exception {
        IncidentNumber theft;
        long before;
        try (EventLines page = open(officer, 0)) {
            page.next("all");
            theft = server.feed.open("Shoplifting", "Queensway");
            page.next("some");
            before = page.id();
            page.next("pulse");
        }
        act(theft, "ACCEPT", "1234", "Priority", "");
        server.feed.happen(new QuestionAnswered(
            fight, 1, "no", new Operator("J. Smith", "CCTV desk 1")));
        try (EventLines page = open(officer, before)) {
            assertThat(page.next("some"))
                .contains(theft.toString(), "\"urn\":\"1234\"").doesNotContain("High Street");
        }
    }

    @Test
    void aPartnerGradesInItsOwnWords() throws Exception {
        Browserless beds = new Browserless(server);
        beds.signIn("P. Beds", DemoServer.PASSWORD, "");
        assertThat(beds.get("/police/about").body())
            .contains("\"grades\":[\"Emergency\",\"Routine\"]");
        assertThat(act(beds, OTHER, "ACCEPT", "", "Immediate", "").statusCode()).isEqualTo(400);
        assertThat(act(beds, OTHER, "ACCEPT", "", "Routine", "").statusCode()).isEqualTo(204);
    }

    @Test
    void whatThePoliceDecideIsInTheLogUnderTheirName() throws Exception {
        assertThat(act(fight, "ACCEPT", " ab/12 ", "Immediate", "").statusCode()).isEqualTo(204);
        assertThat(act(fight, "ATTEND", "", "", "").statusCode()).isEqualTo(204);
        assertThat(act(fight, "RESOLVE", "", "", "one arrest").statusCode()).isEqualTo(204);
        assertThat(server.feed.written(PoliceAnswered.class)).extracting(
            one -> one.incident(), one -> one.receipt().partner(), one -> one.receipt().by(),
            one -> one.receipt().step(), one -> one.receipt().urn(), one -> one.receipt().grade(),
            one -> one.receipt().reason())
            .containsExactly(
                tuple(
                    fight, "herts", "P. Herts", Step.ACCEPTED, "ab/12", "Immediate", ""),
                tuple(
                    fight, "herts", "P. Herts", Step.ATTENDING, "", "", ""),
                tuple(
                    fight, "herts", "P. Herts", Step.RESOLVED, "", "", "one arrest"));
        assertThat(act(fight, "ASK", "", "", "how many?\\nand where?").statusCode())
            .isEqualTo(204);
        assertThat(server.feed.written(PoliceAsked.class).getFirst().question().text())
            .isEqualTo("how many?\nand where?");
        assertThat(officer.get("/police/incidents/" + fight).body())
            .contains("\"urn\":\"ab/12\"", "\"grade\":\"Immediate\"", "how many?");
    }

    @Test
    void whatCannotBeIsRefused() throws Exception {
        for (String[] one : new String[][] {
            {"ACCEPT", "", "Soonest", ""}, {"ACCEPT", "<b>", "Immediate", ""},
            {"ACCEPT", "1\\n2", "Immediate", ""}, {"ACCEPT", "x".repeat(41), "Immediate", ""},
            {"ASK", "", "", "x\\u0007"},
            {"REJECT", "", "", " "}, {"RESOLVE", "", "", ""}, {"ASK", "", "", ""},
            {"CLOSE", "", "", "x"}, {"ASK", "", "", "x".repeat(1_001)}}) {
            assertThat(act(fight, one[0], one[1], one[2], one[3]).statusCode())
                .as(one[0]).isEqualTo(400);
        }
        assertThat(server.feed.written(PoliceAnswered.class)).isEmpty();
    }

    @Test
    void aPageLeftAloneDoesNothing() throws Exception {
        server.ahead = Duration.ofHours(2);
        assertThat(act(fight, "ACCEPT", "", "Immediate", "").statusCode()).isEqualTo(423);
        assertThat(officer.post("/police/touch", server.page()).statusCode()).isEqualTo(423);
    }

    @Test
    void aPartnerThatIsToldNoMoreSeesNothing() throws Exception {
        try (EventLines page = open(officer, 0)) {
            page.next("all");
            server.feed.happen(new PartnerWithdrawn("herts"));
            assertThat(page.ended()).isTrue();
        }
        assertThat(officer.get("/police/incidents/" + fight).statusCode()).isEqualTo(404);
        assertThat(officer.get("/police/about").body()).contains("\"told\":false");
    }

    @Test
    void whatAPartnerWasToldBeforeItWasWithdrawnIsNotThereWhenItIsToldAgain() throws Exception {
        server.feed.happen(new PartnerWithdrawn("herts"));
        server.feed.declare("herts", "Hertfordshire", IncidentStatus.ACTUAL);
        try (EventLines page = open(officer, 0)) {
            assertThat(page.next("all")).doesNotContain("High Street");
            assertThat(officer.get("/police/incidents/" + fight).statusCode()).isEqualTo(404);
            server.feed.happen(new AlertTaken(401, new Operator("J. Smith", "CCTV desk 1")));
            assertThat(page.next("some")).contains("High Street");
        }
        assertThat(officer.get("/police/incidents/" + fight).statusCode()).isEqualTo(200);
    }

    @Test
    void aSignOutEndsTheStream() throws Exception {
        Browserless other = new Browserless(server);
        other.signIn("P. Beds", DemoServer.PASSWORD, "");
        try (EventLines page = open(other, 0)) {
            page.next("all");
            assertThat(other.post("/sign-out", server.page()).headers().firstValue("Location"))
                .contains("/police/sign-in");
            assertThat(page.ended()).isTrue();
        }
    }

    @Test
    void anAccountNamesItsPartner() {
        assertThat(new Account("P. Herts", Role.POLICE, false, "herts", ""))
            .hasToString("P. Herts (police@herts)");
        assertThat(List.of(Account.partner("herts"), Account.partner("a b")))
            .containsExactly(true, false);
    }

    private HttpResponse<String> act(
        Object incident, String act, String urn, String grade, String text) throws Exception {
        return act(officer, incident, act, urn, grade, text);
    }

    private static HttpResponse<String> act(
        Browserless who, Object incident, String act, String urn, String grade, String text)
        throws Exception {
        return who.send("/police/acts", """
            {"incident": "%s", "act": "%s", "urn": "%s", "grade": "%s", "text": "%s"}"""
            .formatted(incident, act, urn, grade, text));
    }

    private EventLines open(Browserless who, long after) throws Exception {
        return new EventLines(who, "/police/stream?after=" + after);
    }
}
