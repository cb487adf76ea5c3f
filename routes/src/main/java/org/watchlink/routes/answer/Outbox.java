package org.watchlink.routes.answer;

import java.util.Map;
import java.util.Optional;
import org.watchlink.routes.alert.Answer;
import org.watchlink.routes.incident.Occurrence.AnswerSent;
import org.watchlink.routes.room.ControlRoom;
import org.watchlink.routes.room.Told;

/// Carries the texts of the log to the radios of the shops and pubs and brings back what became of
/// them.
///
/// That an alert was received is said only when the log holds it; every other text is said when its
/// entry is first told.
public final class Outbox {

    private final ControlRoom room;
    private final Map<String, AnswerPort<?>> ports;

    /// The room that hears what became of a text, and how each network takes one, by the network's
    /// name in the configuration.
    public Outbox(ControlRoom room, Map<String, AnswerPort<?>> ports) {
        this.room = room;
        this.ports = Map.copyOf(ports);
    }

    /// Whether this entry is a text that is to be sent now.
    public boolean due(Told told) {
        return told.entry().occurrence() instanceof AnswerSent sent
            && sent.answer().state() == Answer.State.SENT
            && (sent.answer().kind() == Answer.Kind.RECEIVED ? told.recorded() : told.first());
    }

    /// The text as an order for the radio system.
    public Object order(Told told) throws UnreachableException {
        return SchemeText.of(told)
            .flatMap(text -> port(told).flatMap(port -> port.order(text)))
            .orElseThrow(() -> new UnreachableException("this radio cannot be sent a text"));
    }

    /// The radio system said what became of it.
    public void delivered(Told told, Object result) {
        Optional<String> failure = port(told).flatMap(port -> failure(port, result));
        became(
            told, failure.isEmpty() ? Answer.State.DELIVERED : Answer.State.FAILED,
            failure.orElse(""));
    }

    /// The radio system could not be asked.
    public void failed(Told told, String reason) {
        became(told, Answer.State.FAILED, reason);
    }

    private Optional<AnswerPort<?>> port(Told told) {
        return Optional.ofNullable(ports.get(told.network()));
    }

    private static <R> Optional<String> failure(AnswerPort<R> port, Object result) {
        return port.failure(port.results().cast(result));
    }

    private void became(Told told, Answer.State state, String reason) {
        Answer answer = ((AnswerSent) told.entry().occurrence()).answer();
        room.answered(told.alert().orElseThrow().number(), answer.became(state, reason));
    }
}
