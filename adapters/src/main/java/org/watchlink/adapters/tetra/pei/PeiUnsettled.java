package org.watchlink.adapters.tetra.pei;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.watchlink.adapters.link.Timers;
import org.watchlink.adapters.tetra.pei.Pei.MessageStatus;

/// The messages that the terminal has, or may have, and of which the network has not been heard.
final class PeiUnsettled {

    private static final Duration CONFIRMATION = Duration.ofSeconds(60);

    private final Timers timers;
    private final List<PeiMessage> messages = new ArrayList<>();

    PeiUnsettled(Timers timers) {
        this.timers = timers;
    }

    /// Waits for word of the message, for a while.
    void add(PeiMessage message) {
        messages.add(message);
        timers.after(CONFIRMATION, () -> {
            if (messages.remove(message)) {
                message.tell(new PeiOutcome.Unknown("not confirmed"));
            }
        });
    }

    /// The message that this is the word of, which is settled by that.
    Optional<PeiMessage> settle(MessageStatus status) {
        if (outcome(status) instanceof PeiOutcome.Accepted) {
            return Optional.empty();
        }
        Optional<PeiMessage> settled = messages.stream()
            .filter(message -> message.is(status.reference()))
            .findFirst();
        settled.ifPresent(messages::remove);
        return settled;
    }

    /// No word will come any more.
    void clear(String reason) {
        List<PeiMessage> all = List.copyOf(messages);
        messages.clear();
        all.forEach(message -> message.tell(new PeiOutcome.Unknown(reason)));
    }

    /// What a status says of its message.
    static PeiOutcome outcome(MessageStatus status) {
        return switch (status.status().orElse(0)) {
            case MessageStatus.SENT -> new PeiOutcome.Sent(status.reference());
            case MessageStatus.FAILED -> new PeiOutcome.Failed("the network did not take it");
            default -> new PeiOutcome.Accepted(status.reference());
        };
    }
}
