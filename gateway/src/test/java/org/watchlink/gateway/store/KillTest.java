package org.watchlink.gateway.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchlink.gateway.Kills;
import org.watchlink.gateway.store.Verdict.Sound;
import org.watchlink.routes.incident.Entry;

/// Kills a process that writes the log as fast as it can, again and again, over one log: what was
/// acknowledged is there, once, and the log goes on from it.
///
/// `-Dkills=1000` for the full form.
class KillTest {

    private static final int KILLS = Integer.getInteger("kills", 50);
    private static final int LONGEST_MILLIS = 300;

    @TempDir
    private Path folder;

    @Test
    void whatWasAcknowledgedOutlivesEveryKill() throws Exception {
        Path file = folder.resolve("incidents.db");
        long seed = Long.getLong("kills.seed", System.nanoTime());
        Random random = new Random(seed);
        Kills kills = Kills.of(Writing.class, file.toString());
        long head = 0;
        long sequence = -1;
        for (int kill = 1; kill <= KILLS; kill++) {
            List<String> lines = kills.once(Duration.ofMillis(random.nextInt(LONGEST_MILLIS)));

            List<Long> acknowledged = numbers(lines, "entry ");
            List<Long> given = numbers(lines, "sequence ");
            assertThat(LogVerifier.verify(file)).as("kill %d of seed %d", kill, seed)
                .isInstanceOf(Sound.class);
            assertThat(acknowledged).isSorted().doesNotHaveDuplicates()
                .allSatisfy(number -> assertThat(number).isPositive());
            assertThat(given).isSorted().doesNotHaveDuplicates();
            assertThat(given.getFirst()).isGreaterThan(sequence);
            sequence = given.getLast();
            head = check(file, head, acknowledged);
        }
    }

    /// Every entry since the last kill is there as it was written; gives the new head.
    private static long check(Path file, long before, List<Long> acknowledged) throws Exception {
        try (Store store = Store.open(file, Monitor.NONE)) {
            long head = store.log().head();
            assertThat(head).isGreaterThanOrEqualTo(
                acknowledged.isEmpty() ? before : acknowledged.getLast());
            assertThat(acknowledged).allMatch(number -> number > before);
            assertThat(SqlIncidentLogTest.read(store, before))
                .isEqualTo(SqlIncidentLogTest.entries(before + 1, head));
            return head;
        }
    }

    private static List<Long> numbers(List<String> lines, String prefix) {
        return lines.stream()
            .filter(line -> line.startsWith(prefix))
            .map(line -> Long.valueOf(line.substring(prefix.length())))
            .toList();
    }

    /// The process that is killed: keeps some entries on their way, and prints the number of each
    /// as soon as it is durable.
    static final class Writing {

        private static final int ON_THE_WAY = 50;

        private Writing() { }

        public static void main(String[] arguments) throws Exception {
            PrintStream out = new PrintStream(
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 64), true,
                StandardCharsets.UTF_8);
            Store store = Store.open(Path.of(arguments[0]), Monitor.NONE);
            Semaphore way = new Semaphore(ON_THE_WAY);
            for (long number = store.log().head() + 1;; number++) {
                if (number % 10 == 0) {
                    out.print("sequence " + store.sequences().next("packet") + "\n");
                    out.flush();
                }
                way.acquire();
                Entry entry = Samples.entry(number);
                store.log().append(entry).thenRun(() -> {
                    out.print("entry " + entry.number() + "\n");
                    out.flush();
                    way.release();
                });
            }
        }
    }
}
