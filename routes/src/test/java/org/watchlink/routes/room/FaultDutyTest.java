package org.watchlink.routes.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.watchlink.routes.alert.Operator;
import org.watchlink.routes.camera.CameraHealth;
import org.watchlink.routes.desk.FaultAction.ClearFault;
import org.watchlink.routes.desk.FaultAction.DeclineFault;
import org.watchlink.routes.desk.FaultAction.ReportFault;
import org.watchlink.routes.incident.Entry;
import org.watchlink.routes.incident.FaultChange;
import org.watchlink.routes.incident.FaultChange.FaultCleared;
import org.watchlink.routes.incident.FaultChange.FaultDeclined;
import org.watchlink.routes.incident.FaultChange.FaultReported;
import org.watchlink.routes.incident.Occurrence;

class FaultDutyTest {

    private static final Operator ANNE = new Operator("anne", "desk 1");
    private static final int CAMERA = 14;

    private final OldtownRoom at = new OldtownRoom();

    @AfterEach
    void close() {
        at.close();
    }

    @Test
    void aFaultIsReportedAndCleared() {
        assertThat(at.act(ANNE, new ReportFault(CAMERA, " no picture "))).isEmpty();
        assertThat(at.act(ANNE, new ReportFault(CAMERA, "does not turn"))).isEmpty();
        assertThat(at.act(ANNE, new ClearFault(1, "A. Mender", "new cable"))).isEmpty();
        assertThat(changes()).containsExactly(
            new FaultReported(1, CAMERA, "no picture", ANNE),
            new FaultReported(2, CAMERA, "does not turn", ANNE),
            new FaultCleared(1, CAMERA, "A. Mender", "new cable", ANNE));
    }

    @Test
    void faultsAreCountedOnAfterARestart() {
        at.act(ANNE, new ReportFault(CAMERA, "no picture"));
        at.restart();
        assertThat(at.act(ANNE, new ReportFault(CAMERA, "No Picture")))
            .contains("fault 1 says so already");
        assertThat(at.act(ANNE, new ClearFault(1, "A. Mender", "new cable"))).isEmpty();
        assertThat(at.act(ANNE, new ReportFault(CAMERA, "no picture"))).isEmpty();
        assertThat(changes().getLast()).isEqualTo(
            new FaultReported(2, CAMERA, "no picture", ANNE));
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThat(at.act(ANNE, new ReportFault(999, "no picture")))
            .contains("there is no camera 999");
        assertThat(at.act(ANNE, new ReportFault(CAMERA, " ")))
            .contains("a symptom has 1 to 1000 characters");
        assertThat(at.act(ANNE, new ClearFault(1, "A. Mender", "new cable")))
            .contains("there is no open fault 1");
        at.act(ANNE, new ReportFault(CAMERA, "no picture"));
        assertThat(at.act(ANNE, new ClearFault(1, "", "new cable")))
            .contains("an engineer's name has 1 to 1000 characters");
        assertThat(at.act(ANNE, new DeclineFault(CAMERA, "works")))
            .contains("camera 014 can be used");
        assertThat(changes()).hasSize(1);
    }

    @Test
    void anUnusableCameraCanBeFoundFree() {
        at.room.changed(new CameraHealth(CAMERA, false, "no answer"));
        assertThat(at.act(ANNE, new DeclineFault(CAMERA, "works at the pole"))).isEmpty();
        assertThat(changes()).containsExactly(
            new FaultDeclined(CAMERA, "works at the pole", ANNE));
    }

    private List<Occurrence> changes() {
        at.settle();
        return at.log.entries().stream().map(Entry::occurrence)
            .filter(FaultChange.class::isInstance).toList();
    }
}
