package org.watchlink.gateway.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watchlink.gateway.e2e.Soon.soon;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchlink.gateway.desk.Console;
import org.watchlink.gateway.e2e.Cameras.Turn;

/// One key from the alert to the camera and the radio, in the operators' browsers.
class AlarmBrowserTest {

    private static final int SHOP = 11_001;

    @Test
    void spaceTurnsTheCameraAnswersTheRadioAndTellsTheOtherDesk(@TempDir Path folder)
        throws Exception {
        try (Site site = new Site(folder).start();
            Console desk = new Console();
            Console other = new Console()) {
            desk.signIn(site.page, "A. Example", Site.PASSWORD, "Desk 1");
            other.signIn(site.page, "B. Example", Site.PASSWORD, "Desk 2");
            assertThat(site.north.text(SHOP, 1, "FIGHT")).succeedsWithin(Duration.ofSeconds(10));
            soon(() -> assertThat(desk.text("#waiting")).contains("Brindle Books", "VIOLENCE"));
            soon(() -> assertThat(other.text("#waiting")).contains("Brindle Books"));
            assertThat(site.cameras.turns()).isEmpty();

            desk.press(" ");

            soon(() -> assertThat(site.cameras.turns()).containsExactly(new Turn(101, "P01")));
            soon(() -> assertThat(site.north.texts(SHOP)).contains("CCTV: seen, camera on you"));
            soon(() -> assertThat(other.text("#in-hand"))
                .contains("Brindle Books", "Desk 1"));
            assertThat(other.text("#waiting")).doesNotContain("Brindle Books");
            soon(() -> assertThat(desk.text(".story"))
                .contains("CCTV: seen, camera on you", "delivered"));
        }
    }

    @Test
    void aRegisterThatChangesReachesAConsoleThatIsOpen(@TempDir Path folder) throws Exception {
        try (Site site = new Site(folder).start();
            Console desk = new Console()) {
            desk.signIn(site.page, "A. Example", Site.PASSWORD, "Desk 1");
            soon(() -> assertThat(premises(desk)).contains("Brindle Books"));
            site.write("premises", site.read("premises").replace("Brindle", "Bramble"));
            soon(() -> assertThat(premises(desk)).contains("Bramble Books")
                .doesNotContain("Brindle"));
        }
    }

    private static String premises(Console desk) {
        return desk.script("return import('/js/desk.js')"
            + ".then(it => it.desk.registers.premises.map(p => p.name).join())").toString();
    }
}
