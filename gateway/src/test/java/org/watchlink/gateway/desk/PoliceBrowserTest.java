package org.watchlink.gateway.desk;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.watchlink.routes.alert.Operator;
import org.watchlink.routes.incident.IncidentChange.IncidentAmended;
import org.watchlink.routes.incident.IncidentFacts;
import org.watchlink.routes.incident.IncidentNumber;
import org.watchlink.routes.incident.IncidentStatus;
import org.watchlink.routes.incident.Methane;
import org.watchlink.routes.incident.PoliceChange.FeedRead;
import org.watchlink.routes.incident.PoliceChange.PartnerDeclared;
import org.watchlink.routes.incident.PoliceChange.PoliceAnswered;
import org.watchlink.routes.incident.PoliceChange.QuestionAnswered;
import org.watchlink.routes.incident.Receipt;
import org.watchlink.routes.incident.Remit;
import org.watchlink.routes.incident.Remit.Service;

class PoliceBrowserTest {

    private static DemoServer server;
    private static Console desk;

    @BeforeAll
    static void open(@TempDir Path folder) {
        server = DemoServer.start(folder, 0);
        desk = new Console();
        desk.resize(1280, 800);
        signIn("P. Herts");
    }

    @AfterAll
    static void quit() {
        desk.close();
        server.close();
    }

    @Test
    void anIncidentIsWorkedWithKeysAlone() {
        IncidentNumber fight = open("Violence", "The White Lion, High Street");
        IncidentNumber theft = open("Shoplifting", "Fairlands Chemist <b>bold</b>");
        assertThat(desk.texts("tbody .what b").subList(0, 2))
            .containsExactly("Shop theft", "Fight");
        assertThat(desk.text("tbody")).contains("Fairlands Chemist <b>bold</b>", "minor");
        assertThat(desk.driver.getTitle()).contains("waiting · herts");
        desk.press(Keys.HOME, Keys.ARROW_DOWN, Keys.ENTER);
        soon(() -> assertThat(desk.text("#story")).contains(fight.toString(), "The White Lion"));
        server.feed.happen(new IncidentAmended(
            fight, 2, IncidentFacts.of("", "Violence", "The White Lion", Optional.empty()).with(
                new Methane(false, "", "", "broken glass", "", Optional.empty(), "", "")), "",
            new Operator("J. Smith", "CCTV desk 1")));
        soon(() -> assertThat(desk.text("#story dl"))
            .contains("ETHANE", "Hazards, present or suspected: broken glass"));
        desk.press("a", "12/3456", Keys.ENTER, "2");
        soon(() -> assertThat(desk.text("#row-" + fight)).isNotEmpty());
        soon(() -> assertThat(row(fight)).contains("accepted", "P. Herts", "Priority", "12/3456"));
        desk.press("q", "How many are there?", Keys.ENTER);
        soon(() -> assertThat(desk.text("#story .questions")).contains("How many", "No answer"));
        server.feed.happen(new QuestionAnswered(
            fight, 1, "Four, at the door", new Operator("J. Smith", "CCTV desk 1")));
        soon(() -> assertThat(desk.text("#story .questions")).contains("Desk: Four"));
        desk.press("t", Keys.ENTER);
        soon(() -> assertThat(row(fight)).contains("attending", "Priority"));
        desk.press("o", Keys.ENTER);
        soon(() -> assertThat(desk.text("#form-fault")).isEqualTo("This is needed."));
        desk.press("One arrest", Keys.ENTER);
        soon(() -> assertThat(desk.text("#story .lines")).contains("resolved", "One arrest"));
        desk.press(Keys.ESCAPE, Keys.ARROW_UP, "r", "Known prank", Keys.ENTER);
        soon(() -> assertThat(row(theft)).contains("rejected"));
        assertThat(server.feed.written(PoliceAnswered.class)).extracting(
            PoliceAnswered::incident, one -> one.receipt().step())
            .endsWith(tuple(theft, Receipt.Step.REJECTED));
        assertThat(server.feed.written(FeedRead.class)).isNotEmpty();
    }

    @Test
    void nobodyIsShutOutAndAFeedThatStandsStillIsCalledNotLive() {
        String fight = "row-" + open("Violence", "The White Lion, High Street");
        server.feed.read = -1;
        desk.script("document.getElementById(arguments[0]).click()", fight);
        desk.find("#back");
        fits("wide");
        desk.resize(360, 740);
        fits("phone, opened");
        desk.press("a");
        desk.find("dialog[open]");
        theme("day");
        fits("phone, asked, by day");
        desk.press(Keys.ESCAPE, Keys.ESCAPE);
        soon(() -> assertThat(desk.texts("#back")).isEmpty());
        soon(() -> assertThat(desk.text("#warnings")).contains("NOT LIVE"));
        fits("phone, not live, by day");
        theme("night");
        desk.resize(640, 800);
        fits("narrow, not live");
        IncidentNumber missed = server.feed.open("Violence", "Queensway");
        server.feed.read = Long.MAX_VALUE;
        soon(() -> assertThat(desk.text("#warnings")).isEmpty());
        soon(() -> assertThat(row(missed)).contains("Queensway", "WAITING"));
        desk.resize(1280, 800);
        assertThat(desk.complaints()).isEmpty();
    }

    @Test
    void anExerciseCannotBeTakenForReal() {
        server.feed.open(
            IncidentStatus.EXERCISE, "Hertfordshire", "Stevenage", "Violence", "Drill Hall");
        desk.find("#sign-out").click();
        signIn("P. Exercise");
        soon(() -> assertThat(desk.text("tbody")).contains("Drill Hall", "EXERCISE"));
        assertThat(desk.text("#banner")).contains("EXERCISE", "Nothing here is real");
        assertThat(new AxeBuilder().analyze(desk.driver).getViolations()).isEmpty();
        signIn("P. Herts");
        assertThat(desk.text("tbody")).doesNotContain("Drill Hall");
        assertThat(desk.texts("#banner")).isEmpty();
    }

    @Test
    void anotherPartnerIsNotCalledThePolice() {
        server.feed.happen(new PartnerDeclared(
            "beds", List.of("Bedfordshire"), List.of(), IncidentStatus.ACTUAL, false,
            Optional.of(new Remit(Service.COUNCIL, List.of()))));
        signIn("P. Beds");
        assertThat(desk.text("h1")).isEqualTo("Watchlink council desk");
        assertThat(desk.driver.getTitle()).isEqualTo("Council · beds");
        signIn("P. Herts");
        assertThat(desk.text("h1")).isEqualTo("Watchlink police desk");
    }

    private static void signIn(String name) {
        desk.signInAsPolice(server.page(), name, DemoServer.PASSWORD);
    }

    private static void theme(String name) {
        desk.script("document.documentElement.dataset.theme = arguments[0]", name);
    }

    private static IncidentNumber open(String category, String place) {
        IncidentNumber number = server.feed.open(category, place);
        desk.find("#row-" + number);
        return number;
    }

    private static String row(IncidentNumber number) {
        return desk.text("tr[data-number='" + number + "']");
    }

    private static void fits(String when) {
        assertThat(new AxeBuilder().withTags(List.of(
            "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
            .analyze(desk.driver).getViolations().stream()
            .map(rule -> rule.getId() + ": " + rule.getNodes().stream()
                .map(node -> node.getTarget() + " " + node.getFailureSummary()).toList()))
            .as(when).isEmpty();
        assertThat(desk.script("return document.documentElement.scrollWidth"
            + " <= document.documentElement.clientWidth")).as(when).isEqualTo(true);
    }

    private static void soon(ThrowingRunnable check) {
        await().atMost(30, SECONDS).untilAsserted(check);
    }
}
