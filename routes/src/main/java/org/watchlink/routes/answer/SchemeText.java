package org.watchlink.routes.answer;

import java.util.Optional;
import org.watchlink.routes.alert.Alert;
import org.watchlink.routes.incident.Occurrence.AnswerSent;
import org.watchlink.routes.radio.SubscriberId.SchemeRadio;
import org.watchlink.routes.room.Told;

/// A text for a radio of the shops and pubs. There is only one way to make one: from an answer in
/// the log to an alert that such a radio raised. So nothing of Airwave can become one.
public final class SchemeText {

    private final String link;
    private final SchemeRadio radio;
    private final String text;

    private SchemeText(String link, SchemeRadio radio, String text) {
        this.link = link;
        this.radio = radio;
        this.text = text;
    }

    /// The text of an entry, where it is one.
    static Optional<SchemeText> of(Told told) {
        return told.entry().occurrence() instanceof AnswerSent sent
            ? told.alert().flatMap(alert -> of(alert, sent.answer().text())) : Optional.empty();
    }

    private static Optional<SchemeText> of(Alert alert, String text) {
        return alert.caller().radio() instanceof SchemeRadio radio
            ? Optional.of(new SchemeText(alert.link(), radio, text)) : Optional.empty();
    }

    /// Where the radio was heard: `network/peer/channel`.
    String link() {
        return link;
    }

    SchemeRadio radio() {
        return radio;
    }

    String text() {
        return text;
    }
}
