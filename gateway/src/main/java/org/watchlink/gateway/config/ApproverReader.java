package org.watchlink.gateway.config;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.watchlink.routes.footage.Approver;
import org.watchlink.routes.footage.Approver.Absence;
import org.watchlink.routes.footage.Rota;

/// Reads who approves requests for footage, from the section `footage` of `gateway.yaml`. Whether
/// they can is found by [ApproverCheck].
final class ApproverReader {

    private static final Kind<String> TOWN = Kind.text(100);
    private static final Kind<Duration> NEXT =
        Kind.duration(Duration.ofMinutes(1), Duration.ofHours(24));
    private static final Kind<Absence> ABSENCE = new Kind<>(
        "the first and the last day, such as 2026-12-24/2027-01-02", ApproverReader::absence,
        new Absence(LocalDate.EPOCH, LocalDate.EPOCH));

    /// No rota where nobody is named.
    static Rota read(Section footage) {
        List<Approver> approvers = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Section one : footage.sections("approvers")) {
            approvers.add(new Approver(
                one.unique("name", RegisterReader.NAME, names),
                new LinkedHashSet<>(one.distinct("towns", TOWN, List.of())),
                List.copyOf(one.distinct("absent", ABSENCE, List.of()))));
            one.end();
        }
        Duration next = footage.value("nextApproverAfter", NEXT, Duration.ofMinutes(30));
        return approvers.isEmpty() ? Rota.NONE : new Rota(List.copyOf(approvers), next);
    }

    private static Optional<Absence> absence(String text) {
        String[] days = text.split("/", -1);
        try {
            return days.length == 2
                ? Optional.of(new Absence(LocalDate.parse(days[0]), LocalDate.parse(days[1])))
                    .filter(absence -> !absence.until().isBefore(absence.from()))
                : Optional.empty();
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private ApproverReader() { }
}
