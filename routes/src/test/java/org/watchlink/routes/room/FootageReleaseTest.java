package org.watchlink.routes.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watchlink.routes.room.FootageStand.ANNE;
import static org.watchlink.routes.room.FootageStand.HASH;
import static org.watchlink.routes.room.FootageStand.OLIVE;
import static org.watchlink.routes.room.FootageStand.SERGEANT;
import static org.watchlink.routes.room.FootageStand.copy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.watchlink.routes.alert.Operator;
import org.watchlink.routes.desk.FootageAction;
import org.watchlink.routes.desk.FootageAction.ApproveFootage;
import org.watchlink.routes.desk.FootageAction.AskFootage;
import org.watchlink.routes.desk.FootageAction.GiveDisc;
import org.watchlink.routes.desk.FootageAction.GiveLink;
import org.watchlink.routes.desk.FootageAction.OrderLink;
import org.watchlink.routes.desk.FootageAction.PreserveFootage;
import org.watchlink.routes.desk.FootageAction.ShowFootage;
import org.watchlink.routes.footage.FootageStatus;
import org.watchlink.routes.incident.FootageAsk;
import org.watchlink.routes.incident.FootageAsk.Want;
import org.watchlink.routes.incident.FootageChange.FootageReceived;
import org.watchlink.routes.incident.FootageChange.LinkFailed;
import org.watchlink.routes.incident.FootageChange.LinkGiven;
import org.watchlink.routes.incident.FootageDisc;
import org.watchlink.routes.incident.FootageLink;
import org.watchlink.routes.incident.Requester;

class FootageReleaseTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final FootageStand stand = new FootageStand();

    @Test
    void aDiscThatLeftNeverComesBack() {
        for (int i = 0; i < 2; i++) {
            long number = stand.asked(copy(stand.key(14, HOUR)));
            done(OLIVE, new ApproveFootage(number));
            preserve(number, 1);
        }
        assertThat(stand.act(ANNE, new GiveDisc(1, disc("D-7", " "))))
            .contains("the signed disclaimer has 1 to 200 characters");
        done(ANNE, new GiveDisc(1, disc("D-7", "form 88, PC Gray")));
        assertThat(status(1)).isEqualTo(FootageStatus.RELEASED);
        assertThat(stand.act(ANNE, new GiveDisc(2, disc("d-7", "form 89"))))
            .contains("disc d-7 was removed once: it does not come back");
        done(ANNE, new GiveDisc(2, disc("D-8", "form 89")));
    }

    @ParameterizedTest
    @EnumSource(Requester.Kind.class)
    void onlyProsecutorsViewAndTakeDiscs(Requester.Kind kind) {
        Requester who = new Requester("A. Body", "Some Ltd", kind, "claim of 3 May");
        FootageAsk ask = new FootageAsk(
            Optional.empty(), List.of(stand.key(14, HOUR)), who, Want.VIEWING, "collision", "");
        assertThat(stand.act(ANNE, new AskFootage(ask)).isEmpty()).isEqualTo(kind.prosecutes());

        long number = stand.asked(new FootageAsk(
            ask.incident(), ask.footage(), who, Want.COPY, "collision", ""));
        done(OLIVE, new ApproveFootage(number));
        preserve(number, 1);
        assertThat(stand.act(ANNE, new GiveDisc(number, disc("D-1", "form"))).isEmpty())
            .isEqualTo(kind.prosecutes());
    }

    @Test
    void aViewingEndsWithTheViewing() {
        long number = stand.asked(new FootageAsk(
            Optional.empty(), List.of(stand.key(14, HOUR)), SERGEANT, Want.VIEWING, "now", ""));
        assertThat(stand.act(ANNE, new ShowFootage(number, "Sgt Day")))
            .contains("request 0001 is requested");
        done(OLIVE, new ApproveFootage(number));
        preserve(number, 1);
        assertThat(stand.act(ANNE, link(number))).contains("only a viewing was asked for");
        done(ANNE, new ShowFootage(number, "Sgt Day"));
        assertThat(status(number)).isEqualTo(FootageStatus.SHOWN);
    }

    @Test
    void theSystemsAnswerCountsForItsOrderOnly() {
        long number = stand.asked(copy(stand.key(14, HOUR)));
        done(OLIVE, new ApproveFootage(number));
        preserve(number, 1);
        done(ANNE, order(number));
        assertThat(status(number)).isEqualTo(FootageStatus.ORDERED);
        stand.office.reported(1, new LinkFailed(number, "no such officer"));
        assertThat(status(number)).isEqualTo(FootageStatus.PRESERVED);
        done(ANNE, order(number));
        LinkGiven given = new LinkGiven(number, new FootageLink(
            "L1", "DC Night", "night@police.example", stand.now.plus(DAY), HASH),
            Operator.SYSTEM);
        stand.office.reported(1, given);
        assertThat(status(number)).isEqualTo(FootageStatus.ORDERED);
        stand.office.reported(2, given);
        assertThat(status(number)).isEqualTo(FootageStatus.RELEASED);
        stand.office.reported(2, given);
        stand.office.reported(
            2, new FootageReceived(number, "DC Night", "", Operator.SYSTEM));

        assertThat(status(number)).isEqualTo(FootageStatus.RECEIVED);
        assertThat(stand.lines(LinkGiven.class)).hasSize(1);
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

    private FootageDisc disc(String disc, String disclaimer) {
        return new FootageDisc(disc, "PC Gray", stand.now, "GRY/1", "anne", disclaimer);
    }

    private GiveLink link(long number) {
        return new GiveLink(
            number, "L1", "DC Night", "night@police.example", stand.now.plus(DAY));
    }

    private OrderLink order(long number) {
        return new OrderLink(number, "DC Night", "night@police.example", stand.now.plus(DAY));
    }
}
