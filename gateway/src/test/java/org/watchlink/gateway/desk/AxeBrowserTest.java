package org.watchlink.gateway.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

class AxeBrowserTest {

    private static DemoServer server;
    private static Console desk;

    @BeforeAll
    static void open() throws Exception {
        server = DemoServer.start();
        desk = new Console();
        desk.signIn(server, "J. Smith", "CCTV desk 1");
        DeskLook.fill(server);
        DeskLook.patrol(server);
        IncidentLook.fill(server.room);
        await().until(() -> desk.texts("#waiting .what").contains("P1 EMERGENCY BUTTON"));
        desk.press(" ");
        desk.find(".cue");
        desk.press(" ");
        desk.find(".handling");
        desk.find(".m-officer");
    }

    @AfterAll
    static void quit() {
        desk.close();
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "night, 1920", "night, 1280", "night, 640", "night, 320",
        "day, 1920", "day, 1280", "day, 640", "day, 320"})
    void nobodyIsShutOut(String theme, int width) {
        desk.script("document.documentElement.dataset.theme = arguments[0]", theme);
        desk.resize(width, 900);
        assertThat(violations()).isEmpty();
        assertThat(desk.script("return document.documentElement.scrollWidth"
            + " <= document.documentElement.clientWidth")).as("no sideways scrolling")
            .isEqualTo(true);
    }

    @ParameterizedTest
    @CsvSource({"r", "p", "t", "n", "c", "i", "e", "a", "l", "s", "?"})
    void everyQuestionCanBeAnswered(String key) {
        desk.resize(1280, 900);
        desk.press(key);
        desk.find("dialog[open]");
        assertThat(violations()).isEmpty();
        desk.press(Keys.ESCAPE);
    }

    @Test
    void theTownCanBeCorrected() {
        desk.resize(1280, 900);
        desk.press("e");
        desk.press(String.valueOf(desk.texts(".choices button").size() - 1));
        desk.find("#town-name");
        assertThat(violations()).isEmpty();
        desk.press(Keys.ESCAPE);
    }

    @Test
    void methaneCanBeFilledIn() {
        desk.resize(1280, 900);
        desk.press("i");
        desk.find("dialog[open] .methane summary").click();
        desk.find("#methane-required");
        assertThat(violations()).isEmpty();
        desk.press(Keys.ESCAPE);
    }

    @Test
    void theDoorIsOpenToAll() {
        try (Console outside = new Console()) {
            outside.driver.get(server.page());
            assertThat(new AxeBuilder().analyze(outside.driver).getViolations()).isEmpty();
        }
    }

    private static List<String> violations() {
        Results results = new AxeBuilder().withTags(List.of(
            "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
            .analyze(desk.driver);
        assertThat(results.getPasses()).hasSizeGreaterThan(8);
        return results.getViolations().stream().map(AxeBrowserTest::line).toList();
    }

    private static String line(Rule rule) {
        return rule.getId() + ": " + rule.getNodes().stream()
            .map(node -> node.getTarget() + " " + node.getFailureSummary()).toList();
    }
}
