package org.watchlink.routes.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IncidentNumberTest {

    @Test
    void theyStandInTheOrderOfForceDateAndSerial() {
        List<IncidentNumber> ordered = Stream.of(
                "40-20261123-0001", "41-20261121-0002", "41-20261122-0007", "41-20261122-9999",
                "41-20261122-10000", "41-20261122-10001", "41-20261122-1000001")
            .map(text -> IncidentNumber.of(text).orElseThrow()).toList();

        assertThat(ordered.reversed().stream().sorted()).containsExactlyElementsOf(ordered);
        assertThat(new IncidentNumber(41, LocalDate.of(2026, 11, 22), 7))
            .isEqualByComparingTo(ordered.get(2));
    }
}
