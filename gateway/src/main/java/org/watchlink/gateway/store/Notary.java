package org.watchlink.gateway.store;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// Signs, once an hour and at the end, what the last entry of the log is, if that is not signed
/// yet. A clock that is set back by more than an hour makes it sign at once.
final class Notary implements AutoCloseable {

    static final Duration SPAN = Duration.ofHours(1);

    private final SigningKey key;
    private final CheckpointFile file;
    private final InstantSource clock;
    private long signed;
    private Instant last;

    /// A notary for the log at `site`, which ends with `head` and holds the checkpoints `known`.
    Notary(LogSite site, Head head, List<Checkpoint> known, InstantSource clock)
        throws IOException {
        this.key = SigningKey.open(site);
        this.file = new CheckpointFile(site, known);
        this.clock = clock;
        if (known.isEmpty()) {
            last = head.number() == 0 ? clock.instant() : Instant.EPOCH;
        } else {
            note(known.getLast());
        }
    }

    /// Whether it is time to sign.
    boolean due(Head head) {
        return head.number() > signed
            && Duration.between(last, clock.instant()).abs().compareTo(SPAN) >= 0;
    }

    /// A checkpoint if one is due, or if this is the end; it counts when it is kept.
    Optional<Checkpoint> checkpoint(Head head, boolean end) {
        return due(head) || end && head.number() > signed
            ? Optional.of(key.sign(head, clock.instant().truncatedTo(ChronoUnit.SECONDS)))
            : Optional.empty();
    }

    /// Keeps a checkpoint that the database has.
    void keep(Checkpoint checkpoint) throws IOException {
        file.add(checkpoint);
        note(checkpoint);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private void note(Checkpoint checkpoint) {
        signed = checkpoint.number();
        last = checkpoint.at();
    }
}
