package org.watchlink.routes.tetra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.watchlink.adapters.link.SessionEvent;
import org.watchlink.adapters.tetra.TetraHeard;
import org.watchlink.adapters.tetra.lip.Lip;
import org.watchlink.adapters.tetra.lip.LipData;
import org.watchlink.adapters.tetra.lip.LipError;
import org.watchlink.adapters.tetra.lip.LipPosition;
import org.watchlink.adapters.tetra.lip.LipReason;
import org.watchlink.adapters.tetra.lip.LipReport.ShortReport;
import org.watchlink.adapters.tetra.lip.LipSpeed;
import org.watchlink.adapters.tetra.lip.LipTime;
import org.watchlink.adapters.tetra.lip.LipTime.Elapsed;
import org.watchlink.adapters.tetra.pei.DisconnectCause;
import org.watchlink.adapters.tetra.pei.TetraAddress;
import org.watchlink.adapters.tetra.sds.Sds;
import org.watchlink.adapters.wire.Bits;
import org.watchlink.adapters.wire.Octets;
import org.watchlink.routes.airwave.AirwaveStatuses.Named;
import org.watchlink.routes.radio.Category;
import org.watchlink.routes.radio.Cry;
import org.watchlink.routes.radio.Heard;
import org.watchlink.routes.radio.Priority;
import org.watchlink.routes.radio.RadioEvent;
import org.watchlink.routes.radio.RadioEvent.CallBegun;
import org.watchlink.routes.radio.RadioEvent.CallCleared;
import org.watchlink.routes.radio.RadioEvent.CallEnded;
import org.watchlink.routes.radio.RadioEvent.Emergency;
import org.watchlink.routes.radio.RadioEvent.LinkChange;
import org.watchlink.routes.radio.RadioEvent.PositionReport;
import org.watchlink.routes.radio.RadioEvent.Registration;
import org.watchlink.routes.radio.RadioEvent.StateReport;
import org.watchlink.routes.radio.RadioEvent.Status;
import org.watchlink.routes.radio.RadioEvent.Text;
import org.watchlink.routes.radio.SubscriberId.Issi;
import org.watchlink.routes.radio.Talkgroup.Gssi;

class TetraMeaningTest {

    private static final Instant NOW = Instant.parse("2026-11-21T21:47:00Z");
    private static final Gssi PATROL = new Gssi(77);
    private static final Category BACK_UP = new Category("Back-up", Priority.P2);
    private static final Issi RADIO = new Issi(4711);
    private static final Heard HEARD = new Heard("airwave/terminal", NOW, "airwave/7");
    private static final Optional<TetraAddress> FROM = TetraAddress.of("4711");
    private static final TetraAddress GROUP = TetraAddress.of("77").orElseThrow();
    private static final TetraAddress DESK = TetraAddress.of("1").orElseThrow();

    private final TetraMeaning meaning = new TetraMeaning(
        "airwave",
        value -> Optional.ofNullable(Map.of(
            0x8002, new Named("on patrol", Optional.empty()),
            0x8010, new Named("back-up, please", Optional.of(BACK_UP))).get(value)),
        PATROL::equals);

    @Test
    void statusZeroIsTheEmergencyButton() {
        assertThat(of(new TetraHeard.Status(FROM, GROUP, new Sds.Emergency()))).containsExactly(
            new Emergency(HEARD, RADIO, Cry.BUTTON, Optional.of(PATROL), Optional.empty()));
    }

    @Test
    void anEmergencyOfAWithheldIdentityIsNotLost() {
        assertThat(of(new TetraHeard.Status(Optional.empty(), DESK, new Sds.Emergency())))
            .containsExactly(new Emergency(
                HEARD, Issi.WITHHELD, Cry.BUTTON, Optional.empty(), Optional.empty()));
    }

    @Test
    void aLocationForThatReasonIsTheEmergencyButtonWithAPlace() {
        assertThat(of(report(51.9, -0.2, LipReason.EMERGENCY, LipError.UNDER_20_M)))
            .singleElement().isInstanceOfSatisfying(Emergency.class, cry -> {
                assertThat(cry.cry()).isEqualTo(Cry.BUTTON);
                assertThat(cry.fix().orElseThrow().uncertaintyMetres()).isEqualTo(20);
                assertThat(cry.fix().orElseThrow().at()).isEqualTo(NOW.minusSeconds(5));
            });
    }

    @ParameterizedTest
    @CsvSource({
        "48.9, -0.2, UNDER_20_M", "61.1, -0.2, UNDER_20_M", "51.9, -9.1, UNDER_20_M",
        "51.9, 2.1, UNDER_20_M", "0, 0, UNKNOWN", "51.9, -0.2, UNDER_20_KM",
        "51.9, -0.2, OVER_200_KM"})
    void aPlaceThatCannotBeIsNoneButTheEmergencyStays(
        double latitude, double longitude, LipError error) {
        assertThat(of(report(latitude, longitude, LipReason.EMERGENCY, error))).containsExactly(
            new Emergency(HEARD, RADIO, Cry.BUTTON, Optional.empty(), Optional.empty()));
        assertThat(of(report(latitude, longitude, LipReason.PUSH_TO_TALK, error)))
            .containsExactly(new Registration(HEARD, RADIO, true));
        assertThat(of(report(latitude, longitude, LipReason.POWER_OFF, error)))
            .containsExactly(new Registration(HEARD, RADIO, false));
    }

    @ParameterizedTest
    @CsvSource({"UNDER_5_S, 5", "UNDER_5_MIN, 300", "UNDER_30_MIN, 1800", "UNKNOWN, 0"})
    void aPositionIsAsOldAsItMayBe(Elapsed elapsed, long seconds) {
        assertThat(of(report(51.9, -0.2, LipReason.MAXIMUM_INTERVAL, LipError.UNKNOWN, elapsed)))
            .singleElement().isInstanceOfSatisfying(PositionReport.class, report -> {
                assertThat(report.fix().at()).isEqualTo(NOW.minusSeconds(seconds));
                assertThat(report.fix().uncertaintyMetres()).isEqualTo(100);
                assertThat(report.fix().position().latitude())
                    .isCloseTo(51.9, within(1e-5));
            });
    }

    @Test
    void aCovertListeningCallIsNeverShown() {
        assertThat(of(report(51.9, -0.2, LipReason.AMBIENCE_LISTENING, LipError.UNDER_20_M)))
            .isEmpty();
    }

    @Test
    void aCallOfTheHighestPriorityIsAnEmergencyAndACall() {
        assertThat(of(new TetraHeard.CallBegun(1, FROM, Optional.of(GROUP), 15)))
            .containsExactly(
                new Emergency(HEARD, RADIO, Cry.CALL, Optional.of(PATROL), Optional.empty()),
                new CallBegun(HEARD, RADIO, Optional.of(PATROL)));
        assertThat(of(new TetraHeard.CallBegun(1, FROM, Optional.of(GROUP), 14)))
            .containsExactly(new CallBegun(HEARD, RADIO, Optional.of(PATROL)));
    }

    @Test
    void whoSpeaksAndWhoLetGo() {
        assertThat(of(new TetraHeard.Talking(1, FROM, Optional.of(GROUP))))
            .containsExactly(new CallBegun(HEARD, RADIO, Optional.of(PATROL)));
        assertThat(of(new TetraHeard.Silent(1, FROM, Optional.of(GROUP))))
            .containsExactly(new CallEnded(HEARD, RADIO, Optional.of(PATROL)));
        assertThat(of(new TetraHeard.CallEnded(
            1, Optional.of(GROUP), DisconnectCause.USER)))
            .containsExactly(new CallCleared(HEARD, PATROL));
    }

    @Test
    void aStatusIsWhatTheSitesTableSays() {
        assertThat(status(0x8010)).containsExactly(
            new Status(HEARD, RADIO, Optional.empty(), "back-up, please", BACK_UP));
        assertThat(status(0x8002)).containsExactly(new StateReport(HEARD, RADIO, "on patrol"));
        assertThat(status(0x80FF)).containsExactly(new StateReport(HEARD, RADIO, "status 80FF"));
        assertThat(of(new TetraHeard.Status(FROM, DESK, new Sds.ReservedStatus(1)))).isEmpty();
        assertThat(of(new TetraHeard.Status(
            FROM, DESK, new Sds.ShortReport(Sds.ShortReport.Kind.RECEIVED, 3)))).isEmpty();
    }

    @Test
    void aTextIsOneLineAndSaysWhenItIsNotWhole() {
        assertThat(of(new TetraHeard.Text(FROM, GROUP, "two\r\nlines\0", true))).containsExactly(
            new Text(HEARD, RADIO, Optional.of(PATROL), "two lines"));
        assertThat(of(new TetraHeard.Text(FROM, DESK, "half", false))).containsExactly(
            new Text(HEARD, RADIO, Optional.empty(), "half (not all of it came)"));
    }

    @Test
    void theLinkAndWhatNobodyCanRead() {
        Heard link = new Heard("airwave/terminal", NOW, "");
        assertThat(meaning.of(new SessionEvent.Up<>("terminal", NOW)))
            .containsExactly(new LinkChange(link, true, ""));
        assertThat(meaning.of(new SessionEvent.Down<>("terminal", NOW, "unplugged")))
            .containsExactly(new LinkChange(link, false, "unplugged"));
        assertThat(meaning.of(new SessionEvent.Garbled<>(
            "terminal", NOW, "length", Octets.ofHex("00"))))
            .containsExactly(new RadioEvent.Garbled(link, "length"));
        assertThat(of(new TetraHeard.Trouble("the table is full")))
            .containsExactly(new LinkChange(link, true, "the table is full"));
        assertThat(of(new TetraHeard.Other(
            FROM, DESK, new Sds.Unknown(3, Bits.ofHex("00"))))).isEmpty();
        assertThat(of(new TetraHeard.Located(FROM, new Lip.Unknown(Bits.ofHex("00"))))).isEmpty();
    }

    private List<RadioEvent> status(int value) {
        return of(new TetraHeard.Status(FROM, DESK, new Sds.UserStatus(value)));
    }

    private List<RadioEvent> of(TetraHeard message) {
        return meaning.of(new SessionEvent.Heard<>("terminal", NOW, 0, "7", message));
    }

    private static TetraHeard report(
        double latitude, double longitude, LipReason reason, LipError error) {
        return report(latitude, longitude, reason, error, Elapsed.UNDER_5_S);
    }

    private static TetraHeard report(
        double latitude, double longitude, LipReason reason, LipError error,
        LipTime.Elapsed elapsed) {
        return new TetraHeard.Located(FROM, new ShortReport(
            elapsed, LipPosition.ofDegrees(latitude, longitude), error, new LipSpeed(0), 0,
            LipData.because(reason), Bits.ofHex("")));
    }
}
