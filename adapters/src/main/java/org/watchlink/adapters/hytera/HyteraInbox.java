package org.watchlink.adapters.hytera;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.watchlink.adapters.link.Session.Receiver;
import org.watchlink.adapters.link.SessionEvent;
import org.watchlink.adapters.link.SessionEvent.Garbled;
import org.watchlink.adapters.link.SessionEvent.Heard;
import org.watchlink.adapters.link.Timers;
import org.watchlink.adapters.wire.Codec;
import org.watchlink.adapters.wire.Decoded.Malformed;
import org.watchlink.adapters.wire.Decoded.Message;
import org.watchlink.adapters.wire.Octets;

/// Reads the frames of all repeaters of a system, gives them to the control room, and knows the
/// answers.
///
/// A text that comes again, from whichever repeater, is not given twice: it shares the outcome of
/// the first, and is answered again.
final class HyteraInbox {

    private static final Logger LOG = LoggerFactory.getLogger(HyteraInbox.class);
    private static final Duration MEMORY = Duration.ofMinutes(10);
    private static final int MOST_REMEMBERED = 10_000;

    private final Codec<HdapFrame> codec = new HdapCodec();
    private final Duration renewal;
    private final InstantSource clock;
    private final HyteraOrders orders;
    private final HyteraTally tally;
    private final Once<Said, Void> once;
    private volatile Receiver<Hdap> receiver = _ ->
        CompletableFuture.failedFuture(new IllegalStateException("not started"));

    /// What a radio said. The content belongs to it: a radio counts its requests anew when it is
    /// switched on.
    private record Said(int source, long requestId, Octets content) { }

    HyteraInbox(
        Duration renewal, InstantSource clock, Timers timers, HyteraOrders orders,
        HyteraTally tally) {
        this.renewal = renewal;
        this.clock = clock;
        this.orders = orders;
        this.tally = tally;
        this.once = new Once<>(MEMORY, MOST_REMEMBERED, timers);
    }

    /// From now on everything goes to `receiver`.
    void open(Receiver<Hdap> receiver) {
        this.receiver = receiver;
    }

    /// Takes a frame; the stage completes with the answer when it may be acknowledged.
    CompletionStage<Optional<Octets>> frame(String peer, int slot, Octets octets) {
        return switch (codec.decode(octets)) {
            case Malformed(String reason, Octets frame) ->
                garbled(peer, reason, frame).thenApply(_ -> Optional.empty());
            case Message(HdapFrame frame) -> frame(peer, slot, frame);
        };
    }

    /// Tells of octets that no codec takes.
    CompletionStage<Void> garbled(String peer, String reason, Octets octets) {
        tally.garbled(reason);
        return tell(new Garbled<>(peer, clock.instant(), reason, octets));
    }

    /// Tells the control room. The stage fails when it cannot take it.
    CompletionStage<Void> tell(SessionEvent<Hdap> event) {
        CompletionStage<Void> told = told(event);
        told.whenComplete((_, failure) -> {
            if (failure != null) {
                tally.refused.increment();
            }
        });
        return told;
    }

    private CompletionStage<Void> told(SessionEvent<Hdap> event) {
        try {
            return receiver.received(event);
        } catch (RuntimeException e) {
            LOG.error("our own mistake; the frame stays unacknowledged", e);
            return CompletableFuture.failedFuture(e);
        }
    }

    private CompletionStage<Optional<Octets>> frame(String peer, int slot, HdapFrame frame) {
        Hdap message = frame.message();
        if (!frame.checkRight()) {
            tally.wrongChecks.increment();
        }
        boolean expected = orders.settle(peer, slot, message);
        if (expected && !(message instanceof Lp)) {
            return CompletableFuture.completedFuture(Optional.empty());
        }
        var event = new Heard<Hdap>(
            peer, clock.instant(), slot, HyteraManners.key(message), message);
        CompletionStage<Void> safe = switch (message) {
            case Tmp.PrivateText text -> once(
                new Said(text.source().id(), text.requestId(), text.text().octets()), event);
            case Tmp.PrivateData data -> once(
                new Said(data.source().id(), data.requestId(), data.data()), event);
            case Rrs _, Lp _, Tmp _, Rcp _, Telemetry _, UnknownHdap _ -> tell(event);
        };
        return safe.thenApply(_ -> HyteraManners.answer(message, renewal)
            .map(answer -> codec.encode(new HdapFrame(frame.reliable(), answer, true))));
    }

    private CompletionStage<Void> once(Said said, Heard<Hdap> event) {
        var outcome = new CompletableFuture<Void>();
        Optional<CompletableFuture<Void>> first = once.earlier(said, outcome);
        if (first.isPresent()) {
            tally.duplicates.increment();
            return first.get();
        }
        tell(event).whenComplete((_, failure) -> {
            if (failure == null) {
                outcome.complete(null);
            } else {
                outcome.completeExceptionally(failure);
            }
        });
        return outcome;
    }
}
