package org.watchlink.routes.room;

import java.util.Optional;
import org.watchlink.routes.incident.IncidentNumber;
import org.watchlink.routes.incident.PoliceChange;
import org.watchlink.routes.incident.PoliceChange.CategoriesDeclared;
import org.watchlink.routes.incident.PoliceChange.FeedRead;
import org.watchlink.routes.incident.PoliceChange.PartnerDeclared;
import org.watchlink.routes.incident.PoliceChange.PartnerWithdrawn;
import org.watchlink.routes.incident.PoliceChange.PoliceAnswered;
import org.watchlink.routes.incident.PoliceChange.PoliceAsked;
import org.watchlink.routes.incident.PoliceChange.QuestionAnswered;
import org.watchlink.routes.incident.Question;
import org.watchlink.routes.incident.Receipt;
import org.watchlink.routes.incident.Times;

/// Writes down what comes from the partners of the feed, or says why not.
final class PoliceDuty {

    private final IncidentMemory memory;
    private final Pen pen;

    PoliceDuty(IncidentMemory memory, Pen pen) {
        this.memory = memory;
        this.pen = pen;
    }

    /// Gives the reason when it cannot be taken. A question gets the next number.
    Optional<String> heard(PoliceChange change) {
        return switch (change) {
            case PartnerDeclared _, PartnerWithdrawn _, CategoriesDeclared _, FeedRead _ ->
                written(change);
            case PoliceAnswered(IncidentNumber incident, Receipt receipt) -> {
                if (memory.incident(incident).isEmpty()) {
                    yield unknown(incident);
                }
                yield Times.told(receipt.at(), pen.now()) ? written(change)
                    : Optional.of("the time is not of this century");
            }
            case PoliceAsked(IncidentNumber incident, Question asked) -> memory.incident(incident)
                .map(now -> written(new PoliceAsked(incident, new Question(
                    now.questions().size() + 1, asked.partner(), asked.text(), asked.by(),
                    pen.now(), Optional.empty()))))
                .orElseGet(() -> unknown(incident));
            case QuestionAnswered _ -> Optional.of("the desk answers");
        };
    }

    private Optional<String> written(PoliceChange change) {
        pen.write(change);
        return Optional.empty();
    }

    private static Optional<String> unknown(IncidentNumber incident) {
        return Optional.of("there is no incident " + incident);
    }
}
