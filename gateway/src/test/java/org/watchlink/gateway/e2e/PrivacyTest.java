package org.watchlink.gateway.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watchlink.gateway.e2e.Soon.soon;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchlink.adapters.hytera.Gps;
import org.watchlink.adapters.hytera.HyteraService;
import org.watchlink.adapters.hytera.Lp;
import org.watchlink.adapters.hytera.RadioIp;
import org.watchlink.adapters.hytera.Rrs;
import org.watchlink.adapters.hytera.Tmp;
import org.watchlink.adapters.hytera.Utf16Text;
import org.watchlink.adapters.tetra.lip.LipReason;
import org.watchlink.routes.alert.Passage;
import org.watchlink.routes.camera.CueState;
import org.watchlink.routes.desk.DeskAction;
import org.watchlink.routes.desk.DeskEvent.Health;
import org.watchlink.routes.desk.DeskEvent.Refused;
import org.watchlink.routes.radio.SubscriberId.Issi;

/// Radio ids, names, premises, texts and positions go to the screen and the incident log, never to
/// the application log or a metric: not on a good day, and not when things fail.
class PrivacyTest {

    private static final int SHOP = 11_001;
    private static final int DARK = 13_001;
    private static final int STRANGER = 16_000;
    private static final Gps AT_THE_BOOKS = new Gps(
        "A", "193340", "211126", "N", "5154.0060", "W", "00012.0060", "0.0", "000");
    private static final Pattern PERSONAL = Pattern.compile(
        "\\b(11001|13001|16000)\\b|2af9|Brindle|Oxlip|ShopWatch|Duty manager|Example|red hat"
            + "|9000101|9001001|9000001|Alder 1|patrol|CTSDSR|CMGS|car park"
            + "|STAFF|LAST STRAW|on you|\\b51\\.[79]\\d|\\b-?0\\.200\\d|5154\\.0",
        Pattern.CASE_INSENSITIVE);

    @Test
    void nothingPersonalIsLoggedOrMeasured(@TempDir Path folder) throws Exception {
        Site site = new Site(folder);
        site.log.failsAt("LAST STRAW");
        try (AppLog log = new AppLog(); site) {
            site.start();
            String metrics;
            try (DeskClient desk = site.desk("A. Example", "Desk 1")) {
                aGoodDay(site, desk);
                aBadDay(site, desk);
                metrics = desk.get("/metrics");
            }
            site.stop();
            assertThat(log.text()).contains("camera-201", "log: a commit failed");
            assertThat(personal(log.text())).isEmpty();
            assertThat(metrics).contains("watchlink_camera_seconds_count{camera=\"101\"");
            assertThat(personal(names(metrics))).isEmpty();
        }
    }

    @Test
    void nothingOfThePoliceRadioIsLoggedOrMeasured(@TempDir Path folder) throws Exception {
        Site site = new Site(folder);
        try (AppLog log = new AppLog(); site; Terminal terminal = new Terminal(site)) {
            site.start();
            String metrics;
            try (DeskClient desk = site.desk("A. Example", "Desk 1")) {
                anOfficerInTrouble(terminal, desk);
                wordForThePolice(site, terminal, desk);
                metrics = desk.get("/metrics");
            }
            site.stop();
            assertThat(log.text()).contains("airwave: down");
            assertThat(personal(log.text())).isEmpty();
            assertThat(metrics).contains("watchlink_link_up{link=\"airwave/terminal\"} 0");
            assertThat(personal(names(metrics))).isEmpty();
        }
    }

    private static void anOfficerInTrouble(Terminal terminal, DeskClient desk) {
        soon(() -> assertThat(desk.events(Health.class)).last().satisfies(health ->
            assertThat(health.links()).anyMatch(
                link -> link.link().equals("airwave/terminal") && link.up())));
        terminal.located(51.9001, -0.2001, LipReason.MAXIMUM_INTERVAL);
        terminal.status();
        terminal.located(51.9001, -0.2001, LipReason.EMERGENCY);
        terminal.call(15);
        terminal.text("A knife in the car park");
        soon(() -> assertThat(desk.alerts()).anySatisfy(alert -> {
            assertThat(alert.caller().radio()).isEqualTo(new Issi(Terminal.OFFICER));
            assertThat(alert.text()).isEqualTo("A knife in the car park");
        }));
    }

    /// And in the end word that cannot be sent.
    private static void wordForThePolice(Site site, Terminal terminal, DeskClient desk) {
        site.north.says(HyteraService.LP,
            new Lp.EmergencyReport(RadioIp.radio(SHOP), 0, AT_THE_BOOKS));
        soon(() -> assertThat(desk.alert(SHOP).open()).isTrue());
        long number = desk.alert(SHOP).number();
        desk.does(new DeskAction.Pass(number, "Northwick patrol"));
        desk.does(new DeskAction.Tell(number, "Alder 1", "He is in the car park"));
        soon(() -> assertThat(terminal.texts(Terminal.PATROL)).isNotEmpty());
        soon(() -> assertThat(terminal.texts(Terminal.OFFICER)).isNotEmpty());
        terminal.close();
        desk.does(new DeskAction.Tell(number, "Alder 1", "He has left the car park"));
        soon(() -> assertThat(desk.alert(SHOP).passages()).anyMatch(
            passage -> passage.state() == Passage.State.UNKNOWN
                || passage.state() == Passage.State.FAILED));
    }

    private static void aGoodDay(Site site, DeskClient desk) {
        site.north.says(HyteraService.RRS, new Rrs.Registration(RadioIp.radio(SHOP)));
        site.north.says(HyteraService.LP,
            new Lp.EmergencyReport(RadioIp.radio(SHOP), 0, AT_THE_BOOKS));
        soon(() -> assertThat(desk.alert(SHOP).onCamera()).isTrue());
        desk.does(new DeskAction.Show(desk.alert(SHOP).number(), 0));
        desk.does(new DeskAction.Reply(desk.alert(SHOP).number(), "Man in a red hat"));
        soon(() -> assertThat(site.north.texts(SHOP)).contains("Man in a red hat"));
        site.north.says(HyteraService.TMP, new Tmp.GroupText(
            false, 5, RadioIp.bare(101), RadioIp.radio(SHOP), Utf16Text.of("a red hat"),
            Optional.empty()));
        soon(() -> assertThat(desk.alert(SHOP).text()).isEqualTo("a red hat"));
    }

    /// A camera that is dead, a radio that is unknown and out of range, an action that is refused,
    /// and in the end a log that fails.
    private static void aBadDay(Site site, DeskClient desk) {
        site.south.text(DARK, 1, "STAFF ASSAULTED");
        soon(() -> assertThat(desk.alert(DARK).cues()).anyMatch(
            cue -> cue.state() == CueState.FAILED));
        for (int i = 0; i < 3; i++) {
            desk.does(new DeskAction.Show(desk.alert(DARK).number(), 0));
        }
        site.north.leave();
        site.north.text(STRANGER, 1, "red hat again");
        soon(() -> assertThat(desk.alert(STRANGER).caller().verified()).isFalse());
        desk.does(new DeskAction.Close(desk.alert(STRANGER).number(), "red hat", ""));
        soon(() -> assertThat(desk.events(Refused.class)).isNotEmpty());
        soon(() -> assertThat(desk.alert(STRANGER).answers())
            .isNotEmpty().noneMatch(answer -> answer.reason().isEmpty()));
        site.north.text(SHOP, 2, "LAST STRAW");
        soon(() -> assertThat(desk.events(Health.class)).last()
            .extracting(Health::recording).isEqualTo(false));
    }

    private static String personal(String text) {
        return text.lines().filter(line -> PERSONAL.matcher(line).find())
            .collect(Collectors.joining("\n"));
    }

    /// The metrics without their values.
    private static String names(String metrics) {
        return metrics.lines().filter(line -> !line.startsWith("#"))
            .map(line -> line.substring(0, line.lastIndexOf(' ')))
            .collect(Collectors.joining("\n"));
    }
}
