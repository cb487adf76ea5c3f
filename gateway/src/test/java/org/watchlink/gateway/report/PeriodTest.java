package org.watchlink.gateway.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.watchlink.gateway.report.Records.Span;

/// Periods that meet on the wall's clock meet in time, whatever the clock does there.
class PeriodTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int STEP = 10;

    @ParameterizedTest
    @ValueSource(strings = {"2025-10-26", "2026-03-29", "2026-10-25", "2026-07-01"})
    void thoseThatMeetNeitherOverlapNorLeaveAnythingOut(String night) {
        List<LocalDateTime> times = new ArrayList<>();
        for (int minute = 0; minute <= 240; minute += STEP) {
            times.add(LocalDateTime.parse(night + "T00:00").plusMinutes(minute));
        }
        for (int one = 0; one < times.size(); one++) {
            for (int two = one + 1; two < times.size(); two++) {
                Span first = span(times.get(one), times.get(two));
                assertThat(first.from()).isBeforeOrEqualTo(first.until());
                for (int three = two + 1; three < times.size(); three++) {
                    Span second = span(times.get(two), times.get(three));
                    assertThat(second.from()).isEqualTo(first.until());
                    assertThat(span(times.get(one), times.get(three)))
                        .isEqualTo(new Span(first.from(), second.until()));
                }
            }
        }
    }

    @Test
    void theHourThatIsPassedOverIsTheMomentAtWhichItIs() {
        assertThat(span("2026-03-29T00:00", "2026-03-29T01:30"))
            .isEqualTo(span("2026-03-29T00:00", "2026-03-29T02:00"));
        assertThat(span("2026-03-29T01:30", "2026-03-29T03:00"))
            .isEqualTo(span("2026-03-29T02:00", "2026-03-29T03:00"));
        Instant passed = Instant.parse("2026-03-29T01:00:00Z");
        assertThat(span("2026-03-29T01:30", "2026-03-29T02:00"))
            .isEqualTo(new Span(passed, passed));
    }

    private static Span span(String from, String until) {
        return span(LocalDateTime.parse(from), LocalDateTime.parse(until));
    }

    private static Span span(LocalDateTime from, LocalDateTime until) {
        return Period.of(from.toString(), until.toString(), LONDON).orElseThrow().span();
    }
}
