package org.watchlink.gateway.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.watchlink.gateway.store.LogSite.Embedded;
import org.watchlink.gateway.store.Verdict.Sound;

/// A process whose writes the kernel refuses for a while: all of them, those to a full disk, and
/// those to one that it set read-only. The first refusal is said, nothing is acknowledged
/// meanwhile, and it records again by itself.
@Execution(ExecutionMode.CONCURRENT)
class WriteErrorTest {

    private static final String ENTRY = "entry ";
    private static final Duration TRIED_AGAIN = Duration.ofMillis(1_300);

    @TempDir
    private Path folder;

    private final AtomicLong acknowledged = new AtomicLong();
    private final AtomicLong failing = new AtomicLong();

    @Test
    void recordsAgainByItselfWhenTheKernelTakesWrites() throws Exception {
        LogSite site = new Embedded(folder.resolve("incidents.db"));
        Process process = write(site);
        try {
            fails(() -> limit(process, "1"), () -> limit(process, "unlimited"));
        } finally {
            process.destroyForcibly().waitFor();
        }
        assertSound(site);
    }

    @Test
    void recordsAgainByItselfWhenAFullDiskHasRoomAndAReadOnlyOneIsWritable() throws Exception {
        try (LoopDisk disk = LoopDisk.in(folder.resolve("disk"))) {
            LogSite site = new Embedded(folder.resolve("disk/incidents.db"));
            Process process = write(site);
            try {
                fails(disk::fill, disk::empty);
                fails(disk::damage, disk::repair);
            } finally {
                process.destroyForcibly().waitFor();
            }
            assertSound(site);
        }
    }

    /// A log that is opened anew gives up some of its room: the fault goes on until nothing is
    /// acknowledged any more.
    private void fails(Deed begin, Deed end) throws Exception {
        long faults = failing.get();
        AtomicLong last = new AtomicLong(-1);
        await().atMost(Duration.ofSeconds(20)).pollInterval(TRIED_AGAIN).until(() -> {
            begin.run();
            long now = acknowledged.get();
            return last.getAndSet(now) == now && failing.get() > faults;
        });
        long before = acknowledged.get();
        assertThat(before).isEqualTo(last.get());
        end.run();
        await().atMost(Duration.ofSeconds(30)).until(() -> acknowledged.get() > before + 50);
    }

    private void assertSound(LogSite site) throws IOException {
        assertThat(LogVerifier.verify(site)).isInstanceOfSatisfying(Sound.class, sound ->
            assertThat(sound.entries()).isGreaterThanOrEqualTo(acknowledged.get()));
    }

    private Process write(LogSite site) throws IOException {
        Process process = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData", "-Xmx256m",
            "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
            Writing.class.getName(), site.file().toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        Thread.startVirtualThread(() -> follow(process));
        await().atMost(Duration.ofSeconds(30)).until(() -> acknowledged.get() > 50);
        return process;
    }

    private static void limit(Process process, String octets)
        throws IOException, InterruptedException {
        int code = new ProcessBuilder(
            "prlimit", "--pid", "" + process.pid(), "--fsize=" + octets + ":").start().waitFor();
        assertThat(code).isZero();
    }

    /// Numbers come in order, each once, or this stops.
    private void follow(Process process) {
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

    private interface Deed {

        void run() throws Exception;
    }

    /// The process: 100 entries a second, whose numbers it prints when they are durable.
    static final class Writing {

        private Writing() { }

        public static void main(String[] arguments) throws Exception {
            Monitor loud = new Monitor() {
                @Override
                public void committed(int writes, Duration took) { }

                @Override
                public void failed(Throwable cause) {
                    System.out.println("failing");
                }
            };
            try (Store store = Store.open(
                new Embedded(Path.of(arguments[0])), loud, InstantSource.system())) {
                AtomicLong last = new AtomicLong();
                Executors.newSingleThreadScheduledExecutor().scheduleAtFixedRate(() -> {
                    long number = last.incrementAndGet();
                    store.log().append(Samples.entry(number))
                        .thenRun(() -> System.out.println(ENTRY + number));
                }, 0, 10, TimeUnit.MILLISECONDS).get();
            }
        }
    }
}
