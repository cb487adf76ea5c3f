package org.watchlink.routes.answer;

import org.watchlink.adapters.hytera.HyteraOrder;
import org.watchlink.adapters.hytera.HyteraResult;
import org.watchlink.routes.alert.Alert;
import org.watchlink.routes.alert.Answer;
import org.watchlink.routes.hytera.HyteraAnswer;
import org.watchlink.routes.incident.Occurrence.AnswerSent;
import org.watchlink.routes.room.ControlRoom;
import org.watchlink.routes.room.Told;

/// Carries the texts of the log to the radios and brings back what became of them.
///
/// That an alert was received is said only when the log holds it; every other text is said when its
/// entry is first told.
public final class Outbox {

    private final ControlRoom room;

    /// The room that hears what became of a text.
    public Outbox(ControlRoom room) {
        this.room = room;
    }

    /// Whether this entry is a text that is to be sent now.
    public boolean due(Told told) {
        return told.entry().occurrence() instanceof AnswerSent sent
            && sent.answer().state() == Answer.State.SENT
            && (sent.answer().kind() == Answer.Kind.RECEIVED ? told.recorded() : told.first());
    }

    /// The text as an order for the radio system.
    public HyteraOrder order(Told told) throws UnreachableException {
        Alert alert = told.alert().orElseThrow();
        return HyteraAnswer.order(alert.link(), alert.caller().radio(), answer(told).text())
            .orElseThrow(() -> new UnreachableException("this radio cannot be sent a text"));
    }

    /// The radio system said what became of it.
    public void delivered(Told told, HyteraResult result) {
        Answer.State state = result.done() ? Answer.State.DELIVERED : Answer.State.FAILED;
        became(told, state, result.done() ? "" : result.reason());
    }

    /// The radio system could not be asked.
    public void failed(Told told, String reason) {
        became(told, Answer.State.FAILED, reason);
    }

    private void became(Told told, Answer.State state, String reason) {
        room.answered(told.alert().orElseThrow().number(), answer(told).became(state, reason));
    }

    private static Answer answer(Told told) {
        return ((AnswerSent) told.entry().occurrence()).answer();
    }

    /// A radio that no text reaches.
    public static final class UnreachableException extends Exception {

        private static final long serialVersionUID = 1L;

        UnreachableException(String reason) {
            super(reason);
        }
    }
}
