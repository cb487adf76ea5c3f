package org.watchlink.routes.room;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.watchlink.routes.alert.Operator;
import org.watchlink.routes.footage.Approver;
import org.watchlink.routes.footage.Approvers;
import org.watchlink.routes.footage.Cover;
import org.watchlink.routes.footage.FootageStatus;
import org.watchlink.routes.footage.Request;
import org.watchlink.routes.footage.Rota;
import org.watchlink.routes.footage.Turn;
import org.watchlink.routes.incident.FootageAsk;
import org.watchlink.routes.incident.FootageAsk.Want;
import org.watchlink.routes.incident.FootageChange.FootagePassedOn;
import org.watchlink.routes.incident.FootageKey;

/// Who of the rota is asked to decide on a request, and who may. Where there is no rota it has
/// nothing to say.
final class FootageCover {

    private final Rota rota;
    private final Approvers approvers;
    private final ZoneId zone;
    private final Pen pen;

    FootageCover(Rota rota, Approvers approvers, ZoneId zone, Pen pen) {
        this.rota = rota;
        this.approvers = approvers;
        this.zone = zone;
        this.pen = pen;
    }

    /// Whether there is a rota.
    boolean kept() {
        return !rota.none();
    }

    /// Who is asked to decide on a request; empty where nobody has to, or there is no rota.
    Optional<Cover> of(Request request) {
        return kept() && request.status() == FootageStatus.REQUESTED
            ? Optional.of(Cover.of(request, able(request.ask(), request.airwave()).stream()
                .filter(name -> !request.clerks().contains(name)).toList()))
            : Optional.empty();
    }

    /// To whom an urgent request is to be passed on now: to the next when it has waited for long
    /// enough, and to who is there when none of those who were asked is any more.
    Optional<FootagePassedOn> due(Request request) {
        return of(request)
            .filter(_ -> request.ask().want() == Want.VIEWING)
            .map(cover -> left(request.turn(), cover) ? cover.with()
                : waited(request.turn()) ? cover.next() : List.<String>of())
            .filter(next -> !next.isEmpty())
            .map(next -> new FootagePassedOn(request.number(), next));
    }

    private static boolean left(Turn turn, Cover cover) {
        return !turn.with().isEmpty() && Collections.disjoint(turn.with(), cover.able());
    }

    private boolean waited(Turn turn) {
        return !turn.since().plus(rota.next()).isAfter(pen.now());
    }

    /// In whose place somebody decides who is not the first of the rota for it.
    Optional<String> principal(Request request, Operator by) {
        return acting(request.ask(), request.airwave()).stream().map(Approver::name).findFirst()
            .filter(name -> !name.equals(by.name()));
    }

    /// Why somebody cannot decide on a request by the rota.
    Optional<String> fault(Request request, Operator by) {
        if (!kept()) {
            return Optional.empty();
        }
        List<Approver> acting = acting(request.ask(), request.airwave());
        return FootageCheck.when(
                rota.approvers().stream().noneMatch(one -> one.name().equals(by.name())),
                "you are not one of the approvers of footage")
            .or(() -> FootageCheck.when(
                acting.stream().noneMatch(one -> one.name().equals(by.name())),
                "you do not act for " + named(towns(request.ask()))))
            .or(() -> FootageCheck.when(
                !able(request.ask(), request.airwave()).contains(by.name()),
                "the rota has you absent today"));
    }

    /// Why a request cannot be entered: nobody could decide on it but who entered it, today or,
    /// where all are absent, when they are back.
    Optional<String> fault(FootageAsk ask, boolean airwave, List<String> clerks, Operator by) {
        if (!kept()) {
            return Optional.empty();
        }
        Set<String> towns = towns(ask);
        List<String> able = able(ask, airwave);
        List<String> left = able.isEmpty()
            ? acting(ask, airwave).stream().map(Approver::name).toList() : able;
        return FootageCheck.when(rota.actingFor(towns).isEmpty(),
                "no approver acts for " + named(towns)
                    + (towns.size() > 1 ? ": enter a request for each" : ""))
            .or(() -> FootageCheck.when(
                !left.isEmpty() && left.stream().allMatch(
                    name -> name.equals(by.name()) || clerks.contains(name)),
                "nobody but you can approve it today: have somebody else enter it"));
    }

    private List<String> able(FootageAsk ask, boolean airwave) {
        LocalDate today = pen.now().atZone(zone).toLocalDate();
        return acting(ask, airwave).stream().filter(one -> one.there(today))
            .map(Approver::name).toList();
    }

    /// Those who act for all its towns. Where registers or rota have changed so that nobody does,
    /// all of the rota: no request waits for ever.
    private List<Approver> acting(FootageAsk ask, boolean airwave) {
        List<Approver> acting = rota.actingFor(towns(ask));
        return (acting.isEmpty() ? rota.approvers() : acting).stream()
            .filter(one -> approvers.approves(one.name()))
            .filter(one -> !airwave || approvers.airwave(one.name())).toList();
    }

    private Set<String> towns(FootageAsk ask) {
        return ask.footage().stream().map(FootageKey::camera).map(approvers::town)
            .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String named(Set<String> towns) {
        return towns.stream()
            .map(town -> town.isEmpty() ? "a camera that is in no register" : town)
            .collect(Collectors.joining(" and "));
    }
}
