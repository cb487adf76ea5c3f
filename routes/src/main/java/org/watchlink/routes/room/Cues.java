package org.watchlink.routes.room;

import java.util.Optional;
import org.watchlink.routes.alert.Alert;
import org.watchlink.routes.alert.Answer;
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

    /// Turns the best candidate that is healthy, free and has not failed this alert, unless a
    /// camera of this alert is on its way or there already.
    void firstFree(Alert alert, Operator by) {
        boolean underWay = alert.cues().stream().anyMatch(cue -> active(cue.state()));
        if (!underWay) {
            alert.candidates().stream()
                .filter(candidate -> board.healthy(candidate.camera()))
                .filter(candidate -> board.free(
                    candidate.camera(), alert.caller(), alert.category().priority()))
                .filter(candidate -> !failed(alert, candidate.camera()))
                .findFirst()
                .ifPresent(candidate -> order(alert, candidate, by));
        }
    }

    private static boolean failed(Alert alert, int camera) {
        return alert.cues().stream().anyMatch(cue ->
            cue.cue().camera() == camera && cue.state() == CueState.FAILED);
    }

    void order(Alert alert, Candidate candidate, Operator by) {
        String why = by.equals(Operator.SYSTEM)
            ? "alert %04d (automatic): %s"
            : "alert %04d: %s";
        release(candidate.camera(), alert);
        pen.write(new CueOrdered(
            new Cue(
                board.nextCue(), alert.number(), candidate.camera(), candidate.view(),
                why.formatted(alert.number(), candidate.reason())),
            by));
    }

    /// What the camera showed until now is no longer on camera. An alert for everybody does not
    /// tell of one that is not.
    private void release(int camera, Alert next) {
        board.holder(camera).ifPresent(alert -> alert.cues().stream()
            .filter(cue -> cue.cue().camera() == camera && active(cue.state()))
            .forEach(cue -> pen.write(new CueReported(new CueReport(
                cue.cue(), CueState.SUPERSEDED,
                next.restricted() && !alert.restricted() ? "turned elsewhere"
                    : "turned to alert %04d".formatted(next.number()))))));
    }

    /// Nobody will hear what became of the cues that were under way when the process ended.
    void abandon() {
        for (Alert alert : board.open()) {
            alert.cues().stream()
                .filter(cue -> underWay(cue.state()))
                .forEach(cue -> pen.write(new CueReported(new CueReport(
                    cue.cue(), CueState.FAILED, "the gateway was restarted"))));
        }
    }

    void reported(CueReport report) {
        Optional<CueReport> before = board.alert(report.cue().alert()).stream()
            .flatMap(alert -> alert.cues().stream())
            .filter(cue -> cue.cue().id() == report.cue().id())
            .findFirst();
        if (before.filter(cue -> active(cue.state())).isEmpty()) {
            return;
        }
        pen.write(new CueReported(late(report)));
        Alert alert = board.alert(report.cue().alert()).orElseThrow();
        if (alert.waiting()) {
            if (report.state() == CueState.FAILED) {
                firstFree(alert, Operator.SYSTEM);
            }
            return;
        }
        if (!alert.open()) {
            return;
        }
        if (report.state() == CueState.CONFIRMED) {
            answers.answer(alert.number(), Answer.Kind.ON_CAMERA);
        } else if (!active(report.state()) || report.state() == CueState.NOT_CONFIRMED) {
            seen(alert);
        }
    }

    /// A camera that accepts a cue after its alert was closed is used for it no more: nothing would
    /// end that.
    private CueReport late(CueReport report) {
        boolean over = board.alert(report.cue().alert()).filter(Alert::open).isEmpty();
        return over && report.state() == CueState.ACCEPTED
            ? new CueReport(report.cue(), CueState.SUPERSEDED, "the alert was closed before")
            : report;
    }

    /// Tells the radio that somebody looks, unless it knows.
    void seen(Alert alert) {
        if (!alert.answered(Answer.Kind.ON_CAMERA)) {
            answers.answer(
                alert.number(), alert.onCamera() ? Answer.Kind.ON_CAMERA : Answer.Kind.SEEN);
        }
    }

    private static boolean underWay(CueState state) {
        return switch (state) {
            case ORDERED, SENT, ACCEPTED -> true;
            case CONFIRMED, NOT_CONFIRMED, SUPERSEDED, FAILED -> false;
        };
    }

    /// Whether the camera looks there, or is going to.
    static boolean active(CueState state) {
        return switch (state) {
            case ORDERED, SENT, ACCEPTED, CONFIRMED, NOT_CONFIRMED -> true;
            case SUPERSEDED, FAILED -> false;
        };
    }
}
