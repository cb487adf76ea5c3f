package org.watchlink.routes.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watchlink.routes.room.FootageStand.ANNE;
import static org.watchlink.routes.room.FootageStand.HASH;
import static org.watchlink.routes.room.FootageStand.OLIVE;
import static org.watchlink.routes.room.FootageStand.PIERS;
import static org.watchlink.routes.room.FootageStand.SERGEANT;
import static org.watchlink.routes.room.FootageStand.copy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.watchlink.routes.alert.Operator;
import org.watchlink.routes.desk.FootageAction;
import org.watchlink.routes.desk.FootageAction.AmendFootage;
import org.watchlink.routes.desk.FootageAction.ApproveFootage;
import org.watchlink.routes.desk.FootageAction.AskFootage;
import org.watchlink.routes.desk.FootageAction.GiveDisc;
import org.watchlink.routes.desk.FootageAction.GiveLink;
import org.watchlink.routes.desk.FootageAction.NoteFootage;
import org.watchlink.routes.desk.FootageAction.PreserveFootage;
import org.watchlink.routes.desk.FootageAction.ReceiveFootage;
import org.watchlink.routes.desk.FootageAction.RefuseFootage;
import org.watchlink.routes.footage.FootageStatus;
import org.watchlink.routes.footage.Part;
import org.watchlink.routes.incident.FootageAsk;
import org.watchlink.routes.incident.FootageAsk.Want;
import org.watchlink.routes.incident.FootageChange.FootageGone;
import org.watchlink.routes.incident.FootageDisc;
import org.watchlink.routes.incident.FootageKey;
import org.watchlink.routes.incident.IncidentNumber;
import org.watchlink.routes.incident.Requester;

class FootageDutyTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final FootageStand stand = new FootageStand();

    @Test
    void aCopyGoesFromTheRequestToTheReceipt() {
        long number = stand.asked(copy(stand.key(14, HOUR), stand.key(15, HOUR)));
        assertThat(status(number)).isEqualTo(FootageStatus.REQUESTED);
        done(OLIVE, new ApproveFootage(number));
        assertThat(status(number)).isEqualTo(FootageStatus.APPROVED);
        preserve(number, 1);
        assertThat(status(number)).isEqualTo(FootageStatus.APPROVED);
        preserve(number, 2);
        assertThat(status(number)).isEqualTo(FootageStatus.PRESERVED);
        done(ANNE, link(number));
        assertThat(status(number)).isEqualTo(FootageStatus.RELEASED);
        done(ANNE, new ReceiveFootage(number, "DC Night", "checksum agrees"));

        assertThat(status(number)).isEqualTo(FootageStatus.RECEIVED);
        assertThat(stand.request(number).story()).hasSize(6)
            .last().extracting("text").isEqualTo("Received by DC Night. checksum agrees");
        assertThat(stand.request(number).endedAt()).contains(stand.now);
    }

    @Test
    void onlySupervisorsDecide() {
        long number = stand.asked(copy(stand.key(14, HOUR)));

        assertThat(stand.act(ANNE, new ApproveFootage(number)))
            .contains("a supervisor decides on requests for footage");
        assertThat(stand.act(ANNE, new RefuseFootage(number, "no")))
            .contains("a supervisor decides on requests for footage");
        assertThat(status(number)).isEqualTo(FootageStatus.REQUESTED);
    }

    @Test
    void nobodyApprovesTheirOwnWhileAnotherApproverIsThere() {
        stand.comes(OLIVE, true);
        stand.comes(ANNE, true);
        done(OLIVE, new AskFootage(copy(stand.key(14, HOUR))));
        done(OLIVE, new AskFootage(copy(stand.key(15, HOUR))));

        done(OLIVE, new ApproveFootage(1));
        stand.comes(PIERS, true);
        assertThat(stand.act(OLIVE, new ApproveFootage(2)))
            .contains("you entered it yourself: piers is here and can approve it");
        done(PIERS, new ApproveFootage(2));
    }

    @Test
    void whoCorrectsARequestHasEnteredItToo() {
        stand.comes(OLIVE, true);
        stand.comes(PIERS, true);
        long number = stand.asked(copy(stand.key(14, HOUR)));
        done(OLIVE, new AmendFootage(number, copy(stand.key(15, HOUR)), "wrong camera"));

        assertThat(stand.request(number).parts()).extracting(part -> part.key().camera())
            .containsExactly(15);
        assertThat(stand.act(OLIVE, new ApproveFootage(number))).isPresent();
        done(PIERS, new ApproveFootage(number));
        assertThat(stand.act(OLIVE, new AmendFootage(number, copy(stand.key(16, HOUR)), "late")))
            .contains("request 0001 is approved");
    }

    @Test
    void aMinorStreetOffenceNeedsAReason() {
        IncidentNumber theft = stand.incident("Shoplifting", false);
        FootageAsk plain = new FootageAsk(
            Optional.of(theft), List.of(stand.key(14, HOUR)), SERGEANT, Want.COPY, "Theft", "");

        assertThat(stand.act(ANNE, new AskFootage(plain)))
            .contains("a minor street offence: say why footage is given nevertheless");
        done(ANNE, new AskFootage(new FootageAsk(
            Optional.of(theft), plain.footage(), SERGEANT, Want.COPY, "Theft",
            "the same man injured a guard")));
        done(ANNE, new AskFootage(new FootageAsk(
            Optional.of(stand.incident("Unclassified", false)), plain.footage(), SERGEANT,
            Want.COPY, "Robbery", "")));
    }

    @Test
    void nobodyTellsATimeOfAnotherAge() {
        Instant early = Instant.parse("-0044-03-15T12:00:00Z");
        assertThat(stand.act(ANNE, new AskFootage(copy(
            new FootageKey(14, early, early.plusSeconds(60)), stand.key(15, HOUR)))))
            .contains("a stretch is of one camera, in the past, and at most 24 hours long");
        long number = stand.asked(copy(stand.key(14, HOUR)));
        assertThat(stand.act(ANNE, new PreserveFootage(
            number, 1, "shelf", HASH, Instant.MIN))).isPresent();
        preserve(number, 1);
        done(OLIVE, new ApproveFootage(number));
        assertThat(stand.act(ANNE, new GiveDisc(number, new FootageDisc(
            "7", "PC 1", early, "AB/1", "Anne", "signed")))).contains("the visit is in the past");
    }

    @Test
    void whatWasWrittenOverIsNotPromised() {
        assertThat(stand.act(ANNE, new AskFootage(copy(stand.key(14, Duration.ofDays(30))))))
            .contains("it cannot be promised: camera 014, 22 Oct 2026 22:17:00"
                + " to 22 Oct 2026 22:47:00 was written over by 19 Nov 2026 21:47:00");
        assertThat(stand.log).isEmpty();
    }

    @Test
    void whatIsPartlyWrittenOverIsSaidExactly() {
        Duration almost = Duration.ofDays(28).minus(Duration.ofMinutes(10));
        long number = stand.asked(copy(stand.key(14, almost), stand.key(15, HOUR)));
        Instant oldest = stand.now.minus(Duration.ofDays(28));

        assertThat(stand.lines(FootageGone.class)).containsExactly(new FootageGone(
            number, 1, stand.request(number).parts().getFirst().key().from(), oldest));
        assertThat(stand.request(number).parts()).extracting(Part::goneUntil)
            .containsExactly(Optional.of(oldest), Optional.empty());
    }

    @Test
    void whatAnotherRequestPreservedCanBePromised() {
        var key = stand.key(14, HOUR);
        long first = stand.asked(copy(key));
        preserve(first, 1);
        stand.later(Duration.ofDays(40));

        long second = stand.asked(copy(key));
        assertThat(stand.request(second).parts().getFirst().goneUntil()).isEmpty();
        preserve(second, 1);
        assertThat(stand.lines(FootageGone.class)).isEmpty();
    }

    @Test
    void preservedMeansCopiedInTime() {
        long number = stand.asked(copy(stand.key(14, DAY)));
        Instant inTime = stand.now.plus(DAY);
        stand.later(Duration.ofDays(28));

        assertThat(stand.act(ANNE, kept(number, stand.now)))
            .contains("it was written over before that");
        assertThat(stand.act(ANNE, kept(number, stand.now.plus(DAY)))).isPresent();
        assertThat(stand.act(ANNE, kept(number, inTime.minus(DAY).minus(DAY).minus(HOUR))))
            .isPresent();
        done(ANNE, kept(number, inTime));
        assertThat(stand.request(number).parts().getFirst().goneUntil()).isEmpty();
        assertThat(stand.act(ANNE, new PreserveFootage(number, 1, "safe", "abc", inTime)))
            .contains("a SHA-256 has 64 digits 0 to 9 and a to f");
        assertThat(stand.act(ANNE, new PreserveFootage(number, 2, "safe", HASH, inTime)))
            .contains("there is no part 2");
    }

    @Test
    void preservedBeforeItIsApprovedCounts() {
        long number = stand.asked(copy(stand.key(14, HOUR)));
        preserve(number, 1);
        assertThat(stand.act(ANNE, link(number))).contains("request 0001 is requested");
        done(OLIVE, new ApproveFootage(number));
        assertThat(status(number)).isEqualTo(FootageStatus.PRESERVED);
    }

    @Test
    void whoAsksSaysByWhichLaw() {
        for (Requester who : List.of(
            new Requester("", "Police", Requester.Kind.POLICE, "PACE"),
            new Requester("A", " ", Requester.Kind.POLICE, "PACE"),
            new Requester("A", "Police", Requester.Kind.POLICE, ""))) {
            assertThat(stand.act(ANNE, new AskFootage(new FootageAsk(
                Optional.empty(), List.of(stand.key(14, HOUR)), who, Want.COPY, "why", ""))))
                .isPresent();
        }
        assertThat(stand.act(ANNE, new AskFootage(copy()))).isPresent();
        assertThat(stand.act(ANNE, new AskFootage(copy(stand.key(14, HOUR.negated())))))
            .isPresent();
    }

    @Test
    void anOfficersIncidentIsNotThereForOthers() {
        stand.comes(OLIVE, true);
        stand.comes(ANNE, false);
        FootageAsk ask = new FootageAsk(
            Optional.of(stand.incident("Unclassified", true)), List.of(stand.key(14, HOUR)),
            SERGEANT, Want.COPY, "Robbery", "");

        assertThat(stand.act(ANNE, new AskFootage(ask))).isPresent();
        done(OLIVE, new AskFootage(ask));
        assertThat(stand.act(ANNE, new NoteFootage(1, "seen")))
            .contains("there is no request 0001");
        assertThat(stand.office.view().requests()).hasSize(1);
        assertThat(stand.office.view().withoutAirwave().requests()).isEmpty();
    }

    @Test
    void theSameLogGivesTheSameRequests() {
        aCopyGoesFromTheRequestToTheReceipt();
        whatIsPartlyWrittenOverIsSaidExactly();
        var before = stand.office.view();
        stand.start();
        assertThat(stand.office.view()).isEqualTo(before);
    }

    private FootageStatus status(long number) {
        return stand.request(number).status();
    }

    private void done(Operator by, FootageAction action) {
        assertThat(stand.act(by, action)).isEmpty();
    }

    private void preserve(long number, int part) {
        done(ANNE, new PreserveFootage(number, part, "evidence store 3", HASH, stand.now));
    }

    private static PreserveFootage kept(long number, Instant copied) {
        return new PreserveFootage(number, 1, "evidence store 3", HASH, copied);
    }

    private GiveLink link(long number) {
        return new GiveLink(
            number, "L1", "DC Night", "night@police.example", stand.now.plus(DAY));
    }
}
