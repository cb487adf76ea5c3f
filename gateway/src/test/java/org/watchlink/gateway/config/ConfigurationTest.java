package org.watchlink.gateway.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchlink.adapters.hytera.HyteraService;
import org.watchlink.adapters.hytera.HyteraSettings;
import org.watchlink.adapters.hytera.HyteraSettings.Peer;
import org.watchlink.adapters.hytera.HyteraSettings.Port;
import org.watchlink.adapters.link.SerialSettings;
import org.watchlink.adapters.link.SerialSettings.FlowControl;
import org.watchlink.adapters.tetra.TetraSettings;
import org.watchlink.adapters.tetra.pei.PeiProfile;
import org.watchlink.gateway.config.Settings.Airwave;
import org.watchlink.gateway.config.Settings.Terminal;
import org.watchlink.gateway.config.Settings.TerminalLine;
import org.watchlink.routes.airwave.AirwaveStatuses.Named;
import org.watchlink.routes.airwave.Destination;
import org.watchlink.routes.airwave.Licence;
import org.watchlink.routes.airwave.Mode;
import org.watchlink.routes.airwave.OfficerEntry;
import org.watchlink.routes.alert.Answer;
import org.watchlink.routes.camera.Calibration;
import org.watchlink.routes.camera.Camera;
import org.watchlink.routes.camera.Preset;
import org.watchlink.routes.place.GroupEntry;
import org.watchlink.routes.place.Premises;
import org.watchlink.routes.place.Subscriber;
import org.watchlink.routes.radio.Category;
import org.watchlink.routes.radio.Position;
import org.watchlink.routes.radio.Priority;
import org.watchlink.routes.radio.SubscriberId.DmrId;
import org.watchlink.routes.radio.SubscriberId.Issi;
import org.watchlink.routes.radio.Talkgroup.Gssi;

/// A right configuration is read whole, and nothing else gets past.
class ConfigurationTest {

    private static final String HASH = "$pbkdf2$it=210000$c2FsdA$aGFzaA";
    private static final List<String> AIRWAVE_REGISTERS = List.of(
        "officers.csv", "airwave-statuses.csv", "airwave-destinations.csv",
        "airwave-talkgroups.csv");

    @TempDir
    private Path folder;

    private static Configuration load(Map<String, String> overrides) throws ConfigurationError {
        Map<String, String> environment = new HashMap<>(BrokenConfigurationTest.ENVIRONMENT);
        environment.putAll(overrides);
        return Configuration.load(
            BrokenConfigurationTest.RIGHT.resolve("gateway.yaml"), environment);
    }

    @Test
    void readsSettings() throws ConfigurationError {
        Settings settings = load(Map.of()).settings();

        assertThat(settings.name()).isEqualTo("Two Towns");
        assertThat(settings.data()).isEqualTo(Path.of("data"));
        assertThat(settings.registers()).isDirectory().isAbsolute();
        assertThat(settings.desk().origins()).containsExactly("http://localhost:8080");
        assertThat(settings.cameras().account("all").orElseThrow().password().value())
            .isEqualTo("not a secret");
        assertThat(settings.toString()).doesNotContain("not a secret");
        assertThat(settings.rules().outcomes()).containsExactly("Arrest", "Test");
        assertThat(settings.rules().call()).isEqualTo(new Category("Call", Priority.P4));
        assertThat(settings.rules().answers().byScheme().get("pubs"))
            .containsEntry(Priority.P3, Set.of(Answer.Kind.RECEIVED))
            .containsEntry(Priority.P1, settings.rules().answers().byPriority().get(Priority.P1));
    }

    @Test
    void readsNetworks() throws ConfigurationError {
        HyteraSettings session = load(Map.of()).settings().hytera().getFirst().session();

        assertThat(session).isEqualTo(new HyteraSettings(
            "shops", "127.0.0.1",
            List.of(
                new Port(HyteraService.RRS, 1, 30001), new Port(HyteraService.RRS, 2, 30002),
                new Port(HyteraService.LP, 1, 30003), new Port(HyteraService.LP, 2, 30004),
                new Port(HyteraService.TP, 1, 30005), new Port(HyteraService.TP, 2, 30006),
                new Port(HyteraService.TMP, 1, 30007), new Port(HyteraService.TMP, 2, 30008),
                new Port(HyteraService.RCP, 1, 30009), new Port(HyteraService.RCP, 2, 30010)),
            List.of(new Peer("north", "127.0.1.1"), new Peer("south", "127.0.1.2")),
            Duration.ofSeconds(5), 3, Duration.ofMinutes(30)));
    }

    @Test
    void knowsTheTownOfALink() throws ConfigurationError {
        Settings settings = load(Map.of()).settings();

        assertThat(settings.townOf("shops/south/2")).contains("Southwick");
        assertThat(settings.townOf("shops/south")).contains("Southwick");
        assertThat(settings.townOf("shops/west/1")).isEmpty();
        assertThat(settings.townOf("shops")).isEmpty();
    }

    @Test
    void readsRegisters() throws ConfigurationError {
        RegisterSet set = load(Map.of()).registers().current();

        assertThat(set.premises("N2")).contains(new Premises(
            "N2", "The Patient Heron", "2 High Street, Northwick",
            new Position(51.9003, -0.2002), "Northwick", "pubs", true));
        assertThat(set.subscriber(new Issi(21001))).contains(
            new Subscriber(new Issi(21001), "ShopWatch 1", "S1", "Duty manager"));
        assertThat(set.subscriber(new DmrId(19001)).orElseThrow().premises()).isEmpty();
        assertThat(set.talkgroup(new Gssi(201))).contains(
            new GroupEntry(new Gssi(201), "Southwick ShopWatch", "Southwick", "shops"));
        assertThat(set.camera(201)).contains(new Camera(
            201, "Mill Lane", "Southwick Council", "Southwick", new Position(51.7, -0.2003), 6.5,
            "onvif", URI.create("http://127.0.2.2:18080/201"), "all",
            new Calibration(359.9, 0, true, 61.8)));
        assertThat(set.presets()).hasSize(3).contains(new Preset(
            101, "P02", "High Street, north", Optional.empty(), new Position(51.9005, -0.2003),
            35));
        assertThat(set.status(" shop theft ")).contains(new Category("Theft", Priority.P3));
        assertThat(set.status("shop thefts")).isEmpty();
    }

    @Test
    void readsAirwave() throws ConfigurationError {
        assertThat(load(Map.of()).settings().airwave()).contains(new Airwave(
            Mode.TWO_WAY,
            new Licence(
                "TEST-1", "Two Towns", LocalDate.of(2020, 2, 29), List.of("desk 1"),
                List.of("Keeper One", "Keeper Two")),
            new Terminal(
                "airwave",
                new TerminalLine.Device(new SerialSettings(
                    Path.of("/dev/serial/by-id/terminal"), 38_400, FlowControl.NONE)),
                new TetraSettings(PeiProfile.SEPURA, true), false),
            Duration.ofMinutes(15)));
    }

    @Test
    void environmentOverridesAirwave() throws ConfigurationError {
        Airwave airwave = load(Map.of(
            "WATCHLINK_AIRWAVE_MODE", "one-way",
            "WATCHLINK_AIRWAVE_LICENCE_EXPIRES", "2031-12-31",
            "WATCHLINK_AIRWAVE_LICENCE_KEYHOLDERS", "A, B",
            "WATCHLINK_AIRWAVE_TERMINAL_DEVICE", "",
            "WATCHLINK_AIRWAVE_TERMINAL_ADDRESS", "10.20.0.7:4001",
            "WATCHLINK_AIRWAVE_TERMINAL_MAX_BITS", "668",
            "WATCHLINK_AIRWAVE_TERMINAL_RESETS", "true")).settings().airwave().orElseThrow();

        assertThat(airwave.licence().expires()).isEqualTo("2031-12-31");
        assertThat(airwave.licence().keyholders()).containsExactly("A", "B");
        assertThat(airwave.terminal().line()).isEqualTo(
            new TerminalLine.Server(new InetSocketAddress("10.20.0.7", 4001)));
        assertThat(airwave.terminal().session().sends()).isFalse();
        assertThat(airwave.terminal().session().profile().maxBits()).isEqualTo(668);
        assertThat(airwave.terminal().session().profile().resets()).isTrue();
    }

    @Test
    void aSiteNeedsNoAirwave() throws Exception {
        Path copy = BrokenConfigurationTest.copy(
            BrokenConfigurationTest.RIGHT, folder.resolve("none"));
        Path file = copy.resolve("gateway.yaml");
        for (String register : AIRWAVE_REGISTERS) {
            Files.delete(copy.resolve("registers/" + register));
        }
        String text = Files.readString(file);
        Files.writeString(file, text.substring(0, text.indexOf("airwave:")));

        Configuration without =
            Configuration.load(file, BrokenConfigurationTest.ENVIRONMENT);

        assertThat(without.settings().airwave()).isEmpty();
        assertThat(without.registers().airwave()).isEqualTo(
            new AirwaveRegister(List.of(), Map.of(), List.of(), List.of()));
        assertThat(load(Map.of("WATCHLINK_AIRWAVE_MODE", "none")).settings().airwave()).isEmpty();
    }

    @Test
    void readsTheRegistersOfAirwave() throws ConfigurationError {
        RegisterSet set = load(Map.of()).registers().current();
        AirwaveRegister airwave = set.airwave();

        assertThat(airwave.officer(new Issi(2001))).contains(
            new OfficerEntry(new Issi(2001), "Wren 1", "North Constabulary"));
        assertThat(airwave.statuses()).containsExactly(
            Map.entry(0x8000, new Named(
                "Assistance", Optional.of(new Category("Officer in danger", Priority.P1)))),
            Map.entry(0x8001, new Named("On duty", Optional.empty())));
        assertThat(airwave.status(0x8001)).contains(new Named("On duty", Optional.empty()));
        assertThat(airwave.destinations("Northwick")).containsExactly(
            new Destination(
                "Northwick", new Gssi(5001), "North Constabulary", Set.of("Northwick")),
            new Destination(
                "South control", new Gssi(5002), "South Constabulary", Set.of("*")),
            new Destination("Wren 1", new Issi(2001), "North Constabulary", Set.of("*")));
        assertThat(airwave.named("South control")).contains(airwave.destinations().get(1));
        assertThat(airwave.named("Somebody")).isEmpty();
        assertThat(set.subscriber(new Issi(2002))).contains(
            new Subscriber(new Issi(2002), "Rook 1", "", "South Constabulary"));
        assertThat(set.talkgroup(new Gssi(5001))).contains(
            new GroupEntry(new Gssi(5001), "Northwick", "Northwick", ""));
        assertThat(set.subscribers()).extracting(Subscriber::alias).doesNotContain("Rook 1");
    }

    @Test
    void readsAccountsWithoutShowingThem() throws ConfigurationError {
        List<Account> accounts = load(Map.of()).accounts();

        assertThat(accounts).containsExactly(
            new Account("A. Example", Role.OPERATOR, false, "", HASH),
            new Account("B. Example", Role.SUPERVISOR, true, "", HASH));
        assertThat(accounts.toString()).doesNotContain("aGFzaA");
    }

    @Test
    void environmentOverridesTheFile() throws ConfigurationError {
        Settings settings = load(Map.of(
            "WATCHLINK_DESK_PORT", "9090",
            "WATCHLINK_DESK_IDLE_LOCK", "PT1H",
            "WATCHLINK_DESK_ORIGINS", "http://desk1:9090, http://desk2:9090",
            "WATCHLINK_HYTERA_0_REPEATERS_1_ADDRESS", "10.1.1.2",
            "WATCHLINK_ANSWERS_TEXTS_ON_CAMERA", "camera on you",
            "PATH", "/bin")).settings();

        assertThat(settings.desk().port()).isEqualTo(9090);
        assertThat(settings.desk().idleLock()).isEqualTo(Duration.ofHours(1));
        assertThat(settings.desk().origins())
            .containsExactly("http://desk1:9090", "http://desk2:9090");
        assertThat(settings.hytera().getFirst().session().peers().get(1).address())
            .isEqualTo("10.1.1.2");
        assertThat(settings.rules().answers().texts().get(Answer.Kind.ON_CAMERA))
            .isEqualTo("camera on you");
    }

    @Test
    void acceptsWhatSpreadsheetsWrite() throws Exception {
        Path copy = BrokenConfigurationTest.copy(
            BrokenConfigurationTest.RIGHT, folder.resolve("spreadsheet"));
        Path towns = copy.resolve("registers/towns.csv");
        Files.writeString(towns, "\uFEFFforce,name,longitude,latitude\r\n"
            + "\"North, Constabulary\", Northwick ,-0.2,51.9\r\n\r\nSouth,Southwick,-0.2,51.7\r\n");

        RegisterSet set = Configuration.load(
            copy.resolve("gateway.yaml"), BrokenConfigurationTest.ENVIRONMENT)
            .registers().current();

        assertThat(set.town("Northwick").orElseThrow().force()).isEqualTo("North, Constabulary");
    }

    @Test
    void noMutationGetsPastAsAnythingButAnError() throws IOException {
        Path copy = BrokenConfigurationTest.copy(
            BrokenConfigurationTest.RIGHT, folder.resolve("mutated"));
        Random random = new Random(41877);
        List<String> files = List.of(
            "gateway.yaml", "accounts.csv", "registers/cameras.csv", "registers/premises.csv",
            "registers/airwave-statuses.csv");
        int refused = 0;
        for (int i = 0; i < 1_000; i++) {
            Path file = copy.resolve(files.get(i % files.size()));
            byte[] right = Files.readAllBytes(file);
            Files.write(file, mutated(right, random));
            try {
                Configuration.load(
                    copy.resolve("gateway.yaml"), BrokenConfigurationTest.ENVIRONMENT);
            } catch (ConfigurationError error) {
                assertThat(error.lines()).isNotEmpty()
                    .allMatch(line -> line.contains("; allowed: "));
                refused++;
            }
            Files.write(file, right);
        }
        assertThat(refused).isGreaterThan(500);
    }

    private static byte[] mutated(byte[] right, Random random) {
        byte[] octets = right.clone();
        for (int i = random.nextInt(3); i >= 0; i--) {
            String likely = "\"'[]{}:,&*!|>%@`#\n\t\0- \u00FF";
            octets[random.nextInt(octets.length)] =
                (byte) likely.charAt(random.nextInt(likely.length()));
        }
        return octets;
    }
}
