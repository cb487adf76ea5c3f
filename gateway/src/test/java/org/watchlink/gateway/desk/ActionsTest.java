package org.watchlink.gateway.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.watchlink.gateway.config.Role;
import org.watchlink.gateway.json.Json;
import org.watchlink.routes.alert.Operator;
import org.watchlink.routes.desk.DeskAction;
import org.watchlink.routes.desk.DeskAction.Pass;
import org.watchlink.routes.desk.DeskAction.Signal;
import org.watchlink.routes.desk.IncidentAction.AmendIncident;
import org.watchlink.routes.desk.IncidentAction.MoveAlert;
import org.watchlink.routes.desk.IncidentAction.NameCamera;
import org.watchlink.routes.desk.IncidentAction.NoteIncident;
import org.watchlink.routes.desk.IncidentAction.RelocateIncident;
import org.watchlink.routes.incident.IncidentFacts;
import org.watchlink.routes.incident.IncidentNumber;
import org.watchlink.routes.incident.Methane;
import org.watchlink.routes.incident.Person;
import org.watchlink.routes.incident.Person.Part;

class ActionsTest {

    private static final int CALL_BACK = 0x900C;
    private static final IncidentNumber NUMBER =
        new IncidentNumber(41, LocalDate.of(2026, 11, 22), 7);

    private RegisterPage registers = DemoRegisters.PAGE;
    private final Actions actions = new Actions(
        new DeskSettings.Choices(
            List.of(), List.of(), DemoIncidents.CHOICES), () -> registers);

    @Test
    void aStatusIsOneOfTheTableToADestinationOfTheRegister() {
        assertThat(fault(true, new Signal(1, "HS41", CALL_BACK))).isEmpty();
        assertThat(fault(true, new Signal(1, "HS41", CALL_BACK + 1)))
            .contains("There is no such status.");
        assertThat(fault(true, new Signal(1, "HS99", CALL_BACK)))
            .contains("There is no such destination.");
        assertThat(fault(true, new Signal(1, null, CALL_BACK)))
            .contains("There is no such destination.");
    }

    @Test
    void anAlertIsPassedToAForceOfTheRegistersAsTheyAreNow() {
        Pass passed = new Pass(1, "British Transport Police");
        assertThat(fault(false, passed)).isEmpty();
        registers = RegisterPage.NONE;
        assertThat(fault(false, passed)).contains("There is no such destination.");
    }

    @Test
    void onlyAnEntitledDeskSendsAStatus() {
        assertThat(fault(false, new Signal(1, "HS41", CALL_BACK)))
            .contains("This desk is not entitled to Airwave.");
    }

    @Test
    void aStatusIsReadAsTheConsoleWritesIt() {
        assertThat(actions.read(Buffer.buffer(
            "{\"type\":\"Signal\",\"alert\":1,\"to\":\"HS41\",\"status\":36876}")))
            .contains(new Signal(1, "HS41", CALL_BACK));
    }

    @Test
    void anIncidentIsWrittenWithinTheFormAndTheLists() {
        assertThat(amended("Public safety and welfare", "Shoplifting", "by the till", 1))
            .isEmpty();
        assertThat(amended("Curiosity", "", "", 0)).contains("There is no such purpose.");
        assertThat(amended("", "Loitering", "", 0)).contains("There is no such category.");
        assertThat(amended("", "", "x".repeat(201), 0)).isPresent();
        assertThat(amended("", "", "", 100)).contains("0 to 99 arrests.");
        assertThat(fault(true, new NoteIncident(NUMBER, " "))).isPresent();
        assertThat(fault(true, new RelocateIncident(NUMBER, " ", "so"))).contains("Which town?");
        assertThat(fault(true, new RelocateIncident(NUMBER, "Hitchin", ""))).isPresent();
        assertThat(fault(true, new NameCamera(NUMBER, 0, Instant.EPOCH, Instant.MAX)))
            .contains("There is no such camera.");
        assertThat(fault(true, new MoveAlert(1, Optional.empty(), ""))).isPresent();
    }

    @Test
    void aViewerChangesNoIncident() {
        assertThat(actions.fault(new Seat(Operator.SYSTEM, Role.VIEWER, true, ""),
            new NoteIncident(NUMBER, "seen"))).contains("A viewer may only look.");
    }

    @Test
    void theLargestFormIsReadAndNobodyInItIsRefused() {
        String most = "€".repeat(1_000);
        Person person = new Person(Part.OTHER, most.substring(800), most.substring(800));
        AmendIncident largest = new AmendIncident(NUMBER, 1, new IncidentFacts(
            "", "", "", "", Optional.empty(), Collections.nCopies(20, person), 0, false, most,
            most, most), most);
        assertThat(actions.read(Buffer.buffer(Json.bytes(largest)))).contains(largest);
        String nobody = Json.text(largest).replace(Json.text(person), "null");
        assertThat(actions.read(Buffer.buffer(nobody)).flatMap(read -> fault(true, read)))
            .contains("At most 20 people, 200 characters a field.");
        assertThat(fault(true, new AmendIncident(NUMBER, 1, largest.facts().with(new Methane(
            true, "", "", "", "", Optional.of(-1), "", "")), "seen")))
            .contains("0 to 9999 casualties, or not known");
    }

    private Optional<String> amended(String purpose, String closing, String place, int arrests) {
        return fault(true, new AmendIncident(NUMBER, 1, new IncidentFacts(
            purpose, "", closing, place, Optional.empty(), List.of(), arrests, false, "", "", ""),
            "seen"));
    }

    private Optional<String> fault(boolean airwave, DeskAction action) {
        return actions.fault(
            new Seat(Operator.SYSTEM, Role.OPERATOR, airwave, ""), action);
    }
}
