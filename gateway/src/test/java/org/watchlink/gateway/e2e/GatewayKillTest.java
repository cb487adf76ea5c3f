package org.watchlink.gateway.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.watchlink.gateway.Kills;
import org.watchlink.gateway.Main;

/// Kills the whole gateway again and again while radios send it texts: what a radio was
/// acknowledged is in the log, once, and the log is sound.
///
/// A kill comes at any moment from the start of the process on. How long a process may live follows
/// the machine, so that about a third of the kills meet a gateway that serves, and the others one
/// that is starting and reads its log. Two gateways are besieged at once, to take half the time.
///
/// `-Dgateway.kills=1000` for the full form, `-Dgateway.kills.seed=…` to do it again.
@Execution(ExecutionMode.CONCURRENT)
class GatewayKillTest {

    private static final int KILLS = Integer.getInteger("gateway.kills", 30);
    private static final int GATEWAYS = 2;

    @Test
    void whatARadioWasAcknowledgedOutlivesEveryKill(@TempDir Path folder) throws Exception {
        long seed = Long.getLong("gateway.kills.seed", System.nanoTime());
        List<Siege> sieges = new ArrayList<>();
        for (int gateway = 0; gateway < GATEWAYS; gateway++) {
            sieges.add(new Siege(folder.resolve("gateway-" + gateway), seed + gateway));
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            int serving = 0;
            for (Future<Integer> siege : threads.invokeAll(sieges)) {
                serving += siege.get();
            }
            assertThat(serving).as("kills that met a serving gateway").isGreaterThan(KILLS / 8);
        }
    }

    /// One gateway, and six radios that talk to it.
    private record Siege(Path folder, long seed, Set<String> acknowledged, AtomicBoolean over)
        implements Callable<Integer> {

        private static final double FIRST_SECONDS = 4;
        private static final int FIRST_RADIO = 11_001;
        private static final int RADIOS = 6;
        private static final Duration PACE = Duration.ofMillis(40);
        private static final Duration PATIENCE = Duration.ofMillis(200);
        private static final Pattern SAID = Pattern.compile("\"text\":\"(said [^\"]*)\"");

        private Siege(Path folder, long seed) {
            this(folder, seed, ConcurrentHashMap.newKeySet(), new AtomicBoolean());
        }

        /// Gives how many kills met a gateway that served.
        @Override
        public Integer call() throws Exception {
            Random random = new Random(seed);
            try (Site site = new Site(folder)) {
                Kills kills = Kills.of(Begins.class, site.configuration.toString());
                site.log.make();
                site.north.start();
                List<CompletableFuture<Void>> radios = radios(site.north);
                int serving = 0;
                double longest = FIRST_SECONDS;
                for (int kill = 1; kill <= KILLS / GATEWAYS; kill++) {
                    int before = acknowledged.size();
                    kills.once(Duration.ofMillis((long) (1000 * longest * random.nextDouble())));
                    boolean served = acknowledged.size() > before;
                    serving += served ? 1 : 0;
                    longest *= served ? 0.7 : 1.25;
                    assertThat(radios).noneMatch(CompletableFuture::isDone);
                    assertKept(site.log, "kill %d of seed %d".formatted(kill, seed));
                }
                over.set(true);
                radios.forEach(CompletableFuture::join);
                assertKept(site.log, "the end of seed " + seed);
                return serving;
            }
        }

        private List<CompletableFuture<Void>> radios(Radios repeater) {
            return IntStream.range(FIRST_RADIO, FIRST_RADIO + RADIOS)
                .mapToObj(radio -> CompletableFuture.runAsync(
                    () -> talk(repeater, radio), Thread::startVirtualThread))
                .toList();
        }

        /// A radio says one thing after the other, each until it is acknowledged.
        private void talk(Radios repeater, int radio) {
            for (int request = 1; !over.get(); request++) {
                String text = "said %d %d".formatted(radio, request);
                CompletableFuture<Void> answer = repeater.text(radio, request, text);
                while (!over.get() && !done(answer, PATIENCE)) {
                    repeater.text(radio, request, text);
                }
                if (answer.isDone()) {
                    acknowledged.add(text);
                }
                done(new CompletableFuture<>(), PACE);
            }
        }

        private static boolean done(CompletableFuture<Void> answer, Duration patience) {
            return answer.thenApply(_ -> true)
                .completeOnTimeout(false, patience.toMillis(), TimeUnit.MILLISECONDS)
                .join();
        }

        private void assertKept(LogFile log, String when) throws Exception {
            Set<String> promised = Set.copyOf(acknowledged);
            log.assertSound();
            Map<String, Long> kept = Stream.of("AlertRaised", "AlertRepeated")
                .flatMap(type -> log.bodies(type).stream())
                .flatMap(body -> SAID.matcher(body).results().map(said -> said.group(1)))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
            assertThat(promised.stream().filter(text -> !kept.containsKey(text))).as(when)
                .isEmpty();
            assertThat(kept.values().stream().filter(times -> times > 1)).as(when).isEmpty();
        }
    }

    /// The process that is killed: says when it begins, and is the gateway.
    static final class Begins {

        private Begins() { }

        public static void main(String[] arguments) throws Exception {
            System.out.println("begins");
            Main.main(arguments);
        }
    }
}
