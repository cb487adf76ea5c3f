package org.watchlink.adapters.tetra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watchlink.adapters.tetra.TetraTalk.ALL;
import static org.watchlink.adapters.tetra.TetraTalk.FROM;
import static org.watchlink.adapters.tetra.TetraTalk.GROUP;
import static org.watchlink.adapters.tetra.TetraTalk.OWN;
import static org.watchlink.adapters.tetra.TetraTalk.US;
import static org.watchlink.adapters.tetra.TetraTalk.at;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.watchlink.adapters.link.SessionEvent;
import org.watchlink.adapters.tetra.TetraHeard.Located;
import org.watchlink.adapters.tetra.TetraHeard.Other;
import org.watchlink.adapters.tetra.TetraHeard.Status;
import org.watchlink.adapters.tetra.TetraHeard.Text;
import org.watchlink.adapters.tetra.lip.LipReason;
import org.watchlink.adapters.tetra.lip.LipReport;
import org.watchlink.adapters.tetra.pei.Mni;
import org.watchlink.adapters.tetra.pei.TetraAddress;
import org.watchlink.adapters.tetra.pei.TetraIdentity;
import org.watchlink.adapters.tetra.sds.Sds;
import org.watchlink.adapters.tetra.sds.SdsCodec;
import org.watchlink.adapters.tetra.sds.SdsText;
import org.watchlink.adapters.tetra.sds.SdsTl.ReportRequest;
import org.watchlink.adapters.tetra.sds.SdsTl.Transfer;
import org.watchlink.adapters.tetra.sds.TextCoding;
import org.watchlink.adapters.tetra.sds.TextParts;
import org.watchlink.adapters.tetra.sds.UserData;
import org.watchlink.adapters.tetra.sds.UserData.ConcatenatedSds;
import org.watchlink.adapters.tetra.sds.UserData.Concatenation;
import org.watchlink.adapters.wire.Bits;

/// What officers send reaches the control room as what it is.
class TetraHearingTest {

    private static final Optional<TetraAddress> OFFICER = Optional.of(FROM);
    private static final Status EMERGENCY = new Status(OFFICER, ALL, new Sds.Emergency());
    private static final Status EN_ROUTE =
        new Status(OFFICER, ALL, new Sds.UserStatus(0x8003));
    /// A status hidden in a report without a position; see the vectors.
    private static final Bits HIDDEN =
        Bits.ofHex("0A4DD400000000000000005FE0002308517A100060");
    private static final Bits CRY = Bits.ofHex("0A112853A9FF4D4FFFE02");
    private static final String LONG = "abcdefghijklmnopqrstuvwxyz ".repeat(12).strip();

    private final TetraTalk talk = TetraTalk.ready();

    @Test
    void aStatus() {
        talk.status(0x8003);
        assertThat(talk.heard()).containsExactly(EN_ROUTE);
        assertThat(talk.keys()).containsExactly("");
        assertThat(talk.events.getFirst()).isInstanceOfSatisfying(
            SessionEvent.Heard.class, heard -> {
                assertThat(heard.peer()).isEqualTo("terminal");
                assertThat(heard.channel()).isZero();
            });
    }

    @Test
    void aCallForHelpEveryWayItComes() {
        talk.status(0).sends(GROUP, CRY)
            .says(TetraTalk.call(1, "23404", "300", 15));
        talk.arrives("\r\n+CTXD: 1,3\r\n");
        assertThat(talk.heard()).hasSize(3);
        assertThat(talk.heard().get(0)).isEqualTo(EMERGENCY);
        assertThat(talk.heard().get(1)).isInstanceOfSatisfying(Located.class, located -> {
            assertThat(located.from()).isEqualTo(OFFICER);
            assertThat(((LipReport) located.lip()).reason()).contains(LipReason.EMERGENCY);
        });
        assertThat(talk.heard().get(2)).isInstanceOfSatisfying(
            TetraHeard.CallBegun.class, call -> assertThat(call.emergency()).isTrue());
        assertThat(talk.session.counts().unknown()).isPositive();
    }

    @Test
    void aCallForHelpIsToldAsOftenAsItComes() {
        talk.status(0).pass(5).status(0).pass(5).status(0);
        assertThat(talk.heard()).containsExactly(EMERGENCY, EMERGENCY, EMERGENCY);
    }

    @Test
    void aCallForHelpToNobodyKnownFromNobodyKnown() {
        talk.arrives("\r\n+CTSDSR: 13,123456789,16\r\n0000\r\n");
        assertThat(talk.heard()).containsExactly(new Status(
            Optional.empty(), new TetraAddress(Optional.empty(), 0), new Sds.Emergency()));
    }

    @Test
    void aStatusHiddenInAPosition() {
        talk.sends(GROUP, HIDDEN);
        assertThat(talk.heard()).hasSize(2);
        assertThat(talk.heard().getFirst()).isInstanceOf(Located.class);
        assertThat(talk.heard().getLast()).isEqualTo(EN_ROUTE);
    }

    @Test
    void isTheOneThatCameBefore() {
        talk.status(0x8003).pass(59).sends(GROUP, HIDDEN);
        assertThat(talk.heard()).hasSize(2);
        assertThat(talk.heard().getFirst()).isEqualTo(EN_ROUTE);
        assertThat(talk.session.counts().repeated()).isOne();
    }

    @Test
    void orTheOneThatComesAfterwardsButOnlyOnce() {
        talk.sends(GROUP, HIDDEN).status(0x8003);
        assertThat(talk.heard()).hasSize(2);
        talk.status(0x8003);
        assertThat(talk.heard()).hasSize(3).last().isEqualTo(EN_ROUTE);
    }

    @Test
    void butNotAfterAMinuteNorAnotherValueOrOfficer() {
        talk.status(0x8004).status(0x8003).pass(61).sends(GROUP, HIDDEN);
        assertThat(talk.heard()).hasSize(4).endsWith(EN_ROUTE);
        talk.forget().terminal.status(TetraIdentity.of("23405"), GROUP, 0x8003);
        talk.pass(0);
        assertThat(talk.heard()).hasSize(1);
    }

    @Test
    void norIfTheControlRoomCouldNotTakeTheFirst() {
        talk.room = () -> CompletableFuture.failedFuture(new IllegalStateException("full"));
        talk.status(0x8003);
        talk.room = () -> CompletableFuture.completedFuture(null);
        talk.sends(GROUP, HIDDEN);
        assertThat(talk.heard()).hasSize(3).last().isEqualTo(EN_ROUTE);
        assertThat(talk.session.counts().refused()).isOne();
    }

    @Test
    void textsOfEveryKind() {
        SdsText hello = SdsText.of(TextCoding.ISO_8859_1, "hello");
        talk.sends(OWN, new Sds.SimpleText(false, false, hello))
            .sends(OWN, new Sds.SimpleText(true, false, hello))
            .sends(GROUP, TetraTalk.text(ReportRequest.NONE, 7, "hello"))
            .sends(GROUP, new Transfer(
                ReportRequest.NONE, false, 8, Optional.empty(),
                new UserData.HeadedText(Optional.empty(), List.of(), hello)));
        assertThat(talk.heard()).containsExactly(
            new Text(OFFICER, US, "hello", true), new Text(OFFICER, US, "hello", true),
            new Text(OFFICER, ALL, "hello", true), new Text(OFFICER, ALL, "hello", true));
        assertThat(talk.keys().subList(0, 2)).containsOnly("");
        assertThat(talk.keys().subList(2, 4)).doesNotContain("").doesNotHaveDuplicates();
    }

    @Test
    void aRepeatedTextHasTheSameKeyAndNoOther() {
        talk.sends(OWN, TetraTalk.text(ReportRequest.NONE, 7, "hello"))
            .sends(OWN, TetraTalk.text(ReportRequest.NONE, 7, "hello"))
            .sends(OWN, TetraTalk.text(ReportRequest.NONE, 8, "hello"))
            .sends(OWN, TetraTalk.text(ReportRequest.NONE, 7, "hullo"));
        List<String> keys = talk.keys();
        assertThat(keys.get(0)).isEqualTo(keys.get(1));
        assertThat(keys.subList(1, 4)).doesNotHaveDuplicates();
        talk.arrives("\r\n+CTSDSR: 12,,0,23401,0,32\r\n82000701\r\n");
        assertThat(talk.keys().getLast()).isEmpty();
        assertThat(((Text) talk.heard().getLast()).from()).isEmpty();
    }

    @Test
    void aTextWhoseEndIsMissingIsNotWhole() {
        talk.arrives("\r\n+CTSDSR: 12,23404,0,23401,0,80\r\n8200070168656C6C\r\n");
        assertThat(talk.heard()).containsExactly(new Text(OFFICER, US, "hell", false));
        assertThat(talk.session.counts().incomplete()).isOne();
    }

    @Test
    void whatCannotBeShownIsNotText() {
        Transfer viscii = new Transfer(
            ReportRequest.NONE, false, 1, Optional.empty(), new UserData.Text(
                false, Optional.empty(), new SdsText(new TextCoding(27), Bits.ofHex("41"))));
        talk.sends(OWN, viscii).arrives("\r\n+CTSDSR: 12,23404,0,23401,0,24\r\nC10000\r\n");
        assertThat(talk.heard()).hasSize(2).allMatch(Other.class::isInstance);
        assertThat(talk.heard().getFirst()).isEqualTo(new Other(OFFICER, US, viscii));
    }

    @Test
    void aLongTextInAnyOrder() {
        List<Transfer> parts = parts(LONG, 5);
        assertThat(parts).hasSizeGreaterThan(2);
        List<Transfer> shuffled = new ArrayList<>(parts);
        Collections.reverse(shuffled);
        shuffled.add(1, parts.getFirst());
        shuffled.add(parts.getLast());
        shuffled.forEach(part -> talk.sends(OWN, part));
        assertThat(talk.heard()).containsExactly(new Text(OFFICER, US, LONG, true));
        assertThat(talk.keys()).doesNotContain("");
    }

    @Test
    void aLongTextThatStaysInPieces() {
        List<Transfer> parts = parts(LONG, 5);
        talk.sends(OWN, parts.get(1)).pass(299);
        assertThat(talk.heard()).isEmpty();
        talk.pass(11);
        assertThat(talk.heard()).hasSize(1).first().isInstanceOfSatisfying(Text.class, text -> {
            assertThat(text.whole()).isFalse();
            assertThat(text.text()).startsWith("…").endsWith("…");
            assertThat(LONG).contains(text.text().replace("…", ""));
        });
    }

    @Test
    void aLongMessageOfAnotherKind() {
        Bits whole = new SdsCodec().encode(new Sds.SimpleText(
            false, false, SdsText.of(TextCoding.ISO_8859_1, "hello")));
        talk.sends(OWN, piece(9, 2, 2, Optional.empty(), whole.hex().substring(8)))
            .sends(OWN, piece(8, 2, 1, Optional.of(2), whole.hex().substring(2, 8)));
        assertThat(talk.heard()).containsExactly(new Text(OFFICER, US, "hello", true));
    }

    @Test
    void thePiecesOfOneThatIsLost() {
        Transfer piece = piece(9, 2, 2, Optional.empty(), "C0FFEE");
        talk.sends(OWN, piece).pass(311);
        assertThat(talk.heard()).containsExactly(new Other(OFFICER, US, piece));
    }

    @Test
    void aLongMessageBeyondAnyOther() {
        for (int i = 1; i <= 20; i++) {
            talk.sends(OWN, piece(i, 20, i, i == 1 ? Optional.of(0x82) : Optional.empty(),
                "01" + "61".repeat(200)));
        }
        assertThat(talk.heard()).hasSize(1).first().isInstanceOf(Text.class);
    }

    @Test
    void oneOfficerHoweverSpelt() {
        talk.arrives("\r\n+CTSDSR: 13,09011638300023404,5,300,0,16\r\n8003\r\n")
            .arrives("\r\n+CTSDSR: 13,00023404,0,300,0,16\r\n8003\r\n")
            .arrives("\r\n+CTSDSR: 13,262100101234567,1,300,0,16\r\n8003\r\n");
        assertThat(talk.heard()).containsExactly(EN_ROUTE, EN_ROUTE, new Status(
            Optional.of(new TetraAddress(Optional.of(new Mni(262, 1001)), 1234567)), at(300),
            new Sds.UserStatus(0x8003)));
    }

    @Test
    void whatNoGrammarTakesIsCounted() {
        talk.arrives("\r\n+CTSDSR: 13,23404,0,300,0,8\r\n80\r\n")
            .arrives("\r\n+CTSDSR: 12,23404,0,300,0,16\r\n0A11\r\n")
            .arrives("\r\n+CTSDSR: 12,23404,0,300,0,16\r\n+CTXG: 1,3,0,0,3,23404\r\n");
        assertThat(talk.lamps()).hasSize(3).allMatch(lamp -> lamp.startsWith("garbled: "));
        assertThat(talk.heard()).hasSize(2).allMatch(heard ->
            heard instanceof TetraHeard.CallBegun || heard instanceof TetraHeard.Talking);
        assertThat(talk.session.counts().garbled().values())
            .satisfies(counts -> assertThat(counts.stream().mapToLong(n -> n).sum()).isEqualTo(3));
        talk.status(0x8003);
        assertThat(talk.heard()).last().isEqualTo(EN_ROUTE);
    }

    private static Bits emergencyPosition() {
        return CRY.first(84);
    }

    private static List<Transfer> parts(String text, int reference) {
        List<Transfer> parts = new ArrayList<>();
        for (UserData data
            : new TextParts(1184, false, false).of(text, reference).orElseThrow()) {
            parts.add(new Transfer(
                ReportRequest.NONE, false, 40 + parts.size(), Optional.empty(), data));
        }
        return parts;
    }

    private static Transfer piece(
        int reference, int total, int part, Optional<Integer> pid, String hex) {
        return new Transfer(
            ReportRequest.NONE, false, reference, Optional.empty(), new ConcatenatedSds(
                new Concatenation(false, 3, total, part), pid, Bits.ofHex(hex)));
    }
}
