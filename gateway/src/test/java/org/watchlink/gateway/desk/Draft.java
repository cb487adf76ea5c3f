package org.watchlink.gateway.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.watchlink.routes.alert.Alert;
import org.watchlink.routes.alert.Answer;
import org.watchlink.routes.alert.Life;
import org.watchlink.routes.alert.Note;
import org.watchlink.routes.alert.Operator;
import org.watchlink.routes.camera.Candidate;
import org.watchlink.routes.camera.CueReport;
import org.watchlink.routes.place.Caller;
import org.watchlink.routes.place.Placing;
import org.watchlink.routes.radio.Category;

/// An alert while the fake room works on it.
final class Draft {

    final long number;
    final Category category;
    final Caller caller;
    final Placing placing;
    final List<Candidate> candidates;
    final Instant raisedAt;
    Life life = Life.RAISED;
    Instant heardAt;
    int count = 1;
    String text;
    final List<CueReport> cues = new ArrayList<>();
    final List<Answer> answers = new ArrayList<>();
    final List<Note> timeline = new ArrayList<>();
    Optional<Operator> takenBy = Optional.empty();
    Optional<Instant> takenAt = Optional.empty();
    Optional<String> outcome = Optional.empty();

    Draft(
        long number, Category category, Caller caller, String text, Placing placing,
        List<Candidate> candidates, Instant raisedAt) {
        this.number = number;
        this.category = category;
        this.caller = caller;
        this.text = text;
        this.placing = placing;
        this.candidates = candidates;
        this.raisedAt = raisedAt;
        this.heardAt = raisedAt;
    }

    void note(Operator by, String line) {
        timeline.add(new Note(Instant.now(), by.name(), line));
    }

    void cue(CueReport report) {
        cues.removeIf(old -> old.cue().id() == report.cue().id());
        cues.add(report);
    }

    Alert alert() {
        return new Alert(
            number, category, life, raisedAt, heardAt, count, caller, "hytera-1",
            Optional.empty(), "Stevenage", caller.premises().map(p -> p.scheme()).orElse(""),
            text, placing, candidates, List.copyOf(cues), List.copyOf(answers),
            List.of(), List.copyOf(timeline), takenBy, takenAt, outcome);
    }
}
