package org.watchlink.routes.alert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.watchlink.routes.camera.Candidate;
import org.watchlink.routes.camera.CueReport;
import org.watchlink.routes.camera.CueState;
import org.watchlink.routes.place.Caller;
import org.watchlink.routes.place.Placing;
import org.watchlink.routes.radio.Category;
import org.watchlink.routes.radio.Talkgroup;

/// An open call for help as the operators see it: who, where, how sure, how often it was heard, and
/// what was done.
///
/// `count` is how often it was heard; `text` what was last said; `passages` what was sent about it
/// over Airwave; `timeline` its latest lines, the whole of it is in the log. `outcome` is set when
/// it is closed.
public record Alert(
    long number, Category category, Life life, Instant raisedAt, Instant heardAt, int count,
    Caller caller, String link, Optional<Talkgroup> talkgroup, String town, String scheme,
    String text, Placing placing, List<Candidate> candidates, List<CueReport> cues,
    List<Answer> answers, List<Passage> passages, List<Note> timeline,
    Optional<Operator> takenBy, Optional<Instant> takenAt, Optional<String> outcome) {

    private static final int LINES = 20;

    /// Whether nobody has it yet.
    public boolean waiting() {
        return life == Life.RAISED;
    }

    /// Whether it is not closed.
    public boolean open() {
        return life != Life.CLOSED;
    }

    /// Whether this is only for those who are entitled to Airwave: an officer called.
    public boolean restricted() {
        return caller.officer();
    }

    /// Whether a camera has confirmed that it looks there.
    public boolean onCamera() {
        return cues.stream().anyMatch(cue -> cue.state() == CueState.CONFIRMED);
    }

    /// Whether an answer of this kind was sent.
    public boolean answered(Answer.Kind kind) {
        return answers.stream().anyMatch(answer -> answer.kind() == kind);
    }

    /// Heard once more; an empty `said` leaves the text as it is.
    public Alert heardAgain(Instant at, Optional<Talkgroup> on, String said) {
        return new Alert(
            number, category, life, raisedAt, at, count + 1, caller, link, on.or(() -> talkgroup),
            town, scheme, said.isEmpty() ? text : said, placing, candidates, cues, answers,
            passages, timeline, takenBy, takenAt, outcome);
    }

    /// Placed anew.
    public Alert placed(Placing where, List<Candidate> cameras) {
        return new Alert(
            number, category, life, raisedAt, heardAt, count, caller, link, talkgroup, town,
            scheme, text, where, cameras, cues, answers, passages, timeline, takenBy, takenAt,
            outcome);
    }

    /// In the hands of an operator.
    public Alert taken(Operator by, Instant at) {
        return new Alert(
            number, category, onCamera() ? Life.ON_CAMERA : Life.TAKEN, raisedAt, heardAt, count,
            caller, link, talkgroup, town, scheme, text, placing, candidates, cues, answers,
            passages, timeline, Optional.of(by), Optional.of(at), outcome);
    }

    /// Grown older without a change of hands.
    public Alert lives(Life next, Optional<String> result) {
        return new Alert(
            number, category, next, raisedAt, heardAt, count, caller, link, talkgroup, town,
            scheme, text, placing, candidates, cues, answers, passages, timeline, takenBy, takenAt,
            result);
    }

    /// With what became of a cue: a confirmed one puts a taken alert on camera, and the last one
    /// that goes takes it off again.
    public Alert cued(CueReport report) {
        List<CueReport> reports = replaced(cues, report, r -> r.cue().id());
        boolean seen = reports.stream().anyMatch(cue -> cue.state() == CueState.CONFIRMED);
        Life next = switch (life) {
            case TAKEN, ON_CAMERA -> seen ? Life.ON_CAMERA : Life.TAKEN;
            case RAISED, PASSED, CLOSED -> life;
        };
        return new Alert(
            number, category, next, raisedAt, heardAt, count, caller,
            link, talkgroup, town, scheme, text, placing, candidates,
            reports, answers, passages, timeline, takenBy, takenAt,
            outcome);
    }

    /// With what became of an answer.
    public Alert answered(Answer answer) {
        return new Alert(
            number, category, life, raisedAt, heardAt, count, caller, link, talkgroup, town,
            scheme, text, placing, candidates, cues, replaced(answers, answer, Answer::id),
            passages, timeline, takenBy, takenAt, outcome);
    }

    /// With what became of a text on Airwave.
    public Alert passed(Passage passage) {
        return new Alert(
            number, category, life, raisedAt, heardAt, count, caller, link, talkgroup, town,
            scheme, text, placing, candidates, cues, answers,
            replaced(passages, passage, Passage::id), timeline, takenBy, takenAt, outcome);
    }

    /// As a desk may see it that is not entitled to Airwave: without what was sent there.
    public Alert withoutAirwave() {
        return passages.isEmpty() ? this : new Alert(
            number, category, life, raisedAt, heardAt, count, caller, link, talkgroup, town,
            scheme, text, placing, candidates, cues, answers, List.of(),
            timeline.stream().filter(note -> !note.airwave()).toList(), takenBy, takenAt,
            outcome);
    }

    /// With one more line on its timeline.
    public Alert noted(Note line) {
        List<Note> lines = new ArrayList<>(timeline);
        lines.add(line);
        return new Alert(
            number, category, life, raisedAt, heardAt, count, caller, link, talkgroup, town,
            scheme, text, placing, candidates, cues, answers, passages, latest(lines), takenBy,
            takenAt, outcome);
    }

    private static <T> List<T> replaced(List<T> all, T next, ToLongFunction<T> id) {
        List<T> changed = new ArrayList<>(all);
        changed.removeIf(one -> id.applyAsLong(one) == id.applyAsLong(next));
        changed.add(next);
        return latest(changed);
    }

    private static <T> List<T> latest(List<T> all) {
        return List.copyOf(all.subList(Math.max(0, all.size() - LINES), all.size()));
    }
}
