package org.watchlink.routes.alert;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.watchlink.routes.place.Premises;
import org.watchlink.routes.radio.Priority;

/// What is said to a radio, and on which occasions: by priority, and otherwise where a scheme has
/// rules of its own. `{time}` in a text stands for the local time.
public record AnswerBook(
    Map<Answer.Kind, String> texts, Map<Priority, Set<Answer.Kind>> byPriority,
    Map<String, Map<Priority, Set<Answer.Kind>>> byScheme, ZoneId zone) {

    /// The longest text that a handset shows.
    public static final int LONGEST = 40;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    /// The text for this occasion in the life of an alert, if there is one.
    public Optional<String> text(Answer.Kind kind, Alert alert, Instant at) {
        Set<Answer.Kind> said = byScheme
            .getOrDefault(alert.scheme(), byPriority)
            .getOrDefault(alert.category().priority(), Set.of());
        return said.contains(kind)
            ? Optional.ofNullable(texts.get(kind))
                .map(text -> text.replace("{time}", TIME.format(at.atZone(zone))))
            : Optional.empty();
    }

    /// Whether nothing may be sent: a text could sound at premises with a silent profile.
    public boolean withholds(Alert alert) {
        return alert.caller().premises().map(Premises::silent).orElse(false);
    }
}
