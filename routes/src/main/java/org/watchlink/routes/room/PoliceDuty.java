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
import org.watchlink.routes.incident.PoliceText;
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
                pen.written(change);
            case PoliceAnswered(IncidentNumber incident, Receipt receipt) ->
                known(incident).or(() -> fault(receipt)).or(() -> pen.written(change));
            case PoliceAsked(IncidentNumber incident, Question asked) ->
                known(incident).or(() -> fault(asked))
                    .or(() -> pen.written(new PoliceAsked(incident, numbered(incident, asked))));
            case QuestionAnswered _ -> Optional.of("the desk answers");
        };
    }

    private Optional<String> known(IncidentNumber incident) {
        return memory.incident(incident).isPresent() ? Optional.empty()
            : Optional.of("there is no incident " + incident);
    }

    private Optional<String> fault(Receipt receipt) {
        return fault("the number", PoliceText.NAME.fault(receipt.urn()))
            .or(() -> fault("a grade", PoliceText.NAME.fault(receipt.grade())))
            .or(() -> fault("a name", PoliceText.NAME.faultOfNeeded(receipt.by())))
            .or(() -> fault("a reason", PoliceText.TEXT.fault(receipt.reason())))
            .or(() -> Times.told(receipt.at(), pen.now()) ? Optional.empty()
                : Optional.of("the time is not of this century"));
    }

    private static Optional<String> fault(Question asked) {
        return fault("a question", PoliceText.TEXT.faultOfNeeded(asked.text()))
            .or(() -> fault("a name", PoliceText.NAME.faultOfNeeded(asked.by())));
    }

    private static Optional<String> fault(String what, Optional<String> rule) {
        return rule.map(right -> what + " has " + right);
    }

    private Question numbered(IncidentNumber incident, Question asked) {
        int before = memory.incident(incident).map(now -> now.questions().size()).orElse(0);
        return new Question(
            before + 1, asked.partner(), asked.text(), asked.by(), pen.now(), Optional.empty());
    }
}
