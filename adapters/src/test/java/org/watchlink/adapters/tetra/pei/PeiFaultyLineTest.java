package org.watchlink.adapters.tetra.pei;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.watchlink.adapters.tetra.pei.PeiCommand.Query;

/// Answers that come late, twice, never, in pieces or with something else between.
class PeiFaultyLineTest {

    /// Gotcha 1: nobody gets the answer to another command.
    @ParameterizedTest
    @ValueSource(ints = {5050, 5150, 5350, 5900, 6500, 7500, 9000})
    void lateAnswerIsNotCreditedToTheNextCommand(int late) {
        PeiDesk desk = PeiDesk.ready();
        List<PeiAnswer> answers = new ArrayList<>();
        desk.terminal.faults().delay(Duration.ofMillis(late));
        desk.conversation.ask(new Query("CREG"), answers::add);
        desk.conversation.ask(new Query("CBC"), answers::add);
        desk.passMillis(10);
        desk.terminal.faults().delay(Duration.ZERO);
        desk.pass(20);
        assertThat(answers).hasSize(2);
        assertThat(answers.get(0)).isEqualTo(new PeiAnswer.Lost("no answer", false));
        assertThat(answers.get(1))
            .isEqualTo(new PeiAnswer.Refused(new Pei.CmeFailure(CmeError.NOT_SUPPORTED), false));
    }

    /// Every answer comes late, in its order, as of a radio with much to do.
    @ParameterizedTest
    @ValueSource(ints = {100, 700, 1500, 2900, 4900})
    void slowTerminal(int delay) {
        PeiDesk desk = new PeiDesk();
        desk.terminal.faults().delay(Duration.ofMillis(delay));
        desk.plug().pass(240).forget().pass(60);
        assertThat(desk.conversation.state()).isEqualTo(PeiState.READY);
        assertThat(desk.states).isEmpty();
        List<PeiAnswer> answers = new ArrayList<>();
        desk.conversation.ask(new Query("CSQ"), answers::add);
        desk.conversation.ask(new Query("CBC"), answers::add);
        desk.text().pass(30);
        assertThat(answers).containsExactly(
            new PeiAnswer.Done(List.of(new Pei.Signal(25, OptionalInt.of(99)))),
            new PeiAnswer.Refused(new Pei.CmeFailure(CmeError.NOT_SUPPORTED), false));
        assertThat(desk.aired).hasSize(1);
        assertThat(desk.outcomes.getLast()).isInstanceOf(PeiOutcome.Sent.class);
    }

    @Test
    void lostAnswer() {
        PeiDesk desk = PeiDesk.ready();
        List<PeiAnswer> answers = new ArrayList<>();
        desk.terminal.faults().losing(1);
        desk.conversation.ask(new Query("CREG"), answers::add);
        desk.conversation.ask(new Query("CSQ"), answers::add);
        desk.pass(10);
        assertThat(answers.get(0)).isInstanceOf(PeiAnswer.Lost.class);
        assertThat(answers.get(1)).isInstanceOf(PeiAnswer.Done.class);
        assertThat(desk.typed).containsSubsequence(
            "AT+CREG?\r", "\u001B\r", "AT\r", "ATE0\r", "AT+GMI?\r", "AT+CSQ?\r");
        assertThat(desk.states).isEmpty();
    }

    @Test
    void answersLostDuringSetUp() {
        PeiDesk desk = new PeiDesk();
        desk.plug().passMillis(1200);
        desk.terminal.faults().losing(2);
        desk.pass(60);
        assertThat(desk.conversation.state()).isEqualTo(PeiState.READY);
        assertThat(desk.terminal.status(PeiDesk.OFFICER, PeiDesk.GROUP, 0)).isTrue();
    }

    @Test
    void somethingHappensBetweenCommandAndAnswer() {
        PeiDesk desk = PeiDesk.ready();
        Pei talk = new Pei.TalkGranted(1, 3, 0, 0, Optional.of(PeiDesk.OFFICER));
        desk.terminal.faults().interruption(() -> Optional.of(talk));
        List<PeiAnswer> answers = new ArrayList<>();
        desk.conversation.ask(new Query("CSQ"), answers::add);
        desk.text().pass(5);
        assertThat(desk.heard(Pei.TalkGranted.class)).hasSize(3);
        assertThat(answers).allSatisfy(answer ->
            assertThat(answer).isEqualTo(new PeiAnswer.Done(
                List.of(new Pei.Signal(25, OptionalInt.of(99))))));
        assertThat(desk.aired).hasSize(1);
    }

    @Test
    void shortDataBetweenCommandAndAnswer() {
        PeiDesk desk = PeiDesk.ready();
        desk.deaf(true);
        List<PeiAnswer> answers = new ArrayList<>();
        desk.conversation.ask(new Query("CSQ"), answers::add);
        desk.arrives("\r\n+CTSDSR: 13,23404,0,300,0,16\r\n0000\r\n\r\n+CSQ: 20,99\r\n\r\nOK\r\n");
        assertThat(desk.heard(Pei.SdsReceived.class)).hasSize(1);
        assertThat(answers).hasSize(1);
        assertThat(desk.garbled).isEmpty();
    }

    @Test
    void echoIsDropped() {
        PeiDesk desk = new PeiDesk();
        desk.terminal.faults().refuses(PeiCommand.Echo.class, CmeError.NOT_SUPPORTED);
        desk.plug().pass(5).text().pass(5);
        assertThat(desk.heard(Pei.Unknown.class)).isEmpty();
        assertThat(desk.outcomes.getLast()).isInstanceOf(PeiOutcome.Sent.class);
        assertThat(desk.garbled).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8, 64})
    void linesInPieces(int octets) {
        PeiDesk desk = new PeiDesk();
        desk.terminal.faults().chunk(octets);
        desk.plug().pass(5).text().pass(5);
        desk.terminal.status(PeiDesk.OFFICER, PeiDesk.GROUP, 0);
        desk.pass(1);
        assertThat(desk.heard(Pei.SdsReceived.class)).hasSize(1);
        assertThat(desk.outcomes.getLast()).isInstanceOf(PeiOutcome.Sent.class);
    }

    @Test
    void noBlankAfterTheColon() {
        PeiDesk desk = new PeiDesk();
        desk.terminal.faults().spaceless(true);
        assertThat(desk.plug().pass(5).conversation.state()).isEqualTo(PeiState.READY);
        assertThat(desk.text().pass(5).outcomes.getLast()).isInstanceOf(PeiOutcome.Sent.class);
    }

    @Test
    void keepsAliveInSilence() {
        PeiDesk desk = PeiDesk.ready().pass(35);
        assertThat(desk.typed).hasSizeBetween(4, 6).allMatch("AT\r"::equals);
        assertThat(desk.states).isEmpty();
    }

    @Test
    void silentTerminalIsLostWithinTwelveSecondsAndComesBack() {
        PeiDesk desk = PeiDesk.ready().deaf(true);
        assertThat(desk.pass(12).states).containsExactly("LOST nothing heard for 12 s");
        desk.pass(60).deaf(false).pass(20);
        assertThat(desk.conversation.state()).isEqualTo(PeiState.READY);
        assertThat(desk.typed("AT+CTSP=")).isEqualTo(10);
    }

    @Test
    void noTerminalAtAll() {
        PeiDesk desk = new PeiDesk().deaf(true).plug().pass(600);
        assertThat(desk.states).containsExactly("REGISTERING line up", "LOST no answer");
        assertThat(desk.typed.size()).isLessThan(1000);
        desk.text();
        assertThat(desk.outcomes)
            .containsExactly(new PeiOutcome.Failed("the terminal is not ready"));
    }

    @Test
    void lineThatComesUpWithoutHavingGoneDown() {
        PeiDesk desk = PeiDesk.ready().text().passMillis(50).plug();
        assertThat(desk.outcomes).containsExactly(new PeiOutcome.Failed("plugged"));
        assertThat(desk.pass(5).states).containsExactly(
            "LOST plugged", "REGISTERING line up", "READY set up");
        assertThat(desk.aired).isEmpty();
    }

    @Test
    void killedInMidLine() {
        PeiDesk desk = PeiDesk.ready();
        desk.arrives("\r\n+CREG: 2,1,9011").unplug().plug().arrives("6383\r\n").pass(5);
        assertThat(desk.heard(Pei.Registration.class)).allMatch(Pei.Registration::registered);
        assertThat(desk.conversation.state()).isEqualTo(PeiState.READY);
    }

    @Test
    void killedBetweenHeaderAndPayload() {
        PeiDesk desk = PeiDesk.ready();
        desk.arrives("\r\n+CTSDSR: 13,23404,0,300,0,16\r\n").unplug().plug();
        desk.arrives("0000\r\n").pass(5);
        assertThat(desk.heard(Pei.SdsReceived.class)).isEmpty();
        assertThat(desk.conversation.state()).isEqualTo(PeiState.READY);
    }

    @Test
    void lineThatFlapsAHundredTimes() {
        PeiDesk desk = PeiDesk.ready();
        for (int i = 0; i < 100; i++) {
            desk.unplug().passMillis(37 * i).plug().passMillis(53 * i);
        }
        desk.pass(6).forget();
        assertThat(desk.conversation.state()).isEqualTo(PeiState.READY);
        assertThat(desk.pass(30).typed).allMatch("AT\r"::equals).hasSizeLessThan(6);
    }

    @Test
    void garbageIsCountedAndTheConversationLivesOn() {
        PeiDesk desk = PeiDesk.ready();
        desk.arrives("\r\n+CREG: x\r\n+CTTCT:1+CTSDSR:12,1,0,2,0,64820\r\nfoo\r\n")
            .arrives("0".repeat(5000)).arrives("\r\n+CTSDSR: 13,1,0,2,0,16\r\nOK\r\n");
        assertThat(desk.garbled).containsExactly(
            "fields", "fields", "too long", "header without payload");
        assertThat(desk.heard(Pei.Unknown.class)).containsExactly(new Pei.Unknown("foo"));
        assertThat(desk.text().pass(5).outcomes.getLast()).isInstanceOf(PeiOutcome.Sent.class);
    }
}
