package org.watchlink.adapters.tetra.pei;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.watchlink.adapters.link.Timers;
import org.watchlink.adapters.tetra.pei.Pei.MessageStatus;
import org.watchlink.adapters.wire.Decoded.Malformed;
import org.watchlink.adapters.wire.Decoded.Message;
import org.watchlink.adapters.wire.Octets;

/// The control room's end of a conversation with a terminal.
///
///     lost ──(line up)──► registering ──(all was asked)──► ready
///       ▲                                                     │
///       └──(line down, no answer, nothing heard for 12 s)─────┘
///
/// While ready it polls registration and signal, says `AT` into a silence, registers again
/// every few minutes, and sets the terminal up anew whenever that may have been switched off.
///
/// **One thread owns it:** that of its timers. Whoever reads the line hands everything over to that
/// thread; nothing here waits or locks.
public final class PeiConversation {

    private static final Duration TICK = Duration.ofSeconds(1);
    private static final Duration LOSS = Duration.ofSeconds(12);
    private static final Duration TRY_AGAIN = Duration.ofSeconds(5);

    private final Timers timers;
    private final PeiListener listener;
    private final PeiTransactions transactions;
    private final PeiSetUp setUp;
    private final PeiSending sending;
    private final PeiVigil vigil;
    private final PeiCodec codec = new PeiCodec();
    private final Set<String> alarms = new HashSet<>();
    private PeiFramer framer = new PeiFramer();
    private PeiState state = PeiState.LOST;
    private boolean complete;
    private boolean afresh;
    private int line;
    private boolean up;
    private long heardAt;

    /// A conversation with a terminal of this profile.
    public PeiConversation(PeiProfile profile, Timers timers, PeiListener listener) {
        this.timers = timers;
        this.listener = listener;
        var inner = new Inner(profile);
        this.transactions = new PeiTransactions(profile, timers, inner);
        this.setUp = new PeiSetUp(profile, inner);
        this.sending = new PeiSending(profile, timers, transactions::ask);
        this.vigil = new PeiVigil(timers);
    }

    PeiState state() {
        return state;
    }

    /// The line came up or went down; what was half heard or half said is lost.
    public void line(boolean nowUp, String reason) {
        if (up) {
            lost(reason);
        }
        line++;
        up = nowUp;
        framer = new PeiFramer();
        alarms.clear();
        if (up) {
            afresh = true;
            heardAt = timers.nanos();
            become(PeiState.REGISTERING, "line up");
            transactions.synchronise();
            tick(line);
        }
    }

    /// Takes what came over the line.
    public void received(Octets chunk) {
        heardAt = timers.nanos();
        for (Octets frame : framer.feed(chunk)) {
            switch (codec.decode(frame)) {
                case Malformed(String reason, Octets octets) ->
                    listener.garbled(reason, octets);
                case Message(Pei told) -> transactions.take(told);
            }
        }
    }

    /// Sends a message. `told` hears what becomes of it, possibly several times: the last counts.
    public void send(PeiOrder order, Consumer<PeiOutcome> told) {
        if (complete) {
            sending.send(order, told);
        } else {
            told.accept(new PeiOutcome.Failed("the terminal is not ready"));
        }
    }

    /// Asks anything else.
    void ask(PeiCommand command, Consumer<PeiAnswer> then) {
        transactions.ask(command, then);
    }

    private void tick(int mine) {
        if (mine != line) {
            return;
        }
        long silence = timers.nanos() - heardAt;
        if (complete && silence >= LOSS.toNanos()) {
            lost("nothing heard for 12 s");
            transactions.synchronise();
        } else if (complete && !setUp.running()) {
            vigil.look(silence, transactions, setUp, sending);
        }
        timers.after(TICK, () -> tick(mine));
    }

    private void lost(String reason) {
        complete = false;
        setUp.stop();
        become(PeiState.LOST, reason);
        sending.pause();
        transactions.down(reason);
        sending.down(reason);
    }

    private void tryAgain(String reason) {
        lost(reason);
        int mine = line;
        timers.after(TRY_AGAIN, () -> {
            if (mine == line) {
                transactions.synchronise();
            }
        });
    }

    private void become(PeiState now, String reason) {
        if (state != now) {
            state = now;
            listener.changed(now, reason);
        }
    }

    /// What the parts of the conversation tell each other.
    private final class Inner implements PeiCompany, PeiSetUp.Surroundings {

        private final PeiProfile profile;

        private Inner(PeiProfile profile) {
            this.profile = profile;
        }

        @Override
        public boolean transmit(Octets octets) {
            return listener.transmit(octets);
        }

        @Override
        public boolean settles(MessageStatus status) {
            return sending.settles(status);
        }

        @Override
        public void heard(Pei told, boolean asked) {
            if (told instanceof Pei.Identification(String name, String text)
                && name.equals("GMI") && !profile.fits(text)) {
                alarm("the terminal is of another maker than configured");
            }
            vigil.heard(told, asked);
            listener.heard(told);
        }

        @Override
        public void synchronised(boolean answers) {
            if (!answers) {
                tryAgain(PeiTransactions.NO_ANSWER);
            } else if (complete) {
                vigil.suspect();
            } else if (!setUp.running()) {
                become(PeiState.REGISTERING, "the terminal answers");
                setUp.start(afresh);
                afresh = false;
            }
        }

        @Override
        public void ask(PeiCommand command, Consumer<PeiAnswer> then) {
            transactions.ask(command, then);
        }

        @Override
        public void alarm(String reason) {
            if (alarms.add(reason)) {
                listener.alarm(reason);
            }
        }

        @Override
        public void setUp(boolean answers) {
            if (answers) {
                complete = true;
                vigil.begun();
                become(PeiState.READY, "set up");
                sending.ready();
            } else {
                tryAgain("no answer during set-up");
            }
        }
    }
}
