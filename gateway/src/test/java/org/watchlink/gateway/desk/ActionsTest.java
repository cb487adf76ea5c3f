package org.watchlink.gateway.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.watchlink.gateway.config.Role;
import org.watchlink.routes.alert.Operator;
import org.watchlink.routes.desk.DeskAction;
import org.watchlink.routes.desk.DeskAction.Signal;

class ActionsTest {

    private static final int CALL_BACK = 0x900C;

    private final Actions actions = new Actions(
        new DeskSettings.Choices(
            List.of(), List.of(), List.of(), DemoIncidents.CHOICES), () -> DemoAirwave.REGISTERS);

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

    private Optional<String> fault(boolean airwave, DeskAction action) {
        return actions.fault(
            new Seat(Operator.SYSTEM, Role.OPERATOR, airwave, ""), action);
    }
}
