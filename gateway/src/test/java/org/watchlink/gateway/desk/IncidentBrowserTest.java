package org.watchlink.gateway.desk;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;
import org.watchlink.routes.desk.IncidentAction.AmendIncident;
import org.watchlink.routes.incident.Incident;
import org.watchlink.routes.incident.IncidentFacts;
import org.watchlink.routes.incident.IncidentStatus;
import org.watchlink.routes.incident.Receipt.Step;
import org.watchlink.routes.place.Premises;
import org.watchlink.routes.radio.Category;
import org.watchlink.routes.radio.Priority;

/// Incidents at the desk, with keys alone.
class IncidentBrowserTest {

    private static final Category THEFT = new Category("Shop theft", Priority.P3);
    private static final Premises SHOP = DemoRegisters.PREMISES.get(3);

    private static DemoServer server;
    private static Console desk;

    private FakeRoom room;

    @BeforeAll
    static void open() throws Exception {
        server = DemoServer.start();
        desk = new Console();
        desk.resize(1280, 900);
        desk.signIn(server, "J. Smith", "CCTV desk 1");
    }

    @AfterAll
    static void quit() {
        desk.close();
        server.close();
    }

    @BeforeEach
    void fresh() {
        room = server.room;
        room.asked.clear();
        room.incidents.status = IncidentStatus.ACTUAL;
        desk.press(Keys.ESCAPE);
    }

    @Test
    void anIncidentIsFilledInCompletedAndClosed() {
        Incident incident = taken();
        desk.press("i");
        soon(() -> assertThat(focus()).isEqualTo("fact-closing"));
        desk.press("Sh", Keys.TAB, Keys.TAB, " by the tills", Keys.TAB, "2");
        send();
        soon(() -> assertThat(desk.text("#told")).contains("is saved, version 2"));
        IncidentFacts facts = now(incident).facts();
        assertThat(facts.closing()).isEqualTo("Shoplifting");
        assertThat(facts.purpose()).isEqualTo(DemoIncidents.PURPOSE);
        assertThat(facts.place()).isEqualTo("by the tills");
        assertThat(facts.arrests()).isEqualTo(2);
        assertThat(asked()).anyMatch(line -> line.endsWith("reason=Completed]"));
        desk.press("x");
        soon(() -> assertThat(desk.text("#told")).startsWith("Close its alerts first: alert "));
        desk.press("c", "2");
        soon(() -> assertThat(desk.texts("#in-hand .row[aria-selected=true]")).isEmpty());
        desk.press("l");
        select(incident);
        desk.press("x");
        soon(() -> assertThat(focus()).isEqualTo("form-close"));
        assertThat(desk.find("#fact-outcome").getDomProperty("value"))
            .isEqualTo("Words of advice");
        desk.press(Keys.ENTER);
        soon(() -> assertThat(now(incident).open()).isFalse());
        soon(() -> assertThat(desk.text("#told")).contains("is saved and closed"));
    }

    @Test
    void whatIsMissingIsSaidAtOnce() {
        Incident incident = opened(IncidentStatus.ACTUAL);
        desk.press("x");
        soon(() -> assertThat(desk.text("#form-message"))
            .isEqualTo("Missing: Purpose, Category at closing, Outcome"));
        desk.press("D", Keys.ESCAPE);
        assertThat(asked()).noneMatch(line -> line.startsWith("Close"));
        complete(incident);
        soon(() -> assertThat(desk.text("#scene")).contains("Complete, not yet closed."));
        desk.press("x", Keys.ESCAPE, "x");
        soon(() -> assertThat(now(incident).open()).isFalse());
    }

    @Test
    void whatWasTypedOutlivesAnotherDesksVersion() {
        Incident incident = taken();
        desk.press("i", Keys.TAB, Keys.TAB, "mine");
        IncidentFacts facts = now(incident).facts();
        room.act(IncidentLook.OTHER, new AmendIncident(incident.number(), 1, new IncidentFacts(
            facts.purpose(), facts.opening(), "Unclassified", "theirs", facts.position(),
            facts.people(), 1, true, "seen on 014", "", ""), "seen"));
        soon(() -> assertThat(desk.text("#form-message")).startsWith(
            "Changed meanwhile by A. Patel, CCTV desk 2, version 2:"));
        assertThat(desk.text("#dispute-place")).contains("theirs");
        send();
        soon(() -> assertThat(now(incident).version()).isEqualTo(3));
        IncidentFacts both = now(incident).facts();
        assertThat(both.place()).isEqualTo("mine");
        assertThat(both.contribution()).isEqualTo("seen on 014");
        assertThat(both.closing()).isEqualTo("Unclassified");
        soon(() -> assertThat(desk.texts("dialog")).isEmpty());
    }

    @Test
    void aRefusalAndAnInterruptionLoseNothing() {
        Incident incident = taken();
        desk.press("i", Keys.TAB, Keys.TAB, "mine", Keys.ESCAPE);
        soon(() -> assertThat(desk.text("#scene")).contains("typed, not saved"));
        desk.press("i");
        soon(() -> assertThat(desk.text("#form-message")).startsWith("What you typed before"));
        room.refusal = "the disk is full";
        send();
        soon(() -> assertThat(desk.text("#form-message")).isEqualTo(
            "Not saved: the disk is full. What you typed is kept."));
        room.refusal = "";
        send();
        soon(() -> assertThat(now(incident).facts().place()).isEqualTo("mine"));
        soon(() -> assertThat(desk.text("#scene")).doesNotContain("typed, not saved"));
    }

    @Test
    void alertsMoveAndComeOutAgainWithAReason() {
        Incident first = taken();
        Incident second = taken();
        desk.press("e", "1");
        String choice = desk.texts(".choices button").stream()
            .filter(line -> line.contains(first.number().toString())).findFirst().orElseThrow();
        desk.press(choice.substring(0, 1));
        soon(() -> assertThat(now(first).alerts()).hasSize(2));
        assertThat(now(second).alerts()).isEmpty();
        soon(() -> assertThat(desk.text(".incident-line")).contains(first.number().toString()));
        desk.press("e", "2", "two pairs", Keys.ENTER);
        soon(() -> assertThat(now(first).alerts()).hasSize(1));
        assertThat(asked()).anyMatch(line -> line.endsWith("reason=Same occurrence]"))
            .anyMatch(line -> line.endsWith("to=Optional.empty, reason=two pairs]"));
    }

    @Test
    void camerasAndNotesAreAddedByHand() {
        Incident incident = opened(IncidentStatus.ACTUAL);
        desk.press("e", "2", "14", Keys.ENTER);
        soon(() -> assertThat(now(incident).cameras()).hasSize(1));
        soon(() -> assertThat(desk.text(".footage")).contains("014", "named by hand"));
        desk.press("e", "3", "the till roll is kept", Keys.ENTER);
        soon(() -> assertThat(asked())
            .anyMatch(line -> line.endsWith("text=the till roll is kept]")));
        room.incidents.backdate(incident.number(), Instant.now().minus(Duration.ofDays(25)));
        IncidentLook.receipt(room, incident.number(), Step.ACCEPTED);
        soon(() -> assertThat(desk.text(".footage")).contains("2 days left"));
        assertThat(desk.text(".receipts")).contains("ACCEPTED", "URN HC-22112026-311", "grade 1");
        assertThat(desk.text(".incident-line")).contains("footage: 2 days left");
    }

    @Test
    void aQuestionOfThePoliceStandsOutAndIsAnswered() {
        Incident incident = taken();
        IncidentLook.question(room, incident.number(), "Which way?");
        soon(() -> assertThat(desk.text("#questions")).isEqualTo("POLICE ASK 1 · A answers"));
        soon(() -> assertThat(desk.text(".ask-police")).contains("Which way?", "A"));
        assertThat(desk.text("#in-hand [aria-selected=true]")).contains("POLICE ASK");
        desk.press("a", "to the bus station", Keys.ENTER);
        soon(() -> assertThat(now(incident).questions().getFirst().answer())
            .contains("to the bus station"));
        soon(() -> assertThat(desk.text("#questions")).isEmpty());
    }

    @Test
    void anExerciseIsMarkedWhereverItAppears() {
        room.incidents.status = IncidentStatus.EXERCISE;
        Incident incident = taken();
        for (String place : List.of("#in-hand [aria-selected=true]", "#scene h3",
            ".incident-line", "#map .m-name")) {
            soon(() -> assertThat(desk.text(place)).contains("EXERCISE"));
        }
        desk.press("l");
        soon(() -> assertThat(desk.text("#complete-" + incident.number())).contains("EXERCISE"));
        desk.press(Keys.ESCAPE, "i");
        soon(() -> assertThat(desk.text("dialog h2")).contains("EXERCISE"));
    }

    @Test
    void thatTheCentralLogLagsIsSaidInAmber() {
        room.notices = List.of("Not recording centrally since 21:47, 3 entries behind");
        soon(() -> assertThat(desk.text("#central"))
            .isEqualTo("NOT RECORDING CENTRALLY SINCE 21:47, 3 ENTRIES BEHIND"));
        assertThat(desk.text("#links")).doesNotContainIgnoringCase("centrally");
        room.notices = List.of();
        soon(() -> assertThat(desk.find("#central").isDisplayed()).isFalse());
    }

    /// An alert that was just taken, and its incident.
    private Incident taken() {
        long alert = room.raise(THEFT, SHOP, "");
        soon(() -> desk.find("#waiting-" + alert));
        desk.press(" ");
        soon(() -> assertThat(of(alert)).isPresent());
        Incident incident = of(alert).orElseThrow();
        soon(() -> assertThat(desk.text(".incident-line"))
            .contains(incident.number().toString()));
        return incident;
    }

    private Optional<Incident> of(long alert) {
        return room.incidents.of(alert).flatMap(room.incidents::incident);
    }

    /// An incident without an alert, opened at this desk: the last of the choices.
    private Incident opened(IncidentStatus status) {
        int before = room.incidents.open().size();
        desk.press("e");
        desk.press(String.valueOf(desk.texts(".choices button").size()));
        soon(() -> assertThat(focus()).isEqualTo("open-town"));
        desk.press("St", Keys.TAB, status.name().substring(0, 1));
        send();
        soon(() -> assertThat(room.incidents.open()).hasSize(before + 1));
        Incident incident = room.incidents.open().getLast();
        soon(() -> assertThat(desk.text("#scene-title"))
            .containsIgnoringCase(incident.number().toString()));
        return incident;
    }

    private void complete(Incident incident) {
        IncidentFacts facts = now(incident).facts();
        room.act(IncidentLook.OTHER, new AmendIncident(incident.number(),
            now(incident).version(), new IncidentFacts(DemoIncidents.PURPOSE, facts.opening(),
            "Unclassified", "", Optional.empty(), List.of(), 0, false, "", "No trace", ""), "x"));
    }

    private void select(Incident incident) {
        desk.script("document.getElementById(arguments[0]).focus()",
            "complete-" + incident.number());
        desk.press(Keys.ENTER);
        soon(() -> assertThat(desk.text("#scene-title"))
            .containsIgnoringCase(incident.number().toString()));
    }

    private Incident now(Incident incident) {
        return room.incidents.incident(incident.number()).orElseThrow();
    }

    private List<String> asked() {
        return room.asked;
    }

    private static void send() {
        new Actions(desk.driver).keyDown(Keys.CONTROL).sendKeys(Keys.ENTER).keyUp(Keys.CONTROL)
            .perform();
    }

    private static Object focus() {
        return desk.script("return document.activeElement.id");
    }

    private static void soon(ThrowingRunnable check) {
        await().atMost(8, SECONDS).pollInterval(Duration.ofMillis(40)).untilAsserted(check);
    }
}
