package org.watchlink.gateway.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A site's own time zone, wherever its screens stand.
class ZoneBrowserTest {

    private static Console screen;

    @BeforeAll
    static void open() {
        screen = new Console();
    }

    @AfterAll
    static void quit() {
        screen.close();
    }

    @Test
    void timesAreShownAndTakenInIt(@TempDir Path folder) {
        try (DemoServer server = DemoServer.in(ZoneId.of("Asia/Kolkata"), folder)) {
            screen.driver.get(server.page() + "/sign-in");
            assertThat(ask("times.clock('2026-11-22T21:40:07Z')")).isEqualTo("03:10:07");
            assertThat(ask("words.time('2026-11-22T21:40:07Z')"))
                .isEqualTo("23 Nov 2026, 03:10:07");
            assertThat(ask("when.whenText(times.now())")).isEqualTo("23/11/2026 03:10");
            assertThat(ask("iso(when.whenOf('03:05'))")).isEqualTo("2026-11-22T21:35:00.000Z");
            assertThat(ask("iso(when.whenOf('22/11 21:40'))"))
                .isEqualTo("2026-11-22T16:10:00.000Z");
            assertThat(ask("iso(when.whenOf('31/02/2026 10:00'))")).isEqualTo("never");
            assertThat(ask("forms.instant('2026-11-23T03:10:07')"))
                .isEqualTo("2026-11-22T21:40:07.000Z");
            assertThat(ask("forms.moment('m', 'M', times.now()).node.value"))
                .startsWith("2026-11-23T03:10:0");
        }
    }

    @Test
    void anHourThatIsStruckTwiceIsTheFirstAndOneThatIsLeftOutIsNone(@TempDir Path folder) {
        try (DemoServer server = DemoServer.in(ZoneId.of("America/St_Johns"), folder)) {
            screen.driver.get(server.page() + "/sign-in");
            assertThat(ask("iso(when.whenOf('01/11/2026 01:30'))"))
                .isEqualTo("2026-11-01T04:00:00.000Z");
            assertThat(ask("iso(when.whenOf('08/03/2026 02:30'))")).isEqualTo("never");
            assertThat(ask("forms.instant('2026-03-08T02:30')")).isEmpty();
        }
    }

    @Test
    void aTimeOfTheNightBeforeIsOfThatNightsClock(@TempDir Path folder) {
        try (DemoServer server = DemoServer.in(ZoneId.of("America/St_Johns"), folder)) {
            screen.driver.get(server.page() + "/sign-in");
            assertThat(ask("2026-11-01T10:00:00Z", "iso(when.whenOf('23:00'))"))
                .isEqualTo("2026-11-01T01:30:00.000Z");
            assertThat(ask("2026-03-01T04:00:00Z", "iso(when.whenOf('23:00'))"))
                .isEqualTo("2026-03-01T02:30:00.000Z");
        }
    }

    private static String ask(String expression) {
        return ask("2026-11-22T21:40:07Z", expression);
    }

    /// What an expression over the console's modules gives at a time.
    private static String ask(String now, String expression) {
        return screen.script("""
            const [times, when, words, forms] = await Promise.all(
              ['times', 'when', 'footageWords', 'footageForms'].map(it => import(`/js/${it}.js`)));
            const iso = at => Number.isNaN(at) ? 'never' : new Date(at).toISOString();
            times.serverSays('%s');
            return %s;
            """.formatted(now, expression)).toString();
    }
}
