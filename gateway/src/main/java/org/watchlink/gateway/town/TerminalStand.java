package org.watchlink.gateway.town;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.watchlink.adapters.link.SerialLink;
import org.watchlink.adapters.link.SerialSettings;
import org.watchlink.adapters.link.SerialSettings.FlowControl;
import org.watchlink.adapters.link.StreamLink;
import org.watchlink.adapters.link.Timers;
import org.watchlink.adapters.tetra.pei.Pei;
import org.watchlink.adapters.tetra.pei.PeiFaults;
import org.watchlink.adapters.tetra.pei.PeiOrder;
import org.watchlink.adapters.tetra.pei.PeiTerminal;
import org.watchlink.adapters.tetra.pei.TetraIdentity;
import org.watchlink.adapters.wire.Octets;
import org.watchlink.gateway.config.RegisterSet;
import org.watchlink.gateway.config.Settings;
import org.watchlink.gateway.config.Settings.TerminalLine;
import org.watchlink.gateway.town.Duty.Way;

/// The police terminal on the desk of the control room, at the far end of a [Cable], and what it
/// hears of the officers. From minute to minute it is another make of terminal, with other mild
/// faults.
final class TerminalStand implements StreamLink.Receiver, PeiTerminal.Surroundings,
    AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger("town");
    private static final Path DEVICES = Path.of("/dev");
    private static final TetraIdentity OWN = Officer.whole(9_000_001);
    private static final Duration SAME_FAULTS = Duration.ofSeconds(45);
    private static final int LINUX_CHUNK = 8;

    private final Timers timers;
    private final RandomGenerator random;
    private final Cable cable;
    private final StreamLink line;
    private final Spool spool;
    private final PeiTerminal terminal;
    private final OfficerAir air;
    private boolean heard;

    /// What somebody does to the terminal.
    enum Hand {
        /// Pulls its cable out.
        UNPLUG,
        /// Puts the cable back.
        REPLUG,
        /// Switches it off and on.
        RESTART;

        static Optional<Hand> of(String id) {
            return Arrays.stream(values())
                .filter(hand -> hand.name().toLowerCase(Locale.ROOT).equals(id)).findFirst();
        }
    }

    /// What the control page shows: `heard` tells whether a gateway wanted what was last on air.
    record State(boolean plugged, boolean heard, int officers, List<Sent> sent) { }

    /// A stand whose cable ends at `device`; the same `seed`, the same officers.
    TerminalStand(
        Path device, RegisterSet register, Timers timers, InstantSource clock, long seed) {
        this.timers = timers;
        this.random = new Random(seed);
        this.cable = new Cable(device);
        this.line = new SerialLink(
            "town-terminal", new SerialSettings(cable.far(), 38_400, FlowControl.NONE));
        this.spool = new Spool(line, timers);
        this.terminal = new PeiTerminal(OWN, timers, this);
        this.air = new OfficerAir(
            Officer.of(register, random),
            new OfficerScript(OWN, usual(register), random), timers, clock, random, this::says);
    }

    /// Where the terminal of these settings hangs, if the town can play it: at a path that is no
    /// device of the machine's own, on a machine that has `socat`.
    static Optional<Path> device(Settings settings) {
        Optional<Path> device = settings.airwave()
            .filter(airwave -> airwave.terminal().line() instanceof TerminalLine.Device)
            .map(airwave -> ((TerminalLine.Device) airwave.terminal().line()).serial().path())
            .filter(path -> !path.startsWith(DEVICES));
        if (device.isPresent() && !Cable.possible()) {
            LOG.warn("simulator: no police terminal; install socat for it");
            return Optional.empty();
        }
        return device;
    }

    /// The statuses that nobody has to do anything about.
    private static List<Integer> usual(RegisterSet register) {
        return register.airwave().statuses().entrySet().stream()
            .filter(status -> status.getValue().category().isEmpty())
            .map(Map.Entry::getKey).toList();
    }

    /// Puts the cable in and sends the officers out.
    void start() {
        touch(Hand.REPLUG);
        line.open(this);
        timers.after(Duration.ZERO, air::start);
        timers.after(SAME_FAULTS, this::otherFaults);
    }

    /// What happens beside one incident of the shops.
    void beat() {
        air.beat();
    }

    /// One officer does this now, in this town or anywhere; an emergency in this way or any.
    Optional<Officer> raise(Duty duty, Optional<Way> way, Optional<String> town) {
        return air.raise(duty, way.orElseGet(air::anyWay), town);
    }

    /// Somebody does this to the terminal.
    void touch(Hand hand) {
        try {
            switch (hand) {
                case UNPLUG -> cable.unplug();
                case REPLUG -> cable.plug();
                case RESTART -> terminal.powerCycle();
            }
        } catch (IOException failure) {
            LOG.warn("simulator: no cable for the police terminal: {}", failure.getMessage());
        }
    }

    State state() {
        return new State(cable.plugged(), heard, air.officers(), air.sent());
    }

    @Override
    public void received(Octets chunk) {
        timers.after(Duration.ZERO, () -> terminal.received(chunk));
    }

    @Override
    public void changed(boolean up, String reason) {
        LOG.debug("police terminal: {}", reason);
        timers.after(Duration.ZERO, () -> spool.changed(up));
    }

    @Override
    public void transmit(Octets chunk) {
        spool.put(chunk);
    }

    @Override
    public void sent(PeiOrder order, boolean encrypted) {
        air.sent(order, encrypted);
    }

    /// The timers must be closed before.
    @Override
    public void close() {
        line.close();
        cable.close();
    }

    private boolean says(Pei.Event event) {
        heard = terminal.says(event) && cable.plugged();
        return heard;
    }

    private void otherFaults() {
        PeiFaults.Receipt[] receipts = PeiFaults.Receipt.values();
        terminal.faults()
            .padsToOctets(random.nextBoolean())
            .spaceless(random.nextInt(4) == 0)
            .breaksHeaders(random.nextInt(4) == 0)
            .chunk(random.nextInt(3) == 0 ? LINUX_CHUNK : Integer.MAX_VALUE)
            .prompts(random.nextBoolean())
            .receipt(receipts[random.nextInt(receipts.length)]);
        timers.after(SAME_FAULTS, this::otherFaults);
    }
}
