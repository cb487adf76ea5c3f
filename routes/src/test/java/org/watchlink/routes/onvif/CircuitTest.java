package org.watchlink.routes.onvif;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class CircuitTest {

    private Instant now = Instant.parse("2026-11-21T19:33:40Z");
    private final Circuit circuit = new Circuit(() -> now);

    @Test
    void opensAfterThreeFailuresInARow() {
        circuit.failed();
        circuit.failed();
        circuit.answered();
        circuit.failed();
        circuit.failed();
        assertThat(circuit.open()).isFalse();
        assertThat(circuit.refusesSince()).isEmpty();

        circuit.failed();

        assertThat(circuit.open()).isTrue();
        assertThat(circuit.refusesSince()).contains(now);
    }

    @Test
    void letsOneThroughAfterThirtySeconds() {
        circuit.broken();
        Instant opened = now;
        now = opened.plusSeconds(29);
        assertThat(circuit.rested()).isFalse();
        assertThat(circuit.refusesSince()).contains(opened);

        now = opened.plusSeconds(30);
        assertThat(circuit.rested()).isTrue();
        assertThat(circuit.refusesSince()).isEmpty();

        circuit.failed();
        assertThat(circuit.refusesSince()).contains(opened);

        now = opened.plusSeconds(60);
        circuit.answered();
        assertThat(circuit.open()).isFalse();
        assertThat(circuit.rested()).isFalse();
    }

    @Test
    void asksAgainAfterASingleFailureToo() {
        circuit.failed();
        assertThat(circuit.rested()).isFalse();

        now = now.plusSeconds(30);
        assertThat(circuit.rested()).isTrue();
    }
}
