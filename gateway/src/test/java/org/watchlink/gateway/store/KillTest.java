package org.watchlink.gateway.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.watchlink.gateway.Kills;
import org.watchlink.gateway.store.LogSite.Central;
import org.watchlink.gateway.store.LogSite.Embedded;
import org.watchlink.gateway.store.Verdict.Sound;
import org.watchlink.routes.incident.Entry;

/// Kills a process that writes the log as fast as it can, again and again, over one log: what was
/// acknowledged is there, once, and the log goes on from it. So does its copy in PostgreSQL.
///
/// `-Dkills=1000` for the full form.
@ParameterizedClass
@EnumSource(Vendor.class)
@Execution(ExecutionMode.CONCURRENT)
class KillTest {

    private static final int LONGEST_MILLIS = 300;

    @Parameter
    private Vendor vendor;

    @TempDir
    private Path folder;

    @Test
    void whatWasAcknowledgedOutlivesEveryKill() throws Exception {
        LogSite site = vendor.log(folder);
        long seed = Long.getLong("kills.seed", System.nanoTime());
        Random random = new Random(seed);
        Kills kills = Kills.of(Writing.class, arguments(site));
        long head = 0;
        int times = Integer.getInteger("kills", vendor == Vendor.SQLITE ? 12 : 6);
        List<Long> given = new ArrayList<>();
        for (int kill = 1; kill <= times; kill++) {
            List<String> lines = kills.once(Duration.ofMillis(random.nextInt(LONGEST_MILLIS)));

            List<Long> acknowledged = numbers(lines, "entry ");
            assertThat(acknowledged).as("kill %d of seed %d", kill, seed)
                .isSorted().doesNotHaveDuplicates();
            given.addAll(numbers(lines, "sequence "));
            assertThat(given).isSorted().doesNotHaveDuplicates();
            if (kill % 2 == 0) {
                head = reopen(site, head, acknowledged);
            } else {
                head = look(site, head, acknowledged);
            }
        }
        try (Store store = Store.open(site, Monitor.NONE, InstantSource.system())) {
            AtomicLong number = new AtomicLong();
            store.log().replay(0, entry ->
                assertThat(entry).isEqualTo(Samples.entry(number.incrementAndGet())));
            assertThat(number).hasValue(head);
            await().atMost(Duration.ofSeconds(60 + times))
                .until(() -> store.centralWaiting() == 0);
        }
        for (LogSite one : List.of(site.local(), site)) {
            long entries = head;
            assertThat(LogVerifier.verify(one)).isInstanceOfSatisfying(Sound.class, sound -> {
                assertThat(sound.anchored()).isTrue();
                assertThat(sound.entries()).isEqualTo(entries);
            });
        }
    }

    /// Only reads, and so leaves the mending to the next process that is killed.
    private static long look(LogSite site, long before, List<Long> acknowledged)
        throws Exception {
        LogSite local = site.local();
        try (Connection connection = Database.inspect(local)) {
            Verdict verdict = LogVerifier.verifyEnd(
                connection, 50_000, Head.read(local), Evidence.beside(local));
            assertThat(verdict).isInstanceOf(Sound.class);
            long head = ((Sound) verdict).entries();
            assertWithin(before, acknowledged, head);
            return head;
        }
    }

    private static long reopen(LogSite site, long before, List<Long> acknowledged)
        throws Exception {
        try (Store store = Store.open(site, Monitor.NONE, InstantSource.system())) {
            long head = store.log().head();
            assertWithin(before, acknowledged, head);
            assertThat(SqlIncidentLogTest.read(store, before))
                .isEqualTo(SqlIncidentLogTest.entries(before + 1, head));
            return head;
        }
    }

    /// What was acknowledged came after the last head and is not beyond this one.
    private static void assertWithin(long before, List<Long> acknowledged, long head) {
        assertThat(head).isGreaterThanOrEqualTo(before);
        assertThat(acknowledged).allMatch(number -> number > before && number <= head);
    }

    private static List<Long> numbers(List<String> lines, String prefix) {
        return lines.stream()
            .filter(line -> line.startsWith(prefix))
            .map(line -> Long.valueOf(line.substring(prefix.length())))
            .toList();
    }

    private static String[] arguments(LogSite site) {
        String file = site.file().toString();
        return switch (site) {
            case Embedded _ -> new String[] {file};
            case Central central -> new String[] {file, central.url()};
        };
    }

    private static LogSite site(String[] arguments) {
        Path file = Path.of(arguments[0]);
        return arguments.length == 1 ? new Embedded(file)
            : new Central(file, arguments[1], PostgresServer.GATEWAY);
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
            Store store = Store.open(site(arguments), Monitor.NONE, InstantSource.system());
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
                    if (out.checkError()) {
                        Runtime.getRuntime().halt(1);
                    }
                    way.release();
                });
            }
        }
    }
}
