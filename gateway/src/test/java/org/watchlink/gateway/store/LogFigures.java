package org.watchlink.gateway.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Comparator;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.watchlink.gateway.json.Json;

/// Measures what a durable entry costs, beside a bare append and flush in the same run.
///
/// `batch` entries are offered at once and waited for; the times are of the whole batch, the rate
/// is of entries. The last line keeps the log's queue filled. Run its `main` with the test
/// classpath; an argument names the folder to write in.
public final class LogFigures {

    private static final int[] BATCHES = {1, 10, 100, 1_000};
    private static final long WARM_NANOS = 2_000_000_000L;
    private static final long RUN_NANOS = 4_000_000_000L;

    private interface Batch {
        void run(int size) throws Exception;
    }

    private final Store store;
    private long number;

    private LogFigures(Store store) {
        this.store = store;
        this.number = store.log().head();
    }

    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory(
            Path.of(args.length > 0 ? args[0] : "target").toAbsolutePath(), "figures");
        try (BareLog bare = new BareLog(folder.resolve("bare"));
            Store store = Store.open(
                new LogSite.Embedded(folder.resolve("incidents.db")), Monitor.NONE,
                InstantSource.system())) {
            LogFigures log = new LogFigures(store);
            System.out.printf(
                "one entry: %d octets of JSON%n", Json.bytes(Samples.raised(1)).length);
            System.out.printf("%-12s %6s %11s %11s %11s%n", "", "batch", "entries/s", "p50 µs",
                "p99 µs");
            for (int batch : BATCHES) {
                measure("bare", batch, bare::append);
                measure("log", batch, log::append);
            }
            measure("log, filled", 20_000, log::append);
        } finally {
            delete(folder);
        }
    }

    private void append(int size) throws Exception {
        CompletionStage<Void> last = null;
        for (int i = 0; i < size; i++) {
            last = store.log().append(Samples.entry(++number));
        }
        last.toCompletableFuture().get();
    }

    private static void measure(String what, int size, Batch batch) throws Exception {
        for (long end = System.nanoTime() + WARM_NANOS; System.nanoTime() < end;) {
            batch.run(size);
        }
        long[] times = new long[1_000_000];
        int count = 0;
        long start = System.nanoTime();
        while (count < times.length && System.nanoTime() - start < RUN_NANOS) {
            long from = System.nanoTime();
            batch.run(size);
            times[count++] = System.nanoTime() - from;
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        Arrays.sort(times, 0, count);
        System.out.printf("%-12s %6d %,11.0f %,11.1f %,11.1f%n", what, size, count * size / seconds,
            times[count / 2] / 1e3, times[(int) (count * 0.99)] / 1e3);
    }

    /// Deletes a folder and what is in it.
    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
