package org.watchlink.gateway.desk;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.watchlink.routes.desk.DeskEvent.Officer;
import org.watchlink.routes.desk.DeskEvent.Talk;
import org.watchlink.routes.place.Premises;
import org.watchlink.routes.radio.Category;
import org.watchlink.routes.radio.Priority;
import org.watchlink.routes.radio.SubscriberId.Issi;

class AirwaveBrowserTest {

    private static final Category THEFT = new Category("Shop theft", Priority.P3);
    private static final Premises SHOP = DemoRegisters.PREMISES.get(3);
    private static final int MANY = 200;

    private static Console desk;

    private DemoServer server;

    @BeforeAll
    static void browser() {
        desk = new Console();
    }

    @AfterAll
    static void quit() {
        desk.close();
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
    void officersAppearGrowOldAndGo() {
        lookCloser();
        heard(DemoAirwave.officer(0, Duration.ofSeconds(117)),
            DemoAirwave.officer(1, Duration.ofSeconds(200)),
            DemoAirwave.officer(2, Duration.ofSeconds(560)));
        soon(() -> assertThat(desk.text(".m-officer .fresh")).startsWith("HS41"));
        assertThat(desk.text(".m-officer .old")).isEqualTo("HS42 3 min");
        assertThat(desk.text(".m-officer .stale")).isEqualTo("BD07 9 min");
        assertThat(desk.text("#airwave h2")).contains("3 OFFICERS", "OFFICIAL");
        soon(() -> assertThat(desk.text(".m-officer .old")).contains("HS41"));
        heard(DemoAirwave.officer(1, Duration.ZERO));
        soon(() -> assertThat(desk.texts(".m-officer b")).containsExactly("HS42"));
    }

    @Test
    void whoSpeaksIsShown() {
        server.hub.publish(DemoAirwave.open(List.of(),
            new Talk("Herts East", Instant.now(), Optional.of(DemoAirwave.radio(1))),
            new Talk("Beds Events", Instant.now(), Optional.empty()),
            new Talk("Herts West", Instant.now(), Optional.of(new Issi(99)))));
        soon(() -> assertThat(desk.texts("#talks li > span")).containsExactly(
            "Herts East HS42 speaks", "Beds Events nobody speaks now",
            "Herts West ISSI 99 speaks"));
    }

    @Test
    void aDeskThatIsNotEntitledSeesNothingOfIt() {
        desk.signIn(server, "B. Jones", "CCTV desk 1");
        heard(DemoAirwave.officer(0, Duration.ZERO));
        DemoAirwave.emergency(server.room, 0);
        long alert = server.room.raise(THEFT, SHOP, "");
        soon(() -> desk.find("#waiting-" + alert));
        assertThat(desk.texts("#waiting .what")).containsExactly("P3 SHOP THEFT");
        assertThat(desk.text("body")).doesNotContain("HS41", "AIRWAVE");
        assertThat(desk.texts(".m-officer")).isEmpty();
        desk.press("t");
        soon(() -> assertThat(desk.text("#told"))
            .isEqualTo("This desk is not entitled to Airwave."));
    }

    @Test
    void anOfficersEmergencyIsMarkedWithAWordAndHowToHandleIt() {
        heard(DemoAirwave.officer(0, Duration.ZERO));
        long alert = DemoAirwave.emergency(server.room, 0);
        soon(() -> assertThat(desk.text("#waiting-" + alert)).contains(
            "P1 OFFICER EMERGENCY", "HS41, Stevenage", "Hertfordshire Constabulary", "AIRWAVE"));
        assertThat(desk.text("#waiting-" + alert)).doesNotContain("UNVERIFIED");
        assertThat(desk.text("#scene")).contains(
            "OFFICIAL: do not pass on to ShopWatch/PubWatch.", "ISSI 7000001",
            "Stevenage · 51.90");
        desk.press(" ");
        soon(() -> assertThat(server.room.asked)
            .contains("Show[alert=" + alert + ", candidate=0]"));
    }

    @Test
    void passingOffersTheOwnTownAndForceFirst() {
        heard();
        long alert = raise();
        desk.press("p");
        soon(() -> assertThat(desk.texts(".choices button > span:not(.kind)")).containsExactly(
            "Stevenage patrol", "HS41", "HS Dispatch", "Hertfordshire Constabulary",
            "British Transport Police", "Hitchin patrol", "BD Dispatch"));
        assertThat(desk.texts(".choices .kind")).startsWith(
            "Airwave group · Hertfordshire Constabulary",
            "Airwave officer · Hertfordshire Constabulary");
        desk.press("1");
        soon(() -> assertThat(server.room.asked)
            .contains("Pass[alert=" + alert + ", to=Stevenage patrol]"));
        soon(() -> assertThat(desk.text(".story")).contains("Passed to Stevenage patrol."));
    }

    @Test
    void tellingNeedsNoMouse() {
        heard();
        long alert = raise();
        desk.press("t");
        assertThat(desk.text("dialog h2")).startsWith("Tell Airwave");
        desk.press("now at the bus station", Keys.ENTER, "3");
        soon(() -> assertThat(server.room.asked).contains(
            "Tell[alert=" + alert + ", to=HS Dispatch, text=now at the bus station]"));
        soon(() -> assertThat(desk.text(".story"))
            .contains("HS Dispatch has it by Airwave: now at the bus station"));
        assertThat(desk.texts("dialog")).isEmpty();
    }

    @Test
    void aStatusIsChosenWhereNothingIsWritten() {
        heard();
        long alert = raise();
        desk.press("t", Keys.ENTER, "3");
        soon(() -> assertThat(desk.texts("dialog h2")).containsExactly("Status to HS Dispatch"));
        assertThat(desk.texts(".choices button > span:not(.kind)"))
            .containsExactly("En route", "Call back");
        desk.press("2");
        soon(() -> assertThat(server.room.asked).contains(
            "Signal[alert=" + alert + ", to=HS Dispatch, status=36876]"));
        soon(() -> assertThat(desk.texts("dialog")).isEmpty());
    }

    @Test
    void whenItIsClosedTheScreenSaysWhy() {
        heard(DemoAirwave.officer(0, Duration.ZERO));
        soon(() -> assertThat(desk.texts(".m-officer")).hasSize(1));
        server.room.notices = List.of("Airwave licence 4711 lapses in 41 days");
        server.hub.publish(DemoAirwave.closed("licence lapsed 31 Oct 2026"));
        raise();
        soon(() -> assertThat(desk.text("#links")).contains(
            "Airwave off: licence lapsed 31 Oct 2026", "lapses in 41 days"));
        assertThat(desk.texts(".m-officer")).isEmpty();
        assertThat(desk.find("#airwave").isDisplayed()).isFalse();
        desk.press("p");
        soon(() -> assertThat(desk.text("dialog"))
            .contains("Nothing can be sent by Airwave: licence lapsed 31 Oct 2026.")
            .doesNotContain("HS Dispatch"));
        desk.press(Keys.ESCAPE, "t");
        soon(() -> assertThat(desk.text("#told")).contains("licence lapsed 31 Oct 2026"));
    }

    @Test
    void manyOfficersAreMovedNotDrawnAnew() {
        server.hub.publish(DemoAirwave.open(crowd(0)));
        soon(() -> assertThat(desk.texts(".m-officer")).hasSize(MANY));
        desk.script("""
            window.first = document.querySelector('.m-officer');
            window.before = first.style.transform;
            window.slow = [];
            new PerformanceObserver(list => slow.push(...list.getEntries().map(e => e.duration)))
              .observe({ type: 'longtask' });
            """);
        for (int round = 1; round <= 20; round++) {
            server.hub.publish(DemoAirwave.open(crowd(round)));
            int last = round;
            soon(() -> assertThat(desk.text("#officers .state")).contains("Round " + last));
        }
        assertThat(desk.script("return first.isConnected && first.style.transform !== before"))
            .isEqualTo(true);
        assertThat(desk.texts(".m-officer")).hasSize(MANY);
        assertThat((List<?>) desk.script("return slow.map(Math.round)")).allSatisfy(millis ->
            assertThat(((Number) millis).intValue()).isLessThan(200));
    }

    private static List<Officer> crowd(int round) {
        List<Officer> officers = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            Officer at = DemoAirwave.officer(i + round, Duration.ZERO);
            officers.add(new Officer(DemoAirwave.radio(i), "HS" + i, DemoAirwave.HERTS,
                at.heardAt(), at.fix(), "Round " + round));
        }
        return officers;
    }

    /// Call signs are written where there is room for them.
    private static void lookCloser() {
        desk.find("#map-tools button").click();
        soon(() -> assertThat(desk.texts("#map:not(.crowd)")).hasSize(1));
    }

    private void heard(Officer... officers) {
        server.hub.publish(DemoAirwave.open(List.of(officers)));
        soon(() -> assertThat(desk.script("return !document.querySelector('#airwave').hidden"
            + " || !document.querySelector('#do-tell')")).isEqualTo(true));
    }

    private long raise() {
        long alert = server.room.raise(THEFT, SHOP, "");
        soon(() -> desk.find("#waiting-" + alert));
        return alert;
    }

    private static void soon(ThrowingRunnable check) {
        await().atMost(30, SECONDS).untilAsserted(check);
    }
}
