package org.watchlink.routes.room;

import org.watchlink.routes.alert.Alert;
import org.watchlink.routes.alert.Answer;
import org.watchlink.routes.alert.AnswerBook;
import org.watchlink.routes.alert.Operator;
import org.watchlink.routes.incident.Occurrence.AnswerReported;
import org.watchlink.routes.incident.Occurrence.AnswerSent;

/// Answers the radio of an alert. What a silent profile withholds is written down as such.
final class Answers {

    private final Board board;
    private final Pen pen;
    private final AnswerBook book;

    Answers(Board board, Pen pen, AnswerBook book) {
        this.board = board;
        this.pen = pen;
        this.book = book;
    }

    /// Says what the book has for this occasion, once, if the radio can be addressed.
    void answer(long number, Answer.Kind kind) {
        Alert alert = board.alert(number).orElseThrow();
        if (!alert.answered(kind) && alert.caller().addressable()) {
            book.text(kind, alert, pen.now())
                .ifPresent(text -> send(alert, kind, text, Operator.SYSTEM));
        }
    }

    /// Nobody will hear what became of the texts that were on their way when the process ended.
    void abandon() {
        for (Alert alert : board.open()) {
            alert.answers().stream()
                .filter(answer -> answer.state() == Answer.State.SENT)
                .forEach(answer -> pen.write(new AnswerReported(
                    alert.number(),
                    answer.became(Answer.State.FAILED, "the gateway was restarted"))));
        }
    }

    /// Sends a text, or writes down that it was withheld; gives whether it was sent.
    boolean send(Alert alert, Answer.Kind kind, String text, Operator by) {
        boolean silent = book.withholds(alert);
        pen.write(new AnswerSent(
            alert.number(),
            new Answer(
                board.nextAnswer(), kind, pen.now(), text,
                silent ? Answer.State.WITHHELD : Answer.State.SENT,
                silent ? "silent profile" : ""),
            by));
        return !silent;
    }
}
