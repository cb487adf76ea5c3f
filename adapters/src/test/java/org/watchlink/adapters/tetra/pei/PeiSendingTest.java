package org.watchlink.adapters.tetra.pei;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.watchlink.adapters.tetra.pei.PeiCommand.SendSds;
import org.watchlink.adapters.tetra.pei.PeiFaults.Receipt;
import org.watchlink.adapters.tetra.pei.PeiOutcome.Accepted;
import org.watchlink.adapters.tetra.pei.PeiOutcome.Failed;
import org.watchlink.adapters.tetra.pei.PeiOutcome.Refused;
import org.watchlink.adapters.tetra.pei.PeiOutcome.Sent;
import org.watchlink.adapters.tetra.pei.PeiOutcome.Unknown;
import org.watchlink.adapters.wire.Bits;

/// A message goes out once, and whoever sent it hears what became of it.
class PeiSendingTest {

    private static final OptionalInt NONE = OptionalInt.empty();
    private static final String BODY = "82029C01746573746D657373616765\u001A";

    @Test
    void headerAndBodyAfterThePrompt() {
        PeiDesk desk = PeiDesk.ready().text().passMillis(250);
        assertThat(desk.typed).containsExactly(
            "AT+CTSDS=12,0,0,0,0\r", "AT+CMGS=23404,120\r\n", BODY);
        assertThat(desk.aired).containsExactly(
            new PeiOrder(AiService.SDS_4, PeiDesk.OFFICER, PeiDesk.TEXT));
        assertThat(desk.outcomes).containsExactly(new Accepted(NONE));
        assertThat(desk.pass(2).outcomes)
            .containsExactly(new Accepted(NONE), new Sent(OptionalInt.of(1)));
    }

    @Test
    void withoutPromptTheBodyFollowsAfterAWhile() {
        PeiDesk desk = PeiDesk.ready();
        desk.terminal.faults().prompts(false);
        desk.text().passMillis(350);
        assertThat(desk.typed).doesNotContain(BODY);
        assertThat(desk.passMillis(100).typed).contains(BODY);
        assertThat(desk.pass(3).outcomes.getLast()).isInstanceOf(Sent.class);
        assertThat(desk.aired).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void atOnceAndQuotedWhereConfigured(boolean prompts) {
        PeiDesk desk = new PeiDesk(new PeiProfile(
            "", PeiProfile.Terminator.CR, false, PeiProfile.PromptMode.NONE, true, 2, 1, 1184,
            Duration.ofMillis(100), NONE, false));
        desk.terminal.faults().prompts(prompts);
        desk.plug().pass(5).forget().text().pass(3);
        assertThat(desk.typed).startsWith(
            "AT+CTSDS=12,0,0,0,1\r", "AT+CMGS=\"23404\",120\r\n" + BODY);
        assertThat(desk.aired).hasSize(1);
        assertThat(desk.encrypted).containsExactly(true);
        assertThat(desk.outcomes.getLast()).isInstanceOf(Sent.class);
    }

    /// Gotcha 2.
    @ParameterizedTest
    @EnumSource
    void whateverAnswersAMessage(Receipt receipt) {
        PeiDesk desk = PeiDesk.ready();
        desk.terminal.faults().receipt(receipt).confirmation(Optional.of(4), Duration.ofSeconds(3));
        desk.text().pass(2);
        assertThat(desk.outcomes).containsExactly(new Accepted(NONE));
        desk.pass(2).text().pass(6);
        assertThat(desk.outcomes).containsExactly(
            new Accepted(NONE), new Sent(OptionalInt.of(1)),
            new Accepted(NONE), new Sent(OptionalInt.of(2)));
        assertThat(desk.typed("\u001B")).isZero();
    }

    /// Gotcha 2.
    @Test
    void secondHalfOfAnAnswerIsWaitedFor() {
        PeiDesk desk = PeiDesk.ready();
        desk.terminal.faults().receipt(Receipt.NUMBER);
        List<PeiAnswer> answers = new ArrayList<>();
        desk.text().passMillis(50).conversation.ask(new PeiCommand.Query("CBC"), answers::add);
        desk.passMillis(650);
        assertThat(desk.outcomes).isEmpty();
        desk.arrives("\r\nOK\r\n");
        assertThat(desk.outcomes).containsExactly(new Accepted(NONE));
        assertThat(answers).isEmpty();
        desk.pass(1);
        assertThat(answers).containsExactly(
            new PeiAnswer.Refused(new Pei.CmeFailure(CmeError.NOT_SUPPORTED), false));
    }

    /// Gotcha 2: the end of one message's way comes while the next one is being sent.
    @Test
    void lateConfirmationIsNotTheNextMessagesAnswer() {
        PeiDesk desk = PeiDesk.ready();
        desk.terminal.faults().confirmation(Optional.empty(), Duration.ZERO);
        desk.text().pass(3);
        desk.terminal.faults().prompts(false);
        desk.text().passMillis(50);
        desk.arrives("\r\n+CMGS: 0,5,65\r\n").pass(1);
        assertThat(desk.outcomes).containsExactly(
            new Accepted(NONE), new Failed("the network did not take it"), new Accepted(NONE));
        assertThat(desk.aired).hasSize(2);
    }

    /// Gotcha 3.
    @Test
    void saysHowToSendOnlyWhenThatChanges() {
        PeiDesk desk = PeiDesk.ready();
        desk.text().text().status(0x800B).status(0x8004).text(TetraIdentity.of("26210010123456"
            + "7"), PeiDesk.TEXT).pass(20);
        assertThat(desk.typed.stream().filter(line -> line.startsWith("AT+CTSDS")))
            .containsExactly(
                "AT+CTSDS=12,0,0,0,0\r", "AT+CTSDS=13,0,0,0,0\r", "AT+CTSDS=12,1,0,0,0\r");
        assertThat(desk.aired).hasSize(5);
        desk.unplug().plug().pass(5).forget();
        desk.text(TetraIdentity.of("262100101234567"), PeiDesk.TEXT).pass(1);
        assertThat(desk.typed("AT+CTSDS=12,1")).isOne();
    }

    /// Gotcha 3: a power cycle brings the terminal's own default back.
    @Test
    void saysHowToSendAgainAfterAPowerCycle() {
        PeiDesk desk = PeiDesk.ready().status(0x800B).pass(40).forget();
        desk.terminal.powerCycle();
        desk.pass(40).status(0x800B).pass(2);
        assertThat(desk.aired).containsExactly(
            new PeiOrder(AiService.STATUS, PeiDesk.OFFICER, Bits.ofHex("800B")));
    }

    /// Gotcha 4.
    @Test
    void notEncryptedByDefault() {
        for (PeiProfile profile : new PeiProfile[] {
            PeiProfile.GENERIC, PeiProfile.MOTOROLA, PeiProfile.SEPURA}) {
            PeiDesk desk = new PeiDesk(profile).plug().pass(5).text().pass(2);
            assertThat(desk.encrypted).containsExactly(false);
        }
    }

    @Test
    void failedOnTheNetwork() {
        PeiDesk desk = PeiDesk.ready();
        desk.terminal.faults().confirmation(Optional.of(5), Duration.ofSeconds(30));
        desk.text().pass(40);
        assertThat(desk.outcomes).containsExactly(
            new Accepted(NONE), new Failed("the network did not take it"));
    }

    @Test
    void neverConfirmed() {
        PeiDesk desk = PeiDesk.ready();
        desk.terminal.faults().confirmation(Optional.empty(), Duration.ZERO);
        desk.text().pass(70);
        assertThat(desk.outcomes).containsExactly(
            new Accepted(NONE), new Unknown("not confirmed"));
        assertThat(desk.aired).hasSize(1);
    }

    @Test
    void busyIsTriedAgain() {
        PeiDesk desk = PeiDesk.ready();
        desk.terminal.faults().refuses(
            SendSds.class, CmeError.BUSY, CmeError.NOT_SENT, CmeError.OUT_OF_SERVICE,
            CmeError.NO_ACKNOWLEDGEMENT);
        desk.text().pass(20);
        assertThat(desk.typed("AT+CMGS")).isEqualTo(5);
        assertThat(desk.typed("AT+CTSDS")).isOne();
        assertThat(desk.aired).hasSize(1);
        assertThat(desk.outcomes.getLast()).isInstanceOf(Sent.class);
    }

    @Test
    void butNotForEver() {
        PeiDesk desk = PeiDesk.ready();
        desk.terminal.faults().refuses(
            SendSds.class, CmeError.BUSY, CmeError.BUSY, CmeError.BUSY, CmeError.BUSY,
            CmeError.BUSY);
        desk.text().text().pass(30);
        assertThat(desk.outcomes.getFirst()).isEqualTo(new Refused(CmeError.BUSY));
        assertThat(desk.aired).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 20, 33, 34, 37, 41})
    void otherRefusalsAreNotTriedAgain(int code) {
        PeiDesk desk = PeiDesk.ready();
        desk.terminal.faults().refuses(SendSds.class, new CmeError(code));
        desk.text().pass(70);
        assertThat(desk.outcomes).containsExactly(new Refused(new CmeError(code)));
        assertThat(desk.aired).isEmpty();
    }

    @Test
    void syntaxErrorBeforeTheBodyIsARefusal() {
        PeiDesk desk = PeiDesk.ready();
        desk.terminal.faults().prompts(false);
        desk.text().passMillis(150).arrives("\r\n+CME ERROR: 35\r\n").pass(10);
        assertThat(desk.outcomes).containsExactly(new Refused(CmeError.SYNTAX));
        assertThat(desk.typed).doesNotContain(BODY);
    }

    @Test
    void syntaxErrorAfterTheBodyLeavesItUnknown() {
        PeiDesk desk = PeiDesk.ready();
        desk.terminal.faults().refuses(SendSds.class, CmeError.SYNTAX);
        desk.text().pass(70);
        assertThat(desk.outcomes.getFirst()).isEqualTo(new Unknown("refused"));
        assertThat(desk.outcomes).hasOnlyElementsOfType(Unknown.class);
        assertThat(desk.typed("AT+CMGS")).isOne();
    }

    @Test
    void syntaxErrorAlthoughItWasSent() {
        PeiDesk desk = PeiDesk.ready();
        desk.terminal.faults().refuses(SendSds.class, CmeError.SYNTAX).sendsAnyway(true);
        desk.text().pass(70);
        assertThat(desk.outcomes).containsExactly(
            new Unknown("refused"), new Sent(OptionalInt.of(1)));
        assertThat(desk.aired).hasSize(1);
    }

    @Test
    void lostAnswerIsNotSentBlindly() {
        PeiDesk desk = PeiDesk.ready().text().pass(3).forget();
        desk.terminal.faults().losing(1).receipt(Receipt.OK)
            .confirmation(Optional.empty(), Duration.ZERO);
        desk.text().pass(11);
        assertThat(desk.outcomes).containsExactly(new Unknown("no answer"));
        desk.pass(80);
        assertThat(desk.aired).hasSize(1);
        assertThat(desk.outcomes).hasOnlyElementsOfType(Unknown.class);
    }

    @Test
    void killedBeforeTheBodyWasWritten() {
        PeiDesk desk = PeiDesk.ready();
        desk.terminal.faults().prompts(false);
        desk.text().text().passMillis(200).unplug();
        assertThat(desk.outcomes).containsExactly(new Failed("unplugged"), new Failed("unplugged"));
        desk.plug().pass(70);
        assertThat(desk.aired).isEmpty();
        assertThat(desk.text().pass(3).outcomes.getLast()).isInstanceOf(Sent.class);
        assertThat(desk.aired).hasSize(1);
    }

    @Test
    void killedAfterTheBodyWasWritten() {
        PeiDesk desk = PeiDesk.ready().text().passMillis(105).unplug();
        assertThat(desk.typed).contains(BODY);
        assertThat(desk.outcomes).containsExactly(new Unknown("unplugged"));
        desk.plug().arrives("+CMGS: 0,4,65\r\n").pass(70);
        assertThat(desk.outcomes).hasSize(1);
    }

    @Test
    void confirmationOverAnotherLineIsNobodys() {
        PeiDesk desk = PeiDesk.ready();
        desk.terminal.faults().confirmation(Optional.empty(), Duration.ZERO);
        desk.text().pass(1).unplug();
        assertThat(desk.outcomes).containsExactly(new Accepted(NONE), new Unknown("unplugged"));
        desk.plug().pass(5).arrives("+CMGS: 0,4,65\r\n");
        assertThat(desk.outcomes).hasSize(2);
    }

    @Test
    void tooLongForTheTerminal() {
        PeiDesk desk = PeiDesk.ready().text(PeiDesk.OFFICER, Bits.ofHex("82".repeat(149)));
        assertThat(desk.outcomes).containsExactly(new Failed("too long"));
        assertThat(desk.typed).isEmpty();
    }

    @Test
    void onlySoManyWait() {
        PeiDesk desk = PeiDesk.ready();
        for (int i = 0; i < 70; i++) {
            desk.text();
        }
        assertThat(desk.outcomes).hasSize(5)
            .containsOnly(new Failed("too many messages wait"));
        assertThat(desk.pass(200).aired).hasSize(65);
    }
}
