package org.watchlink.gateway.desk;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;
import org.watchlink.routes.camera.CameraHealth;
import org.watchlink.routes.place.Placing;
import org.watchlink.routes.place.Premises;
import org.watchlink.routes.radio.Category;
import org.watchlink.routes.radio.Priority;

class ConsoleBrowserTest {

    private static final Category EMERGENCY = new Category("Emergency button", Priority.P1);
    private static final Category FIGHT = new Category("Fight", Priority.P2);
    private static final Category THEFT = new Category("Shop theft", Priority.P3);
    private static final Premises PUB = DemoRegisters.PREMISES.getFirst();
    private static final Premises SHOP = DemoRegisters.PREMISES.get(3);

    private static Console desk;
    private static Console other;

    private DemoServer server;

    @BeforeAll
    static void open() {
        desk = new Console();
        other = new Console();
    }

    @AfterAll
    static void quit() {
        desk.close();
        other.close();
    }

    @BeforeEach
    void start() throws Exception {
        server = DemoServer.start();
        desk.signIn(server, "J. Smith", "CCTV desk 1");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void spaceTakesAnAlertAndTurnsItsFirstCameraForAllToSee() {
        other.signIn(server, "A. Patel", "CCTV desk 2");
        long alert = server.room.raise(FIGHT, PUB, "4 males at the door");
        soon(() -> assertThat(desk.text("#waiting"))
            .contains("P2 FIGHT", "The White Lion (1042)", "4 males at the door"));
        assertThat(desk.text("#scene")).contains("surveyed preset for these premises");
        desk.press(" ");
        soon(() -> assertThat(asked()).contains("Show[alert=" + alert + ", candidate=0]"));
        soon(() -> assertThat(desk.text(".steps .now")).isEqualTo("confirmed"));
        assertThat(desk.text(".story")).contains("CCTV: seen, camera on you", "delivered");
        soon(() -> assertThat(other.text("#in-hand")).contains("CCTV desk 1, on camera"));
        assertThat(other.text("#waiting")).isEqualTo("Nobody is waiting.");
    }

    @Test
    void numbersTurnTheOtherCameras() {
        long alert = raise(FIGHT, PUB);
        desk.press(" ", "3");
        soon(() -> assertThat(asked()).containsSubsequence(
            "Show[alert=" + alert + ", candidate=0]", "Show[alert=" + alert + ", candidate=2]"));
        soon(() -> assertThat(desk.text("[aria-current=true]")).startsWith("3").contains(
            "confirmed"));
        desk.press("9");
        soon(() -> assertThat(desk.text("#told")).isEqualTo("This alert has no camera 9."));
    }

    @Test
    void theFirstOfTheQueueIsTheWorstAndTheOldest() {
        long old = raise(THEFT, SHOP);
        raise(THEFT, PUB);
        long worst = raise(EMERGENCY, PUB);
        assertThat(desk.texts("#waiting .what")).containsExactly(
            "P1 EMERGENCY BUTTON", "P3 SHOP THEFT", "P3 SHOP THEFT");
        desk.press(" ");
        soon(() -> assertThat(asked()).contains("Show[alert=" + worst + ", candidate=0]"));
        soon(() -> assertThat(desk.texts("#waiting .what")).hasSize(2));
        desk.press(" ");
        soon(() -> assertThat(asked()).contains("Show[alert=" + old + ", candidate=0]"));
    }

    @Test
    void aNewAlertNeverStealsTheScene() {
        raise(THEFT, SHOP);
        desk.press(" ");
        soon(() -> assertThat(desk.text("#scene-title")).isEqualTo("ALERT 401"));
        raise(EMERGENCY, PUB);
        assertThat(desk.text("#scene-title")).isEqualTo("ALERT 401");
        desk.press(Keys.ARROW_UP);
        soon(() -> assertThat(desk.text("#scene h3")).isEqualTo("P1 EMERGENCY BUTTON"));
    }

    @Test
    void nothingMovesUnderThePointer() {
        raise(THEFT, SHOP);
        new Actions(desk.driver).moveToElement(desk.find("#waiting .row")).perform();
        raise(EMERGENCY, PUB);
        assertThat(desk.texts("#waiting .what"))
            .containsExactly("P3 SHOP THEFT", "P1 EMERGENCY BUTTON");
        new Actions(desk.driver).moveToElement(desk.find("#scene h2")).perform();
        soon(() -> assertThat(desk.texts("#waiting .what"))
            .containsExactly("P1 EMERGENCY BUTTON", "P3 SHOP THEFT"));
    }

    @Test
    void twoKeysCloseWithAnOutcome() {
        long alert = raise(THEFT, SHOP);
        desk.press(" ", "c", " ", "4");
        soon(() -> assertThat(asked())
            .contains("Close[alert=" + alert + ", outcome=False alarm, reason=]"));
        soon(() -> assertThat(desk.text("#recent")).contains("Fairlands Chemist", "False alarm"));
        assertThat(desk.text("#in-hand")).isEqualTo("Nothing is in hand.");
        assertThat(desk.script("return document.activeElement.className")).asString()
            .contains("list");
    }

    @Test
    void aReasonCanBeGiven() {
        long alert = raise(THEFT, SHOP);
        desk.press("c", "0", "left by the 3 o'clock bus", Keys.ENTER, "1");
        soon(() -> assertThat(asked()).contains("Close[alert=" + alert
            + ", outcome=Arrest, reason=left by the 3 o'clock bus]"));
    }

    @Test
    void repliesPoliceAndNotesNeedNoMouse() {
        long alert = raise(THEFT, SHOP);
        desk.press("r", "1", "r", "0", "x".repeat(50), Keys.ENTER, "p", "2", "n",
            "walks to the bus station", Keys.ENTER);
        soon(() -> assertThat(asked()).containsSubsequence(
            "Reply[alert=" + alert + ", text=CCTV: watching. Stay safe]",
            "Reply[alert=" + alert + ", text=" + "x".repeat(40) + "]",
            "Pass[alert=" + alert + ", to=British Transport Police]",
            "Write[alert=" + alert + ", text=walks to the bus station]"));
        soon(() -> assertThat(desk.text(".story")).contains("walks to the bus station"));
    }

    @Test
    void aSilentServerIsCalledNotLive() {
        server.room.answersHealth = false;
        await().atMost(30, SECONDS).until(() -> desk.text("#warnings").contains("NOT LIVE"));
        desk.press(" ");
        server.room.answersHealth = true;
        await().atMost(30, SECONDS).until(() -> desk.text("#warnings").isEmpty());
    }

    @Test
    void aServerThatReturnsIsShownByItself() throws Exception {
        raise(THEFT, SHOP);
        int port = server.port;
        Path folder = server.folder;
        server.close();
        await().atMost(30, SECONDS).until(() -> desk.text("#warnings").contains("NOT LIVE"));
        server = DemoServer.start(folder, port);
        server.room.raise(EMERGENCY, PUB, "");
        soon(() -> {
            assertThat(desk.text("#warnings")).isEmpty();
            assertThat(desk.texts("#waiting .what")).containsExactly("P1 EMERGENCY BUTTON");
        });
    }

    @Test
    void aReloadLosesNothing() {
        raise(THEFT, SHOP);
        raise(EMERGENCY, PUB);
        desk.press(" ");
        soon(() -> assertThat(desk.text(".steps .now")).isEqualTo("confirmed"));
        List<String> before = List.of(desk.text("#waiting .what"), desk.text("#in-hand .what"));
        desk.driver.navigate().refresh();
        soon(() -> assertThat(List.of(desk.text("#waiting .what"), desk.text("#in-hand .what")))
            .isEqualTo(before));
    }

    @Test
    void whatIsNotAsItShouldBeIsSaid() {
        server.room.raise(THEFT, DemoRegisters.stranger(), "help", new Placing(
            Optional.empty(), Placing.Sureness.UNKNOWN, 0, "Nothing is known."), List.of());
        server.room.unrecorded(FIGHT, PUB);
        server.room.recording = false;
        server.room.camera(new CameraHealth(
            DemoRegisters.candidates(PUB.position()).getFirst().camera(), false, "no answer"));
        soon(() -> assertThat(desk.text("#waiting"))
            .contains("UNVERIFIED RADIO", "NOT YET RECORDED"));
        soon(() -> assertThat(desk.text("#camera-1")).contains("out of order: no answer"));
        soon(() -> assertThat(desk.text("#warnings")).contains("NOT RECORDING"));
        soon(() -> assertThat(desk.text("#links")).contains("Cameras 213/214"));
        desk.press(Keys.ARROW_DOWN, Keys.ARROW_DOWN);
        soon(() -> assertThat(desk.text("#scene")).contains("No camera in range."));
    }

    @Test
    void mutingIsOfTheDeskAndSeen() {
        desk.press("m");
        soon(() -> assertThat(desk.text("#sound")).contains("Muted", "P1 still sounds"));
        desk.press("m");
        soon(() -> assertThat(asked()).containsSubsequence("Mute[on=true]", "Mute[on=false]"));
        soon(() -> assertThat(desk.text("#sound")).doesNotContain("Muted"));
    }

    @Test
    void anAlertRingsUntilItIsTakenAndNotAgainAfterAReload() {
        raise(EMERGENCY, PUB);
        soon(() -> assertThat(rings()).isPositive());
        soon(() -> assertThat(rings()).isGreaterThan(1));
        desk.press(" ");
        soon(() -> assertThat(asked()).anyMatch(action -> action.startsWith("Show[")));
        desk.driver.navigate().refresh();
        desk.find("[data-live='true']");
        soon(() -> assertThat(desk.text("#in-hand .what")).isNotEmpty());
        assertThat(rings()).isZero();
    }

    @Test
    void keysCanBeChangedAndSwitchedOff() {
        raise(THEFT, SHOP);
        desk.press("?");
        desk.find("#key-take").click();
        desk.press("x");
        soon(() -> assertThat(desk.text("#do-take kbd")).isEqualTo("X"));
        desk.press(Keys.ESCAPE, "x");
        soon(() -> assertThat(asked()).anyMatch(line -> line.startsWith("Show")));
        desk.press("?");
        desk.find(".check input").click();
        desk.press(Keys.ESCAPE, "m");
        desk.driver.navigate().refresh();
        desk.find("[data-live='true']");
        desk.press("m", "?");
        soon(() -> assertThat(desk.text("dialog h2")).isEqualTo("All keys"));
        assertThat(asked()).noneMatch(line -> line.startsWith("Mute"));
    }

    @Test
    void aDeskLeftAloneIsLockedUntilItsOperatorIsBack() {
        long alert = raise(THEFT, SHOP);
        server.ahead = Duration.ofHours(2);
        desk.press(" ");
        soon(() -> assertThat(desk.text("dialog h2")).isEqualTo("Locked: J. Smith"));
        assertThat(asked()).noneMatch(line -> line.startsWith("Show"));
        assertThat(desk.text("#waiting")).contains("P3 SHOP THEFT");
        desk.press("guess", Keys.ENTER);
        soon(() -> assertThat(desk.text("dialog [role=alert]")).startsWith("That did not fit"));
        desk.press(DemoServer.PASSWORD, Keys.ENTER);
        soon(() -> {
            assertThat(desk.texts("dialog")).isEmpty();
            desk.find("#waiting-" + alert);
        });
        desk.press(" ");
        soon(() -> assertThat(asked()).contains("Show[alert=" + alert + ", candidate=0]"));
    }

    @Test
    void aViewerOnlyLooks() {
        desk.signIn(server, "I. Visitor", "CCTV desk 1");
        raise(THEFT, SHOP);
        desk.press(" ");
        soon(() -> assertThat(desk.text("#told")).isEqualTo("A viewer may only look."));
        assertThat(asked()).allMatch(line -> line.startsWith("Attend"));
    }

    private long raise(Category category, Premises premises) {
        long alert = server.room.raise(category, premises, "");
        soon(() -> desk.find("#waiting-" + alert));
        return alert;
    }

    private List<String> asked() {
        return server.room.asked;
    }

    private static int rings() {
        return Integer.parseInt(String.valueOf(
            desk.script("return document.body.dataset.rings ?? '0'")));
    }

    private static void soon(ThrowingRunnable check) {
        await().atMost(30, SECONDS).untilAsserted(check);
    }
}
