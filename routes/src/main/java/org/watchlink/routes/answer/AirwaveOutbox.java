package org.watchlink.routes.answer;

import org.watchlink.adapters.tetra.TetraOrder;
import org.watchlink.adapters.tetra.TetraResult;
import org.watchlink.routes.airwave.AirwaveDoor;
import org.watchlink.routes.alert.Passage;
import org.watchlink.routes.incident.Occurrence.TextPassed;
import org.watchlink.routes.room.ControlRoom;
import org.watchlink.routes.room.Told;
import org.watchlink.routes.tetra.TetraAnswer;

/// Carries the operators' texts to the police over Airwave, once the log holds them, and brings
/// back what became of them. The licence is asked again for each.
public final class AirwaveOutbox {

    private final ControlRoom room;
    private final AirwaveDoor door;

    /// The room that hears what became of a text, and the way out.
    public AirwaveOutbox(ControlRoom room, AirwaveDoor door) {
        this.room = room;
        this.door = door;
    }

    /// Whether this entry is a text that is to be sent now.
    public boolean due(Told told) {
        return told.recorded() && told.entry().occurrence() instanceof TextPassed;
    }

    /// The text as an order for the terminal.
    public TetraOrder order(Told told) throws UnreachableException {
        if (!door.sends()) {
            throw new UnreachableException(door.state().reason());
        }
        TextPassed text = text(told);
        return TetraAnswer.order(text.address(), text.passage().text());
    }

    /// The terminal said what became of it.
    public void settled(Told told, TetraResult result) {
        switch (result) {
            case TetraResult.Delivered(String how) -> became(told, Passage.State.DELIVERED, how);
            case TetraResult.Failed(String reason) -> became(told, Passage.State.FAILED, reason);
            case TetraResult.Unknown(String reason) -> became(told, Passage.State.UNKNOWN, reason);
        }
    }

    /// It was not handed to the terminal.
    public void refused(Told told, String reason) {
        became(told, Passage.State.FAILED, reason);
    }

    /// The terminal did not say what became of it.
    public void lost(Told told, String reason) {
        became(told, Passage.State.UNKNOWN, reason);
    }

    private void became(Told told, Passage.State state, String reason) {
        TextPassed text = text(told);
        room.passed(text.alert(), text.passage().became(state, reason));
    }

    private static TextPassed text(Told told) {
        return (TextPassed) told.entry().occurrence();
    }
}
