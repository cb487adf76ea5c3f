package org.watchlink.gateway.config;

import java.net.InetSocketAddress;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.watchlink.adapters.link.SerialSettings;
import org.watchlink.adapters.link.SerialSettings.FlowControl;
import org.watchlink.adapters.tetra.TetraSettings;
import org.watchlink.adapters.tetra.pei.PeiProfile;
import org.watchlink.gateway.config.Settings.Airwave;
import org.watchlink.gateway.config.Settings.Terminal;
import org.watchlink.gateway.config.Settings.TerminalLine;
import org.watchlink.routes.airwave.Licence;
import org.watchlink.routes.airwave.Mode;

/// Reads the section `airwave` of `gateway.yaml`. With mode `none` nothing in it need be there;
/// what is there must be right all the same.
final class AirwaveReader {

    private static final Kind<Mode> MODE = Kind.constant(List.of(Mode.values()), Kind::hyphens);
    private static final Kind<Integer> BAUD =
        Kind.oneOf(List.of(9600, 19_200, 38_400, 57_600, 115_200, 230_400, 460_800));
    private static final Kind<FlowControl> FLOW =
        Kind.constant(List.of(FlowControl.values()), Kind::hyphens);
    private static final Kind<PeiProfile> DIALECT = Kind.words(dialects());
    private static final int SHORTEST_MESSAGE = 120;
    private static final int LONGEST_MESSAGE = 2047;
    private static final Pattern SERVER = Pattern.compile("([0-9.]{7,15}):([1-9][0-9]{0,4})");
    private static final InetSocketAddress NO_SERVER = new InetSocketAddress(0);
    private static final Kind<Optional<InetSocketAddress>> ADDRESS = new Kind<>(
        "an IPv4 address and a port such as 10.20.0.7:4001", AirwaveReader::server, NO_SERVER)
        .orEmpty().standingIn(Optional.of(NO_SERVER));
    private static final Path NO_DEVICE = Path.of("");
    private static final Kind<Optional<Path>> DEVICE = new Kind<>(
        "the path of a device such as /dev/serial/by-id/…", AirwaveReader::device, NO_DEVICE)
        .orEmpty().standingIn(Optional.of(NO_DEVICE));

    private final Set<String> links;

    /// The terminal is none of these `links`.
    AirwaveReader(Set<String> links) {
        this.links = links;
    }

    /// Empty where the site has no Airwave.
    Optional<Airwave> read(Section root) {
        Section section = root.section("airwave");
        Mode mode = section.value("mode", MODE, Mode.NONE);
        boolean on = mode != Mode.NONE;
        Airwave airwave = new Airwave(
            mode, licence(section.section("licence"), on),
            terminal(section.section("terminal"), mode),
            section.value("forget", SettingsReader.MINUTES, Duration.ofMinutes(15)));
        section.end();
        return on ? Optional.of(airwave) : Optional.empty();
    }

    private static Licence licence(Section licence, boolean on) {
        Licence read = new Licence(
            licence.valueIf(on, "number", Kind.text(60)),
            licence.valueIf(on, "holder", Kind.text(80)),
            licence.valueIf(on, "expires", Kind.date()),
            List.copyOf(licence.distinct("terminals", Kind.text(60), List.of())),
            List.copyOf(licence.distinct("keyholders", Kind.text(60), List.of())));
        if (on && read.terminals().isEmpty()) {
            licence.refuse("terminals", "no terminal", "at least one");
        }
        if (on && read.keyholders().isEmpty()) {
            licence.refuse("keyholders", "no keyholder", "at least one");
        }
        licence.end();
        return read;
    }

    private Terminal terminal(Section terminal, Mode mode) {
        String name = terminal.value("name", SettingsReader.NAME, "airwave");
        if (links.contains(name)) {
            terminal.refuse("name", "given twice: \"" + name + "\"", "a value of its own");
        }
        Terminal read = new Terminal(
            name, line(terminal, mode != Mode.NONE),
            new TetraSettings(profile(terminal), mode == Mode.TWO_WAY),
            terminal.value("capture", Kind.TRUE_FALSE, false));
        terminal.end();
        return read;
    }

    private static TerminalLine line(Section terminal, boolean on) {
        Optional<Path> device = terminal.value("device", DEVICE, Optional.empty());
        Optional<InetSocketAddress> server =
            terminal.value("address", ADDRESS, Optional.empty());
        int baud = terminal.value("baud", BAUD, 38_400);
        FlowControl flow = terminal.value("flow", FLOW, FlowControl.NONE);
        if (device.isPresent() && server.isPresent()) {
            terminal.refuse("address", "a device is given too", "a device or an address");
        } else if (on && device.isEmpty() && server.isEmpty()) {
            terminal.refuse("device", "missing", "a device or an address");
        }
        return server.<TerminalLine>map(TerminalLine.Server::new).orElseGet(() ->
            new TerminalLine.Device(
                new SerialSettings(device.orElse(NO_DEVICE), baud, flow)));
    }

    /// What the makers' terminals differ in, where the site says otherwise.
    private static PeiProfile profile(Section terminal) {
        PeiProfile usual = terminal.value("dialect", DIALECT, PeiProfile.GENERIC);
        return new PeiProfile(
            usual.maker(), usual.terminator(),
            terminal.value("resets", Kind.TRUE_FALSE, usual.resets()), usual.prompt(),
            usual.quotesIdentity(), usual.registration(), usual.encrypted(),
            terminal.value(
                "maxBits", Kind.whole(SHORTEST_MESSAGE, LONGEST_MESSAGE), usual.maxBits()),
            usual.pacing(), usual.mode(),
            terminal.value("reportsItself", Kind.TRUE_FALSE, usual.reportsItself()));
    }

    private static Map<String, PeiProfile> dialects() {
        Map<String, PeiProfile> dialects = new LinkedHashMap<>();
        dialects.put("generic", PeiProfile.GENERIC);
        dialects.put("sepura", PeiProfile.SEPURA);
        dialects.put("motorola", PeiProfile.MOTOROLA);
        return dialects;
    }

    private static Optional<InetSocketAddress> server(String text) {
        Matcher server = SERVER.matcher(text);
        return Optional.of(server)
            .filter(found -> found.matches() && Network.isAddress(found.group(1)))
            .filter(found -> Integer.parseInt(found.group(2)) <= 0xFFFF)
            .map(found -> new InetSocketAddress(
                found.group(1), Integer.parseInt(found.group(2))));
    }

    private static Optional<Path> device(String text) {
        try {
            return text.isBlank() ? Optional.empty()
                : Optional.of(Path.of(text).toAbsolutePath());
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }
}
