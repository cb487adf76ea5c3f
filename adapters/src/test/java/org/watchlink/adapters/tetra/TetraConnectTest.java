package org.watchlink.adapters.tetra;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.watchlink.adapters.tetra.TetraHeard.Trouble;
import org.watchlink.adapters.tetra.pei.Pei;

/// The lamp tells whether the terminal serves us, and why not.
class TetraConnectTest {

    @Test
    void upWhenTheTerminalWasToldEverything() {
        TetraTalk talk = new TetraTalk(TetraTalk.TWO_WAY).plug().pass(0);
        assertThat(talk.events).isEmpty();
        assertThat(talk.pass(5).lamps()).containsExactly("up");
        assertThat(talk.session.counts().lastHeard()).containsOnlyKeys("terminal");
    }

    @Test
    void downForEachReasonAndUpAgain() {
        TetraTalk talk = TetraTalk.ready().unplug().unplug();
        assertThat(talk.lamps()).containsExactly("down: unplugged");
        assertThat(talk.plug().pass(5).lamps()).containsExactly("down: unplugged", "up");
        assertThat(talk.typed.stream().filter(line -> line.startsWith("AT+CTSP"))).hasSize(10);
    }

    @Test
    void downWhileNoTerminalIsThere() {
        TetraTalk talk = new TetraTalk(TetraTalk.TWO_WAY);
        talk.unplug();
        assertThat(talk.lamps()).containsExactly("down: unplugged");
        assertThat(talk.session.counts().lastHeard()).isEmpty();
    }

    @Test
    void downWithoutANetwork() {
        TetraTalk talk = TetraTalk.ready();
        talk.arrives("\r\n+CREG: 0,1,90116383\r\n");
        assertThat(talk.lamps()).containsExactly("down: the terminal has no network");
        talk.arrives("\r\n+CREG: 4,1,90116383\r\n");
        assertThat(talk.lamps()).hasSize(1);
        talk.arrives("\r\n+CREG: 1,1,90116383\r\n");
        assertThat(talk.lamps()).endsWith("up").hasSize(2);
        talk.arrives("\r\n+CTOM: 1\r\n").arrives("\r\n+CREG: 2,1,90116383\r\n");
        assertThat(talk.lamps()).hasSize(2);
    }

    /// It may have been switched off: it is not there before it knows everything again.
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void downWhenItFallsSilentUntilItIsSetUpAgain(boolean announced) {
        TetraTalk talk = TetraTalk.ready();
        talk.terminal.faults().announcesItself(announced);
        talk.terminal.powerCycle();
        assertThat(talk.pass(14).lamps()).containsExactly("down: nothing heard for 12 s");
        while (talk.lamps().size() == 1) {
            talk.pass(1);
        }
        assertThat(talk.lamps()).endsWith("up");
        assertThat(talk.time.nanos()).isLessThan(Duration.ofSeconds(40).toNanos());
        talk.status(0);
        assertThat(talk.heard()).hasSize(1);
    }

    @Test
    void troubleIsTold() {
        TetraTalk talk = new TetraTalk(TetraTalk.TWO_WAY);
        talk.terminal.faults().places(3).maker("ACME");
        talk.plug().pass(5);
        assertThat(talk.heard()).containsOnlyOnce(new Trouble("registration table full"));
    }

    @Test
    void slowAndBadlySpeltIsStillUnderstood() {
        TetraTalk talk = new TetraTalk(TetraTalk.TWO_WAY);
        talk.terminal.faults().chunk(1).spaceless(true).breaksHeaders(true).padsToOctets(true)
            .delay(Duration.ofMillis(900)).prompts(false)
            .interruption(() -> Optional.of(new Pei.Signal(20, OptionalInt.empty())));
        talk.plug().pass(60);
        assertThat(talk.lamps()).containsExactly("up");
        talk.status(0x8003).forget().status(0);
        assertThat(talk.heard()).hasSize(1);
        talk.order(new TetraOrder.Text(300, true, "hello"));
        assertThat(talk.pass(10).aired).hasSize(1);
    }

    @Test
    void aHeaderWhosePayloadIsLostWithTheLine() {
        TetraTalk talk = TetraTalk.ready();
        talk.arrives("\r\n+CTSDSR: 13,23404,0,300,0,16\r\n").unplug().plug().arrives("0000\r\n");
        assertThat(talk.pass(5).heard()).isEmpty();
    }

    @Test
    void moreThanCanBeReadIsDroppedAndNothingIsPutTogetherWrongly() {
        TetraTalk talk = TetraTalk.ready();
        talk.floods("\r\n+CTSDSR: 13,23404,0,300,0,16\r\n" + "x".repeat((1 << 20) - 100),
            "\r\n0001\r\n+CTSDSR: 13,23405,0,300,0,16\r\n".repeat(10), "\r\n0000\r\n");
        talk.pass(5);
        assertThat(talk.heard()).isEmpty();
        assertThat(talk.session.counts().dropped()).isPositive();
        assertThat(talk.lamps()).contains("down: more came than could be read").endsWith("up");
    }
}
