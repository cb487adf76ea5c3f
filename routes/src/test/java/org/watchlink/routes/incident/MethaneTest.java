package org.watchlink.routes.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.watchlink.routes.alert.Operator;
import org.watchlink.routes.incident.IncidentChange.IncidentAmended;

/// METHANE as the desk writes it.
class MethaneTest {

    private static final IncidentFacts FACTS =
        IncidentFacts.of("", "", "High Street", Optional.empty());
    private static final Methane FIRE = new Methane(
        true, "rear of 7 High Street", "fire", "gas bottles", "from Mill Lane", Optional.of(0),
        "", "fire");

    @Test
    void itIsToldInTheOrderOfItsLetters() {
        assertThat(FIRE.words()).isEqualTo("METHANE: location rear of 7 High Street; type fire;"
            + " hazards gas bottles; access from Mill Lane; casualties 0; required fire");
        assertThat(FIRE.told()).containsEntry("major", "yes").doesNotContainKey("present");
    }

    @Test
    void belowTheThresholdItHasNoM() {
        assertThat(ethane("spillage", Optional.empty()).words())
            .isEqualTo("ETHANE: type spillage");
    }

    @Test
    void whatIsTooLongTooManyOrNothingIsRefused() {
        assertThat(fault(FIRE)).isEmpty();
        assertThat(fault(ethane("x".repeat(200), Optional.of(9_999)))).isEmpty();
        assertThat(fault(ethane("x".repeat(201), Optional.empty())))
            .contains("ETHANE has at most 200 characters for each letter");
        for (int many : List.of(-1, 10_000)) {
            assertThat(fault(ethane("", Optional.of(many))))
                .contains("0 to 9999 casualties, or not known");
        }
        assertThat(fault(ethane("", Optional.empty()))).contains("ETHANE says nothing");
    }

    @Test
    void theTimelineSaysWhichVersionsHaveOne() {
        assertThat(line(FACTS)).isEqualTo("Version 2: seen");
        assertThat(line(FACTS.with(FIRE))).isEqualTo("Version 2, with METHANE: seen");
    }

    private static String line(IncidentFacts facts) {
        return Chronicle.line(Instant.EPOCH, new IncidentAmended(
            new IncidentNumber(41, LocalDate.EPOCH, 1), 2, facts, "seen", Operator.SYSTEM))
            .orElseThrow().text();
    }

    private static Methane ethane(String type, Optional<Integer> casualties) {
        return new Methane(false, "", type, "", "", casualties, "", "");
    }

    private static Optional<String> fault(Methane report) {
        IncidentRules rules = new IncidentRules(
            IncidentStatus.ACTUAL, Set.of(), ZoneOffset.UTC, Map.of(),
            List.of(), List.of(), Map.of(), Duration.ofDays(28));
        return new FactsCheck(rules).fault(FACTS.with(report));
    }
}
