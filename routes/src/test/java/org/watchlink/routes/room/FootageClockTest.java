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
import org.watchlink.routes.desk.FootageAction.ApproveFootage;
import org.watchlink.routes.desk.FootageAction.GiveLink;
import org.watchlink.routes.desk.FootageAction.PreserveFootage;
import org.watchlink.routes.desk.FootageAction.RefuseFootage;
import org.watchlink.routes.footage.FootageStatus;
import org.watchlink.routes.incident.FootageAsk;
import org.watchlink.routes.incident.FootageAsk.Want;
import org.watchlink.routes.incident.FootageChange.FootageEscalated;
import org.watchlink.routes.incident.FootageChange.FootageGone;
import org.watchlink.routes.incident.FootageChange.FootageWarned;
import org.watchlink.routes.incident.FootageChange.LinkLapsed;
import org.watchlink.routes.incident.FootageStage;

class FootageClockTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final FootageStand stand = new FootageStand();

    @Test
    void warnsFiveDaysAndOneDayBeforeOnceEach() {
        long number = stand.asked(copy(stand.key(14, DAY)));
        stand.later(Duration.ofDays(22).minus(HOUR));
        assertThat(stand.lines(FootageWarned.class)).isEmpty();
        for (int hours = 0; hours < 24 * 6; hours++) {
            stand.later(HOUR);
            stand.start();
        }

        assertThat(stand.lines(FootageWarned.class)).containsExactly(
            new FootageWarned(number, 1, 5), new FootageWarned(number, 1, 1));
        assertThat(stand.lines(FootageGone.class)).hasSize(1);
    }

    @Test
    void whatIsPreservedNeedsNoWarning() {
        long number = stand.asked(copy(stand.key(14, HOUR), stand.key(15, HOUR)));
        assertThat(stand.act(ANNE, new PreserveFootage(number, 1, "store", HASH, stand.now)))
            .isEmpty();
        stand.later(Duration.ofDays(27));

        assertThat(stand.lines(FootageWarned.class))
            .containsExactly(new FootageWarned(number, 2, 1));
        assertThat(stand.office.notices()).contains(
            "Footage request 0001: less than 1 day until it is written over");
    }

    @Test
    void escalatesWhatNobodyApprovesOnce() {
        long number = stand.asked(copy(stand.key(14, HOUR)));
        stand.later(Duration.ofHours(24).minusSeconds(1));
        assertThat(stand.lines(FootageEscalated.class)).isEmpty();
        stand.later(Duration.ofSeconds(1));
        stand.start();
        stand.later(DAY);

        assertThat(stand.lines(FootageEscalated.class))
            .containsExactly(new FootageEscalated(number, FootageStage.APPROVAL));
        assertThat(stand.office.notices())
            .containsExactly("Footage request 0001 waits to be approved");
        assertThat(stand.act(OLIVE, new RefuseFootage(number, "not ours"))).isEmpty();
        assertThat(stand.office.notices()).isEmpty();
    }

    @Test
    void escalatesWhatNobodyReleases() {
        long number = stand.asked(copy(stand.key(14, HOUR)));
        stand.act(OLIVE, new ApproveFootage(number));
        stand.later(Duration.ofHours(72));

        assertThat(stand.lines(FootageEscalated.class))
            .containsExactly(new FootageEscalated(number, FootageStage.RELEASE));
        assertThat(stand.office.notices())
            .containsExactly("Footage request 0001 waits to be released");
    }

    @Test
    void anUrgentViewingEscalatesSooner() {
        stand.asked(new FootageAsk(
            Optional.empty(), List.of(stand.key(14, HOUR)), SERGEANT, Want.VIEWING, "now", ""));
        stand.later(Duration.ofHours(4));

        assertThat(stand.lines(FootageEscalated.class)).hasSize(1);
    }

    @Test
    void aLinkThatNobodyUsesLapsesAndCanBeGivenAgain() {
        long number = stand.asked(copy(stand.key(14, HOUR)));
        stand.act(ANNE, new PreserveFootage(number, 1, "store", HASH, stand.now));
        stand.act(OLIVE, new ApproveFootage(number));
        assertThat(stand.act(ANNE, link(number, Duration.ofDays(8))))
            .contains("a link lasts at most 168 hours");
        assertThat(stand.act(ANNE, link(number, DAY))).isEmpty();
        assertThat(stand.act(ANNE, link(number, DAY))).contains("request 0001 is released");
        stand.later(DAY.plus(HOUR));

        assertThat(stand.lines(LinkLapsed.class)).hasSize(1);
        assertThat(stand.request(number).status()).isEqualTo(FootageStatus.PRESERVED);
        assertThat(stand.act(ANNE, link(number, DAY))).isEmpty();
    }

    @Test
    void manyNoticesAreToldInFour() {
        for (int i = 0; i < 9; i++) {
            stand.asked(copy(stand.key(14, HOUR)));
        }
        stand.later(DAY);

        assertThat(stand.office.notices()).hasSize(4)
            .last().isEqualTo("6 more notices about footage");
    }

    private GiveLink link(long number, Duration lasts) {
        return new GiveLink(number, "L1", "DC Night", "n@police.example", stand.now.plus(lasts));
    }
}
