package org.watchlink.adapters.tetra;

import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.watchlink.adapters.link.Session.Receiver;
import org.watchlink.adapters.link.SessionEvent;
import org.watchlink.adapters.link.SessionEvent.Down;
import org.watchlink.adapters.link.SessionEvent.Garbled;
import org.watchlink.adapters.link.SessionEvent.Heard;
import org.watchlink.adapters.link.SessionEvent.Up;
import org.watchlink.adapters.wire.Octets;

/// Tells the control room, and counts what it could not take.
final class TetraEvents {

    private static final Logger LOG = LoggerFactory.getLogger(TetraEvents.class);

    private final InstantSource clock;
    private final TetraTally tally;
    private volatile Receiver<TetraHeard> receiver = _ ->
        CompletableFuture.failedFuture(new IllegalStateException("not started"));

    TetraEvents(InstantSource clock, TetraTally tally) {
        this.clock = clock;
        this.tally = tally;
    }

    /// From now on everything goes to `receiver`.
    void open(Receiver<TetraHeard> receiver) {
        this.receiver = receiver;
    }

    /// The stage fails when the control room cannot take it.
    CompletionStage<Void> heard(String key, TetraHeard heard) {
        return tell(new Heard<>(TetraSession.PEER, clock.instant(), 0, key, heard));
    }

    /// Tells what has no key.
    CompletionStage<Void> heard(TetraHeard heard) {
        return heard("", heard);
    }

    CompletionStage<Void> garbled(String reason, Octets octets) {
        tally.garbled(reason);
        return tell(new Garbled<>(TetraSession.PEER, clock.instant(), reason, octets));
    }

    void up() {
        tell(new Up<>(TetraSession.PEER, clock.instant()));
    }

    void down(String reason) {
        tell(new Down<>(TetraSession.PEER, clock.instant(), reason));
    }

    private CompletionStage<Void> tell(SessionEvent<TetraHeard> event) {
        CompletionStage<Void> told = told(event);
        told.whenComplete((_, failure) -> {
            if (failure != null) {
                tally.refused.increment();
            }
        });
        return told;
    }

    private CompletionStage<Void> told(SessionEvent<TetraHeard> event) {
        try {
            return receiver.received(event);
        } catch (RuntimeException e) {
            LOG.error("our own mistake; the event is lost", e);
            return CompletableFuture.failedFuture(e);
        }
    }
}
