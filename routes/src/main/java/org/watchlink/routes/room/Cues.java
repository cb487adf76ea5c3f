package org.watchlink.routes.room;

import java.util.Optional;
import org.watchlink.routes.alert.Alert;
import org.watchlink.routes.alert.Answer;
import org.watchlink.routes.alert.Life;
import org.watchlink.routes.alert.Operator;
import org.watchlink.routes.camera.Candidate;
import org.watchlink.routes.camera.Cue;
import org.watchlink.routes.camera.CueReport;
import org.watchlink.routes.camera.CueState;
import org.watchlink.routes.incident.Occurrence.CueOrdered;
import org.watchlink.routes.incident.Occurrence.CueReported;

/// Orders cameras for alerts, and follows what becomes of it.
final class Cues {

    private final Board board;
    private final Pen pen;
    private final Answers answers;

    Cues(Board board, Pen pen, Answers answers) {
        this.board = board;
        this.pen = pen;
        this.answers = answers;
    }

    /// Turns the best candidate that is healthy and that nobody else uses, unless a camera of this
    /// alert is on its way or there already.
    void firstFree(Alert alert, Operator by) {
        boolean underWay = alert.cues().stream().anyMatch(cue -> active(cue.state()));
        if (!underWay) {
            alert.candidates().stream()
                .filter(candidate -> board.healthy(candidate.camera()))
                .filter(candidate -> board.free(candidate.camera()))
                .findFirst()
                .ifPresent(candidate -> order(alert, candidate, by));
        }
    }

    void order(Alert alert, Candidate candidate, Operator by) {
        String why = by.equals(Operator.SYSTEM)
            ? "alert %04d (automatic): %s"
            : "alert %04d: %s";
        pen.write(new CueOrdered(
            new Cue(
                board.nextCue(), alert.number(), candidate.camera(), candidate.view(),
                why.formatted(alert.number(), candidate.reason())),
            by));
    }

    void reported(CueReport report) {
        Optional<Alert> known = board.alert(report.cue().alert());
        if (known.isEmpty()) {
            return;
        }
        pen.write(new CueReported(report));
        Alert alert = board.alert(report.cue().alert()).orElseThrow();
        if (alert.life() == Life.RAISED || !alert.open()) {
            return;
        }
        if (report.state() == CueState.CONFIRMED) {
            answers.answer(alert.number(), Answer.Kind.ON_CAMERA);
        } else if (!active(report.state()) || report.state() == CueState.NOT_CONFIRMED) {
            seen(alert);
        }
    }

    /// Tells the radio that somebody looks, unless it knows.
    void seen(Alert alert) {
        if (!alert.answered(Answer.Kind.ON_CAMERA)) {
            answers.answer(
                alert.number(), alert.onCamera() ? Answer.Kind.ON_CAMERA : Answer.Kind.SEEN);
        }
    }

    static boolean active(CueState state) {
        return switch (state) {
            case ORDERED, SENT, ACCEPTED, CONFIRMED, NOT_CONFIRMED -> true;
            case SUPERSEDED, FAILED -> false;
        };
    }
}
