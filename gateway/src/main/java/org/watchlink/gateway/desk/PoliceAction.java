package org.watchlink.gateway.desk;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.watchlink.gateway.json.Json;
import org.watchlink.routes.incident.IncidentNumber;
import org.watchlink.routes.incident.PoliceChange;
import org.watchlink.routes.incident.PoliceChange.PoliceAnswered;
import org.watchlink.routes.incident.PoliceChange.PoliceAsked;
import org.watchlink.routes.incident.PoliceText;
import org.watchlink.routes.incident.Question;
import org.watchlink.routes.incident.Receipt;
import org.watchlink.routes.incident.Receipt.Step;

/// What somebody at the police desk does about an incident. `urn` is the police's own number for
/// it, `grade` their grade of response, `text` a reason or a question; what is not told is empty.
record PoliceAction(String incident, Act act, String urn, String grade, String text) {

    /// What can be done.
    enum Act { ACCEPT, ATTEND, REJECT, RESOLVE, ASK }

    private static final int LARGEST = 16_384;
    private static final String URN = "([A-Za-z0-9][A-Za-z0-9 /._-]{0,39})?";

    /// What a message asks for; nothing where it cannot be read.
    static Optional<PoliceAction> read(Buffer message) {
        if (message == null || message.length() > LARGEST) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(Json.read(message.getBytes(), PoliceAction.class));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /// Why it cannot be done; nothing where it can. The police grade by one of `grades`.
    Optional<String> fault(List<String> grades) {
        boolean needsText = switch (act) {
            case REJECT, RESOLVE, ASK -> true;
            case ACCEPT, ATTEND -> false;
        };
        Optional<String> rule = needsText
            ? PoliceText.TEXT.faultOfNeeded(text.strip()) : PoliceText.TEXT.fault(text.strip());
        return rule.map(right -> "The text has " + right + ".")
            .or(() -> urn.strip().matches(URN) ? Optional.empty() : Optional.of(
                "The number has at most 40 letters, digits, blanks and / . _ -"))
            .or(() -> grade.isEmpty() || grades.contains(grade)
                ? Optional.empty() : Optional.of("There is no such grade."));
    }

    /// What goes into the log.
    PoliceChange change(IncidentNumber number, String partner, String by, Instant at) {
        return switch (act) {
            case ACCEPT -> receipt(number, Step.ACCEPTED, partner, by, at);
            case ATTEND -> receipt(number, Step.ATTENDING, partner, by, at);
            case REJECT -> receipt(number, Step.REJECTED, partner, by, at);
            case RESOLVE -> receipt(number, Step.RESOLVED, partner, by, at);
            case ASK -> new PoliceAsked(number, new Question(
                0, partner, text.strip(), by, at, Optional.empty()));
        };
    }

    private PoliceChange receipt(
        IncidentNumber number, Step step, String partner, String by, Instant at) {
        return new PoliceAnswered(
            number, new Receipt(partner, step, urn.strip(), grade, by, at, text.strip()));
    }
}
