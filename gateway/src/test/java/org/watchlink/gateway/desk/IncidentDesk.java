package org.watchlink.gateway.desk;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.awaitility.core.ThrowingRunnable;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;
import org.watchlink.gateway.json.Json;
import org.watchlink.routes.desk.IncidentAction.AmendIncident;
import org.watchlink.routes.incident.Incident;
import org.watchlink.routes.incident.IncidentFacts;
import org.watchlink.routes.incident.IncidentStatus;
import org.watchlink.routes.place.Premises;
import org.watchlink.routes.radio.Category;
import org.watchlink.routes.radio.Priority;

/// Somebody at a desk who works on incidents, with keys alone.
record IncidentDesk(Console desk, FakeRoom room) {

    private static final Category THEFT = new Category("Shop theft", Priority.P3);
    private static final Premises SHOP = DemoRegisters.PREMISES.get(3);

    /// An alert that was just taken, and its incident.
    Incident taken() {
        long alert = room.raise(THEFT, SHOP, "");
        soon(() -> desk.find("#waiting-" + alert));
        desk.press(" ");
        soon(() -> assertThat(of(alert)).isPresent());
        Incident incident = of(alert).orElseThrow();
        soon(() -> assertThat(desk.text(".incident-line"))
            .contains(incident.number().toString()));
        return incident;
    }

    Optional<Incident> of(long alert) {
        return room.incidents.shelves.of(alert).flatMap(room.incidents.shelves::incident);
    }

    /// An incident without an alert, opened at this desk: the last of the choices.
    Incident opened(IncidentStatus status) {
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

    void complete(Incident incident) {
        IncidentFacts facts = now(incident).facts();
        room.act(IncidentLook.OTHER, new AmendIncident(incident.number(),
            now(incident).version(), new IncidentFacts(DemoIncidents.PURPOSE, facts.opening(),
            "Unclassified", "", Optional.empty(), List.of(), 0, false, "", "No trace", ""), "x"))
            .toCompletableFuture().join();
    }

    void select(Incident incident) {
        desk.script("document.getElementById(arguments[0]).focus()",
            "complete-" + incident.number());
        desk.press(Keys.ENTER);
        soon(() -> assertThat(desk.text("#scene-title"))
            .containsIgnoringCase(incident.number().toString()));
    }

    Incident now(Incident incident) {
        return room.incidents.now(incident.number());
    }

    void send() {
        new Actions(desk.driver).keyDown(Keys.CONTROL).sendKeys(Keys.ENTER).keyUp(Keys.CONTROL)
            .perform();
    }

    Object focus() {
        return desk.script("return document.activeElement.id");
    }

    static void soon(ThrowingRunnable check) {
        await().atMost(30, SECONDS).pollInterval(Duration.ofMillis(40)).untilAsserted(check);
    }

    String when(String text) {
        return String.valueOf(desk.driver.executeAsyncScript("""
            const [text, done] = arguments;
            import('/js/when.js').then(({ whenOf }) => {
              const at = whenOf(text);
              done(Number.isNaN(at) ? '' : new Date(at).toISOString());
            });""", text));
    }

    /// The archive knows one incident.
    void archive(Incident incident) {
        desk.script("""
            const incident = JSON.parse(arguments[0]);
            const asked = window.fetch;
            window.fetch = path => {
              const answer = body => Promise.resolve(new Response(JSON.stringify(body)));
              if (path.startsWith('/api/incidents?')) {
                window.looked = path;
                return answer({ number: 9, incidents: [incident], next: null });
              }
              return path.startsWith('/api/incidents/') ? answer({ footage: [], file: { incident,
                timeline: [{ at: incident.openedAt, by: '', text: 'heard on the radio' }],
                versions: [{ version: 1, at: incident.openedAt, by: 'J. Smith', reason: '',
                  facts: incident.facts }] } }) : asked(path);
            };""", Json.text(incident));
    }
}
