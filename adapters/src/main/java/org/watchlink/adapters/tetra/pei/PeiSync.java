package org.watchlink.adapters.tetra.pei;

import java.time.Duration;
import java.util.function.Consumer;
import org.watchlink.adapters.link.Timers;
import org.watchlink.adapters.tetra.pei.Pei.Identification;
import org.watchlink.adapters.tetra.pei.Pei.Ok;

/// Brings both ends to the same place in the conversation, when nobody knows what the terminal
/// still has to say about earlier commands:
///
///     ESC CR ─► AT, again and again, until OK ─► ATE0 ─► AT+GMI? ─► +GMI: ... OK
///
/// An `OK` says not which command it is for; the maker's name does. Whatever ended before that name
/// was late.
final class PeiSync {

    private static final String MARK = "GMI";
    private static final int QUICK_TRIES = 10;
    private static final int TRIES = 15;
    private static final Duration APART = Duration.ofMillis(200);
    private static final Duration FURTHER_APART = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Duration pacing;
    private final Timers timers;
    private final PeiPen pen;
    private final Consumer<Boolean> ended;
    private Phase phase = Phase.NONE;
    private int step;
    private int tries;

    private enum Phase { NONE, ATTENTION, ECHO, MARK, MARKED }

    /// @param ended is told whether the terminal answers
    PeiSync(Duration pacing, Timers timers, PeiPen pen, Consumer<Boolean> ended) {
        this.pacing = pacing;
        this.timers = timers;
        this.pen = pen;
        this.ended = ended;
    }

    boolean running() {
        return phase != Phase.NONE;
    }

    void start() {
        phase = Phase.ATTENTION;
        tries = 0;
        pen.abort();
        then(pacing, this::attention);
    }

    void stop() {
        phase = Phase.NONE;
        step++;
    }

    /// Takes what the terminal says meanwhile.
    void take(Pei heard) {
        switch (phase) {
            case ATTENTION -> {
                if (heard instanceof Ok) {
                    phase = Phase.ECHO;
                    then(pacing, this::echo);
                }
            }
            case ECHO -> {
                if (heard instanceof Pei.Final) {
                    then(pacing, this::mark);
                }
            }
            case MARK -> {
                if (heard instanceof Identification(String name, _) && name.equals(MARK)) {
                    phase = Phase.MARKED;
                }
            }
            case MARKED -> {
                if (heard instanceof Pei.Final) {
                    end(true);
                }
            }
            case NONE -> { }
        }
    }

    private void attention() {
        if (tries == TRIES) {
            end(false);
            return;
        }
        tries++;
        pen.command(new PeiCommand.Attention());
        then(tries < QUICK_TRIES ? APART : FURTHER_APART, this::attention);
    }

    private void echo() {
        pen.command(new PeiCommand.Echo(false));
        then(PATIENCE, this::mark);
    }

    /// A terminal that does not tell its maker has kept silent long enough.
    private void mark() {
        phase = Phase.MARK;
        pen.command(new PeiCommand.Query(MARK));
        then(PATIENCE, () -> end(true));
    }

    private void end(boolean answers) {
        stop();
        ended.accept(answers);
    }

    /// Does `task` after `wait` if nothing else has happened before.
    private void then(Duration wait, Runnable task) {
        int mine = ++step;
        timers.after(wait, () -> {
            if (mine == step) {
                task.run();
            }
        });
    }
}
