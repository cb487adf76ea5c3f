package org.watchlink.gateway.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.watchlink.gateway.store.LogSite.Embedded;
import org.watchlink.gateway.store.Verdict.Sound;

/// A process whose every write to a file the kernel refuses for a while, as on a disk that is full
/// or broken: nothing is acknowledged meanwhile, and it records again by itself.
@Execution(ExecutionMode.CONCURRENT)
class WriteErrorTest {

    private static final String ENTRY = "entry ";

    @TempDir
    private Path folder;

    @Test
    void recordsAgainByItselfWhenTheKernelTakesWrites() throws Exception {
        LogSite site = new Embedded(folder.resolve("incidents.db"));
        Process process = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData", "-Xmx256m",
            "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
            Writing.class.getName(), site.file().toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try {
            AtomicLong acknowledged = new AtomicLong();
            AtomicLong failing = new AtomicLong();
            Thread.startVirtualThread(() -> follow(process, acknowledged, failing));
            await().atMost(Duration.ofSeconds(30)).until(() -> acknowledged.get() > 50);
            for (int time = 1; time <= 2; time++) {
                long faults = time;
                limit(process, "1");
                await().atMost(Duration.ofSeconds(5)).until(() -> failing.get() == faults);
                long before = acknowledged.get();
                await().during(Duration.ofSeconds(1))
                    .until(() -> acknowledged.get() == before);
                limit(process, "unlimited");
                await().atMost(Duration.ofSeconds(30))
                    .until(() -> acknowledged.get() > before + 150);
            }
            process.destroyForcibly().waitFor();
            assertThat(LogVerifier.verify(site)).isInstanceOfSatisfying(Sound.class, sound ->
                assertThat(sound.entries()).isGreaterThanOrEqualTo(acknowledged.get()));
        } finally {
            process.destroyForcibly();
        }
    }

    private static void limit(Process process, String octets)
        throws IOException, InterruptedException {
        int code = new ProcessBuilder(
            "prlimit", "--pid", "" + process.pid(), "--fsize=" + octets + ":").start().waitFor();
        assertThat(code).isZero();
    }

    /// Numbers come in order, each once, or this stops.
    private static void follow(Process process, AtomicLong acknowledged, AtomicLong failing) {
        try (BufferedReader output = process.inputReader()) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (line.equals("failing")) {
                    failing.incrementAndGet();
                } else if (line.startsWith(ENTRY)) {
                    long number = Long.parseLong(line.substring(ENTRY.length()));
                    if (!acknowledged.compareAndSet(number - 1, number)) {
                        return;
                    }
                }
            }
        } catch (IOException _) {
            return;
        }
    }

    /// The process: 100 entries a second, whose numbers it prints when they are durable.
    static final class Writing {

        private Writing() { }

        public static void main(String[] arguments) throws Exception {
            boolean recording = true;
            try (Store store = Store.open(
                new Embedded(Path.of(arguments[0])), Monitor.NONE, InstantSource.system())) {
                for (long number : (Iterable<Long>) LongStream.iterate(1, n -> n + 1)::iterator) {
                    store.log().append(Samples.entry(number))
                        .thenRun(() -> System.out.println(ENTRY + number));
                    if (recording && !store.log().recording()) {
                        System.out.println("failing");
                    }
                    recording = store.log().recording();
                    Thread.sleep(10);
                }
            }
        }
    }
}
