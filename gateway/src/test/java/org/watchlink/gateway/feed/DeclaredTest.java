package org.watchlink.gateway.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.watchlink.routes.feed.Partner;
import org.watchlink.routes.incident.IncidentCategory;
import org.watchlink.routes.incident.IncidentStatus;
import org.watchlink.routes.incident.PoliceChange.CategoriesDeclared;
import org.watchlink.routes.incident.PoliceChange.PartnerDeclared;
import org.watchlink.routes.incident.PoliceChange.PartnerWithdrawn;
import org.watchlink.routes.incident.Remit;
import org.watchlink.routes.incident.Remit.Service;

/// What is written down when the configuration says another thing than the log.
class DeclaredTest {

    private static final Partner HERTS = partner("herts", "Northwick", IncidentStatus.ACTUAL);
    private static final Partner BEDS = partner("beds", "Southwick", IncidentStatus.ACTUAL);
    private static final IncidentCategory THEFT = category("Shoplifting", "Moderate");
    private static final IncidentCategory ORDER = category("Public order", "Minor");
    private static final Declared BOTH = new Declared(List.of(HERTS, BEDS), List.of(THEFT, ORDER));

    @Test
    void whatIsSoAlreadyIsNotWrittenAgainInWhateverOrder() {
        assertThat(BOTH.to(BOTH)).isEmpty();
        assertThat(BOTH.to(new Declared(List.of(BEDS, HERTS), List.of(ORDER, THEFT)))).isEmpty();
    }

    @Test
    void aFirstStartDeclaresEverythingWordsFirst() {
        assertThat(new Declared(List.of(), List.of()).to(BOTH)).containsExactly(
            new CategoriesDeclared(List.of(THEFT, ORDER)),
            new PartnerDeclared("herts", List.of("North Constabulary"), List.of("Northwick"),
                IncidentStatus.ACTUAL, false),
            new PartnerDeclared("beds", List.of("North Constabulary"), List.of("Southwick"),
                IncidentStatus.ACTUAL, false));
    }

    @Test
    void whoIsNotConfiguredAnyMoreIsWithdrawnBeforeOthersAreDeclared() {
        Partner cambs = partner("cambs", "Eastwick", IncidentStatus.TEST);
        assertThat(BOTH.to(new Declared(List.of(HERTS, cambs), List.of(THEFT, ORDER))))
            .containsExactly(
                new PartnerWithdrawn("beds"),
                new PartnerDeclared("cambs", List.of("North Constabulary"), List.of("Eastwick"),
                    IncidentStatus.TEST, false));
    }

    @Test
    void whoeverIsToldSomethingElseIsDeclaredAnew() {
        Partner exercise = partner("herts", "Northwick", IncidentStatus.EXERCISE);
        assertThat(BOTH.to(new Declared(List.of(exercise, BEDS), List.of(THEFT, ORDER))))
            .containsExactly(new PartnerDeclared(
                "herts", List.of("North Constabulary"), List.of("Northwick"),
                IncidentStatus.EXERCISE, false));
    }

    @Test
    void anotherRemitIsDeclaredAnew() {
        Remit council = new Remit(Service.COUNCIL, List.of("Shoplifting"));
        Partner other = new Partner(
            "beds", BEDS.forces(), BEDS.towns(), BEDS.status(), false, council);
        assertThat(BOTH.to(new Declared(List.of(HERTS, other), List.of(THEFT, ORDER))))
            .containsExactly(new PartnerDeclared(
                "beds", BEDS.forces(), BEDS.towns(), BEDS.status(), false, Optional.of(council)));
    }

    @Test
    void otherWordsAreDeclaredWhole() {
        List<IncidentCategory> other = List.of(category("Shoplifting", "Minor"), ORDER);
        assertThat(BOTH.to(new Declared(List.of(HERTS, BEDS), other)))
            .containsExactly(new CategoriesDeclared(other));
        assertThat(BOTH.to(new Declared(List.of(HERTS, BEDS), List.of(THEFT))))
            .containsExactly(new CategoriesDeclared(List.of(THEFT)));
    }

    private static Partner partner(String name, String town, IncidentStatus status) {
        return new Partner(name, List.of("North Constabulary"), List.of(town), status, false);
    }

    private static IncidentCategory category(String name, String severity) {
        return new IncidentCategory(
            name, "", "Crime", "Security", name, severity, "Immediate", "Observed", true);
    }
}
