package org.watchlink.adapters.tetra;

import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.watchlink.adapters.link.Session;
import org.watchlink.adapters.link.SessionException;
import org.watchlink.adapters.link.StreamLink;
import org.watchlink.adapters.link.Timers;

/// The conversation of a control room with the terminal on its desk.
public final class TetraSession implements Session<TetraHeard, TetraOrder, TetraResult> {

    /// The terminal's name in events and counters.
    public static final String PEER = "terminal";

    private final String name;
    private final StreamLink link;
    private final Timers timers;

    /// A session over `link`.
    public TetraSession(
        String name, StreamLink link, TetraSettings settings, InstantSource clock) {
        this(name, link, settings, clock, Timers.thread(name));
    }

    TetraSession(
        String name, StreamLink link, TetraSettings settings, InstantSource clock,
        Timers timers) {
        this.name = name;
        this.link = link;
        this.timers = timers;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void start(Receiver<TetraHeard> receiver) {
    }

    @Override
    public CompletionStage<TetraResult> send(TetraOrder order) {
        return CompletableFuture.failedFuture(new SessionException("not connected"));
    }

    /// What was counted so far.
    public TetraCounts counts() {
        return new TetraCounts(0, 0, 0, 0, 0, 0, 0, 0, Map.of(), Map.of());
    }

    @Override
    public void close() {
        link.close();
        timers.close();
    }
}
