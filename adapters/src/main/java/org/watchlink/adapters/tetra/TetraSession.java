package org.watchlink.adapters.tetra;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.watchlink.adapters.link.Session;
import org.watchlink.adapters.link.SessionException;
import org.watchlink.adapters.link.StreamLink;
import org.watchlink.adapters.link.Timers;
import org.watchlink.adapters.tetra.pei.Pei;
import org.watchlink.adapters.tetra.pei.PeiConversation;
import org.watchlink.adapters.tetra.pei.PeiListener;
import org.watchlink.adapters.tetra.pei.PeiOrder;
import org.watchlink.adapters.tetra.pei.PeiOutcome;
import org.watchlink.adapters.tetra.pei.PeiState;
import org.watchlink.adapters.wire.Octets;

/// The conversation of a control room with the terminal on its desk.
///
/// One thread owns it, that of its timers: the link's thread hands everything over to it, and so
/// does whoever gives orders. Events come on it; the stages may complete on any thread, and radios
/// hear of it from ours.
public final class TetraSession implements Session<TetraHeard, TetraOrder, TetraResult> {

    /// The terminal's name in events and counters.
    public static final String PEER = "terminal";

    private static final int MOST_WAITING = 1 << 20;

    private final String name;
    private final StreamLink link;
    private final TetraSettings settings;
    private final InstantSource clock;
    private final Timers timers;
    private final TetraTally tally = new TetraTally();
    private final TetraOwn own = new TetraOwn();
    private final TetraEvents events;
    private final TetraLamp lamp;
    private final TetraCalls calls;
    private final TetraOrders orders;
    private final TetraInbox inbox;
    private final PeiConversation conversation;

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
        this.settings = settings;
        this.clock = clock;
        this.timers = timers;
        this.events = new TetraEvents(clock, tally);
        this.lamp = new TetraLamp(events);
        this.calls = new TetraCalls(own, timers, events);
        this.orders = new TetraOrders(settings, new Air());
        var reports = new TetraReports(
            settings.sends() && settings.reports() && !settings.profile().reportsItself(),
            own, timers, this::transmit, tally);
        this.inbox = new TetraInbox(own, timers, events, reports, orders::settle, tally);
        this.conversation = new PeiConversation(settings.profile(), timers, new Terminal());
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void start(Receiver<TetraHeard> receiver) {
        events.open(receiver);
        timers.after(Duration.ZERO, inbox::look);
        link.open(new Line());
    }

    @Override
    public CompletionStage<TetraResult> send(TetraOrder order) {
        if (!settings.sends()) {
            return CompletableFuture.completedFuture(
                new TetraResult.Failed(TetraOrders.LISTENS));
        }
        CompletableFuture<TetraResult> result = orders.result();
        timers.after(Duration.ZERO, () -> {
            if (lamp.ready()) {
                orders.send(order, result);
            } else {
                result.completeExceptionally(
                    new SessionException("not connected: " + lamp.reason()));
            }
        });
        return result;
    }

    /// What was counted so far.
    public TetraCounts counts() {
        return tally.counts();
    }

    @Override
    public void close() {
        link.close();
        timers.close();
        orders.close();
    }

    /// The only way on air.
    private void transmit(PeiOrder order, Consumer<PeiOutcome> told) {
        if (!settings.sends()) {
            told.accept(new PeiOutcome.Failed(TetraOrders.LISTENS));
            return;
        }
        conversation.send(order, outcome -> {
            if (outcome instanceof PeiOutcome.Sent) {
                tally.sent.increment();
            }
            told.accept(outcome);
        });
    }

    /// What orders need.
    private final class Air implements TetraDelivery.Surroundings {

        @Override
        public void transmit(PeiOrder order, Consumer<PeiOutcome> told) {
            TetraSession.this.transmit(order, told);
        }

        @Override
        public boolean ready() {
            return lamp.ready();
        }

        @Override
        public void patience(Runnable task) {
            timers.after(settings.reportPatience(), task);
        }
    }

    /// The link's thread, which only hands over. Should so much wait that the rest is thrown away,
    /// then what comes after that is not put together with what came before.
    private final class Line implements StreamLink.Receiver {

        private final AtomicInteger waiting = new AtomicInteger();
        private boolean broken;

        @Override
        public void received(Octets chunk) {
            if (waiting.get() + chunk.length() > MOST_WAITING) {
                tally.dropped.add(chunk.length());
                broken = true;
                return;
            }
            if (broken) {
                broken = false;
                changed(false, "more came than could be read");
                changed(true, "read again");
            }
            waiting.addAndGet(chunk.length());
            timers.after(Duration.ZERO, () -> {
                waiting.addAndGet(-chunk.length());
                tally.heard(clock.instant());
                conversation.received(chunk);
            });
        }

        @Override
        public void changed(boolean up, String reason) {
            timers.after(Duration.ZERO, () -> {
                conversation.line(up, reason);
                if (!up) {
                    lamp.off(reason);
                }
            });
        }
    }

    /// What the terminal says.
    private final class Terminal implements PeiListener {

        @Override
        public boolean transmit(Octets octets) {
            return link.send(octets);
        }

        @Override
        public void heard(Pei told) {
            switch (told) {
                case Pei.SdsReceived received -> inbox.received(received);
                case Pei.CallIncoming incoming -> calls.heard(incoming);
                case Pei.CallConnected connected -> calls.heard(connected);
                case Pei.TalkGranted granted -> calls.heard(granted);
                case Pei.TalkEnded ended -> calls.heard(ended);
                case Pei.Released released -> calls.heard(released);
                case Pei.OwnNumber number -> own.heard(number);
                case Pei.Registration registration -> lamp.heard(registration);
                case Pei.Mode mode -> lamp.heard(mode);
                case Pei.Unknown _ -> tally.unknown.increment();
                case Pei.CallProgress _, Pei.CommunicationType _, Pei.GatewaySeen _,
                    Pei.Report _, Pei.Final _, Pei.Prompt _ -> { }
            }
        }

        @Override
        public void changed(PeiState state, String reason) {
            switch (state) {
                case READY -> lamp.on();
                case REGISTERING -> lamp.coming();
                case LOST -> {
                    lamp.off(reason);
                    calls.lost();
                }
            }
        }

        @Override
        public void alarm(String reason) {
            events.heard(new TetraHeard.Trouble(reason));
        }

        @Override
        public void garbled(String reason, Octets octets) {
            events.garbled(reason, octets);
        }
    }
}
