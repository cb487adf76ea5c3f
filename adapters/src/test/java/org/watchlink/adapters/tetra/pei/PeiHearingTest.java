package org.watchlink.adapters.tetra.pei;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.watchlink.adapters.tetra.pei.Pei.SdsReceived;
import org.watchlink.adapters.wire.Bits;

/// What the radios of the network say reaches us whole, however the terminal spells it.
class PeiHearingTest {

    private static final Bits POSITION = Bits.ofHex("0A112853A9FF4D4FFFE81");
    private static final TetraIdentity WHOLE = new TetraIdentity(5, "09011638300023404");

    @Test
    void emergency() {
        PeiDesk desk = PeiDesk.ready();
        assertThat(desk.terminal.status(PeiDesk.OFFICER, PeiDesk.GROUP, 0)).isTrue();
        assertThat(desk.pass(1).heard(SdsReceived.class)).containsExactly(new SdsReceived(
            AiService.STATUS, Optional.of(PeiDesk.OFFICER), PeiDesk.GROUP, 16,
            Bits.ofHex("0000"), false));
    }

    /// Gotcha 5, and a header broken before a comma.
    @ParameterizedTest
    @CsvSource({"false, false", "true, false", "false, true", "true, true"})
    void positionOfEightyFourBits(boolean padded, boolean broken) {
        PeiDesk desk = PeiDesk.ready();
        desk.terminal.faults().padsToOctets(padded).breaksHeaders(broken);
        desk.terminal.shortData(PeiDesk.OFFICER, PeiDesk.OWN, POSITION);
        assertThat(desk.pass(1).heard(SdsReceived.class)).containsExactly(new SdsReceived(
            AiService.SDS_4, Optional.of(PeiDesk.OFFICER), PeiDesk.OWN, 84, POSITION, false));
        assertThat(desk.garbled).isEmpty();
    }

    @Test
    void nothingComesThatWasNotAskedFor() {
        PeiDesk desk = PeiDesk.ready();
        assertThat(desk.terminal.shortData(
            PeiDesk.OFFICER, PeiDesk.OWN, Bits.ofHex("C10000"))).isFalse();
        assertThat(new PeiDesk().terminal.status(PeiDesk.OFFICER, PeiDesk.GROUP, 0)).isFalse();
    }

    /// Gotcha 9.
    @Test
    void onePersonHoweverSpelt() {
        Mni home = new Mni(901, 16383);
        assertThat(WHOLE.address()).isNotEqualTo(PeiDesk.OFFICER.address());
        assertThat(WHOLE.address().map(address -> address.at(home)))
            .isEqualTo(PeiDesk.OFFICER.address().map(address -> address.at(home)))
            .isEqualTo(new TetraIdentity(3, "09011638300023404").address())
            .isEqualTo(TetraIdentity.of("9011638300023404").address())
            .isEqualTo(TetraIdentity.of("00023404").address().map(address -> address.at(home)));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 262100101234567, 262, 1001, 1234567",
        "1, 216216300000300, 216, 2163, 300",
        "1, 2620100108280651, 262, 1001, 8280651",
        "5, 09011638300023404, 901, 16383, 23404",
        "5, 10231638316777214, 1023, 16383, 16777214",
        "0, 255, , , 255",
        "0, 16777215, , , 16777215"})
    void addresses(int type, String digits, Integer mcc, Integer mnc, int ssi) {
        assertThat(new TetraIdentity(type, digits).address()).contains(new TetraAddress(
            Optional.ofNullable(mcc).map(country -> new Mni(country, mnc)), ssi));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 16777216", "0, 123456789", "1, 10241638300000001", "1, 90116384000000010",
        "2, 12345", "3, 12345", "4, 01582123456", "0, 999*"})
    void numbersThatAreNoAddress(int type, String digits) {
        assertThat(new TetraIdentity(type, digits).address()).isEmpty();
    }

    /// Gotcha 11: the report that the sender asked for is the radio's own, and there is one.
    @Test
    void radioThatReportsItself() {
        PeiDesk desk = PeiDesk.ready();
        desk.terminal.faults().reportsItself(true);
        desk.terminal.shortData(
            PeiDesk.OFFICER, PeiDesk.OWN, Bits.ofHex("82040801476A61746A616A676A61"));
        desk.pass(3);
        assertThat(desk.aired).containsExactly(
            new PeiOrder(AiService.SDS_4, PeiDesk.OFFICER, Bits.ofHex("82100008")));
        assertThat(desk.heard(SdsReceived.class)).hasSize(1);
    }

    /// Gotcha 15: a scanned group of higher priority comes in between.
    @Test
    void callsThatOverlap() {
        PeiDesk desk = PeiDesk.ready();
        Pei.Event[] events = {
            call(0, "300", 0), talk(0, PeiDesk.OFFICER), call(1, "999", 15),
            talk(1, TetraIdentity.of("23405")), new Pei.TalkEnded(1, 0),
            new Pei.Released(1, DisconnectCause.TIMER), new Pei.TalkEnded(0, 0),
            new Pei.Released(0, DisconnectCause.PRE_EMPTION)};
        for (Pei.Event event : events) {
            assertThat(desk.terminal.says(event)).isTrue();
        }
        assertThat(desk.passMillis(50).heard).containsExactly(events);
        assertThat(desk.heard(Pei.CallIncoming.class)).map(Pei.CallIncoming::emergency)
            .containsExactly(false, true);
    }

    @Test
    void threeHundredPositionsAMinuteWhileSending() {
        PeiDesk desk = PeiDesk.ready();
        for (int i = 0; i < 300; i++) {
            desk.terminal.shortData(PeiDesk.OFFICER, PeiDesk.OWN, POSITION);
            if (i % 30 == 0) {
                desk.text();
            }
            desk.passMillis(200);
        }
        desk.pass(10);
        assertThat(desk.heard(SdsReceived.class)).hasSize(300);
        assertThat(desk.aired).hasSize(10);
        assertThat(desk.outcomes).filteredOn(PeiOutcome.Sent.class::isInstance).hasSize(10);
        assertThat(desk.states).isEmpty();
    }

    private static Pei.CallIncoming call(int instance, String group, int priority) {
        OptionalInt one = OptionalInt.of(1);
        return new Pei.CallIncoming(
            instance, 0, AiService.SPEECH, Optional.of(PeiDesk.OFFICER),
            new Pei.Circuit(one, one, OptionalInt.of(0), one, one),
            Optional.of(TetraIdentity.of(group)), OptionalInt.of(priority));
    }

    private static Pei.TalkGranted talk(int instance, TetraIdentity talker) {
        return new Pei.TalkGranted(instance, 3, 0, 0, Optional.of(talker));
    }
}
