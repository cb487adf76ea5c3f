package org.watchlink.adapters.tetra.pei;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.watchlink.adapters.tetra.pei.PeiCommand.Register;

/// A terminal is told what is wanted of it, and again whenever it may have forgotten.
class PeiSetUpTest {

    private static final PeiProfile RESETTING = new PeiProfile(
        "", PeiProfile.Terminator.CR_LF, true, PeiProfile.PromptMode.AWAITED, false, 2, 0, 1184,
        Duration.ofMillis(100), OptionalInt.of(0), false);

    @Test
    void everyStepInItsOrder() {
        PeiDesk desk = new PeiDesk().plug().pass(5);
        assertThat(desk.typed).containsExactly(
            "\u001B\r", "AT\r", "ATE0\r", "AT+GMI?\r", "AT+GMM?\r", "AT+GMR?\r",
            "AT+CSCS=8859-1\r", "AT+CTOM?\r", "AT+CTSP=2,0,0\r", "AT+CTSP=2,1,11\r",
            "AT+CTSP=2,2,20\r", "AT+CTSP=2,3,2\r", "AT+CTSP=2,3,9\r", "AT+CTSP=2,3,10\r",
            "AT+CTSP=2,3,130\r", "AT+CTSP=2,3,137\r", "AT+CTSP=2,3,138\r", "AT+CTSP=2,3,140\r",
            "AT+CNUMF?\r", "AT+CREG?\r", "AT+CTGS?\r", "AT+CSQ?\r");
        assertThat(desk.states).containsExactly("REGISTERING line up", "READY set up");
        assertThat(desk.heard).contains(
            new Pei.OwnNumber(6, PeiDesk.OWN), new Pei.OwnNumber(2, TetraIdentity.of("16777184")),
            new Pei.Registration(1, OptionalInt.of(1), Optional.of(new Mni(901, 16383))),
            new Pei.Mode(0), new Pei.Signal(25, OptionalInt.of(99)));
        assertThat(desk.alarms).isEmpty();
        assertThat(desk.garbled).isEmpty();
    }

    @Test
    void pacesItsCommands() {
        PeiDesk desk = new PeiDesk().plug().pass(5).forget();
        desk.conversation.ask(new PeiCommand.Query("CBC"), _ -> { });
        desk.conversation.ask(new PeiCommand.Query("CCLK"), _ -> { });
        assertThat(desk.passMillis(99).typed).containsExactly("AT+CBC?\r");
        assertThat(desk.passMillis(10).typed).containsExactly("AT+CBC?\r", "AT+CCLK?\r");
    }

    @Test
    void alreadyRegisteredIsFine() {
        PeiDesk desk = new PeiDesk().plug().pass(5).unplug().plug().pass(5);
        assertThat(desk.alarms).isEmpty();
        assertThat(desk.conversation.state()).isEqualTo(PeiState.READY);
    }

    @Test
    void fullTableIsAnAlarm() {
        PeiDesk desk = new PeiDesk();
        desk.terminal.faults().places(3);
        desk.plug().pass(5);
        assertThat(desk.alarms).containsExactly("registration table full");
        assertThat(desk.conversation.state()).isEqualTo(PeiState.READY);
    }

    /// Gotcha 10.
    @Test
    void takesMessagesFromTheScreenOnlyWhereItMust() {
        PeiDesk desk = new PeiDesk();
        desk.terminal.faults().refuses(Register.class, new CmeError(34));
        desk.plug().pass(5);
        assertThat(desk.typed("AT+CTSP=1")).isOne();
        assertThat(desk.typed).containsSubsequence(
            "AT+CTSP=2,0,0\r", "AT+CTSP=1,0,0\r", "AT+CTSP=2,1,11\r");
        assertThat(desk.alarms)
            .containsExactly("messages no longer show on the radio's own screen");
    }

    /// Gotcha 1: the answers to every `AT` at the beginning are still on their way.
    @Test
    void slowTerminalRefusesWhatItWasAsked() {
        PeiDesk desk = new PeiDesk();
        desk.terminal.faults().delay(Duration.ofMillis(1500))
            .refuses(Register.class, new CmeError(34));
        desk.plug().pass(60);
        assertThat(desk.typed.stream().filter(line -> line.startsWith("AT+CTSP=1")))
            .containsExactly("AT+CTSP=1,0,0\r");
    }

    @Test
    void refusalOfBothProfilesIsAnAlarm() {
        PeiDesk desk = new PeiDesk();
        desk.terminal.faults().refuses(Register.class, new CmeError(34), new CmeError(33));
        desk.plug().pass(5);
        assertThat(desk.alarms).containsExactly("registration refused");
    }

    @Test
    void refusedQuestionsDoNotMatter() {
        PeiDesk desk = new PeiDesk();
        desk.terminal.faults()
            .refuses(PeiCommand.CharacterSet.class, CmeError.NOT_SUPPORTED)
            .refuses(PeiCommand.Query.class, CmeError.NOT_SUPPORTED, CmeError.NOT_SUPPORTED);
        assertThat(desk.plug().pass(12).conversation.state()).isEqualTo(PeiState.READY);
        assertThat(desk.alarms).isEmpty();
    }

    @Test
    void syntaxErrorsAtFirstAreClearedAway() {
        PeiDesk desk = new PeiDesk();
        desk.terminal.faults().refuses(
            PeiCommand.Attention.class, CmeError.SYNTAX, CmeError.SYNTAX, CmeError.SYNTAX);
        desk.plug().pass(5);
        assertThat(desk.typed("AT\r")).isEqualTo(4);
        assertThat(desk.conversation.state()).isEqualTo(PeiState.READY);
    }

    @Test
    void anotherMakerIsAnAlarm() {
        PeiDesk desk = new PeiDesk(PeiProfile.SEPURA);
        desk.terminal.faults().maker("Motorola");
        assertThat(desk.plug().pass(5).alarms)
            .containsExactly("the terminal is of another maker than configured");
        PeiDesk right = new PeiDesk(PeiProfile.MOTOROLA);
        right.terminal.faults().maker("Motorola");
        assertThat(right.plug().pass(5).alarms).isEmpty();
    }

    @Test
    void resetsOnlyWhereConfigured() {
        PeiDesk desk = new PeiDesk(RESETTING);
        desk.terminal.faults().restartsOnReset(false);
        desk.plug().pass(5);
        assertThat(desk.typed).containsSubsequence("AT+GMI?\r\n", "ATZ\r\n", "ATE0\r\n");
        assertThat(desk.typed).contains("AT+CTOM=0\r\n");
        assertThat(desk.typed("ATZ")).isOne();
        for (PeiProfile profile : new PeiProfile[] {
            PeiProfile.GENERIC, PeiProfile.MOTOROLA, PeiProfile.SEPURA}) {
            assertThat(new PeiDesk(profile).plug().pass(600).typed("ATZ")).isZero();
        }
    }

    @Test
    void terminalThatRestartsOnResetComesBack() {
        PeiDesk desk = new PeiDesk(RESETTING).plug().pass(60);
        assertThat(desk.typed("ATZ")).isOne();
        assertThat(desk.conversation.state()).isEqualTo(PeiState.READY);
        assertThat(desk.terminal.status(PeiDesk.OFFICER, PeiDesk.GROUP, 0)).isTrue();
    }

    @Test
    void everythingAgainOnReconnect() {
        PeiDesk desk = PeiDesk.ready().unplug().pass(1).plug().pass(5);
        assertThat(desk.typed("AT+CTSP=")).isEqualTo(10);
        assertThat(desk.states).containsExactly(
            "LOST unplugged", "REGISTERING line up", "READY set up");
    }

    @Test
    void registersAgainEveryFewMinutes() {
        PeiDesk desk = PeiDesk.ready().pass(310);
        assertThat(desk.typed("AT+CTSP=")).isEqualTo(10);
        assertThat(desk.states).isEmpty();
        assertThat(desk.typed("AT+CREG?")).isEqualTo(6);
        assertThat(desk.typed("AT+CSQ?")).isEqualTo(6);
    }

    @Test
    void powerCycleThatTellsItself() {
        PeiDesk desk = PeiDesk.ready().pass(31).forget();
        desk.terminal.powerCycle();
        desk.pass(26);
        assertThat(desk.typed("AT+CTSP=")).isEqualTo(10);
        assertThat(desk.terminal.status(PeiDesk.OFFICER, PeiDesk.GROUP, 0)).isTrue();
        assertThat(desk.conversation.state()).isEqualTo(PeiState.READY);
    }

    @Test
    void powerCycleThatSaysNothing() {
        PeiDesk desk = PeiDesk.ready().pass(31).forget();
        desk.terminal.faults().announcesItself(false);
        desk.terminal.powerCycle();
        assertThat(desk.pass(12).states).containsExactly("LOST nothing heard for 12 s");
        desk.pass(60);
        assertThat(desk.terminal.status(PeiDesk.OFFICER, PeiDesk.GROUP, 0)).isTrue();
        assertThat(desk.conversation.state()).isEqualTo(PeiState.READY);
    }

    @Test
    void ownPositionWithoutFixMeansThatItWasOff() {
        PeiDesk desk = PeiDesk.ready().pass(31).forget();
        desk.arrives("+CTSDSR: 12,99,0,2,0,84\r\n0A30000000000007FFE810\r\n").pass(5);
        assertThat(desk.typed("AT+CTSP=")).isZero();
        desk.arrives("+CTSDSR: 12,23401,0,2,0,84\r\n0A30000000000007FFE810\r\n").pass(5);
        assertThat(desk.typed("AT+CTSP=")).isEqualTo(10);
    }

    @Test
    void terminalThatForgetsWhatItKnewIsSetUpAgain() {
        PeiDesk desk = PeiDesk.ready().pass(50).forget();
        desk.terminal.faults().refuses(PeiCommand.Query.class, CmeError.NOT_SUPPORTED);
        assertThat(desk.pass(50).typed("AT+CTSP=")).isEqualTo(10);
    }
}
