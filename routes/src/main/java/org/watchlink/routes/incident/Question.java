package org.watchlink.routes.incident;

import java.time.Instant;
import java.util.Optional;

/// A question of the police about an incident, and the desk's answer once it is given. `number`
/// counts from 1 within the incident.
public record Question(
    int number, String partner, String text, String by, Instant at, Optional<String> answer) {

    Question answered(String text) {
        return new Question(number, partner, this.text, by, at, Optional.of(text));
    }
}
