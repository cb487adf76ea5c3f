package org.watchlink.routes.hytera;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.watchlink.adapters.hytera.HdapCodec;
import org.watchlink.adapters.hytera.HdapFrame;
import org.watchlink.adapters.link.SessionEvent;
import org.watchlink.adapters.wire.Decoded.Message;
import org.watchlink.adapters.wire.Octets;
import org.watchlink.routes.radio.Category;
import org.watchlink.routes.radio.Cry;
import org.watchlink.routes.radio.Fix;
import org.watchlink.routes.radio.Heard;
import org.watchlink.routes.radio.Position;
import org.watchlink.routes.radio.Priority;
import org.watchlink.routes.radio.RadioEvent;
import org.watchlink.routes.radio.RadioEvent.CallBegun;
import org.watchlink.routes.radio.RadioEvent.CallEnded;
import org.watchlink.routes.radio.RadioEvent.Emergency;
import org.watchlink.routes.radio.RadioEvent.EmergencyEnded;
import org.watchlink.routes.radio.RadioEvent.Garbled;
import org.watchlink.routes.radio.RadioEvent.LinkChange;
import org.watchlink.routes.radio.RadioEvent.PositionReport;
import org.watchlink.routes.radio.RadioEvent.Registration;
import org.watchlink.routes.radio.RadioEvent.Status;
import org.watchlink.routes.radio.RadioEvent.Text;
import org.watchlink.routes.radio.SubscriberId.AtLink;
import org.watchlink.routes.radio.SubscriberId.DmrId;
import org.watchlink.routes.radio.Talkgroup.DmrGroup;

/// Frames as a repeater sends them, and what the control room makes of them.
class HyteraMeaningTest {

    private static final Instant AT = Instant.parse("2026-11-21T21:47:00Z");
    private static final Heard HEARD = new Heard("net/oldtown/1", AT, "");
    private static final Category THEFT = new Category("Theft", Priority.P3);

    private final HyteraMeaning meaning = new HyteraMeaning(
        "net", text -> text.equals("Welcome!") ? Optional.of(THEFT) : Optional.empty());

    @Test
    void anEmergencyCallTypeIsAnEmergencyInReceiveAndRepeaterStatus() {
        assertThat(frame("0244b80c00 0100 0300 64000000 e9030000")).containsExactly(new Emergency(
            HEARD, new DmrId(1001), Cry.CALL, Optional.of(new DmrGroup(100)), Optional.empty()));
        assertThat(frame("0245b81000 0100 0000 0600 0500 64000000 e9030000")).containsExactly(
            new Emergency(
                HEARD, new DmrId(1001), Cry.BUTTON, Optional.of(new DmrGroup(100)),
                Optional.empty()));
        assertThat(frame("0244b80c00 1100 0100 64000000 e9030000"))
            .hasOnlyElementsOfType(Emergency.class);
    }

    @Test
    void theEndOfAnEmergencyIsNotAnotherOne() {
        assertThat(frame("0244b80c00 0a00 0500 64000000 e9030000"))
            .containsExactly(new EmergencyEnded(HEARD, new DmrId(1001)));
    }

    @Test
    void statusReportsOfTheRadioAtHandCryForHelpWithoutAnId() {
        assertThat(frame("02c8b00300 09 0100")).containsExactly(cry(Cry.BUTTON));
        assertThat(frame("02c8b00300 0e 0100")).containsExactly(cry(Cry.MAN_DOWN));
        assertThat(frame("02c8b00300 17 0100")).containsExactly(cry(Cry.LONE_WORKER));
        assertThat(frame("02c8b00300 09 0000")).isEmpty();
        assertThat(frame("02c8b00300 0b 0100")).isEmpty();
        assertThat(frame("0251080000")).containsExactly(cry(Cry.BUTTON));
    }

    @Test
    void anEmergencyReportBringsItsFix() {
        List<RadioEvent> events = frame("08b003002d 0a2110dd 01"
            + "413138333634383236313031354e343731382e383035314530313835342e34333837302e31313231");
        assertThat(events).singleElement().isInstanceOfSatisfying(Emergency.class, cry -> {
            assertThat(cry.radio()).isEqualTo(new DmrId(2167005));
            assertThat(cry.fix()).hasValueSatisfying(fix ->
                assertThat(fix.at()).isEqualTo(AT));
        });
    }

    @Test
    void aPanicStripIsAnEmergencyWhenItIsPressedAndNothingWhenReleased() {
        String strip = "12a081000c 0a0003e9 0a000001 00 00 01 ";
        assertThat(frame(strip + "00")).containsExactly(new Emergency(
            HEARD, new DmrId(1001), Cry.PANIC_STRIP, Optional.empty(), Optional.empty()));
        assertThat(frame(strip + "01")).isEmpty();
    }

    @Test
    void callsBeginAndEndWithTheirSpeakerAndTalkgroup() {
        assertThat(frame("0244b80c00 0100 0100 64000000 e9030000")).containsExactly(
            new CallBegun(HEARD, new DmrId(1001), Optional.of(new DmrGroup(100))));
        assertThat(frame("0244b80c00 0300 0100 64000000 e9030000")).containsExactly(
            new CallEnded(HEARD, new DmrId(1001), Optional.of(new DmrGroup(100))));
        assertThat(frame("0245b81000 0000 0000 0100 0000 07000000 e9030000")).containsExactly(
            new CallBegun(HEARD, new DmrId(1001), Optional.empty()));
    }

    @Test
    void textsAreStatusesWhereTheTableKnowsThem() {
        assertThat(frame("0900b1001c00000002 00004e20 00000064"
            + "570065006c0063006f006d0065002100")).containsExactly(new Status(
                HEARD, new DmrId(100), Optional.of(new DmrGroup(20000)), "Welcome!", THEFT));
        assertThat(frame("0900a1001000000002 0a000001 0a0003e9 68006900")).containsExactly(
            new Text(HEARD, new DmrId(1001), Optional.empty(), "hi"));
    }

    @Test
    void positionsAreFixesOfNow() {
        assertThat(frame("08a0020032000000010a2110dd0000413138333634383236313031354e34373138"
            + "2e383035314530313835342e34333837302e31313231"))
            .singleElement().isInstanceOfSatisfying(PositionReport.class, report ->
                assertThat(report.fix()).isEqualTo(new Fix(
                    new Position(47 + 18.8051 / 60, 18 + 54.4387 / 60), 20, AT)));
    }

    @Test
    void radiosComeAndGo() {
        assertThat(frame("1100030004 0a0003e9"))
            .containsExactly(new Registration(HEARD, new DmrId(1001), true));
        assertThat(frame("1100010004 0a0003e9"))
            .containsExactly(new Registration(HEARD, new DmrId(1001), false));
    }

    @Test
    void linksComeAndGoAndMayBeGarbled() {
        Heard peer = new Heard("net/oldtown", AT, "");
        assertThat(meaning.of(new SessionEvent.Up<>("oldtown", AT)))
            .containsExactly(new LinkChange(peer, true, ""));
        assertThat(meaning.of(new SessionEvent.Down<>("oldtown", AT, "not heard")))
            .containsExactly(new LinkChange(peer, false, "not heard"));
        assertThat(meaning.of(new SessionEvent.Garbled<>("oldtown", AT, "magic", Octets.NONE)))
            .containsExactly(new Garbled(peer, "magic"));
    }

    @Test
    void whatIsNoBusinessOfTheRoomMeansNothing() {
        assertThat(frame("0204800600000f69060001")).isEmpty();
        assertThat(frame("0243b80a0001000000010001000000")).isEmpty();
        assertThat(frame("1400080007 0003640e a001 00")).isEmpty();
    }

    private static Emergency cry(Cry cry) {
        return new Emergency(
            HEARD, new AtLink("net/oldtown/1"), cry, Optional.empty(), Optional.empty());
    }

    /// Octets up to the check octet.
    private List<RadioEvent> frame(String hex) {
        Octets octets = Octets.ofHex(hex + "0003");
        var decoded = new HdapCodec().decode(octets);
        assertThat(decoded).isInstanceOf(Message.class);
        HdapFrame frame = ((Message<HdapFrame>) decoded).message();
        return meaning.of(new SessionEvent.Heard<>("oldtown", AT, 1, "", frame.message()));
    }
}
