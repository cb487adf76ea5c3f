package org.watchlink.adapters.hytera;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.watchlink.adapters.link.Backoff;
import org.watchlink.adapters.link.Timers;
import org.watchlink.adapters.wire.Octets;

/// One end of a conversation over one port: connecting, heartbeats, numbers, acknowledgements.
///
///     down ──(anything heard)──► up ──(silence, close, rejection)──► down, connecting again
///
/// The peer is up as soon as anything is heard from it: a gateway that was restarted goes on with
/// a repeater that never noticed. Both ends are alike but for what [HstrpEnd] says.
///
/// The monitor guards the change between up and down. Nothing is called while it is held.
final class HstrpConversation {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    /// Longer than a packet is repeated, shorter than a repeater takes to start anew.
    private static final Duration MEMORY = Duration.ofSeconds(15);
    private static final int MOST_REMEMBERED = 1024;

    private final HstrpEnd end;
    private final Pace pace;
    private final Timers timers;
    private final Surroundings surroundings;
    private final HstrpSender sender;
    private final Once<Packet, Optional<Octets>> once;
    private final Backoff pauses = new Backoff(FIRST_PAUSE, LONGEST_PAUSE);
    private volatile boolean up;
    private volatile boolean everUp;
    private volatile boolean closed;
    private volatile long heardAt;
    private volatile String reason = "not heard yet";
    private int attempt;

    /// How often to beat, and after how long a silence the peer is lost.
    record Pace(Duration heartbeat, Duration loss) { }

    /// What a conversation needs around it. Nothing of it may wait or throw.
    interface Surroundings extends HstrpSender.Line {

        /// Takes an HDAP frame. The stage completes when the frame may be acknowledged, with the
        /// frame that answers it, if any.
        CompletionStage<Optional<Octets>> heard(Octets frame);

        /// A frame came again.
        void repeated();

        /// The peer has begun to talk, or has begun anew: subscriptions are due.
        void connected();

        /// [#up()] or [#reason()] may have changed.
        void changed();
    }

    /// A packet to be recognised: a repeater that was restarted gives the numbers to other frames.
    private record Packet(int sn, Octets frame) { }

    /// A conversation whose numbers are kept under `name`.
    HstrpConversation(
        String name, HstrpEnd end, Pace pace, HyteraNumbers numbers, Timers timers,
        Surroundings surroundings) {
        this.end = end;
        this.pace = pace;
        this.timers = timers;
        this.surroundings = surroundings;
        this.sender = new HstrpSender(name, end, numbers, timers, surroundings);
        this.once = new Once<>(MEMORY, MOST_REMEMBERED, timers);
    }

    boolean up() {
        return up;
    }

    boolean everUp() {
        return everUp;
    }

    /// Why the peer is down.
    String reason() {
        return reason;
    }

    /// Begins to watch the peer.
    void start() {
        timers.after(pace.loss(), surroundings::changed);
        beat();
    }

    /// The line is there: connect at once.
    void connect() {
        int token;
        synchronized (this) {
            token = ++attempt;
            pauses.reset();
        }
        connect(token);
    }

    /// The peer is lost for `why`, until it is heard again.
    void lost(String why) {
        int token;
        synchronized (this) {
            reason = why;
            if (closed || !up) {
                return;
            }
            up = false;
            token = ++attempt;
        }
        surroundings.changed();
        connect(token);
    }

    /// Takes what came from the peer.
    void received(Hstrp datagram) {
        if (datagram.closes()) {
            closedByPeer(datagram);
        } else if (!datagram.rejects()) {
            heard(datagram);
        } else if (!sender.rejected(datagram.sn())) {
            lost("rejected by the other end");
        }
    }

    /// Sends an HDAP frame until it is acknowledged. Whoever completes the future ends the sending.
    CompletableFuture<Void> send(Octets frame) {
        return sender.send(frame);
    }

    /// Says goodbye.
    void close() {
        boolean wasUp;
        synchronized (this) {
            wasUp = up;
            up = false;
            closed = true;
            attempt++;
        }
        if (wasUp) {
            surroundings.transmit(Hstrp.bare(Hstrp.CLOSE, 0));
        }
        sender.close();
    }

    private void heard(Hstrp datagram) {
        boolean asksToConnect = datagram.connects() && !datagram.acknowledges();
        if (asksToConnect) {
            surroundings.transmit(datagram.answer());
        }
        if (cameUp() || asksToConnect) {
            surroundings.connected();
        }
        if (datagram.data()) {
            data(datagram);
        } else if (datagram.acknowledges() && !datagram.connects() && !datagram.beats()) {
            sender.acknowledged(datagram.sn());
        }
    }

    private boolean cameUp() {
        synchronized (this) {
            heardAt = timers.nanos();
            if (up || closed) {
                return false;
            }
            up = true;
            everUp = true;
            attempt++;
            pauses.reset();
        }
        surroundings.transmit(Hstrp.heartbeat());
        surroundings.changed();
        return true;
    }

    private void data(Hstrp datagram) {
        Hstrp ack = Hstrp.ack(datagram.sn());
        var outcome = new CompletableFuture<Optional<Octets>>();
        var first = once.earlier(new Packet(datagram.sn(), datagram.payload()), outcome);
        if (first.isPresent()) {
            surroundings.repeated();
            first.get().thenRun(() -> surroundings.transmit(ack));
            return;
        }
        surroundings.heard(datagram.payload()).whenComplete((answer, failure) -> {
            if (failure == null) {
                surroundings.transmit(ack);
                outcome.complete(answer);
                answer.ifPresent(this::send);
            } else {
                outcome.completeExceptionally(failure);
            }
        });
    }

    private void closedByPeer(Hstrp datagram) {
        if (!datagram.acknowledges()) {
            surroundings.transmit(datagram.answer());
        }
        once.clear();
        lost("closed by the other end");
    }

    private void connect(int token) {
        Duration pause;
        synchronized (this) {
            if (token != attempt || up || closed) {
                return;
            }
            pause = pauses.next();
        }
        surroundings.transmit(end.opening());
        timers.after(pause, () -> connect(token));
    }

    private void beat() {
        if (closed) {
            return;
        }
        if (up && timers.nanos() - heardAt >= pace.loss().toNanos()) {
            lost("not heard for " + pace.loss().toSeconds() + " s");
        } else if (up) {
            surroundings.transmit(Hstrp.heartbeat());
        }
        timers.after(pace.heartbeat(), this::beat);
    }
}
