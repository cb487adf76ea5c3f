package org.watchlink.gateway.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watchlink.gateway.e2e.Soon.soon;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.watchlink.adapters.hytera.HyteraService;
import org.watchlink.adapters.tetra.lip.LipReason;
import org.watchlink.adapters.tetra.pei.AiService;
import org.watchlink.adapters.wire.Bits;
import org.watchlink.routes.alert.Alert;
import org.watchlink.routes.alert.Life;
import org.watchlink.routes.alert.Note;
import org.watchlink.routes.desk.DeskAction;
import org.watchlink.routes.desk.DeskEvent.Airwave;
import org.watchlink.routes.desk.DeskEvent.Changed;
import org.watchlink.routes.desk.DeskEvent.Health;
import org.watchlink.routes.desk.LinkHealth;
import org.watchlink.routes.incident.Occurrence.Disclosed;
import org.watchlink.routes.radio.SubscriberId.Issi;

/// The police radio, from a terminal at a serial port to the desks and back.
@Execution(ExecutionMode.CONCURRENT)
class AirwaveTest {

    private static final int SHOP = 11_001;
    private static final Issi OFFICER = new Issi(Terminal.OFFICER);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void anEmergencyInSeveralWaysIsOneAlertForThoseWhoAreEntitled(@TempDir Path folder)
        throws Exception {
        Site site = new Site(folder);
        try (site; Terminal terminal = new Terminal(site)) {
            site.start();
            DeskClient desk = site.desk("A. Example", "Desk 1");
            DeskClient other = site.desk("B. Example", "Desk 2");
            soon(() -> assertThat(lamp(desk).up()).isTrue());

            soon(() -> assertThat(
                terminal.located(51.9001, -0.2001, LipReason.MAXIMUM_INTERVAL)).isTrue());
            soon(() -> assertThat(desk.events(Airwave.class)).last().satisfies(last ->
                assertThat(last.officers()).singleElement().satisfies(officer -> {
                    assertThat(officer.callSign()).isEqualTo("Alder 1");
                    assertThat(officer.fix()).isPresent();
                })));
            terminal.status();
            terminal.located(51.9001, -0.2001, LipReason.EMERGENCY);
            terminal.call(15);

            soon(() -> assertThat(officer(desk)).hasValueSatisfying(alert ->
                assertThat(alert.count()).isGreaterThanOrEqualTo(3)));
            assertThat(desk.alerts().filter(AirwaveTest::ofTheOfficer).map(Alert::number)
                .distinct()).hasSize(1);
            assertThat(officer(desk).orElseThrow().candidates()).isNotEmpty();
            soon(() -> assertThat(site.cameras.turns()).isNotEmpty());

            says(site, SHOP);
            soon(() -> assertThat(other.alert(SHOP).open()).isTrue());
            assertThat(officer(other)).isEmpty();
            assertThat(other.events(Airwave.class)).isEmpty();
            assertThat(other.events(Changed.class)).noneSatisfy(changed ->
                assertThat(changed.toString()).contains("9000101"));
            assertThat(desk.occurrences(Disclosed.class)).isNotEmpty()
                .allSatisfy(line -> assertThat(line.to().name()).isEqualTo("A. Example"));
            assertThat(terminal.texts(Terminal.OFFICER)).isEmpty();
            assertThat(site.north.texts(SHOP)).allSatisfy(text ->
                assertThat(text).startsWith("CCTV: "));
        }
    }

    @Test
    void anAlertIsPassedAndAnOfficerToldAndTheDeskHearsWhatBecameOfIt(@TempDir Path folder)
        throws Exception {
        Site site = new Site(folder);
        try (site; Terminal terminal = new Terminal(site)) {
            site.start();
            DeskClient desk = site.desk("A. Example", "Desk 1");
            soon(() -> assertThat(lamp(desk).up()).isTrue());
            says(site, SHOP);
            soon(() -> assertThat(desk.alert(SHOP).open()).isTrue());
            long number = desk.alert(SHOP).number();

            desk.does(new DeskAction.Pass(number, "Northwick patrol"));
            soon(() -> assertThat(
                String.join("", terminal.texts(Terminal.PATROL)))
                .contains("Brindle Books", "Northwick"));
            soon(() -> assertThat(desk.alert(SHOP).life()).isEqualTo(Life.PASSED));
            soon(() -> assertThat(site.north.texts(SHOP)).anyMatch(t -> t.contains("Police")));

            String text = "He went into the car park. ".repeat(12);
            desk.does(new DeskAction.Tell(number, "Alder 1", text));
            soon(() -> assertThat(story(desk)).anyMatch(line ->
                line.equals("Alder 1 has it by Airwave: received")));
            assertThat(terminal.sent().stream().filter(order ->
                order.called().address().orElseThrow().ssi() == Terminal.OFFICER).count())
                .isGreaterThan(1);
            assertThat(site.north.texts(SHOP)).noneMatch(line -> line.contains("car park"));

            desk.does(new DeskAction.Signal(number, "Northwick patrol", 0x9001));
            soon(() -> assertThat(story(desk)).last().asString()
                .startsWith("Northwick patrol has it by Airwave"));
            assertThat(story(desk))
                .contains("By Airwave to Northwick patrol: status 9001, On duty");
            assertThat(terminal.sent()).last().satisfies(order -> {
                assertThat(order.service()).isEqualTo(AiService.STATUS);
                assertThat(order.called().address().orElseThrow().ssi())
                    .isEqualTo(Terminal.PATROL);
                assertThat(order.bits()).isEqualTo(Bits.ofHex("9001"));
            });
        }
    }

    @Test
    void withALapsedLicenceNothingIsHeardOrSentAndTheDeskIsToldWhy(@TempDir Path folder)
        throws Exception {
        Site site = new Site(folder);
        try (site; Terminal terminal = new Terminal(site)) {
            String yesterday = LocalDate.now().minusDays(1).toString();
            Files.writeString(site.configuration, Files.readString(site.configuration)
                .replaceFirst("expires: .*", "expires: " + yesterday));
            site.start();
            DeskClient desk = site.desk("A. Example", "Desk 1");
            soon(() -> assertThat(lamp(desk).reason()).contains("lapsed on " + yesterday));
            assertThat(desk.events(Health.class).getLast().notices()).singleElement().asString()
                .contains("lapsed");
            assertThat(terminal.status()).isFalse();
            says(site, SHOP);
            soon(() -> assertThat(desk.alert(SHOP).open()).isTrue());
            desk.does(new DeskAction.Pass(desk.alert(SHOP).number(), "Northwick patrol"));
            soon(() -> assertThat(desk.events().toString()).contains("Refused"));
            assertThat(terminal.sent()).isEmpty();
        }
    }

    @Test
    void aSiteThatOnlyListensSendsNothing(@TempDir Path folder) throws Exception {
        Site site = new Site(folder);
        try (site; Terminal terminal = new Terminal(site)) {
            Files.writeString(site.configuration, Files.readString(site.configuration)
                .replace("mode: two-way", "mode: one-way"));
            site.start();
            DeskClient desk = site.desk("A. Example", "Desk 1");
            soon(() -> assertThat(terminal.status()).isTrue());
            soon(() -> assertThat(officer(desk)).isPresent());
            long number = officer(desk).orElseThrow().number();
            desk.does(new DeskAction.Pass(number, "Northwick patrol"));
            soon(() -> assertThat(desk.events().toString()).contains("only listens"));
            assertThat(terminal.sent()).isEmpty();
        }
    }

    @Test
    void theRoomWorksWithNoTerminalAtAll(@TempDir Path folder) throws Exception {
        try (Site site = new Site(folder).start()) {
            DeskClient desk = site.desk("A. Example", "Desk 1");
            says(site, SHOP);
            soon(() -> assertThat(desk.alert(SHOP).open()).isTrue());
            soon(() -> assertThat(lamp(desk).up()).isFalse());
        }
    }

    private static LinkHealth lamp(DeskClient desk) {
        List<Health> health = desk.events(Health.class);
        assertThat(health).isNotEmpty();
        return health.getLast().links().stream()
            .filter(link -> link.link().equals("airwave/terminal")).findFirst().orElseThrow();
    }

    private static Optional<Alert> officer(DeskClient desk) {
        return desk.alerts().filter(AirwaveTest::ofTheOfficer).reduce((_, later) -> later);
    }

    private static boolean ofTheOfficer(Alert alert) {
        return alert.caller().radio().equals(OFFICER);
    }

    private static List<String> story(DeskClient desk) {
        return desk.alert(SHOP).timeline().stream().map(Note::text).toList();
    }

    private static void says(Site site, int radio) {
        assertThat(site.north.says(HyteraService.RCP, Radios.emergency(radio)))
            .succeedsWithin(PATIENCE);
    }
}
