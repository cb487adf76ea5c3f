package org.watchlink.gateway.town;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.watchlink.adapters.hytera.HyteraRepeater;
import org.watchlink.adapters.hytera.HyteraSettings;
import org.watchlink.adapters.hytera.HyteraSettings.Peer;
import org.watchlink.adapters.link.Timers;
import org.watchlink.adapters.link.UdpLink;
import org.watchlink.adapters.onvif.Credentials;
import org.watchlink.gateway.config.Configuration;
import org.watchlink.gateway.config.ConfigurationError;
import org.watchlink.gateway.config.RegisterSet;
import org.watchlink.gateway.config.Settings;
import org.watchlink.gateway.config.Settings.HyteraSystem;
import org.watchlink.gateway.town.Duty.Way;
import org.watchlink.gateway.town.TerminalStand.Hand;
import org.watchlink.routes.camera.Preset;

/// The demonstration town: repeaters with their radios, cameras, officers, and what happens there.
/// It knows the gateway's configuration and nothing else of it: they meet only on sockets and a
/// serial cable.
///
/// One thread, that of the timers, owns what changes.
public final class Town implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger("town");
    private static final String ANY_ADDRESS = "0.0.0.0";
    private static final int FIRST_DEVICE = 10_000;
    private static final int KEPT = 20;

    private final RegisterSet register;
    private final InstantSource clock = InstantSource.system();
    private final Timers timers = Timers.thread("town");
    private final Pulse pulse;
    private final Incidents incidents;
    private final Script script;
    private final Map<String, Site> sites = new LinkedHashMap<>();
    private final Deque<Raised> raised = new ArrayDeque<>();
    private final CameraStreet cameras;
    private final Optional<TerminalStand> stand;
    private final ControlPage page;
    private long beat;

    private Town(Configuration configuration, TownSettings settings) throws IOException {
        Settings gateway = configuration.settings();
        register = configuration.registers().current();
        RandomGenerator random = new Random(settings.seed());
        List<Handset> handsets = Handsets.of(
            register, gateway.hytera().stream()
                .flatMap(system -> system.towns().values().stream()).distinct().toList());
        pulse = new Pulse(settings, random, clock, gateway.rules().answers().zone());
        incidents = new Incidents(handsets, Mix.read(settings.mix()), random);
        AtomicLong requests = new AtomicLong(clock.instant().getEpochSecond());
        script = new Script(random, () -> requests.getAndIncrement() & 0xFFFF_FFFFL, clock);
        gateway.hytera().forEach(system -> open(system, handsets));
        stand = TerminalStand.device(gateway).map(device ->
            new TerminalStand(device, register, timers, clock, settings.seed()));
        cameras = cameras(gateway);
        try {
            page = new ControlPage(this, settings.host(), settings.port());
        } catch (IOException failure) {
            cameras.close();
            throw failure;
        }
    }

    /// Starts the town.
    ///
    /// @throws IOException if the mix cannot be read, or an address is taken
    public static Town start(Configuration configuration, TownSettings settings)
        throws IOException {
        Town town = new Town(configuration, settings);
        town.sites.values().forEach(Site::start);
        town.stand.ifPresent(TerminalStand::start);
        town.timers.after(Duration.ZERO, town::schedule);
        town.page.start();
        LOG.info("simulator: {} radios, {} cameras, control page {}",
            town.register.subscribers().size(), town.cameras.cameras().size(), town.page.address());
        return town;
    }

    /// Where the control page is, such as `http://127.0.0.1:8081/`.
    public String address() {
        return page.address();
    }

    @Override
    public void close() {
        page.close();
        timers.close();
        stand.ifPresent(TerminalStand::close);
        sites.values().forEach(Site::close);
        cameras.close();
    }

    /// Starts the town of the configuration that is named, or of the demonstration's.
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments.length > 0 ? arguments[0] : "config/gateway.yaml");
        try {
            run(Configuration.load(file), TownSettings.beside(file));
        } catch (ConfigurationError faults) {
            faults.lines().forEach(System.err::println);
            System.exit(1);
        }
    }

    /// Starts the town, and closes it when the process ends. At a terminal its keys raise
    /// incidents.
    ///
    /// @throws IOException if it cannot start
    public static void run(Configuration configuration, TownSettings settings)
        throws IOException {
        Town town = start(configuration, settings);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(town::close));
        Keys.listen(town);
    }

    private void open(HyteraSystem system, List<Handset> handsets) {
        HyteraSettings session = system.session();
        String gateway = session.bind().equals(ANY_ADDRESS) ? "127.0.0.1" : session.bind();
        for (Peer peer : session.peers()) {
            String town = system.towns().get(peer.name());
            int device = FIRST_DEVICE * (sites.size() + 1);
            sites.putIfAbsent(town, new Site(
                air -> new HyteraRepeater(
                    "air-" + peer.name(), device, peer.address(), gateway, session.ports(),
                    (name, local) -> new UdpLink(name, local, 0), air),
                handsets.stream().filter(handset -> handset.town().equals(town)).toList(),
                timers, clock));
        }
    }

    private CameraStreet cameras(Settings gateway) throws IOException {
        Map<Integer, List<Preset>> presets = register.presets().stream()
            .collect(Collectors.groupingBy(Preset::camera));
        List<StreetCamera> street = register.cameras().stream()
            .map(camera -> new StreetCamera(
                camera, presets.getOrDefault(camera.number(), List.of()),
                Temper.of(camera.number()), clock))
            .toList();
        return new CameraStreet(street, camera -> new CameraGuard(
            camera.temper(), gateway.cameras().account(camera.camera().account())
                .map(account -> new Credentials(account.user(), account.password().value()))
                .orElseThrow(), clock));
    }

    /// Raises one now, in this town or anywhere. Empty if it happens to nobody there.
    CompletableFuture<Optional<Raised>> raise(Trouble trouble, Optional<String> town) {
        return onTownThread(() -> incidents
            .of(trouble, handset -> town.isEmpty() || handset.town().equals(town.get()))
            .map(this::play));
    }

    /// An officer does this now, in this town or anywhere; an emergency in this way or any. Empty
    /// if nobody is there.
    CompletableFuture<Optional<Raised>> raise(
        Duty duty, Optional<Way> way, Optional<String> town) {
        return onTownThread(() -> stand
            .flatMap(terminal -> terminal.raise(duty, way, town))
            .map(officer -> told(new Raised(
                clock.instant(), duty.words(), officer.issi(), officer.town(),
                officer.callSign()))));
    }

    /// Somebody does this to the police terminal. False if there is none.
    CompletableFuture<Boolean> touch(Hand hand) {
        return onTownThread(() -> {
            stand.ifPresent(terminal -> terminal.touch(hand));
            return stand.isPresent();
        });
    }

    /// Changes how many incidents there are.
    CompletableFuture<Void> alertsPerHour(double rate) {
        return onTownThread(() -> {
            pulse.alertsPerHour(rate);
            schedule();
            return null;
        });
    }

    /// All that the control page shows.
    CompletableFuture<TownState> state() {
        return onTownThread(() -> TownState.of(
            pulse.alertsPerHour(), sites, List.copyOf(raised), cameras.cameras(),
            stand.map(TerminalStand::state)));
    }

    private <T> CompletableFuture<T> onTownThread(Supplier<T> task) {
        return CompletableFuture.supplyAsync(
            task, run -> timers.after(Duration.ZERO, run));
    }

    /// Lets the next incident happen in its time; what was to come before is forgotten.
    private void schedule() {
        long mine = ++beat;
        if (pulse.beats()) {
            timers.after(pulse.next(), () -> {
                if (mine == beat) {
                    incidents.next(pulse.hour()).ifPresent(this::play);
                    stand.ifPresent(TerminalStand::beat);
                    schedule();
                }
            });
        }
    }

    private Raised play(Incident incident) {
        Handset who = incident.who();
        sites.get(who.town()).say(who.slot(), script.of(incident));
        return told(new Raised(
            clock.instant(), incident.trouble().words(), who.id(), who.town(),
            Handsets.carrier(register, who)));
    }

    private Raised told(Raised told) {
        raised.addFirst(told);
        if (raised.size() > KEPT) {
            raised.removeLast();
        }
        return told;
    }
}
