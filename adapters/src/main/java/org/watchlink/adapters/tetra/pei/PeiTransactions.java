package org.watchlink.adapters.tetra.pei;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.watchlink.adapters.link.Timers;
import org.watchlink.adapters.tetra.pei.Pei.MessageStatus;
import org.watchlink.adapters.tetra.pei.Pei.Ok;
import org.watchlink.adapters.tetra.pei.Pei.Prompt;
import org.watchlink.adapters.tetra.pei.PeiAnswer.Done;
import org.watchlink.adapters.tetra.pei.PeiAnswer.Lost;
import org.watchlink.adapters.tetra.pei.PeiAnswer.Refused;
import org.watchlink.adapters.tetra.pei.PeiCommand.SendSds;

/// One command after the other, each with its answer, and everything else to whom it concerns.
///
///     idle ──► open ──(answered)──► pause ──► idle
///               └──(time-out, line up)──► synchronising ──► idle
///
/// Everything happens on one thread, that of the timers.
final class PeiTransactions {

    static final String NO_ANSWER = "no answer";

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final PeiProfile profile;
    private final PeiPen pen;
    private final Timers timers;
    private final PeiCompany company;
    private final PeiSync sync;
    private final Deque<PeiOpen> waiting = new ArrayDeque<>();
    private PeiOpen open;
    private boolean up;
    private long notBefore;

    PeiTransactions(PeiProfile profile, Timers timers, PeiCompany company) {
        this.profile = profile;
        this.pen = new PeiPen(profile, company::transmit);
        this.timers = timers;
        this.company = company;
        this.sync = new PeiSync(
            profile.pacing(), timers, pen, this::synchronised);
    }

    /// The line is there, or the terminal is to be tried again.
    void synchronise() {
        up = true;
        sync.start();
    }

    /// The line is gone, and with it all that was asked.
    void down(String reason) {
        up = false;
        sync.stop();
        abandon(reason);
    }

    /// Whether nothing is under way.
    boolean idle() {
        return up && !sync.running() && open == null && waiting.isEmpty();
    }

    void ask(PeiCommand command, Consumer<PeiAnswer> then) {
        if (up) {
            waiting.add(new PeiOpen(command, then));
            next();
        } else {
            then.accept(new Lost("no line", false));
        }
    }

    /// Takes what the terminal says.
    void take(Pei heard) {
        switch (heard) {
            case Pei.Event event -> company.heard(event, false);
            case MessageStatus status when company.settles(status) ->
                company.heard(status, false);
            case Pei.Report report -> report(report);
            case Prompt _ -> body(open);
            case Pei.Final result -> result(result);
            case Pei.Unknown unknown -> unknown(unknown);
        }
        sync.take(heard);
    }

    private void report(Pei.Report report) {
        boolean asked = open != null && open.answeredBy(report);
        company.heard(report, asked);
        if (asked && open.message()) {
            partlyDone();
        }
    }

    private void result(Pei.Final result) {
        if (open == null) {
            return;
        }
        if (!(result instanceof Ok)) {
            close(new Refused(result, open.written()));
        } else if (!open.message()) {
            close(new Done(open.lines()));
        } else if (open.written()) {
            open.confirmed();
            partlyDone();
        }
    }

    /// Some terminals end a message with its number, some with `OK`, some with both.
    private void partlyDone() {
        PeiOpen mine = open;
        if (mine.complete()) {
            close(new Done(mine.lines()));
        } else {
            timers.after(PeiOpen.OTHER_HALF, () -> {
                if (open == mine) {
                    close(new Done(mine.lines()));
                }
            });
        }
    }

    private void unknown(Pei.Unknown line) {
        if (sync.running() || open != null && open.echo(line.line())) {
            return;
        }
        if (open == null) {
            company.heard(line, false);
        } else {
            company.heard(open.continuedBy(line), true);
        }
    }

    private void next() {
        if (sync.running() || open != null || timers.nanos() < notBefore || waiting.isEmpty()) {
            return;
        }
        open = waiting.remove();
        PeiOpen mine = open;
        mine.wrote(pen.text(mine.command()));
        if (!(mine.command() instanceof SendSds send)) {
            pen.command(mine.command());
            timers.after(PATIENCE, () -> expired(mine));
        } else if (profile.prompt() == PeiProfile.PromptMode.AWAITED) {
            pen.header(send);
            timers.after(PeiOpen.FOR_PROMPT, () -> body(mine));
        } else {
            mine.written(pen.message(send));
            timers.after(PeiOpen.SENDING, () -> expired(mine));
        }
    }

    private void body(PeiOpen mine) {
        if (mine != null && mine == open && mine.command() instanceof SendSds send
            && !mine.tried()) {
            mine.written(pen.body(send));
            timers.after(PeiOpen.SENDING, () -> expired(mine));
        }
    }

    private void expired(PeiOpen mine) {
        if (open == mine) {
            open = null;
            sync.start();
            mine.then().accept(new Lost(NO_ANSWER, mine.written()));
        }
    }

    private void close(PeiAnswer answer) {
        PeiOpen mine = open;
        open = null;
        pause();
        mine.then().accept(answer);
    }

    private void pause() {
        notBefore = timers.nanos() + profile.pacing().toNanos();
        timers.after(profile.pacing(), this::next);
    }

    private void synchronised(boolean answers) {
        up = answers;
        company.synchronised(answers);
        if (answers) {
            pause();
        } else {
            abandon(NO_ANSWER);
        }
    }

    private void abandon(String reason) {
        List<PeiOpen> all = new ArrayList<>(waiting);
        if (open != null) {
            all.addFirst(open);
        }
        waiting.clear();
        open = null;
        all.forEach(one -> one.then().accept(new Lost(reason, one.written())));
    }
}
