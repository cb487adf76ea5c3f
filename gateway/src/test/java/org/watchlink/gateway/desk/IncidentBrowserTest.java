package org.watchlink.gateway.desk;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.watchlink.routes.desk.IncidentAction.AmendIncident;
import org.watchlink.routes.incident.Incident;
import org.watchlink.routes.incident.IncidentFacts;
import org.watchlink.routes.incident.IncidentStatus;
import org.watchlink.routes.incident.Methane;
import org.watchlink.routes.incident.Receipt.Step;

/// Incidents at the desk, with keys alone.
class IncidentBrowserTest {

    private static DemoServer server;
    private static Console desk;

    private FakeRoom room;
    private IncidentDesk look;

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
        look = new IncidentDesk(desk, room);
        room.asked.clear();
        room.incidents.status = IncidentStatus.ACTUAL;
        desk.press(Keys.ESCAPE);
    }

    @Test
    void anIncidentIsFilledInCompletedAndClosed() {
        Incident incident = taken();
        desk.press("i");
        soon(() -> assertThat(look.focus()).isEqualTo("fact-closing"));
        desk.press("Sh", Keys.TAB, Keys.TAB, " by the tills", Keys.TAB, "2");
        look.send();
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
        look.select(incident);
        desk.press("x");
        soon(() -> assertThat(look.focus()).isEqualTo("form-close"));
        assertThat(desk.find("#fact-outcome").getDomProperty("value"))
            .isEqualTo("Words of advice");
        desk.press(Keys.ENTER);
        soon(() -> assertThat(now(incident).open()).isFalse());
        soon(() -> assertThat(desk.text("#told")).contains("is saved and closed"));
    }

    @Test
    void methaneIsFoldedAwayUntilItIsNeeded() {
        Incident incident = taken();
        desk.press("i");
        soon(() -> assertThat(look.focus()).isEqualTo("fact-closing"));
        assertThat(desk.find("#methane-location").isDisplayed()).isFalse();
        tabTo("fact-methane");
        desk.press(Keys.ENTER, Keys.TAB, " ", Keys.TAB, "behind the mill", Keys.TAB, "fire");
        tabTo("methane-casualties");
        desk.press("0");
        look.send();
        soon(() -> assertThat(now(incident).facts().methane()).contains(new Methane(
            true, "behind the mill", "fire", "", "", Optional.of(0), "", "")));
        soon(() -> assertThat(desk.text(".incident .facts")).contains("METHANE",
            "Major incident declared; Exact location: behind the mill; Type of incident: fire;"
            + " Casualties: 0"));
        desk.press("i");
        soon(() -> assertThat(desk.find("#methane-location").isDisplayed()).isTrue());
        look.send();
        soon(() -> assertThat(desk.text("#form-message")).isEqualTo("Nothing has changed."));
        desk.press(Keys.ESCAPE);
        assertThat(desk.text("#scene")).doesNotContain("typed, not saved");
    }

    @Test
    void whatIsMissingIsSaidAtOnce() {
        Incident incident = look.opened(IncidentStatus.ACTUAL);
        desk.press("x");
        soon(() -> assertThat(desk.text("#form-message"))
            .isEqualTo("Missing: Purpose, Category at closing, Outcome"));
        desk.press("D", Keys.ESCAPE);
        assertThat(asked()).noneMatch(line -> line.startsWith("Close"));
        look.complete(incident);
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
            facts.people(), 1, true, "seen on 014", "", "").with(new Methane(
                false, "", "fire", "", "", Optional.empty(), "", "")), "seen"));
        soon(() -> assertThat(desk.text("#form-message")).startsWith(
            "Changed meanwhile by A. Patel, CCTV desk 2, version 2:"));
        assertThat(desk.text("#dispute-place")).contains("theirs");
        look.send();
        soon(() -> assertThat(now(incident).version()).isEqualTo(3));
        IncidentFacts both = now(incident).facts();
        assertThat(both.place()).isEqualTo("mine");
        assertThat(both.contribution()).isEqualTo("seen on 014");
        assertThat(both.closing()).isEqualTo("Unclassified");
        assertThat(both.methane().map(Methane::type)).contains("fire");
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
        look.send();
        soon(() -> assertThat(desk.text("#form-message")).isEqualTo(
            "Not saved: the disk is full. What you typed is kept."));
        room.refusal = "";
        look.send();
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
        Incident incident = look.opened(IncidentStatus.ACTUAL);
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
    void theTownIsCorrectedWithAReason() {
        Incident incident = look.opened(IncidentStatus.ACTUAL);
        desk.press("e", "4");
        soon(() -> assertThat(look.focus()).isEqualTo("town-name"));
        desk.press("St", Keys.TAB, Keys.ENTER);
        soon(() -> assertThat(desk.text("dialog .dispute")).isEqualTo("It is there already."));
        desk.press("H", Keys.TAB, Keys.ENTER);
        soon(() -> assertThat(desk.text("dialog .dispute")).contains("Give the reason."));
        assertThat(look.focus()).isEqualTo("town-why");
        desk.press("misheard", Keys.ENTER);
        soon(() -> assertThat(now(incident).town()).isEqualTo("Hitchin"));
        soon(() -> assertThat(desk.text("#scene")).contains("Hitchin, Hertfordshire"));
        assertThat(asked()).anyMatch(line -> line.endsWith("town=Hitchin, reason=misheard]"));
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
        server.hub.publish(room.health());
        soon(() -> assertThat(desk.text("#central"))
            .isEqualTo("NOT RECORDING CENTRALLY SINCE 21:47, 3 ENTRIES BEHIND"));
        assertThat(desk.text("#links")).doesNotContainIgnoringCase("centrally");
        room.notices = List.of();
        server.hub.publish(room.health());
        soon(() -> assertThat(desk.find("#central").isDisplayed()).isFalse());
    }

    private void tabTo(String field) {
        for (int i = 0; i < 20 && !field.equals(look.focus()); i++) {
            desk.press(Keys.TAB);
        }
        assertThat(look.focus()).isEqualTo(field);
    }

    private Incident now(Incident incident) {
        return look.now(incident);
    }

    private Incident taken() {
        return look.taken();
    }

    private List<String> asked() {
        return room.asked;
    }

    private static void soon(ThrowingRunnable check) {
        IncidentDesk.soon(check);
    }
}
