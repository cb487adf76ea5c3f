package org.watchlink.gateway.config;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.watchlink.routes.footage.Approver;
import org.watchlink.routes.footage.Rota;
import org.watchlink.routes.place.Town;

/// Whether those who are to approve requests for footage can: each is a supervisor, two at least
/// act for every town, and at no time are all of these absent, so that nobody is a single point.
/// Where the site has `airwave`, that is asked of those who are entitled to it, too.
record ApproverCheck(Rota rota, List<Account> accounts, boolean airwave) {

    private static final int FEWEST = 2;

    /// Tells `footage` what is wrong with each of them, or with the first town that lacks one.
    void tell(Section footage, Collection<Town> towns) {
        if (rota.none()) {
            return;
        }
        Kind<String> town =
            Kind.oneOf(towns.stream().map(Town::name).toList(), "a name of towns.csv");
        Kind<String> supervisor = Kind.oneOf(
            accounts.stream().filter(ApproverCheck::supervises).map(Account::name).toList(),
            "a supervisor of the accounts file");
        for (Section one : footage.sections("approvers")) {
            one.value("name", supervisor);
            one.values("towns", town, List.of());
        }
        towns.stream().map(Town::name).flatMap(name -> fault(name).stream()).limit(1)
            .forEach(what -> footage.refuse(
                "approvers", what, "two at least for every town, and always one of them there"));
    }

    private Optional<String> fault(String town) {
        List<Approver> acting =
            rota.approvers().stream().filter(one -> one.actsFor(town)).toList();
        return fault(town, acting, "")
            .or(() -> airwave ? fault(town, acting.stream().filter(this::entitled).toList(),
                " of officers' incidents") : Optional.empty());
    }

    private static Optional<String> fault(String town, List<Approver> acting, String of) {
        if (acting.size() < FEWEST) {
            return Optional.of("%s for %s%s".formatted(
                acting.isEmpty() ? "no approver" : "one approver alone", town, of));
        }
        return acting.stream().flatMap(ApproverCheck::firstDays)
            .filter(day -> acting.stream().noneMatch(one -> one.there(day)))
            .min(LocalDate::compareTo)
            .map(day -> "all approvers for %s%s are absent on %s".formatted(town, of, day));
    }

    /// If all are away at some time, then so they are when the last of them goes.
    private static Stream<LocalDate> firstDays(Approver approver) {
        return approver.absences().stream().map(Approver.Absence::from);
    }

    private boolean entitled(Approver approver) {
        return accounts.stream()
            .anyMatch(one -> one.name().equals(approver.name()) && one.airwave());
    }

    private static boolean supervises(Account account) {
        return account.role() == Role.SUPERVISOR;
    }
}
