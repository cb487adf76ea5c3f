package org.watchlink.gateway.e2e;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.watchlink.gateway.Main;
import org.watchlink.gateway.config.Configuration;
import org.watchlink.gateway.config.Role;
import org.watchlink.gateway.desk.Passwords;

/// A partnership of two towns whose gateway runs by the demonstration's rules on addresses of its
/// own: 127.0.0.0/8 is all ours, and so no two sites share a port.
///
/// Radio 11001 is at Brindle Books, which camera 101 sees; 12001 at The Patient Heron, which is
/// silent; 13001 at Oxlip Shoes, whose camera 201 is dead, so that 202 is the next.
final class Site implements AutoCloseable {

    static final String PASSWORD = "correct horse battery staple";
    static final String NORTH = "north";
    static final String SOUTH = "south";

    private static final String ACCOUNTS = "name,role,hash\n" + String.join("\n",
        new Passwords().line("A. Example", Role.OPERATOR, true, PASSWORD),
        new Passwords().line("B. Example", Role.OPERATOR, false, PASSWORD)) + "\n";
    private static final List<String> REGISTERS = List.of(
        "towns", "schemes", "premises", "radios", "talkgroups", "cameras", "presets", "statuses",
        "officers", "airwave-statuses", "airwave-destinations", "airwave-talkgroups");
    private static final AtomicInteger NEXT = new AtomicInteger(1);

    final Path configuration;
    final Path registers;
    final LogFile log;
    final String address = address();
    final String page = "http://" + address + ":8080";
    final Cameras cameras = new Cameras(address);
    final Radios north = new Radios(NORTH, address(), address);
    final Radios south = new Radios(SOUTH, address(), address);

    private Main gateway;

    /// Lays everything out in an empty folder; nothing runs yet but the cameras.
    Site(Path folder) throws IOException {
        Path demonstration = Path.of("../config");
        configuration = folder.resolve("gateway.yaml");
        registers = Files.createDirectories(folder.resolve("registers"));
        log = new LogFile(folder.resolve("data/watchlink.db"));
        Files.createDirectories(folder.resolve("map"));
        Files.copy(
            demonstration.resolve("camera.password"), folder.resolve("camera.password"));
        Files.writeString(folder.resolve("accounts.csv"), ACCOUNTS);
        for (String register : REGISTERS) {
            try (InputStream file = Site.class.getResourceAsStream("/e2e/" + register + ".csv")) {
                write(register, new String(file.readAllBytes()));
            }
        }
        Files.writeString(configuration, yaml(
            Files.readString(demonstration.resolve("gateway.yaml")), folder.resolve("data")));
    }

    private String yaml(String demonstration, Path data) {
        String yaml = changed(demonstration, "(?m)^data: .*$", "data: " + data);
        yaml = changed(yaml, "device: data", "device: " + data);
        yaml = changed(yaml, "host: 127.0.0.1", "host: " + address);
        yaml = changed(yaml, "origins: .*", "origins: [" + page + "]");
        yaml = changed(yaml, "bind: 127.0.0.1", "bind: " + address);
        yaml = changed(yaml, "(?s)\nfeed:.*?\nregisters:", "\nregisters:");
        return changed(yaml, "(?s)repeaters:.*?heartbeat", """
            repeaters:
                  - {name: %s, address: %s, town: Northwick}
                  - {name: %s, address: %s, town: Southwick}
                heartbeat""".formatted(NORTH, north.address, SOUTH, south.address));
    }

    /// Puts a register in the place of the one before.
    void write(String register, String csv) throws IOException {
        Files.writeString(
            registers.resolve(register + ".csv"), csv.replace("camera.host", address));
    }

    String read(String register) throws IOException {
        return Files.readString(registers.resolve(register + ".csv"));
    }

    /// Starts the gateway, which meets the radios.
    Site start() throws Exception {
        gateway = new Main(Configuration.load(configuration));
        north.connect();
        south.connect();
        return this;
    }

    void stop() {
        if (gateway != null) {
            gateway.close();
            gateway = null;
        }
    }

    DeskClient desk(String name, String desk) throws Exception {
        return new DeskClient(page).signIn(name, desk).open();
    }

    @Override
    public void close() {
        north.close();
        south.close();
        stop();
        cameras.close();
    }

    private static String changed(String text, String from, String to) {
        Matcher place = Pattern.compile(from).matcher(text);
        if (!place.find()) {
            throw new IllegalArgumentException("the demonstration has no " + from);
        }
        return place.replaceFirst(Matcher.quoteReplacement(to));
    }

    private static String address() {
        long pid = ProcessHandle.current().pid();
        return "127.%d.%d.%d".formatted(192 + (pid >> 8) % 32, pid & 0xFF, NEXT.getAndIncrement());
    }
}
