package org.watchlink.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.watchlink.routes.desk.DeskAction;
import org.watchlink.routes.desk.FootageAction.AmendFootage;
import org.watchlink.routes.desk.FootageAction.AskFootage;
import org.watchlink.routes.desk.IncidentAction.MergeIncident;
import org.watchlink.routes.incident.FootageAsk;
import org.watchlink.routes.incident.IncidentNumber;
import org.watchlink.routes.incident.Requester;

class RoomDoorTest {

    private static final IncidentNumber OLD = number(1);

    @Test
    void theRoomIsToldOfEveryIncidentThatAnActionIsAbout() {
        FootageAsk ask = new FootageAsk(
            Optional.of(OLD), List.of(), new Requester("a", "b", Requester.Kind.POLICE, "c"),
            FootageAsk.Want.COPY, "Robbery", "");

        assertThat(RoomDoor.incidents(new AskFootage(ask))).containsExactly(OLD);
        assertThat(RoomDoor.incidents(new AmendFootage(1, ask, "so"))).containsExactly(OLD);
        assertThat(RoomDoor.incidents(new MergeIncident(number(2), OLD, "so")))
            .containsExactly(number(2), OLD);
        assertThat(RoomDoor.incidents(new DeskAction.Take(1))).isEmpty();
    }

    private static IncidentNumber number(int serial) {
        return new IncidentNumber(41, LocalDate.of(2021, 3, 29), serial);
    }
}
