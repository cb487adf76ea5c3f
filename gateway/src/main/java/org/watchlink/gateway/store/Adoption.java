package org.watchlink.gateway.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.watchlink.gateway.store.LogSite.Embedded;
import org.watchlink.gateway.store.Verdict.Sound;
import org.watchlink.routes.alert.Operator;
import org.watchlink.routes.incident.Entry;
import org.watchlink.routes.incident.Occurrence.EntryAdopted;

/// Takes into a log what another has that a machine began for itself, while the central log could
/// not be asked. Each entry comes as it stands there with its hash, in order, marked as adopted:
/// the other's chain can be shown from this log alone. What was taken before is left as it is.
public final class Adoption {

    private static final int GROUP = 1_000;
    private static final int NAME = 16;

    private final SqlIncidentLog log;
    private final InstantSource clock;
    private final Operator by;

    /// How many entries of the other log were taken now, and how many had been before.
    public record Result(String name, long taken, long known) { }

    /// Takes them into this log, in the name of a person.
    public Adoption(SqlIncidentLog log, Operator by, InstantSource clock) {
        this.log = log;
        this.by = by;
        this.clock = clock;
    }

    /// Takes what `other` has and the log does not. Nobody writes to `other`.
    ///
    /// @throws DamagedLogException if `other` is not what was written
    /// @throws IOException         if it has nothing of its own, or cannot be read
    public Result take(Embedded other) throws IOException {
        if (!(LogVerifier.verify(other) instanceof Sound sound)) {
            throw new DamagedLogException(LogVerifier.verify(other));
        }
        String name = sound.head().substring(0, NAME);
        long agreed = agreed(other);
        if (agreed == Math.min(sound.entries(), log.head())) {
            throw new IOException("the log and %s are the same as far as both go: there is nothing"
                + " to adopt".formatted(other.file()));
        }
        long known = Math.max(agreed, known(name));
        append(other, name, known);
        return new Result(name, sound.entries() - known, known - agreed);
    }

    /// The last entry that both have.
    private long agreed(Embedded other) throws IOException {
        try (Connection one = Database.inspect(other)) {
            long low = 0;
            long high = Math.min(LogVerifier.last(one), log.head());
            while (low < high) {
                long middle = (low + high + 1) >>> 1;
                if (LogVerifier.headAt(one, middle).hash().equals(log.hash(middle))) {
                    low = middle;
                } else {
                    high = middle - 1;
                }
            }
            return low;
        } catch (SQLException e) {
            throw unreadable(other, e);
        }
    }

    /// The last entry of the other that this log has adopted.
    private long known(String name) {
        long[] last = {0};
        log.replay(0, entry -> {
            if (entry.occurrence() instanceof EntryAdopted adopted && adopted.log().equals(name)) {
                last[0] = adopted.number();
            }
        });
        return last[0];
    }

    private void append(Embedded other, String name, long after) throws IOException {
        List<CompletionStage<Void>> ends = new ArrayList<>();
        try (Connection one = Database.inspect(other);
            PreparedStatement select = one.prepareStatement(Walk.ROWS)) {
            select.setLong(1, after);
            try (ResultSet row = select.executeQuery()) {
                long number = log.head();
                while (row.next()) {
                    number++;
                    ends.add(log.append(new Entry(
                        number, clock.instant().truncatedTo(ChronoUnit.MICROS),
                        adopted(name, row))));
                    if (ends.size() == GROUP) {
                        durable(ends);
                    }
                }
            }
            durable(ends);
        } catch (SQLException e) {
            throw unreadable(other, e);
        }
    }

    private EntryAdopted adopted(String name, ResultSet row) throws SQLException {
        return new EntryAdopted(
            name, row.getLong(1), Micros.time(row.getLong(2)), row.getString(3),
            new String(row.getBytes(4), StandardCharsets.UTF_8), row.getString(5), by);
    }

    private static void durable(List<CompletionStage<Void>> ends) {
        ends.forEach(end -> end.toCompletableFuture().join());
        ends.clear();
    }

    private static IOException unreadable(Embedded other, SQLException cause) {
        return new IOException(other.file() + " cannot be read", cause);
    }
}
