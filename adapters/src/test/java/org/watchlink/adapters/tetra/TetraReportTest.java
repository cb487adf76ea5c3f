package org.watchlink.adapters.tetra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watchlink.adapters.tetra.TetraTalk.GROUP;
import static org.watchlink.adapters.tetra.TetraTalk.OFFICER;
import static org.watchlink.adapters.tetra.TetraTalk.OWN;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.watchlink.adapters.tetra.pei.CmeError;
import org.watchlink.adapters.tetra.pei.Mni;
import org.watchlink.adapters.tetra.pei.PeiCommand.SendSds;
import org.watchlink.adapters.tetra.pei.PeiProfile;
import org.watchlink.adapters.tetra.pei.TetraAddress;
import org.watchlink.adapters.tetra.sds.DeliveryStatus;
import org.watchlink.adapters.tetra.sds.Pid;
import org.watchlink.adapters.tetra.sds.SdsTl;
import org.watchlink.adapters.tetra.sds.SdsTl.Report;
import org.watchlink.adapters.tetra.sds.SdsTl.ReportRequest;
import org.watchlink.adapters.tetra.sds.SdsTl.Transfer;
import org.watchlink.adapters.tetra.sds.TextParts;
import org.watchlink.adapters.wire.Bits;

/// Radios learn that their texts are safe here: only when they are, only where it is wanted and
/// allowed, and once.
class TetraReportTest {

    private static final Transfer HELLO = TetraTalk.text(ReportRequest.RECEIVED, 7, "hello");
    private static final Report ARRIVED = Report.of(Pid.TEXT, DeliveryStatus.RECEIVED, 7);

    @Test
    void onlyWhenTheControlRoomHasIt() {
        TetraTalk talk = TetraTalk.ready();
        var safe = new CompletableFuture<Void>();
        talk.room = () -> safe;
        talk.sends(OWN, HELLO).pass(5);
        assertThat(talk.aired).isEmpty();
        safe.complete(null);
        talk.pass(5);
        assertThat(talk.sent()).containsExactly(ARRIVED);
        assertThat(talk.aired.getFirst().called()).isEqualTo(OFFICER);
        assertThat(talk.session.counts().reported()).isOne();
    }

    @Test
    void notWhenItCouldNotTakeItButThenWhenItComesAgain() {
        TetraTalk talk = TetraTalk.ready();
        talk.room = () -> CompletableFuture.failedFuture(new IllegalStateException("full"));
        talk.sends(OWN, HELLO).pass(5);
        assertThat(talk.aired).isEmpty();
        talk.room = () -> CompletableFuture.completedFuture(null);
        talk.sends(OWN, HELLO).pass(5);
        assertThat(talk.sent()).containsExactly(ARRIVED);
    }

    @Test
    void onceForARepetition() {
        TetraTalk talk = TetraTalk.ready();
        talk.sends(OWN, HELLO).sends(OWN, HELLO).pass(60).sends(OWN, HELLO).pass(5);
        assertThat(talk.sent()).containsExactly(ARRIVED);
        assertThat(talk.heard()).hasSize(3);
        talk.pass(600).sends(OWN, HELLO).pass(5);
        assertThat(talk.sent()).containsExactly(ARRIVED, ARRIVED);
    }

    @Test
    void againIfTheFirstDidNotGoOut() {
        TetraTalk talk = TetraTalk.ready();
        talk.terminal.faults().refuses(SendSds.class, CmeError.TRANSMIT_INHIBIT);
        talk.sends(OWN, HELLO).pass(5);
        assertThat(talk.aired).isEmpty();
        talk.sends(OWN, HELLO).pass(5);
        assertThat(talk.sent()).containsExactly(ARRIVED);
    }

    @Test
    void neverToAGroup() {
        TetraTalk talk = TetraTalk.ready();
        talk.sends(GROUP, HELLO).pass(5);
        assertThat(talk.heard()).hasSize(1);
        assertThat(talk.aired).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = {"RECEIVED", "BOTH"})
    void onlyWhenAsked(ReportRequest request) {
        TetraTalk talk = TetraTalk.ready();
        talk.sends(OWN, TetraTalk.text(request, 7, "hello")).pass(5);
        assertThat(talk.aired).isEmpty();
    }

    @Test
    void notByASiteThatOnlyListens() {
        TetraTalk talk = TetraTalk.ready(TetraTalk.ONE_WAY);
        talk.sends(OWN, HELLO).pass(5);
        assertThat(talk.heard()).hasSize(1);
        assertThat(talk.aired).isEmpty();
        assertThat(talk.typed).noneMatch(line -> line.startsWith("AT+CMGS"));
    }

    @Test
    void notWhereSwitchedOff() {
        TetraTalk talk = TetraTalk.ready(new TetraSettings(
            PeiProfile.GENERIC, true, false, Duration.ofSeconds(60), false));
        talk.sends(OWN, HELLO).pass(5);
        assertThat(talk.aired).isEmpty();
    }

    @Test
    void notWhereTheTerminalDoesSoItself() {
        PeiProfile generic = PeiProfile.GENERIC;
        TetraTalk talk = TetraTalk.ready(new TetraSettings(new PeiProfile(
            "", generic.terminator(), false, generic.prompt(), false, 2, 0, 1184,
            generic.pacing(), OptionalInt.empty(), true), true));
        talk.terminal.faults().reportsItself(true);
        talk.sends(OWN, HELLO).pass(5);
        assertThat(talk.sent()).containsExactly(ARRIVED);
        assertThat(talk.typed).noneMatch(line -> line.startsWith("AT+CMGS"));
    }

    @Test
    void notToWhomNobodyKnowsNorForAHalf() {
        TetraTalk talk = TetraTalk.ready();
        talk.arrives("\r\n+CTSDSR: 12,,0,23401,0,40\r\n8204070161\r\n")
            .arrives("\r\n+CTSDSR: 12,23404,0,23401,0,48\r\n8204070161\r\n").pass(5);
        assertThat(talk.heard()).hasSize(2);
        assertThat(talk.aired).isEmpty();
    }

    @Test
    void aLongTextWhenAllOfItIsSafe() {
        TetraTalk talk = TetraTalk.ready();
        var parts = new TextParts(1184, false, false).of("abcdefgh".repeat(30), 9).orElseThrow();
        for (int i = 0; i < parts.size(); i++) {
            assertThat(talk.aired).isEmpty();
            talk.sends(OWN, new Transfer(
                ReportRequest.RECEIVED, false, 50 + i, Optional.empty(), parts.get(i))).pass(5);
        }
        talk.pass(5);
        assertThat(talk.sent()).containsExactly(
            Report.of(Pid.HEADED_TEXT, DeliveryStatus.RECEIVED, 50),
            Report.of(Pid.HEADED_TEXT, DeliveryStatus.RECEIVED, 51));
    }

    @Test
    void aVisitorByItsWholeNumber() {
        TetraTalk talk = TetraTalk.ready();
        talk.arrives("\r\n+CTSDSR: 12,262100101234567,1,23401,0,40\r\n8204070161\r\n").pass(5);
        assertThat(talk.aired.getFirst().called().address()).contains(
            new TetraAddress(Optional.of(new Mni(262, 1001)), 1234567));
    }

    @Test
    void aReportThatWantsToBeAnswered() {
        TetraTalk talk = TetraTalk.ready();
        talk.sends(OWN, new Report(
            Pid.TEXT, true, 0, DeliveryStatus.CONSUMED, 3, Optional.empty(),
            Bits.ofHex(""))).pass(5);
        assertThat(talk.sent()).containsExactly(
            new SdsTl.Ack(Pid.TEXT, 0, DeliveryStatus.CONSUMED, 3));
        assertThat(talk.heard()).hasSize(1).first().isInstanceOf(TetraHeard.Other.class);
    }
}
