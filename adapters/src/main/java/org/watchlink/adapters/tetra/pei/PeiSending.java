package org.watchlink.adapters.tetra.pei;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.watchlink.adapters.link.Backoff;
import org.watchlink.adapters.link.Timers;
import org.watchlink.adapters.tetra.pei.Pei.CmeFailure;
import org.watchlink.adapters.tetra.pei.Pei.MessageStatus;
import org.watchlink.adapters.tetra.pei.PeiAnswer.Done;
import org.watchlink.adapters.tetra.pei.PeiAnswer.Lost;
import org.watchlink.adapters.tetra.pei.PeiAnswer.Refused;
import org.watchlink.adapters.tetra.pei.PeiCommand.SdsService;
import org.watchlink.adapters.tetra.pei.PeiCommand.SendSds;

/// Sends messages, one after the other, and tells what becomes of each.
///
/// A message goes out again only where the terminal says that it did not, for a reason that passes.
/// Once its body was written and no such answer came, nobody knows, and it is left at that.
///
/// Everything happens on one thread, that of the timers.
final class PeiSending {

    private static final int TRIES = 5;
    private static final int MOST_WAITING = 64;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(8);
    /// How long the next message waits to hear of this one.
    private static final Duration HEAD_START = Duration.ofSeconds(2);

    private final PeiProfile profile;
    private final Timers timers;
    private final BiConsumer<PeiCommand, Consumer<PeiAnswer>> ask;
    private final Deque<PeiMessage> waiting = new ArrayDeque<>();
    private final PeiUnsettled unsettled;
    private final Backoff pauses = new Backoff(FIRST_PAUSE, LONGEST_PAUSE);
    private Optional<SdsService> service = Optional.empty();
    private PeiMessage current;
    private boolean ready;

    PeiSending(
        PeiProfile profile, Timers timers, BiConsumer<PeiCommand, Consumer<PeiAnswer>> ask) {
        this.profile = profile;
        this.timers = timers;
        this.ask = ask;
        this.unsettled = new PeiUnsettled(timers);
    }

    void send(PeiOrder order, Consumer<PeiOutcome> told) {
        if (order.bits().length() > profile.maxBits()) {
            told.accept(new PeiOutcome.Failed("too long"));
        } else if (waiting.size() >= MOST_WAITING) {
            told.accept(new PeiOutcome.Failed("too many messages wait"));
        } else {
            waiting.add(new PeiMessage(order, told));
            next();
        }
    }

    /// The terminal takes messages.
    void ready() {
        ready = true;
        next();
    }

    /// The terminal has forgotten how to send.
    void forget() {
        service = Optional.empty();
    }

    /// The terminal takes no messages.
    void pause() {
        ready = false;
    }

    /// The terminal is gone; what waited would come too late.
    void down(String reason) {
        forget();
        unsettled.clear(reason);
        List<PeiMessage> all = List.copyOf(waiting);
        waiting.clear();
        all.forEach(message -> message.tell(new PeiOutcome.Failed(reason)));
    }

    /// Whether that is the end of an earlier message's way; its sender is told then.
    boolean settles(MessageStatus status) {
        Optional<PeiMessage> settled = unsettled.settle(status);
        settled.ifPresent(message -> settle(message, PeiUnsettled.outcome(status)));
        return settled.isPresent();
    }

    private void next() {
        if (!ready || current != null || waiting.isEmpty()) {
            return;
        }
        current = waiting.remove();
        pauses.reset();
        attempt(current);
    }

    private void attempt(PeiMessage message) {
        message.tried();
        PeiOrder order = message.order();
        SdsService wanted = new SdsService(
            order.service(), order.called().type(), 0, 0, profile.encrypted());
        if (service.equals(Optional.of(wanted))) {
            write(message);
            return;
        }
        forget();
        ask.accept(wanted, answer -> {
            if (answer instanceof Done) {
                service = Optional.of(wanted);
                write(message);
            } else {
                answered(message, answer);
            }
        });
    }

    private void write(PeiMessage message) {
        PeiOrder order = message.order();
        ask.accept(
            new SendSds(order.called().digits(), order.bits()),
            answer -> answered(message, answer));
    }

    private void answered(PeiMessage message, PeiAnswer answer) {
        switch (answer) {
            case Done(List<Pei> lines) -> done(message, lines);
            case Refused(CmeFailure(CmeError error), _) when error.passing() ->
                again(message, new PeiOutcome.Refused(error));
            case Refused(CmeFailure(CmeError error), boolean written)
                when !written || !error.equals(CmeError.SYNTAX) ->
                settle(message, new PeiOutcome.Refused(error));
            case Refused(_, boolean written) -> doubtful(message, "refused", written);
            case Lost(String reason, boolean written) -> doubtful(message, reason, written);
        }
    }

    private void done(PeiMessage message, List<Pei> lines) {
        MessageStatus status = lines.stream()
            .filter(MessageStatus.class::isInstance).map(MessageStatus.class::cast)
            .reduce((_, last) -> last)
            .orElse(new MessageStatus(0, OptionalInt.empty(), OptionalInt.empty()));
        message.numbered(status.reference());
        PeiOutcome outcome = PeiUnsettled.outcome(status);
        if (outcome instanceof PeiOutcome.Accepted) {
            unsettled.add(message);
            message.tell(outcome);
            timers.after(HEAD_START, () -> release(message));
        } else {
            settle(message, outcome);
        }
    }

    private void doubtful(PeiMessage message, String reason, boolean written) {
        if (written) {
            if (ready) {
                unsettled.add(message);
            }
            settle(message, new PeiOutcome.Unknown(reason));
        } else if (ready && reason.equals(PeiTransactions.NO_ANSWER)) {
            again(message, new PeiOutcome.Failed(reason));
        } else {
            settle(message, new PeiOutcome.Failed(reason));
        }
    }

    private void again(PeiMessage message, PeiOutcome otherwise) {
        if (message.tries() < TRIES && ready) {
            timers.after(pauses.next(), () -> {
                if (ready) {
                    attempt(message);
                } else {
                    settle(message, otherwise);
                }
            });
        } else {
            settle(message, otherwise);
        }
    }

    private void settle(PeiMessage message, PeiOutcome outcome) {
        message.tell(outcome);
        release(message);
    }

    private void release(PeiMessage message) {
        if (current == message) {
            current = null;
            next();
        }
    }
}
