package org.watchlink.routes.incident;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.watchlink.routes.alert.Answer;
import org.watchlink.routes.alert.Operator;
import org.watchlink.routes.alert.Passage;
import org.watchlink.routes.camera.CameraHealth;
import org.watchlink.routes.camera.Candidate;
import org.watchlink.routes.camera.Cue;
import org.watchlink.routes.camera.CueReport;
import org.watchlink.routes.place.Caller;
import org.watchlink.routes.place.Placing;
import org.watchlink.routes.radio.AirwaveAddress;
import org.watchlink.routes.radio.Category;
import org.watchlink.routes.radio.RadioEvent;

/// A line of the control room's occurrence log: something that happened, never changed afterwards.
public sealed interface Occurrence
    permits Occurrence.AlertRaised, Occurrence.AlertRepeated, Occurrence.AlertPlaced,
    Occurrence.AlertTaken, Occurrence.CueOrdered, Occurrence.CueReported, Occurrence.AnswerSent,
    Occurrence.AnswerReported, Occurrence.NoteWritten, Occurrence.AlertPassed,
    Occurrence.PassageBegun, Occurrence.PassageReported, Occurrence.Disclosed,
    Occurrence.AlertClosed, Occurrence.RadioHeard, Occurrence.CameraChanged,
    Occurrence.DeskChanged, Occurrence.DeskMuted, Occurrence.EntryAdopted,
    IncidentChange, PoliceChange, FootageChange, FaultChange {

    /// An alert was raised.
    record AlertRaised(
        long alert, RadioEvent original, Category category, Caller caller, String town,
        String scheme, Placing placing, List<Candidate> candidates) implements Occurrence { }

    /// An open alert was heard again; the original is kept.
    record AlertRepeated(long alert, RadioEvent original) implements Occurrence { }

    /// More became known of where an alert is.
    record AlertPlaced(long alert, Placing placing, List<Candidate> candidates)
        implements Occurrence { }

    /// An operator took an alert.
    record AlertTaken(long alert, Operator by) implements Occurrence { }

    /// A camera is to be turned, by an operator or by itself.
    record CueOrdered(Cue cue, Operator by) implements Occurrence { }

    /// A cue came a step further.
    record CueReported(CueReport report) implements Occurrence { }

    /// A text goes to the radio of an alert.
    record AnswerSent(long alert, Answer answer, Operator by) implements Occurrence { }

    /// A text came a step further.
    record AnswerReported(long alert, Answer answer) implements Occurrence { }

    /// An operator wrote a note.
    record NoteWritten(long alert, String text, Operator by) implements Occurrence { }

    /// An operator passed an alert to the police.
    record AlertPassed(long alert, String to, Operator by) implements Occurrence { }

    /// Something about an alert goes out over Airwave.
    sealed interface PassageBegun extends Occurrence {

        /// The alert's number.
        long alert();

        /// What goes out, as the desks see it.
        Passage passage();

        /// To whom.
        AirwaveAddress address();

        /// Who sent it.
        Operator by();
    }

    /// A text about an alert goes out over Airwave.
    record TextPassed(long alert, Passage passage, AirwaveAddress address, Operator by)
        implements PassageBegun { }

    /// A pre-coded status about an alert goes out over Airwave.
    record StatusPassed(
        long alert, Passage passage, int status, AirwaveAddress address, Operator by)
        implements PassageBegun { }

    /// A text or status on Airwave came a step further.
    record PassageReported(long alert, Passage passage) implements Occurrence { }

    /// An operator was shown what only those entitled to Airwave may see.
    record Disclosed(Operator to, String what) implements Occurrence { }

    /// An alert was closed.
    record AlertClosed(long alert, String outcome, String reason, Operator by)
        implements Occurrence { }

    /// A radio was heard without need for an alert.
    record RadioHeard(RadioEvent event) implements Occurrence { }

    /// A camera became usable or unusable.
    record CameraChanged(CameraHealth health) implements Occurrence { }

    /// Somebody signed in at a desk, or left it.
    record DeskChanged(Operator operator, boolean present) implements Occurrence { }

    /// A desk's sound was muted until a time, or is on again.
    record DeskMuted(Operator operator, Optional<Instant> until) implements Occurrence { }

    /// An entry of another log was taken into this one, as it stands there with its hash: of a
    /// machine that had to begin a log of its own. `log` is that one's name. Its numbers of alerts,
    /// incidents and requests are not ours, and so nothing follows from it here.
    record EntryAdopted(
        String log, long number, Instant at, String kind, String body, String hash, Operator by)
        implements Occurrence { }
}
