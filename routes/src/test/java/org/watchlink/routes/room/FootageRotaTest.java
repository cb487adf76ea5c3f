package org.watchlink.routes.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watchlink.routes.room.FootageStand.ANNE;
import static org.watchlink.routes.room.FootageStand.OLIVE;
import static org.watchlink.routes.room.FootageStand.PIERS;
import static org.watchlink.routes.room.FootageStand.SERGEANT;
import static org.watchlink.routes.room.FootageStand.copy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.watchlink.routes.alert.Operator;
import org.watchlink.routes.desk.FootageAction.AmendFootage;
import org.watchlink.routes.desk.FootageAction.ApproveFootage;
import org.watchlink.routes.desk.FootageAction.AskFootage;
import org.watchlink.routes.desk.FootageAction.RefuseFootage;
import org.watchlink.routes.footage.Approver;
import org.watchlink.routes.footage.Approver.Absence;
import org.watchlink.routes.footage.Cover;
import org.watchlink.routes.footage.FootageStatus;
import org.watchlink.routes.footage.Rota;
import org.watchlink.routes.incident.FootageAsk;
import org.watchlink.routes.incident.FootageAsk.Want;
import org.watchlink.routes.incident.FootageChange.FootageApproved;
import org.watchlink.routes.incident.FootageChange.FootageApprovedFor;
import org.watchlink.routes.incident.FootageChange.FootagePassedOn;
import org.watchlink.routes.incident.IncidentNumber;
import org.watchlink.routes.place.Oldtown;

/// The approvers of two towns: olive for both, piers for Oldtown, quinn for both.
class FootageRotaTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration NEXT = Duration.ofMinutes(20);
    private static final Operator QUINN = new Operator("quinn", "desk 4");
    private static final LocalDate TODAY =
        Oldtown.NOW.atZone(OldtownIncidents.RULES.zone()).toLocalDate();

    private FootageStand stand = stand(List.of());

    @Test
    void theFirstWhoIsThereIsAskedAndAllWhoActForTheTownMayDecide() {
        long old = stand.asked(copy(stand.key(14, HOUR)));
        long both = stand.asked(copy(stand.key(14, HOUR), stand.key(114, HOUR)));

        assertThat(stand.office.view().rota()).isTrue();
        assertThat(stand.office.view().covers()).containsExactly(
            new Cover(old, List.of("olive"), List.of("piers", "quinn"),
                List.of("olive", "piers", "quinn")),
            new Cover(both, List.of("olive"), List.of("quinn"), List.of("olive", "quinn")));
        assertThat(stand.act(PIERS, new ApproveFootage(both)))
            .contains("you do not act for Newtown and Oldtown");
        assertThat(stand.act(QUINN, new ApproveFootage(both))).isEmpty();
        assertThat(stand.act(OLIVE, new ApproveFootage(old))).isEmpty();
        assertThat(stand.office.view().covers()).isEmpty();
    }

    @Test
    void theLogSaysWhoApprovedAndAsWhoseCover() {
        long first = stand.asked(copy(stand.key(14, HOUR)));
        long second = stand.asked(copy(stand.key(14, HOUR)));
        stand.act(PIERS, new ApproveFootage(first));
        stand.act(OLIVE, new ApproveFootage(second));

        assertThat(stand.lines(FootageApprovedFor.class))
            .containsExactly(new FootageApprovedFor(first, "olive", PIERS));
        assertThat(stand.lines(FootageApproved.class))
            .containsExactly(new FootageApproved(second, OLIVE));
        assertThat(stand.request(first).status()).isEqualTo(FootageStatus.APPROVED);
        assertThat(stand.request(first).approvedBy()).contains("piers");
        assertThat(stand.request(first).story().getLast().text())
            .isEqualTo("Approved as cover for olive");
    }

    @Test
    void whoIsAbsentIsNeitherAskedNorDecides() {
        stand = stand(List.of(new Absence(TODAY, TODAY)));
        long number = stand.asked(copy(stand.key(14, HOUR)));

        assertThat(cover(number).with()).containsExactly("piers");
        assertThat(stand.act(OLIVE, new ApproveFootage(number)))
            .contains("the rota has you absent today");
        assertThat(stand.act(OLIVE, new RefuseFootage(number, "no")))
            .contains("the rota has you absent today");
        stand.later(Duration.ofHours(23));
        assertThat(cover(number).with()).containsExactly("olive");
        assertThat(stand.act(OLIVE, new ApproveFootage(number))).isEmpty();
    }

    @Test
    void nobodyApprovesWhatTheyEnteredAlsoWhereTheyAreAlone() {
        stand.comes(OLIVE, true);
        assertThat(stand.act(OLIVE, new AskFootage(copy(stand.key(14, HOUR))))).isEmpty();

        assertThat(cover(1).able()).containsExactly("piers", "quinn");
        assertThat(stand.act(OLIVE, new ApproveFootage(1)))
            .contains("you entered it yourself: another approver decides");
        assertThat(stand.act(ANNE, new ApproveFootage(1)))
            .contains("a supervisor decides on requests for footage");
        assertThat(stand.act(PIERS, new ApproveFootage(1))).isEmpty();
    }

    @Test
    void whatNobodyElseCouldDecideIsEnteredBySomebodyElse() {
        stand = new FootageStand(new Rota(List.of(
            new Approver("olive", Set.of(), List.of(new Absence(TODAY, TODAY))),
            new Approver("quinn", Set.of("Newtown"), List.of()),
            new Approver("piers", Set.of("Oldtown"), List.of())), NEXT));
        assertThat(stand.act(QUINN, new AskFootage(copy(stand.key(114, HOUR)))))
            .contains("nobody but you can approve it today: have somebody else enter it");
        long number = stand.asked(copy(stand.key(114, HOUR)));
        assertThat(stand.act(QUINN, new AmendFootage(number, copy(stand.key(115, HOUR)), "no")))
            .contains("nobody but you can approve it today: have somebody else enter it");
        long both = stand.asked(copy(stand.key(114, HOUR), stand.key(14, HOUR)));
        assertThat(cover(both).able()).isEmpty();
    }

    @Test
    void noRequestWaitsForWhoEnteredItThemselvesWhileAllWereAbsent() {
        stand = new FootageStand(new Rota(List.of(
            new Approver("olive", Set.of(), List.of(new Absence(TODAY, TODAY))),
            new Approver("piers", Set.of("Oldtown"), List.of())), NEXT));
        assertThat(stand.act(OLIVE, new AskFootage(copy(stand.key(114, HOUR)))))
            .contains("nobody but you can approve it today: have somebody else enter it");
        long number = stand.asked(copy(stand.key(114, HOUR)));
        assertThat(stand.act(OLIVE, new AmendFootage(number, copy(stand.key(115, HOUR)), "no")))
            .contains("nobody but you can approve it today: have somebody else enter it");

        stand.later(Duration.ofHours(23));
        assertThat(stand.act(OLIVE, new ApproveFootage(number))).isEmpty();
    }

    @Test
    void whatNobodyActsForIsRefusedAtOnce() {
        stand = new FootageStand(new Rota(List.of(
            new Approver("piers", Set.of("Oldtown"), List.of()),
            new Approver("quinn", Set.of("Newtown"), List.of())), NEXT));

        assertThat(stand.act(ANNE, new AskFootage(
            copy(stand.key(14, HOUR), stand.key(114, HOUR))))).contains(
                "no approver acts for Newtown and Oldtown: enter a request for each");
        assertThat(stand.act(ANNE, new AskFootage(copy(stand.key(214, HOUR))))).isPresent();
    }

    @Test
    void anUrgentOneGoesToTheNextAndTheNextAndThenToAll() {
        long urgent = stand.asked(urgent());
        long usual = stand.asked(copy(stand.key(14, HOUR)));
        assertThat(stand.office.notices()).containsExactly(
            "Footage request 0001, urgent, waits to be approved, with olive");
        stand.later(NEXT.minusSeconds(1));
        assertThat(stand.lines(FootagePassedOn.class)).isEmpty();
        stand.later(Duration.ofSeconds(1));
        stand.start();
        stand.later(Duration.ofSeconds(1));
        assertThat(cover(urgent).with()).containsExactly("piers");
        assertThat(cover(urgent).then()).containsExactly("quinn");
        stand.later(NEXT);
        stand.later(NEXT);
        stand.later(NEXT);

        assertThat(stand.lines(FootagePassedOn.class)).containsExactly(
            new FootagePassedOn(urgent, List.of("piers")),
            new FootagePassedOn(urgent, List.of("quinn")),
            new FootagePassedOn(urgent, List.of("olive", "piers", "quinn")));
        assertThat(cover(usual).with()).containsExactly("olive");
        assertThat(stand.office.notices()).containsExactly(
            "Footage request 0001, urgent, waits to be approved, with olive and piers and quinn");
        assertThat(stand.request(urgent).story().getLast().text())
            .isEqualTo("Not yet approved: now with olive and piers and quinn");
        stand.act(OLIVE, new ApproveFootage(urgent));
        stand.later(NEXT);
        assertThat(stand.lines(FootagePassedOn.class)).hasSize(3);
    }

    @Test
    void whoeverIsAskedForOneThatIsAbsentHasAsLongAsThey() {
        Absence tomorrow = new Absence(TODAY.plusDays(1), TODAY.plusDays(1));
        stand = new FootageStand(new Rota(List.of(
            new Approver("olive", Set.of(), List.of()),
            new Approver("piers", Set.of("Oldtown"), List.of(tomorrow)),
            new Approver("quinn", Set.of("Newtown", "Oldtown"), List.of())), NEXT));
        Instant midnight =
            TODAY.plusDays(1).atStartOfDay(OldtownIncidents.RULES.zone()).toInstant();
        stand.later(Duration.between(Oldtown.NOW, midnight).minus(NEXT).minus(NEXT.dividedBy(2)));
        long urgent = stand.asked(urgent());
        stand.later(NEXT);
        assertThat(cover(urgent).with()).containsExactly("piers");
        stand.later(NEXT.dividedBy(2));
        assertThat(cover(urgent).with()).containsExactly("olive");
        stand.later(NEXT.minusSeconds(1));
        assertThat(cover(urgent).with()).containsExactly("olive");
        stand.later(Duration.ofSeconds(1));

        assertThat(stand.lines(FootagePassedOn.class)).containsExactly(
            new FootagePassedOn(urgent, List.of("piers")),
            new FootagePassedOn(urgent, List.of("olive")),
            new FootagePassedOn(urgent, List.of("quinn")));
    }

    @Test
    void whatBecomesUrgentWaitsFromThenOn() {
        long number = stand.asked(copy(stand.key(14, HOUR)));
        stand.later(NEXT);
        assertThat(stand.act(ANNE, new AmendFootage(number, urgent(), "at once"))).isEmpty();
        stand.later(NEXT.minusSeconds(1));
        assertThat(stand.lines(FootagePassedOn.class)).isEmpty();
        stand.later(Duration.ofSeconds(1));
        assertThat(stand.lines(FootagePassedOn.class))
            .containsExactly(new FootagePassedOn(number, List.of("piers")));
    }

    @Test
    void anOfficersFootageIsForApproversWhoMayKnowOfIt() {
        IncidentNumber officer = stand.incident("Unclassified", true);
        long number = stand.asked(new FootageAsk(
            Optional.of(officer), List.of(stand.key(14, HOUR)), SERGEANT, Want.COPY, "why", ""));

        assertThat(cover(number).able()).containsExactly("olive", "piers");
        assertThat(stand.office.view().withoutAirwave().covers()).isEmpty();
    }

    private FootageAsk urgent() {
        return new FootageAsk(
            Optional.empty(), List.of(stand.key(14, HOUR)), SERGEANT, Want.VIEWING, "now", "");
    }

    private Cover cover(long request) {
        return stand.office.view().covers().stream().filter(one -> one.request() == request)
            .findFirst().orElseThrow();
    }

    private static FootageStand stand(List<Absence> olive) {
        return new FootageStand(new Rota(List.of(
            new Approver("olive", Set.of(), olive),
            new Approver("piers", Set.of("Oldtown"), List.of()),
            new Approver("quinn", Set.of("Newtown", "Oldtown"), List.of())), NEXT));
    }
}
