package org.watchlink.gateway.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;
import org.watchlink.gateway.store.LogSite.Embedded;
import org.watchlink.routes.alert.Operator;
import org.watchlink.routes.incident.Entry;
import org.watchlink.routes.incident.Occurrence.NoteWritten;

/// Measures how long a week's log takes to read again: 3,200,000 entries, one in five of them an
/// alert and the others notes. Beside it the floor in the same run: the same rows, read and not
/// looked at. Replaying checks every hash and makes every record.
public final class ReplayFigures {

    private static final int WEEK = 3_200_000;
    private static final int GROUP = 10_000;
    private static final int ALERTS = 5;
    private static final Operator BY = new Operator("operator", "desk 1");

    private ReplayFigures() { }

    /// @param args the number of entries, a week's unless given
    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "week");
        int entries = args.length > 0 ? Integer.parseInt(args[0]) : WEEK;
        Embedded site = new Embedded(folder.resolve("week.db"));
        try (Store store = Store.open(site, Monitor.NONE, InstantSource.system())) {
            told("appended", entries, () -> fill(store, entries));
            for (int round = 1; round <= 3; round++) {
                told("rows read", entries, () -> read(site, entries));
                told("replayed", entries, () -> replay(store, entries));
            }
        } finally {
            LogFigures.delete(folder);
        }
    }

    private static void fill(Store store, int entries) throws Exception {
        CompletionStage<Void> last = null;
        for (int number = 1; number <= entries; number++) {
            Entry sample = Samples.entry(number);
            last = store.log().append(number % ALERTS == 0 ? sample : new Entry(
                number, sample.at(), new NoteWritten(number, "went north", BY)));
            if (number % GROUP == 0) {
                last.toCompletableFuture().get();
            }
        }
        last.toCompletableFuture().get();
    }

    private static void replay(Store store, int entries) {
        AtomicLong alerts = new AtomicLong();
        store.log().replay(0, entry -> {
            if (!(entry.occurrence() instanceof NoteWritten)) {
                alerts.incrementAndGet();
            }
        });
        if (alerts.get() != entries / ALERTS) {
            throw new IllegalStateException("not all of it was replayed");
        }
    }

    private static void read(Embedded site, int entries) throws Exception {
        long seen = 0;
        try (Connection connection = Sqlite.inspect(site);
            Statement select = connection.createStatement();
            ResultSet rows = select.executeQuery(
                "select number, at, type, body, hash from event order by number")) {
            while (rows.next()) {
                seen += octets(rows) > 0 ? 1 : 0;
            }
        }
        if (seen != entries) {
            throw new IllegalStateException("not all of it was read");
        }
    }

    private static int octets(ResultSet row) throws SQLException {
        return row.getBytes(4).length + row.getString(5).length();
    }

    private interface Work {
        void run() throws Exception;
    }

    private static void told(String what, int entries, Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf("%-10s %,10d entries %8.1f s %,10.0f/s%n",
            what, entries, seconds, entries / seconds);
    }
}
