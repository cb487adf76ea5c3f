package org.watchlink.gateway.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.watchlink.gateway.report.Records.Span;

/// Periods that meet on the wall's clock meet in time, whatever the clock does there.
class PeriodPropertyTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Property(tries = 2_000)
    void thoseThatMeetNeitherOverlapNorLeaveAnythingOut(
        @ForAll("times") LocalDateTime one, @ForAll("times") LocalDateTime two,
        @ForAll("times") LocalDateTime three) {
        List<LocalDateTime> times = Stream.of(one, two, three).sorted().toList();
        Span first = new Period(times.get(0), times.get(1), LONDON).span();
        Span second = new Period(times.get(1), times.get(2), LONDON).span();
        Span both = new Period(times.get(0), times.get(2), LONDON).span();

        assertThat(first.from()).isBeforeOrEqualTo(first.until());
        assertThat(second.from()).isEqualTo(first.until()).isBeforeOrEqualTo(second.until());
        assertThat(both).isEqualTo(new Span(first.from(), second.until()));
    }

    @Example
    void theHourThatIsPassedOverIsTheMomentAtWhichItIs() {
        assertThat(span("2026-03-29T00:00", "2026-03-29T01:30"))
            .isEqualTo(span("2026-03-29T00:00", "2026-03-29T02:00"));
        assertThat(span("2026-03-29T01:30", "2026-03-29T03:00"))
            .isEqualTo(span("2026-03-29T02:00", "2026-03-29T03:00"));
        Span none = span("2026-03-29T01:30", "2026-03-29T02:00");
        assertThat(none.from()).isEqualTo(none.until()).isEqualTo("2026-03-29T01:00:00Z");
    }

    private static Span span(String from, String until) {
        return Period.of(from, until, LONDON).orElseThrow().span();
    }

    /// About the hours in which the clocks change, and any.
    @Provide
    Arbitrary<LocalDateTime> times() {
        Arbitrary<LocalDateTime> nights = Arbitraries.of(
            LocalDateTime.parse("2025-10-26T00:00"), LocalDateTime.parse("2026-03-29T00:00"),
            LocalDateTime.parse("2026-10-25T00:00"), LocalDateTime.parse("2026-07-01T00:00"));
        return Combinators.combine(nights, Arbitraries.integers().between(0, 240))
            .as(LocalDateTime::plusMinutes);
    }
}
