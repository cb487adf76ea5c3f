package org.watchlink.adapters.tetra.sds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.watchlink.adapters.tetra.sds.Sds.ShortReport.Kind;
import org.watchlink.adapters.tetra.sds.SdsTl.Report;
import org.watchlink.adapters.tetra.sds.SdsTl.ReportRequest;
import org.watchlink.adapters.tetra.sds.SdsTl.Transfer;
import org.watchlink.adapters.tetra.sds.UserData.Text;
import org.watchlink.adapters.wire.Bits;

/// The transport of short data: its answers, its words and its periods.
class SdsTlTest {

    @ParameterizedTest
    @CsvSource({"NONE, false, false", "RECEIVED, true, false", "CONSUMED, false, true",
        "BOTH, true, true"})
    void answersWhatWasAskedFor(ReportRequest request, boolean received, boolean consumed) {
        Transfer transfer = transfer(request);
        assertThat(transfer.whenReceived(false).isPresent()).isEqualTo(received);
        assertThat(transfer.whenConsumed(false).isPresent()).isEqualTo(consumed);
    }

    @ParameterizedTest
    @EnumSource
    void neverAnswersAGroup(ReportRequest request) {
        assertThat(transfer(request).whenReceived(true)).isEmpty();
        assertThat(transfer(request).whenConsumed(true)).isEmpty();
    }

    @Test
    void answerHasThePidAndTheReferenceOfTheMessage() {
        Report received = transfer(ReportRequest.BOTH).whenReceived(false).orElseThrow();
        assertThat(SdsContract.CODEC.encode(received)).isEqualTo(Bits.ofHex("89100008"));
        Report consumed = transfer(ReportRequest.BOTH).whenConsumed(false).orElseThrow();
        assertThat(SdsContract.CODEC.encode(consumed)).isEqualTo(Bits.ofHex("89100208"));
    }

    @ParameterizedTest
    @CsvSource({"0, SUCCESS, received", "6, SUCCESS, part received", "31, SUCCESS, status 1f",
        "32, TEMPORARY, congestion", "33, TEMPORARY, stored", "63, TEMPORARY, status 3f",
        "64, FAILED, network overload", "72, FAILED, 'expired, not received'",
        "85, FAILED, status 55", "95, FAILED, engaged", "96, FLOW_CONTROL, flow control",
        "99, FLOW_CONTROL, flow control", "100, RESERVED, status 64", "127, RESERVED, status 7f",
        "128, FLOW_CONTROL, stop sending", "129, FLOW_CONTROL, start sending",
        "130, RESERVED, status 82", "255, RESERVED, status ff"})
    void deliveryStatus(int code, DeliveryStatus.Group group, String reason) {
        var status = new DeliveryStatus(code);
        assertThat(status.group()).isEqualTo(group);
        assertThat(status.reason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({"NOT_SUPPORTED, FAILED", "MEMORY_FULL, FAILED", "RECEIVED, SUCCESS",
        "CONSUMED, SUCCESS"})
    void shortReportSaysTheSameAsALongOne(Kind kind, DeliveryStatus.Group group) {
        assertThat(kind.status().group()).isEqualTo(group);
    }

    static List<SdsVector> validities() {
        return SdsVector.of("sds.validity");
    }

    @ParameterizedTest
    @MethodSource("validities")
    void validity(SdsVector vector) {
        var period = new ValidityPeriod(vector.line().required("code").asInt());
        assertThat(period.duration().toSeconds())
            .isEqualTo(vector.expect().required("seconds").asLong());
        assertThat(ValidityPeriod.of(period.duration())).isEqualTo(period);
    }

    @Test
    void eachPeriodIsLongerThanTheOneBefore() {
        List<Duration> periods = IntStream.range(0, 32)
            .mapToObj(code -> new ValidityPeriod(code).duration())
            .toList();
        assertThat(periods).isSorted().doesNotHaveDuplicates()
            .startsWith(Duration.ZERO).endsWith(ChronoUnit.FOREVER.getDuration());
    }

    @Test
    void validityIsNeverShorterThanWanted() {
        assertThat(ValidityPeriod.of(Duration.ofSeconds(31))).isEqualTo(new ValidityPeriod(4));
        assertThat(ValidityPeriod.of(Duration.ofHours(7))).isEqualTo(new ValidityPeriod(22));
        assertThat(ValidityPeriod.of(Duration.ofHours(288))).isEqualTo(new ValidityPeriod(30));
        assertThat(ValidityPeriod.of(Duration.ofHours(289))).isEqualTo(ValidityPeriod.UNLIMITED);
        assertThat(ValidityPeriod.of(Duration.ofSeconds(-1))).isEqualTo(ValidityPeriod.NONE);
        assertThatThrownBy(() -> new ValidityPeriod(32))
            .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void ourOwnMistakesAreNotSent() {
        assertThatThrownBy(() -> new Sds.UserStatus(0x7FFF))
            .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Sds.ReservedStatus(0))
            .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Sds.Location(Bits.ofHex("0B00")))
            .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Sds.UserBits(Bits.ofHex("00")))
            .isInstanceOf(IllegalArgumentException.class);
        var endless = new Sds.Unknown(4, Bits.ofHex("0".repeat(510)));
        assertThatThrownBy(() -> SdsContract.CODEC.encode(endless))
            .isInstanceOf(IllegalArgumentException.class);
    }

    private static Transfer transfer(ReportRequest request) {
        return new Transfer(request, false, 8, Optional.empty(),
            new Text(true, Optional.empty(), SdsText.of(TextCoding.ISO_8859_1, "seen")));
    }
}
