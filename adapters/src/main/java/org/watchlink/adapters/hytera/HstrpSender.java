package org.watchlink.adapters.hytera;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.watchlink.adapters.link.SessionException;
import org.watchlink.adapters.link.Timers;
import org.watchlink.adapters.wire.Octets;

/// The sending half of a conversation: numbers frames, and sends each until it is acknowledged or
/// has been sent often enough; then it opens the conversation anew, because a repeater passes over
/// numbers that it takes for old.
final class HstrpSender {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);
    private static final int TRIES = 3;
    private static final int MOST_UNDER_WAY = 1024;

    private final String name;
    private final HstrpEnd end;
    private final HyteraNumbers numbers;
    private final Timers timers;
    private final Line line;
    private final Map<Integer, CompletableFuture<Void>> underWay = new ConcurrentHashMap<>();

    /// What a sender needs around it. Nothing of it may wait.
    interface Line {

        /// Puts a datagram on the line.
        void transmit(Hstrp datagram);

        /// A frame goes out again.
        void retransmitted();
    }

    /// A sender at one `end`, whose numbers are kept under `name`.
    HstrpSender(String name, HstrpEnd end, HyteraNumbers numbers, Timers timers, Line line) {
        this.name = name;
        this.end = end;
        this.numbers = numbers;
        this.timers = timers;
        this.line = line;
    }

    /// Sends an HDAP frame until it is acknowledged. Whoever completes the future ends the sending.
    CompletableFuture<Void> send(Octets frame) {
        var acknowledged = new CompletableFuture<Void>();
        numbers.next(name, number -> send((int) (number & 0xFFFF), frame, acknowledged))
            .exceptionally(failure -> {
                acknowledged.completeExceptionally(failure);
                return null;
            });
        return acknowledged;
    }

    /// The other end has the frame `sn`.
    void acknowledged(int sn) {
        CompletableFuture<Void> frame = underWay.get(sn);
        if (frame != null) {
            frame.complete(null);
        }
    }

    /// The other end does not want the frame `sn`.
    ///
    /// @return whether there is such a frame
    boolean rejected(int sn) {
        CompletableFuture<Void> frame = underWay.get(sn);
        return frame != null && frame.completeExceptionally(new SessionException("rejected"));
    }

    /// Gives up all that is under way.
    void close() {
        var over = new SessionException("closed");
        underWay.values().forEach(frame -> frame.completeExceptionally(over));
    }

    private CompletableFuture<Void> send(
        int sn, Octets frame, CompletableFuture<Void> acknowledged) {
        if (underWay.size() >= MOST_UNDER_WAY) {
            acknowledged.completeExceptionally(new SessionException("too much under way"));
        } else {
            underWay.put(sn, acknowledged);
            acknowledged.whenComplete((_, _) -> underWay.remove(sn, acknowledged));
            transmit(end.data(sn, frame), acknowledged, TRIES);
        }
        return acknowledged;
    }

    private void transmit(Hstrp datagram, CompletableFuture<Void> acknowledged, int tries) {
        line.transmit(datagram);
        timers.after(RETRY_AFTER, () -> again(datagram, acknowledged, tries - 1));
    }

    private void again(Hstrp datagram, CompletableFuture<Void> acknowledged, int tries) {
        if (acknowledged.isDone()) {
            return;
        }
        if (tries > 0) {
            line.retransmitted();
            transmit(datagram, acknowledged, tries);
        } else if (acknowledged.completeExceptionally(new SessionException("not acknowledged"))) {
            line.transmit(end.opening());
        }
    }
}
