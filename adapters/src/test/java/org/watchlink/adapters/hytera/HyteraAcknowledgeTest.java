package org.watchlink.adapters.hytera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watchlink.adapters.hytera.HyteraService.LP;
import static org.watchlink.adapters.hytera.HyteraService.RCP;
import static org.watchlink.adapters.hytera.HyteraService.RRS;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watchlink.adapters.link.SessionEvent.Garbled;
import org.watchlink.adapters.link.SessionEvent.Heard;

class HyteraAcknowledgeTest {

    private static final String OPTIONS = "8304000000C8040101";
    private static final String CALL = "0244B80C00 0100 0300 01000000 72000000 B803";
    private static final String REGISTER = "11000300040A2338636303";

    private final HyteraTalk talk = new HyteraTalk();

    @BeforeEach
    void connect() {
        talk.hillConnects(RRS, 1);
        talk.hillConnects(RCP, 1);
        talk.hill(RCP, 1, "324200010000");
    }

    @Test
    void acknowledgesWhenTheEventIsSafe() {
        var safe = new CompletableFuture<Void>();
        talk.room = () -> safe;
        talk.hill(RCP, 1, "324200200001" + OPTIONS + CALL);
        assertThat(talk.heard()).hasSize(1);
        assertThat(talk.sent(RCP, 1)).isEmpty();
        safe.complete(null);
        assertThat(talk.sent(RCP, 1)).containsExactly("324200010001");
    }

    @Test
    void tellsSlotAndTimeAndCountsAWrongCheckOctet() {
        talk.hill(RCP, 1, "324200200001" + OPTIONS + CALL);
        var call = new Rcp.ReceiveStatus(
            ReceiveProcess.VOICE, CallType.EMERGENCY_GROUP, RadioIp.bare(1), RadioIp.bare(114));
        assertThat(talk.events)
            .containsExactly(new Heard<>("hill", talk.time.instant(), 1, "", call));
        assertThat(talk.session.counts().wrongChecks()).isEqualTo(1);
    }

    @Test
    void answersARegistrationAfterItsAcknowledgement() {
        talk.hill(RRS, 1, "324200200001" + OPTIONS + REGISTER);
        assertThat(talk.sent(RRS, 1)).containsExactly(
            "324200010001",
            "324200000000" + "11008000090a2338630000000708d203");
    }

    @Test
    void answersAReliableRegistrationReliably() {
        talk.hill(RRS, 1, "324200200001" + OPTIONS + REGISTER.replaceFirst("11", "91"));
        assertThat(talk.sent(RRS, 1)).last().asString().startsWith("32420000000091");
    }

    @Test
    void needsNoAnswerWhenARadioGoes() {
        talk.hill(RRS, 1, "324200200001" + OPTIONS + "11000100040A2338636503");
        assertThat(talk.heard()).containsExactly(new Rrs.Offline(RadioIp.radio(2308195)));
        assertThat(talk.sent(RRS, 1)).containsExactly("324200010001");
    }

    @Test
    void sendsItsAnswerAgainUntilItIsAcknowledgedAndThenOpensAnew() {
        talk.hill(RRS, 1, "324200200001" + OPTIONS + REGISTER);
        talk.sent(RRS, 1);
        talk.time.advance(Duration.ofSeconds(4));
        assertThat(talk.sent(RRS, 1)).satisfiesExactly(
            second -> assertThat(second).startsWith("32420000000011"),
            third -> assertThat(third).startsWith("32420000000011"),
            opening -> assertThat(opening).isEqualTo(HyteraTalk.CONNECT));
        assertThat(talk.session.counts().retransmissions()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void anAcknowledgedAnswerIsNotSentAgain() {
        talk.hill(RRS, 1, "324200200001" + OPTIONS + REGISTER);
        talk.hill(RRS, 1, "324200010000");
        talk.sent(RRS, 1);
        talk.time.advance(Duration.ofSeconds(4));
        assertThat(talk.sent(RRS, 1)).isEmpty();
    }

    @Test
    void aPacketThatComesAgainIsAcknowledgedAndNotHeardAgain() {
        talk.hill(RCP, 1, "324200200001" + OPTIONS + CALL);
        talk.hill(RCP, 1, "324200200001" + OPTIONS + CALL);
        assertThat(talk.heard()).hasSize(1);
        assertThat(talk.sent(RCP, 1)).containsExactly("324200010001", "324200010001");
        assertThat(talk.session.counts().duplicates()).isEqualTo(1);
    }

    @Test
    void aPacketThatComesAgainMeanwhileWaitsWithTheFirst() {
        var safe = new CompletableFuture<Void>();
        talk.room = () -> safe;
        talk.hill(RCP, 1, "324200200001" + OPTIONS + CALL);
        talk.hill(RCP, 1, "324200200001" + OPTIONS + CALL);
        assertThat(talk.sent(RCP, 1)).isEmpty();
        safe.complete(null);
        assertThat(talk.sent(RCP, 1)).containsExactly("324200010001", "324200010001");
        assertThat(talk.heard()).hasSize(1);
    }

    @Test
    void aFullQueueLeavesPacketsUnacknowledgedAndHearsThemAgain() {
        talk.room = () -> CompletableFuture.failedFuture(new IllegalStateException("full"));
        for (int sn = 1; sn <= 100; sn++) {
            talk.hill(RRS, 1, "32420020%04X".formatted(sn) + OPTIONS + REGISTER);
        }
        assertThat(talk.sent(RRS, 1)).isEmpty();
        assertThat(talk.session.counts().refused()).isEqualTo(100);

        talk.room = () -> CompletableFuture.completedFuture(null);
        talk.hill(RRS, 1, "324200200064" + OPTIONS + REGISTER);
        assertThat(talk.heard()).hasSize(101);
        assertThat(talk.sent(RRS, 1)).contains("324200010064");
    }

    @Test
    void numbersWrapAtSixteenBits() {
        var wrapping = new HyteraTalk(name -> name.endsWith("rrs-1") ? 0x1_FFFF : 0);
        wrapping.hillConnects(RRS, 1);
        wrapping.hill(RRS, 1, "32420020FFFF" + OPTIONS + REGISTER);
        wrapping.hill(RRS, 1, "324200200000" + OPTIONS + REGISTER);
        assertThat(wrapping.heard()).hasSize(2);
        assertThat(wrapping.sent(RRS, 1)).satisfiesExactly(
            ack -> assertThat(ack).isEqualTo("32420001ffff"),
            answer -> assertThat(answer).startsWith("32420000ffff11"),
            ack -> assertThat(ack).isEqualTo("324200010000"),
            answer -> assertThat(answer).startsWith("32420000ffff11"));
    }

    @Test
    void anotherFrameUnderTheSameNumberIsHeard() {
        talk.hill(RRS, 1, "324200200001" + OPTIONS + REGISTER);
        talk.hill(RRS, 1, "324200200001" + OPTIONS + REGISTER.replace("636303", "646203"));
        assertThat(talk.heard()).hasSize(2);
    }

    @Test
    void aRepeaterThatClosedUsesItsNumbersAgain() {
        talk.hill(RRS, 1, "324200200001" + OPTIONS + REGISTER);
        talk.hill(RRS, 1, "324200080000");
        talk.hillConnects(RRS, 1);
        talk.hill(RRS, 1, "324200200001" + OPTIONS + REGISTER);
        assertThat(talk.heard()).hasSize(1);
    }

    @Test
    void aPacketIsForgottenAfterAWhile() {
        talk.hill(RCP, 1, "324200200001" + OPTIONS + CALL);
        talk.time.advance(Duration.ofSeconds(16));
        talk.hill(RCP, 1, "324200200001" + OPTIONS + CALL);
        assertThat(talk.heard()).hasSize(2);
    }

    @Test
    void aGarbledFrameIsToldAndThenAcknowledged() {
        talk.hill(RRS, 1, "324200200001" + OPTIONS + "110003000A0A2338636303");
        assertThat(talk.events).singleElement().isInstanceOf(Garbled.class);
        assertThat(talk.session.counts().garbled()).containsEntry("truncated", 1L);
        assertThat(talk.sent(RRS, 1)).containsExactly("324200010001");
    }

    @Test
    void anUnknownMessageIsHeard() {
        talk.hill(LP, 2, "324200200001" + OPTIONS + "14000800070003640EA001000D03");
        assertThat(talk.heard()).singleElement().isInstanceOf(UnknownHdap.class);
        assertThat(talk.sent(LP, 2)).contains("324200010001");
    }

    @Test
    void countsWhenEachRepeaterWasHeard() {
        talk.time.advance(Duration.ofSeconds(3));
        talk.hill(RRS, 1, HyteraTalk.HEARTBEAT);
        assertThat(talk.session.counts().lastHeard())
            .containsEntry("hill", talk.time.instant()).doesNotContainKey("mast");
    }
}
