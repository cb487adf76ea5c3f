package org.watchlink.routes.room;

import java.time.Duration;
import java.time.Instant;
import org.watchlink.routes.alert.Alert;
import org.watchlink.routes.alert.Answer;
import org.watchlink.routes.alert.Operator;
import org.watchlink.routes.incident.Occurrence.AlertClosed;

/// Does what is due: tells a radio that nobody is there, answers for a camera that takes its time,
/// closes calls that led to nothing, warns of footage that will be written over.
final class TimeDuty {

    /// How long the desks may take to come back after a restart.
    private static final Duration RETURN = Duration.ofSeconds(10);

    private final Board board;
    private final Pen pen;
    private final RoomRules rules;
    private final Cues cues;
    private final Answers answers;
    private final FootageOffice footage;
    private final Instant manned;

    TimeDuty(
        Board board, Pen pen, RoomRules rules, Cues cues, Answers answers, FootageOffice footage,
        Instant opened) {
        this.footage = footage;
        this.manned = opened.plus(RETURN);
        this.board = board;
        this.pen = pen;
        this.rules = rules;
        this.cues = cues;
        this.answers = answers;
    }

    void tick() {
        board.open().forEach(this::look);
        footage.tick();
    }

    private void look(Alert alert) {
        if (alert.waiting()) {
            boolean call = alert.category().equals(rules.call());
            if (call && passed(alert.heardAt(), rules.callQuiet())) {
                pen.write(new AlertClosed(alert.number(), "Call ended", "", Operator.SYSTEM));
            } else if (passed(alert.raisedAt(), patience()) && passed(manned, Duration.ZERO)) {
                answers.answer(alert.number(), Answer.Kind.NOBODY);
            }
        } else if (!alert.answered(Answer.Kind.SEEN)
            && passed(alert.takenAt().orElse(alert.raisedAt()), rules.seenAfter())) {
            cues.seen(alert);
        }
    }

    private Duration patience() {
        return board.desks().isEmpty() ? rules.nobodySignedInAfter() : rules.nobodyAfter();
    }

    private boolean passed(Instant since, Duration span) {
        return !since.plus(span).isAfter(pen.now());
    }
}
