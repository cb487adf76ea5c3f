package org.watchlink.gateway.town;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.watchlink.gateway.town.Stage.TestClock;

class PulseTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final TestClock clock = new TestClock();

    @Test
    void beatsAsOftenAsItIsTold() {
        assertThat(meanMillis(pulse(60, 1))).isCloseTo(60_000, withinPercentage(3));
        assertThat(meanMillis(pulse(60, 10))).isCloseTo(6_000, withinPercentage(3));
    }

    @Test
    void canBePausedAndChanged() {
        Pulse pulse = pulse(0, 1);
        assertThat(pulse.beats()).isFalse();
        pulse.alertsPerHour(120);
        assertThat(pulse.beats()).isTrue();
        assertThat(meanMillis(pulse)).isCloseTo(30_000, withinPercentage(3));
    }

    @Test
    void keepsTheTownsHours() {
        Pulse pulse = pulse(60, 24);
        assertThat(pulse.hour()).isEqualTo(14);
        clock.advance(Duration.ofMinutes(5));
        assertThat(pulse.hour()).isEqualTo(16);
        clock.advance(Duration.ofMinutes(60));
        assertThat(pulse.hour()).isEqualTo(16);
    }

    @Test
    void noTownIsLivelierThanAny() {
        assertThatThrownBy(() -> settings(Double.NaN, 1)).hasMessageContaining("0 to 36000");
        assertThatThrownBy(() -> settings(-1, 1)).hasMessageContaining("0 to 36000");
        assertThatThrownBy(() -> settings(60, 0)).hasMessageContaining("0.1 to 1000");
    }

    private Pulse pulse(double rate, double speed) {
        return new Pulse(settings(rate, speed), new Random(1), clock, LONDON);
    }

    private static TownSettings settings(double rate, double speed) {
        return new TownSettings(Path.of(""), rate, speed, 1, "127.0.0.1", 0);
    }

    private static double meanMillis(Pulse pulse) {
        return IntStream.range(0, 20_000).mapToLong(_ -> pulse.next().toMillis())
            .average().orElseThrow();
    }
}
