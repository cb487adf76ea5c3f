package org.watchlink.adapters.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.watchlink.adapters.webhook.Verdict.Throttled;

class RetryScheduleTest {

    private static final RandomGenerator NEVER_LONGER = () -> 0;
    private static final RandomGenerator LONGEST = () -> -1;

    @Test
    void triesTenTimesIn75Hours35Minutes5Seconds() {
        assertThat(whole(NEVER_LONGER)).isEqualTo(Duration.parse("PT75H35M5S"));
        assertThat(RetrySchedule.before(1, LONGEST)).contains(Duration.ZERO);
        assertThat(RetrySchedule.before(2, NEVER_LONGER)).contains(Duration.ofSeconds(5));
        assertThat(RetrySchedule.before(10, NEVER_LONGER)).contains(Duration.ofHours(24));
        assertThat(RetrySchedule.before(11, NEVER_LONGER)).isEmpty();
    }

    @Test
    void waitsUpToATenthLonger() {
        assertThat(whole(LONGEST)).isBetween(
            Duration.parse("PT83H8M35S"), Duration.parse("PT83H8M36S"));
        RandomGenerator chance = new Random(1);
        assertThat(IntStream.range(0, 100).mapToObj(_ -> whole(chance)).distinct().count())
            .isGreaterThan(90);
        assertThat(whole(new Random(7))).isEqualTo(whole(new Random(7)));
    }

    @Test
    void waitsAsLongAsAPartnerAsks() {
        assertThat(RetrySchedule.before(
            2, new Throttled(Duration.ofMinutes(2)), NEVER_LONGER))
            .contains(Duration.ofMinutes(2));
        assertThat(RetrySchedule.before(
            5, new Throttled(Duration.ofMinutes(2)), NEVER_LONGER))
            .contains(Duration.ofHours(2));
        assertThat(RetrySchedule.before(11, new Throttled(Duration.ZERO), NEVER_LONGER))
            .isEmpty();
    }

    private static Duration whole(RandomGenerator chance) {
        return IntStream.rangeClosed(1, RetrySchedule.ATTEMPTS)
            .mapToObj(attempt -> RetrySchedule.before(attempt, chance).orElseThrow())
            .reduce(Duration.ZERO, Duration::plus);
    }
}
