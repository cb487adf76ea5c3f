package org.watchlink.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.watchlink.gateway.config.Configuration;

/// The demonstration's approvers.
class FootageApproversTest {

    @Test
    void areItsSupervisorsAndKnowTheTownsOfItsCameras() throws Exception {
        FootageApprovers approvers =
            new FootageApprovers(Configuration.load(Path.of("../config/gateway.yaml")));

        assertThat(approvers.approves("sue")).isTrue();
        assertThat(approvers.approves("anne")).isFalse();
        assertThat(approvers.approves("nobody")).isFalse();
        assertThat(approvers.airwave("anne")).isTrue();
        assertThat(approvers.airwave("bob")).isFalse();
        assertThat(approvers.town(101)).isEqualTo("Stevenage");
        assertThat(approvers.town(999_999)).isEmpty();
    }
}
