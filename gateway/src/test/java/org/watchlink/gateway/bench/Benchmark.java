package org.watchlink.gateway.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.watchlink.gateway.feed.http.FanOutFigures;
import org.watchlink.gateway.store.LogFigures;
import org.watchlink.gateway.store.ReplayFigures;

/// How long a radio's text takes to the desks, beside the least that any server could take.
///
/// Three servers, each in a process of its own, get UDP datagrams from this process and tell three
/// WebSocket clients in it: a bare echo, an echo that first appends 512 octets to a file and
/// flushes, and the gateway with the demonstration's registers (250 radios, about 200 cameras).
/// The gateway's are talkgroup texts in Hytera's protocol, each acknowledged by the protocol. Each
/// is one entry of the incident log and one event at every desk: the first of each radio raises
/// an alert and is answered, all others fold into it.
///
/// A latency is from the moment a message was due to be sent until a desk has read its line; every
/// message at every desk counts. Each rate is measured in turns, and the medians are shown.
public final class Benchmark {

    private static final List<Integer> RATES = List.of(100, 1_000, 5_000);
    private static final int STEP = 2_500;
    private static final int HIGHEST = 60_000;
    private static final double SUSTAINED_MICROS = 1_000_000;

    private final Load load = new Load();
    private final boolean brief;

    private Benchmark(boolean brief) {
        this.brief = brief;
    }

    /// Runs all; `brief` for a look at whether it works, `log` for the log alone, `week` for
    /// reading a week's log again, `feed` for the feed alone. The first argument is the folder of
    /// the configuration.
    public static void main(String[] arguments) throws Exception {
        if (List.of(arguments).contains("log")) {
            LogFigures.main(new String[0]);
            System.exit(0);
        }
        if (List.of(arguments).contains("week")) {
            ReplayFigures.main(new String[0]);
            System.exit(0);
        }
        if (List.of(arguments).contains("feed")) {
            FanOutFigures.main(new String[0]);
        }
        boolean brief = List.of(arguments).contains("brief");
        Path folder = Files.createTempDirectory("watchlink-bench");
        try (Partnership partnership = new Partnership(
                Path.of(arguments[0]).toAbsolutePath(), folder);
             Contender bare = echo("bare echo", List.of());
             Contender durable = echo(
                 "durable echo", List.of(folder.resolve("echo").toString()));
             Contender gateway = partnership.gateway()) {
            new Benchmark(brief).run(bare, durable, gateway);
            System.out.println("kernel drops at the gateway: " + partnership.kernelDrops());
        } finally {
            remove(folder);
        }
        System.exit(0);
    }

    private static Contender echo(String name, List<String> file) throws IOException {
        Child child = Child.start(
            Floor.class, Map.of(), file.toArray(String[]::new));
        List<Integer> ports = child.ports();
        return new Contender(
            name, child, new Datagrams(ports.get(0)),
            new Screens(name, ports.get(1), "/", List.of("", "", "")));
    }

    private void run(Contender bare, Contender durable, Contender gateway) throws IOException {
        List<Contender> all = List.of(bare, durable, gateway);
        for (Contender server : all) {
            for (int rate : List.of(1_000, 4_000, 2_000)) {
                load.run(server, rate, Duration.ofSeconds(brief ? 1 : 4));
            }
        }
        Table table = new Table();
        for (int rate : RATES) {
            Map<Contender, Figures> figures = rounds(all, rate);
            all.forEach(server -> table.row(
                rate, server.name(), figures.get(server), figures.get(durable)));
        }
        for (Contender server : List.of(durable, gateway)) {
            highest(server, table);
        }
    }

    private Map<Contender, Figures> rounds(List<Contender> all, int rate) throws IOException {
        Map<Contender, List<Figures>> runs = new HashMap<>();
        for (int round = 0; round < (brief ? 1 : 5); round++) {
            for (Contender server : all) {
                runs.computeIfAbsent(server, _ -> new ArrayList<>())
                    .add(load.run(server, rate, Duration.ofSeconds(brief ? 1 : 3)));
            }
        }
        Map<Contender, Figures> medians = new HashMap<>();
        runs.forEach((server, figures) -> medians.put(server, Figures.median(figures)));
        return medians;
    }

    /// Raises the rate until, twice in a row, something is lost or comes after more than a second.
    private void highest(Contender server, Table table) throws IOException {
        int reached = 0;
        Figures best = null;
        boolean sustained = true;
        for (int rate = 5_000; sustained && rate <= HIGHEST; rate += brief ? 2 * STEP : STEP) {
            sustained = false;
            for (int attempt = 0; !sustained && attempt < 2; attempt++) {
                Figures figures = load.run(server, rate, Duration.ofSeconds(brief ? 1 : 3));
                sustained = figures.whole() && figures.p999() < SUSTAINED_MICROS;
                if (sustained) {
                    reached = rate;
                    best = figures;
                } else {
                    table.note(rate, server.name(), figures);
                }
            }
        }
        if (best != null) {
            table.row(reached, server.name() + ", highest without loss", best, best);
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
