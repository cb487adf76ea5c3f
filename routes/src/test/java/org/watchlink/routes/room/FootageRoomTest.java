package org.watchlink.routes.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.watchlink.routes.alert.Operator;
import org.watchlink.routes.desk.FootageAction.ApproveFootage;
import org.watchlink.routes.footage.Asked;
import org.watchlink.routes.footage.FootageStatus;
import org.watchlink.routes.footage.FootageView;
import org.watchlink.routes.footage.Request;
import org.watchlink.routes.incident.FootageAsk;
import org.watchlink.routes.incident.FootageChange.FootageEscalated;
import org.watchlink.routes.incident.FootageKey;
import org.watchlink.routes.incident.IncidentNumber;
import org.watchlink.routes.place.Oldtown;

/// Requests for footage in the room at work.
class FootageRoomTest {

    private static final Operator SERGEANT = new Operator("Sgt Day", "hertfordshire");
    private static final FootageAsk ASK = FootageStand.copy(new FootageKey(
        14, Oldtown.NOW.minus(Duration.ofHours(2)), Oldtown.NOW.minus(Duration.ofHours(1))));

    @Test
    void aPartnersRequestEscalatesOnceAndOutlivesTheProcess() {
        try (OldtownRoom at = new OldtownRoom()) {
            assertThat(ask(at, ASK)).isEqualTo(new Asked.Taken(1));
            at.later(Duration.ofHours(25));
            await().until(() -> escalations(at) == 1);
            at.restart();
            assertThat(at.room.footage().notices().toCompletableFuture().join())
                .containsExactly("Footage request 0001 waits to be approved");
            assertThat(at.act(FootageStand.OLIVE, new ApproveFootage(1))).isEmpty();
            assertThat(ask(at, ASK)).isEqualTo(new Asked.Taken(2));

            assertThat(escalations(at)).isEqualTo(1);
            assertThat(view(at).requests()).extracting(Request::status)
                .containsExactly(FootageStatus.APPROVED, FootageStatus.REQUESTED);
            assertThat(view(at).number()).isEqualTo(at.log.head());
        }
    }

    @Test
    void whatIsNotTakenIsNotWritten() {
        try (OldtownRoom at = new OldtownRoom()) {
            IncidentNumber unknown = IncidentNumber.of("41-20261121-0009").orElseThrow();
            assertThat(ask(at, new FootageAsk(
                Optional.of(unknown), ASK.footage(), ASK.requester(), ASK.want(), "why", "")))
                .isEqualTo(new Asked.Declined("there is no incident 41-20261121-0009"));
            assertThat(view(at).requests()).isEqualTo(List.of());
            assertThat(at.log.head()).isZero();
        }
    }

    private static Asked ask(OldtownRoom at, FootageAsk ask) {
        return at.room.footage().ask(SERGEANT, ask, false).toCompletableFuture().join();
    }

    private static FootageView view(OldtownRoom at) {
        return at.room.footage().view().toCompletableFuture().join();
    }

    private static long escalations(OldtownRoom at) {
        return at.log.entries().stream()
            .filter(entry -> entry.occurrence() instanceof FootageEscalated).count();
    }
}
