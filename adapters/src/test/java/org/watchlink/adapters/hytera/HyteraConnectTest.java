package org.watchlink.adapters.hytera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watchlink.adapters.hytera.HyteraService.RCP;
import static org.watchlink.adapters.hytera.HyteraService.RRS;
import static org.watchlink.adapters.hytera.HyteraTalk.CONNECT;
import static org.watchlink.adapters.hytera.HyteraTalk.HEARTBEAT;
import static org.watchlink.adapters.hytera.HyteraTalk.HEARTBEATS;
import static org.watchlink.adapters.hytera.HyteraTalk.LOSS;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.watchlink.adapters.link.SessionEvent.Down;
import org.watchlink.adapters.link.SessionEvent.Garbled;
import org.watchlink.adapters.link.SessionEvent.Up;
import org.watchlink.adapters.wire.Octets;

class HyteraConnectTest {

    private static final String SUBSCRIBE = "3242 0000 0000 02C9100700 03 0001 0101 0201";

    private final HyteraTalk talk = new HyteraTalk();

    @Test
    void opensTheSessionItself() {
        talk.link(RRS, 1).changes(true, "bound");
        assertThat(talk.sent(RRS, 1)).containsExactly(CONNECT);
    }

    @Test
    void answersAConnectWithTheSameOptions() {
        talk.hill(RRS, 1, "324200240000 8304000000C8 040101");
        assertThat(talk.sent(RRS, 1))
            .containsExactly("3242002500008304000000c8040101", HEARTBEAT);
        assertThat(talk.events).containsExactly(new Up<>("hill", talk.time.instant()));

        talk.hill(RRS, 1, "324200240000 8304000000C8 040101");
        assertThat(talk.sent(RRS, 1)).containsExactly("3242002500008304000000c8040101");
        assertThat(talk.events).hasSize(1);
    }

    @Test
    void anAnsweredConnectIsNotAnsweredAgain() {
        talk.hill(RRS, 1, "324200250000 8304000000C8 040101");
        assertThat(talk.sent(RRS, 1)).containsExactly(HEARTBEAT);
        assertThat(talk.events).hasSize(1);
    }

    @Test
    void isUpWithWhateverIsHeardFirst() {
        talk.hill(RRS, 2, HEARTBEAT);
        assertThat(talk.events).containsExactly(new Up<>("hill", talk.time.instant()));
    }

    @Test
    void connectsEverMoreSeldomAndNeverGivesUp() {
        talk.time.advance(Duration.ofSeconds(31));
        assertThat(talk.sent(RRS, 1)).hasSize(5).containsOnly(CONNECT);
        talk.time.advance(Duration.ofHours(1));
        assertThat(talk.sent(RRS, 1)).hasSize(120).containsOnly(CONNECT);
    }

    @Test
    void aRepeaterThatNeverSpokeIsDown() {
        talk.time.advance(LOSS);
        assertThat(talk.events).containsExactly(
            new Down<>("hill", talk.time.instant(), "RRS 1: not heard yet"),
            new Down<>("mast", talk.time.instant(), "RRS 1: not heard yet"));
    }

    @Test
    void beatsWhileItIsUp() {
        talk.hillConnects(RRS, 1);
        for (int i = 0; i < 6; i++) {
            talk.time.advance(HEARTBEATS);
            talk.hill(RRS, 1, HEARTBEAT);
        }
        assertThat(talk.sent(RRS, 1).stream().filter(HEARTBEAT::equals)).hasSize(6);
    }

    @Test
    void isLostAfterSilenceAndComesBack() {
        talk.hillConnects(RRS, 1);
        talk.time.advance(LOSS);
        assertThat(talk.events).contains(
            new Down<>("hill", talk.time.instant(), "RRS 1: not heard for 25 s"));
        assertThat(talk.sent(RRS, 1)).contains(CONNECT);

        talk.events.clear();
        talk.time.advance(Duration.ofDays(1));
        assertThat(talk.events).isEmpty();
        talk.hill(RRS, 1, HEARTBEAT);
        assertThat(talk.events).containsExactly(new Up<>("hill", talk.time.instant()));
    }

    @Test
    void oneSilentPortAmongSeveralIsToldAndNamed() {
        talk.hillConnects(RRS, 1);
        talk.hillConnects(RCP, 1);
        for (int i = 0; i < 5; i++) {
            talk.time.advance(HEARTBEATS);
            talk.hill(RRS, 1, HEARTBEAT);
        }
        assertThat(talk.events).contains(
            new Down<>("hill", talk.time.instant(), "RCP 1: not heard for 25 s"));

        talk.events.clear();
        talk.hill(RRS, 2, HEARTBEAT);
        assertThat(talk.events).isEmpty();
        talk.hill(RCP, 1, HEARTBEAT);
        assertThat(talk.events).containsExactly(new Up<>("hill", talk.time.instant()));
    }

    @Test
    void aCloseIsAnsweredAndTheSessionOpenedAgain() {
        talk.hillConnects(RRS, 1);
        talk.hill(RRS, 1, "324200080000");
        assertThat(talk.sent(RRS, 1)).containsExactly("324200090000", CONNECT);
        assertThat(talk.events).containsExactly(
            new Down<>("hill", talk.time.instant(), "RRS 1: closed by the other end"));
    }

    @Test
    void aRejectionIsALossAndTriedAgainLater() {
        talk.hillConnects(RRS, 1);
        talk.hill(RRS, 1, "324200100000");
        assertThat(talk.events).containsExactly(
            new Down<>("hill", talk.time.instant(), "RRS 1: rejected by the other end"));
        assertThat(talk.sent(RRS, 1)).containsExactly(CONNECT);
        talk.hill(RRS, 1, "324200100000");
        assertThat(talk.sent(RRS, 1)).isEmpty();
        talk.time.advance(Duration.ofSeconds(1));
        assertThat(talk.sent(RRS, 1)).contains(CONNECT);
    }

    @Test
    void aLostSocketIsALossAndAReturnedOneConnects() {
        talk.hillConnects(RRS, 1);
        talk.link(RRS, 1).changes(false, "no such device");
        assertThat(talk.events).containsExactly(
            new Down<>("hill", talk.time.instant(), "RRS 1: no such device"));
        talk.sent(RRS, 1);
        talk.link(RRS, 1).changes(true, "bound");
        assertThat(talk.sent(RRS, 1)).containsExactly(CONNECT);
    }

    @Test
    void subscribesToCallsWhenTheCallPortConnects() {
        talk.hill(RCP, 1, "324200240000 8304000000C8 040101");
        String subscribe = Octets.ofHex(SUBSCRIBE).toString();
        assertThat(talk.sent(RCP, 1)).satisfiesExactly(
            answer -> assertThat(answer).startsWith("32420025"),
            beat -> assertThat(beat).isEqualTo(HEARTBEAT),
            data -> assertThat(data).startsWith(subscribe));

        talk.hill(RCP, 1, "324200010000");
        talk.hill(RCP, 1, "3242 0020 0001 8304000000C8040101 02C9800100 00 E903");
        assertThat(talk.sent(RCP, 1)).containsExactly("324200010001");
        assertThat(talk.heard()).isEmpty();
        talk.time.advance(Duration.ofMinutes(10));
        assertThat(talk.sent(RCP, 1)).noneMatch(datagram -> datagram.contains("02c91007"));
    }

    @Test
    void subscribesAgainUntilTheRepeaterAgrees() {
        talk.hillConnects(RCP, 1);
        talk.hill(RCP, 1, "324200010000");
        talk.hill(RCP, 1, "3242 0020 0001 8304000000C8040101 02C9800100 01 E803");
        for (int i = 0; i < 6; i++) {
            talk.time.advance(HEARTBEATS);
            talk.hill(RCP, 1, HEARTBEAT);
        }
        assertThat(talk.sent(RCP, 1)).anyMatch(datagram -> datagram.contains("02c91007"));
    }

    @Test
    void strangersAreCountedAndNothingElse() {
        talk.from("10.0.0.9", RRS, 1, "324200240000 8304000000C8 040101");
        talk.from("10.0.0.9", RRS, 1, "FF");
        talk.link(RRS, 1).arrives(
            new InetSocketAddress("10.0.0.7", 40_000), Octets.ofHex(HEARTBEAT));
        assertThat(talk.session.counts().strangers()).isEqualTo(3);
        assertThat(talk.session.counts().received()).isZero();
        assertThat(talk.sent(RRS, 1)).isEmpty();
        assertThat(talk.events).isEmpty();
    }

    @Test
    void garbledOctetsAreToldAndCounted() {
        talk.hill(RRS, 1, "FFFF00020000");
        assertThat(talk.events).containsExactly(new Garbled<>(
            "hill", talk.time.instant(), "magic", Octets.ofHex("FFFF00020000")));
        assertThat(talk.session.counts().garbled()).containsOnly(Map.entry("magic", 1L));
        assertThat(talk.sent(RRS, 1)).isEmpty();
    }

    @Test
    void aReceiverThatFailsDoesNotHinderTheConnection() {
        talk.room = () -> CompletableFuture.failedFuture(new IllegalStateException("full"));
        talk.hill(RRS, 1, "324200240000 8304000000C8 040101");
        talk.room = () -> {
            throw new IllegalStateException("on purpose");
        };
        talk.hill(RRS, 1, "00");
        assertThat(talk.sent(RRS, 1)).contains(HEARTBEAT);
        assertThat(talk.session.counts().refused()).isEqualTo(2);
    }

    @Test
    void closesEveryConversationAndLink() {
        talk.hillConnects(RRS, 1);
        talk.session.close();
        assertThat(talk.sent(RRS, 1)).containsExactly("324200080000");
        assertThat(talk.sent(RRS, 2)).isEmpty();
        assertThat(talk.links()).allMatch(link -> link.closed());
        talk.time.advance(Duration.ofHours(1));
        assertThat(talk.sent(RRS, 1)).isEmpty();
        assertThat(talk.events).isEqualTo(List.of());
    }
}
