package org.watchlink.gateway.desk;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.internal.http.WebSocketInternal;
import java.time.Duration;
import java.util.function.Consumer;

/// A screen that is connected, and how far it has been told. Lives on the hub's event loop.
///
/// Each message is one event a line. A screen that does not keep up may have 1,000 messages or 1 MB
/// waiting; then it is left alone until it has read them, and is told what it missed. If that
/// takes it too long it is sent away with 4008, and comes back from where it was.
final class Desk {

    static final short SIGNED_OUT = 4401;
    static final short BEHIND = 4008;
    static final short SILENT = 4009;

    private static final int MESSAGES = 1_000;
    private static final int OCTETS = 1 << 20;
    private static final int UNANSWERED = 32;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration SILENCE = Duration.ofSeconds(25);
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final ServerWebSocket socket;
    private final Seat seat;
    private final Consumer<Desk> drained;
    private State state = State.WAITING;
    private long after;
    private int messages;
    private int octets;
    private int unanswered;
    private long heard = System.nanoTime();
    private long read;

    /// @param drained called when a desk that is behind has read what waited
    Desk(ServerWebSocket socket, Seat seat, Consumer<Desk> drained) {
        this.socket = socket;
        this.seat = seat;
        this.drained = drained;
        socket.pongHandler(_ -> heard = System.nanoTime());
    }

    Seat seat() {
        return seat;
    }

    /// The number of the last line it was told.
    long after() {
        return after;
    }

    /// Everything as it is; what happened since follows.
    void begin(Line snapshot) {
        after = snapshot.number();
        write(snapshot.text(seat));
    }

    /// Waits for everything as it is.
    void waits() {
        state = State.WAITING;
    }

    /// Lines that it missed; `all` where from here on it hears what happens.
    void follow(Recent.Part missed, boolean all) {
        after = missed.last();
        state = all ? State.LIVE : State.BEHIND;
        write(missed.text());
    }

    /// Lines that follow the number `before`.
    void tell(long before, Message message) {
        if (state == State.LIVE && (messages >= MESSAGES || octets >= OCTETS)) {
            state = State.BEHIND;
        }
        if (state != State.LIVE) {
            return;
        }
        if (after <= before) {
            write(message.text(seat));
        } else {
            message.lines().stream()
                .filter(line -> line.number() == 0 || line.number() > after)
                .forEach(line -> write(line.text(seat)));
        }
        for (Line line : message.lines()) {
            if (line.recorded()) {
                after = Math.max(after, line.number());
            }
        }
    }

    void write(Buffer message) {
        if (state == State.LEAVING || socket.isClosed() || message.length() == 0) {
            return;
        }
        if (messages == 0) {
            read = System.nanoTime();
        }
        messages++;
        octets += message.length();
        socket.writeBinaryMessage(message).onComplete(_ -> written(message.length()));
    }

    /// Whether it has not read for too long.
    boolean stuck() {
        return messages > 0 && since(read).compareTo(PATIENCE) > 0;
    }

    /// Whether it has given no sign of life for too long.
    boolean silent() {
        return since(heard).compareTo(SILENCE) > 0;
    }

    /// Asks for a sign of life.
    void ping() {
        if (state != State.LEAVING && !socket.isClosed()) {
            socket.writePing(Buffer.buffer());
        }
    }

    /// Sends it away; false where it is on its way already.
    boolean leave(short code, String reason) {
        if (state == State.LEAVING) {
            return false;
        }
        state = State.LEAVING;
        socket.close(code, reason);
        Vertx.currentContext().owner().setTimer(GRACE.toMillis(),
            _ -> ((WebSocketInternal) socket).channelHandlerContext().close());
        return true;
    }

    /// Whether it has asked for less than it may before the room answers.
    boolean mayAsk() {
        return unanswered < UNANSWERED;
    }

    void asked() {
        unanswered++;
    }

    void answered() {
        unanswered--;
    }

    private void written(int length) {
        messages--;
        octets -= length;
        read = System.nanoTime();
        if (messages == 0 && state == State.BEHIND) {
            drained.accept(this);
        }
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }

    private enum State {
        WAITING, BEHIND, LIVE, LEAVING
    }
}
