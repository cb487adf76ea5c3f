package org.watchlink.routes.room;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.watchlink.routes.alert.Alert;
import org.watchlink.routes.fault.FaultBook;
import org.watchlink.routes.incident.Entry;
import org.watchlink.routes.incident.IncidentFold;
import org.watchlink.routes.incident.IncidentLog;
import org.watchlink.routes.incident.Occurrence;

/// The pen of the control room's one thread: the log takes the entry, the board counts it, and it
/// is held for the desks until it is durable.
///
/// While the disk fails, entries wait in the log. The first that it does not even take is the last
/// that it is asked to: from then on the room goes on unrecorded, and says so.
final class LogPen implements Pen {

    private static final Logger LOG = LoggerFactory.getLogger(LogPen.class);

    private final Board board;
    private final IncidentFold incidents;
    private final FaultBook faults;
    private final IncidentLog log;
    private final Release release;
    private final InstantSource clock;
    private CompletionStage<Void> lastWritten = CompletableFuture.completedFuture(null);
    private volatile boolean taken = true;

    LogPen(
        Board board, IncidentFold incidents, FaultBook faults, IncidentLog log,
        Release release, InstantSource clock) {
        this.board = board;
        this.incidents = incidents;
        this.faults = faults;
        this.log = log;
        this.release = release;
        this.clock = clock;
    }

    @Override
    public void write(Occurrence occurrence) {
        Entry entry = new Entry(board.head() + 1, now(), occurrence);
        if (taken) {
            lastWritten = log.append(entry);
        }
        Optional<Alert> alert = board.apply(entry);
        faults.apply(entry);
        release.hold(entry, alert, incidents.apply(entry));
        lastWritten.whenComplete((_, failure) -> settle(entry, failure));
    }

    private void settle(Entry entry, Throwable failure) {
        if (failure == null) {
            release.recorded(entry);
        } else {
            if (taken) {
                taken = false;
                LOG.error("entry {} was not taken by the log, nor will any later one be",
                    entry.number(), failure);
            }
            release.lost(entry);
        }
    }

    /// Completes when the last entry is durable, exceptionally when it never will be.
    CompletionStage<Void> lastWritten() {
        return lastWritten;
    }

    @Override
    public boolean recording() {
        return taken && log.recording();
    }

    @Override
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
