package org.watchlink.gateway.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;

class FootageBrowserTest {

    private static final List<String> RULES = List.of(
        "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static DemoServer server;
    private static Console desk;

    @BeforeAll
    static void open() throws Exception {
        server = DemoServer.start();
        server.footage = DemoFootage.busy();
        desk = new Console();
        desk.signIn(server, "A. Patel", "CCTV desk 1");
    }

    @AfterAll
    static void quit() {
        desk.close();
        server.close();
    }

    @BeforeEach
    void fresh() {
        server.room.asked.clear();
        desk.resize(1280, 800);
        desk.driver.get(server.page() + "/footage");
        desk.find("#request-1");
    }

    @Test
    void whatIsLateStandsFirstThenWhatGoesSoonest() {
        assertThat(desk.texts(".row > b")).startsWith("0001", "0003").endsWith("0006")
            .hasSize(7);
        assertThat(desk.texts(".row.late .mark")).containsOnly("LATE");
        await().until(() -> desk.text("#live").equals("Live"));
    }

    @Test
    void aRequestIsApprovedByKeysAlone() {
        desk.press(Keys.HOME, "a");
        await().until(() -> asked("ApproveFootage[request=1]"));
    }

    @Test
    void whoIsAskedStandsAtTheRequestAndOnlyWhoIsAbleApproves() {
        desk.press(Keys.HOME);
        await().until(() -> desk.text("#cover").equals("with A. Patel; then K. Olsen, R. Shah"));
        assertThat(desk.texts("#deed-a")).hasSize(1);
        desk.script("document.getElementById('request-2').click()");
        await().until(() -> desk.text("#cover").equals("with K. Olsen; then R. Shah"));
        assertThat(desk.texts(".row small.cover")).contains("with A. Patel", "with K. Olsen");
        shot("cover");
        clean();
        desk.script("document.getElementById('request-7').click()");
        await().until(() -> desk.text("#cover").startsWith("with nobody"));
        assertThat(desk.texts("#deed-a")).isEmpty();
        desk.press("a");
        desk.script("document.getElementById('request-3').click()");
        await().until(() -> desk.texts(".lines span").contains("Approved as cover for K. Olsen"));
        assertThat(server.room.asked).noneMatch(line -> line.startsWith("ApproveFootage"));
    }

    @Test
    void aRequestIsEnteredByKeysAlone() {
        desk.press("n");
        desk.find("dialog[open]");
        desk.press("PC 9 Hill", Keys.TAB, "Herts", Keys.TAB, Keys.TAB, "PACE", Keys.TAB, Keys.TAB,
            "41-20261121-0007", Keys.TAB, "14");
        desk.type("#about", "Theft of a van");
        shot("ask");
        clean();
        desk.press(Keys.TAB, Keys.TAB, Keys.TAB, Keys.ENTER);
        await().until(() -> asked("AskFootage[ask=FootageAsk[incident=Optional[41-20261121-0007],"
            + " footage=[FootageKey[camera=14, "));
    }

    @Test
    void aTimeThatNobodyTouchesStaysWhatItWas() {
        desk.press(Keys.HOME, "e");
        desk.find("dialog[open]");
        desk.type("#reason", "the name");
        desk.press(Keys.TAB, Keys.TAB, Keys.ENTER);
        await().until(() -> asked("AmendFootage[request=1"));
        assertThat(server.room.asked).filteredOn(line -> line.startsWith("AmendFootage"))
            .allSatisfy(line -> assertThat(line).containsPattern("from=[^,]*\\.000001Z"));
    }

    @Test
    void nobodyIsShutOut() {
        desk.press(Keys.HOME);
        clean();
        shot("night");
        desk.press("p");
        desk.find("dialog[open]");
        clean();
        desk.press(Keys.ESCAPE);
        desk.script("document.documentElement.dataset.theme = 'day'");
        desk.resize(400, 800);
        clean();
        shot("day");
        assertThat(desk.complaints()).isEmpty();
    }

    private static boolean asked(String action) {
        return server.room.asked.stream().anyMatch(line -> line.startsWith(action));
    }

    private static void clean() {
        assertThat(new AxeBuilder().withTags(RULES).analyze(desk.driver).getViolations())
            .isEmpty();
        assertThat(desk.script("return document.documentElement.scrollWidth"
            + " <= document.documentElement.clientWidth")).isEqualTo(true);
    }

    private static void shot(String name) {
        if (System.getProperty("shots") != null) {
            try {
                Files.write(Path.of(System.getProperty("shots"), name + ".png"),
                    Base64.getDecoder().decode(desk.driver.getScreenshotAs(OutputType.BASE64)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
