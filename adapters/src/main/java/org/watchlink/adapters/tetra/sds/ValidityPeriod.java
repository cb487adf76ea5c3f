package org.watchlink.adapters.tetra.sds;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.stream.IntStream;

/// For how long a message that cannot be delivered is worth keeping: one of 32 periods, which grow
/// from ten seconds to twelve days.
public record ValidityPeriod(int code) {

    /// Not kept at all.
    public static final ValidityPeriod NONE = new ValidityPeriod(0);
    /// Kept until it is delivered.
    public static final ValidityPeriod UNLIMITED = new ValidityPeriod(31);

    /// Refuses what five bits do not hold.
    public ValidityPeriod {
        if (code < 0 || code > 31) {
            throw new IllegalArgumentException("validity " + code);
        }
    }

    /// The shortest period in which `wanted` is over.
    public static ValidityPeriod of(Duration wanted) {
        return IntStream.rangeClosed(0, 31)
            .mapToObj(ValidityPeriod::new)
            .filter(period -> period.duration().compareTo(wanted) >= 0)
            .findFirst()
            .orElse(UNLIMITED);
    }

    /// How long that is; [ChronoUnit#FOREVER] when it is unlimited.
    public Duration duration() {
        if (code <= 6) {
            return Duration.ofSeconds(code * 10L);
        } else if (code <= 10) {
            return Duration.ofMinutes(code - 5);
        } else if (code <= 16) {
            return Duration.ofMinutes((code - 10) * 10L);
        } else if (code <= 21) {
            return Duration.ofHours(code - 15);
        } else if (code <= 24) {
            return Duration.ofHours((code - 20) * 6L);
        } else if (code <= 30) {
            return Duration.ofHours((code - 24) * 48L);
        }
        return ChronoUnit.FOREVER.getDuration();
    }
}
