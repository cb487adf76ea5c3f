package org.watchlink.gateway.store;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.watchlink.gateway.feed.WebhookBook;
import org.watchlink.gateway.feed.WebhookHeld;

/// How far each endpoint has been served, in tables.
final class WebhookTables implements WebhookBook {

    private static final String ENDPOINT = "insert into webhook (endpoint, stopped, arrived,"
        + " strikes) values (?, ?, ?, ?) on conflict (endpoint) do update set"
        + " stopped = excluded.stopped, arrived = excluded.arrived, strikes = excluded.strikes";
    private static final String RUN =
        "insert or replace into webhook_run (endpoint, run, taken, last) values (?, ?, ?, ?)";
    private static final String HELD = "insert or replace into webhook_held (endpoint, run,"
        + " subject, after, waiting, since, attempts, tried, due, reached)"
        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String ALL_HELD = "select subject, after, waiting, since, attempts,"
        + " tried, due, reached from webhook_held where endpoint = ? and run = ?";
    private static final String FAILURE = "insert or replace into webhook_failure (endpoint, seq,"
        + " id, attempts, at, why) values (?, ?, ?, ?, ?, ?)";

    private final BookFile file;

    WebhookTables(BookFile file) {
        this.file = file;
    }

    @Override
    public Optional<Served> served(String endpoint) throws IOException {
        return file.done(() -> {
            List<Run> runs = new ArrayList<>();
            for (Run run : file.rows(
                "select run, taken, last from webhook_run where endpoint = ? order by run",
                row -> new Run(row.getLong(1), row.getLong(2), row.getLong(3), List.of()),
                endpoint)) {
                runs.add(new Run(run.number(), run.taken(), run.last(),
                    file.rows(ALL_HELD, WebhookTables::held, endpoint, run.number())));
            }
            Set<Long> failures = new HashSet<>(file.rows(
                "select seq from webhook_failure where endpoint = ?", row -> row.getLong(1),
                endpoint));
            return file.rows("select arrived, strikes, stopped from webhook where endpoint = ?",
                row -> new Served(
                    runs, arrived(row), row.getInt(2), Optional.ofNullable(row.getString(3)),
                    failures),
                endpoint).stream().findFirst();
        });
    }

    @Override
    public void keep(String endpoint, Change change) throws IOException {
        file.done(() -> {
            file.write(ENDPOINT, endpoint, change.stopped().orElse(null),
                change.arrived().map(Instant::toEpochMilli).orElse(null), change.strikes());
            for (Step step : change.runs()) {
                keep(endpoint, step);
            }
            for (Failure one : change.failed()) {
                file.write(FAILURE, endpoint, one.seq(), one.id().toString(), one.attempts(),
                    one.at().toEpochMilli(), one.why());
            }
            for (long seq : change.mended()) {
                file.write("delete from webhook_failure where endpoint = ? and seq = ?",
                    endpoint, seq);
            }
            return null;
        });
    }

    private void keep(String endpoint, Step step) throws SQLException {
        Run run = step.run();
        for (UUID subject : step.settled()) {
            file.write("delete from webhook_held where endpoint = ? and run = ? and subject = ?",
                endpoint, run.number(), subject.toString());
        }
        if (step.over()) {
            file.write("delete from webhook_run where endpoint = ? and run = ?",
                endpoint, run.number());
            return;
        }
        file.write(RUN, endpoint, run.number(), run.taken(), run.last());
        for (WebhookHeld one : run.held()) {
            file.write(HELD, endpoint, run.number(), one.subject().toString(), one.after(),
                one.waiting(), one.since().toEpochMilli(), one.attempts(),
                one.tried().toEpochMilli(), one.due().toEpochMilli(), one.reached());
        }
    }

    @Override
    public List<Failure> failures(String endpoint, long after, int most) throws IOException {
        return file.done(() -> file.rows(
            "select seq, id, attempts, at, why from webhook_failure"
                + " where endpoint = ? and seq > ? order by seq limit ?",
            row -> new Failure(
                row.getLong(1), UUID.fromString(row.getString(2)), row.getInt(3), time(row, 4),
                row.getString(5)),
            endpoint, after, most));
    }

    private static WebhookHeld held(ResultSet row) throws SQLException {
        return new WebhookHeld(
            UUID.fromString(row.getString(1)), row.getLong(2), row.getLong(3), time(row, 4),
            row.getInt(5), time(row, 6), time(row, 7), row.getBoolean(8));
    }

    private static Optional<Instant> arrived(ResultSet row) throws SQLException {
        Instant at = time(row, 1);
        return row.wasNull() ? Optional.empty() : Optional.of(at);
    }

    private static Instant time(ResultSet row, int column) throws SQLException {
        return Instant.ofEpochMilli(row.getLong(column));
    }
}
