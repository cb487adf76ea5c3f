package org.watchlink.gateway.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.watchlink.routes.alert.Operator;
import org.watchlink.routes.incident.IncidentNumber;
import org.watchlink.routes.incident.PoliceChange.PoliceAnswered;
import org.watchlink.routes.incident.PoliceChange.PoliceAsked;
import org.watchlink.routes.incident.Question;
import org.watchlink.routes.incident.Receipt;

/// What the police say about the fake room's incidents.
final class IncidentLook {

    static final Operator OTHER = new Operator("A. Patel", "CCTV desk 2");

    private static final String POLICE = "Hertfordshire Constabulary";

    private IncidentLook() { }

    /// A receipt with a number and a grade.
    static void receipt(FakeRoom room, IncidentNumber number, Receipt.Step step) {
        room.write(new PoliceAnswered(number, new Receipt(
            POLICE, step, "HC-22112026-311", "1", "Control room 4", Instant.now(), "")));
    }

    /// A question.
    static void question(FakeRoom room, IncidentNumber number, String text) {
        room.write(new PoliceAsked(number, new Question(
            room.incidents.now(number).questions().size() + 1, POLICE, text,
            "Control room 4", Instant.now(), Optional.empty())));
    }

    /// A night with incidents of every kind.
    static void fill(FakeRoom room) {
        room.incidents.backdate(room.incidents.of(2).number(),
            Instant.now().minus(Duration.ofDays(25)));
        for (int serial : List.of(1, 2)) {
            IncidentNumber number = room.incidents.of(serial).number();
            receipt(room, number, Receipt.Step.RECEIVED);
            receipt(room, number, Receipt.Step.ATTENDING);
        }
        question(room, room.incidents.of(1).number(), "Which way did the one in red go?");
    }
}
