package org.watchlink.gateway.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.watchlink.gateway.e2e.Soon.soon;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.watchlink.adapters.hytera.HyteraService;
import org.watchlink.gateway.config.Account;
import org.watchlink.gateway.desk.Console;
import org.watchlink.gateway.desk.Passwords;
import org.watchlink.routes.desk.DeskAction.Take;
import org.watchlink.routes.desk.IncidentAction.AnswerPolice;
import org.watchlink.routes.incident.IncidentNumber;
import org.watchlink.routes.incident.PoliceChange.PoliceAnswered;
import org.watchlink.routes.incident.PoliceChange.PoliceAsked;
import org.watchlink.routes.incident.Receipt.Step;

/// Somebody of the police works an incident on their page, from the radio's call to its outcome,
/// and the desk hears of all of it.
class PolicePageBrowserTest {

    @Test
    void anIncidentIsAcceptedAskedAboutAndResolved(@TempDir Path folder) throws Exception {
        try (Site site = new Site(folder)) {
            configure(site, folder);
            site.start();
            soon(() -> assertThat(site.log.bodies("PartnerDeclared")).hasSize(2));
            try (Console page = new Console().signInAsPolice(
                    site.page, "P. North", Site.PASSWORD);
                DeskClient desk = site.desk("A. Example", "Desk 1")) {
                site.south.says(HyteraService.RCP, Radios.emergency(13_001));
                site.north.says(HyteraService.RCP, Radios.emergency(11_001));
                soon(() -> assertThat(page.text("tbody")).contains("Brindle Books"));
                site.north.says(HyteraService.RCP, Radios.emergency(12_001));
                soon(() -> assertThat(page.texts("tbody tr")).hasSize(2)
                    .first().asString().contains("The Patient Heron"));
                assertThat(page.text("tbody")).doesNotContain("Oxlip Shoes");

                page.press(Keys.HOME, Keys.ARROW_DOWN, Keys.ENTER);
                soon(() -> assertThat(page.text("#story")).contains("Brindle Books"));
                page.press("a", "12/3456", Keys.ENTER, "2");
                soon(() -> assertThat(page.texts("tbody tr").get(1))
                    .contains("accepted", "P. North", "Soon", "12/3456"));
                soon(() -> assertThat(desk.occurrences(PoliceAnswered.class)).hasSize(1));

                page.press("q", "How many are there?", Keys.ENTER);
                soon(() -> assertThat(desk.occurrences(PoliceAsked.class)).hasSize(1));
                PoliceAsked asked = desk.occurrences(PoliceAsked.class).getFirst();
                assertThat(asked.question().text()).isEqualTo("How many are there?");
                desk.does(new AnswerPolice(asked.incident(), 1, "Four, at the door"));
                soon(() -> assertThat(page.text("#story .questions"))
                    .contains("Desk: Four, at the door"));

                page.press("o", "One arrest", Keys.ENTER);
                soon(() -> assertThat(page.text("#story .lines"))
                    .contains("resolved", "One arrest"));
                soon(() -> assertThat(desk.occurrences(PoliceAnswered.class)).extracting(
                    one -> one.incident(), one -> one.receipt().step(),
                    one -> one.receipt().by()).containsExactly(
                        line(asked.incident(), Step.ACCEPTED),
                        line(asked.incident(), Step.RESOLVED)));
                soon(() -> assertThat(desk.get("/api/incidents/" + asked.incident()))
                    .contains("12/3456", "One arrest", "Four, at the door"));

                page.press(Keys.ESCAPE);
                long before = told(page);
                desk.does(new Take(desk.alert(12_001).number()));
                soon(() -> assertThat(told(page)).isGreaterThan(before));
                site.stop();
                String last = "\"last\":" + told(page) + ",";
                assertThat(site.log.bodies("FeedRead")).anyMatch(read -> read.contains(last));
            }
            assertThat(site.log.bodies("PoliceAnswered")).hasSize(2);
            assertThat(site.log.bodies("QuestionAnswered")).hasSize(1);
            assertThat(site.log.bodies("FeedRead")).anyMatch(read -> read.contains("P. North"));
            site.log.assertSound();
        }
    }

    /// How far the page was told.
    private static long told(Console page) {
        return (long) page.script(
            "return import('/js/policeState.js').then(it => it.state.number)");
    }

    private static Tuple line(IncidentNumber incident, Step step) {
        return tuple(incident, step, "P. North");
    }

    private static void configure(Site site, Path folder) throws Exception {
        Files.writeString(folder.resolve("accounts.csv"), new Passwords().line(
            "P. North", Account.police("north"), Site.PASSWORD) + "\n",
            StandardOpenOption.APPEND);
        Files.writeString(site.configuration, """

            feed:
              partners:
                - {name: north, forces: [North Constabulary], grades: [Urgent, Soon]}
                - {name: south, forces: [South Constabulary]}
            """, StandardOpenOption.APPEND);
    }
}
