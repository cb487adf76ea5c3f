package org.watchlink.gateway.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.watchlink.routes.desk.IncidentAction.CloseIncident;
import org.watchlink.routes.incident.Incident;
import org.watchlink.routes.incident.IncidentStatus;

/// Old incidents looked for at the desk, with keys alone.
class SearchBrowserTest {

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
        desk.press(Keys.ESCAPE);
    }

    @Test
    void notableOnesAloneAreLookedFor() {
        look.archive(look.opened(IncidentStatus.ACTUAL));
        desk.press("s", Keys.TAB, Keys.TAB, Keys.TAB, Keys.TAB);
        assertThat(look.focus()).isEqualTo("search-notable");
        desk.press(" ", Keys.ENTER);
        soon(() -> assertThat(String.valueOf(desk.script("return window.looked")))
            .contains("notable=true"));
        soon(() -> assertThat(look.focus().toString()).startsWith("found-"));
        desk.press(Keys.ESCAPE, "s");
        soon(() -> assertThat(desk.texts("#found button")).hasSize(1));
        assertThat(desk.find("#search-notable").isSelected()).isTrue();
        desk.press(Keys.ESCAPE);
    }

    @Test
    void oldIncidentsAreFoundReadAndCorrected() {
        Incident incident = look.taken();
        look.complete(incident);
        room.act(IncidentLook.OTHER,
            new CloseIncident(incident.number(), 2, now(incident).facts()));
        soon(() -> assertThat(desk.text(".incident-line")).contains("Closed "));
        look.archive(now(incident));
        desk.press("s", "market", Keys.ENTER);
        soon(() -> assertThat(look.focus()).isEqualTo("found-" + incident.number()));
        assertThat(desk.script("return window.looked").toString()).contains(
            "place=market", "from=");
        desk.press(Keys.ENTER);
        soon(() -> assertThat(desk.text("#record"))
            .contains(incident.number().toString(), "heard on the radio", "version 1"));
        desk.press(Keys.ESCAPE, Keys.ENTER);
        soon(() -> assertThat(look.focus()).isEqualTo("record-back"));
        desk.press(Keys.TAB, Keys.ENTER);
        soon(() -> assertThat(look.focus()).isEqualTo("fact-closing"));
        desk.press(Keys.TAB, Keys.TAB, "Market Square");
        look.send();
        soon(() -> assertThat(desk.text("#form-message"))
            .isEqualTo("Why is there a new version?"));
        desk.press("it was there", Keys.ENTER);
        soon(() -> assertThat(now(incident).facts().place()).isEqualTo("Market Square"));
        assertThat(now(incident).open()).isFalse();
    }

    @Test
    void timesAreUnderstoodAsPeopleTypeThem() {
        assertThat(look.when("21/11/2026 21:40")).isEqualTo("2026-11-21T21:40:00.000Z");
        assertThat(look.when("1.7.2026 9:05")).isEqualTo("2026-07-01T08:05:00.000Z");
        assertThat(look.when("24/12/2025")).isEqualTo("2025-12-24T00:00:00.000Z");
        assertThat(look.when("31/2/2026")).isEqualTo("");
        assertThat(look.when("soon")).isEqualTo("");
        assertThat(Instant.parse(look.when("12:00"))).isBeforeOrEqualTo(Instant.now())
            .isAfter(Instant.now().minus(Duration.ofDays(1)));
    }

    private Incident now(Incident incident) {
        return look.now(incident);
    }

    private static void soon(ThrowingRunnable check) {
        IncidentDesk.soon(check);
    }
}
