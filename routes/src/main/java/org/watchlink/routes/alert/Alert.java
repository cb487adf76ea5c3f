package org.watchlink.routes.alert;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.watchlink.routes.camera.Candidate;
import org.watchlink.routes.camera.CueReport;
import org.watchlink.routes.place.Caller;
import org.watchlink.routes.place.Placing;
import org.watchlink.routes.radio.Category;

/// An open call for help as the operators see it: who, where, how sure, how often it was heard, and
/// what was done.
///
/// `count` is how often it was heard; `text` what was last said; `timeline` its latest lines, the
/// whole of it is in
/// the log. `outcome` is set when it is closed.
public record Alert(
    long number, Category category, Life life, Instant raisedAt, Instant heardAt, int count,
    Caller caller, String link, String town, String scheme, String text, Placing placing,
    List<Candidate> candidates, List<CueReport> cues, List<Answer> answers, List<Note> timeline,
    Optional<Operator> takenBy, Optional<Instant> takenAt, Optional<String> outcome) { }
