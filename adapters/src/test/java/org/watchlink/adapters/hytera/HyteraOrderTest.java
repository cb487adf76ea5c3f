package org.watchlink.adapters.hytera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watchlink.adapters.hytera.HyteraService.LP;
import static org.watchlink.adapters.hytera.HyteraService.RRS;
import static org.watchlink.adapters.hytera.HyteraService.TMP;
import static org.watchlink.adapters.hytera.HyteraTalk.frame;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.watchlink.adapters.hytera.HyteraOrder.CheckPresence;
import org.watchlink.adapters.hytera.HyteraOrder.GroupText;
import org.watchlink.adapters.hytera.HyteraOrder.Locate;
import org.watchlink.adapters.hytera.HyteraOrder.PrivateText;

class HyteraOrderTest {

    private static final String OPTIONS = "8304000000C8040101";
    private static final RadioIp HILL = RadioIp.bare(200);
    private static final RadioIp RADIO = RadioIp.bare(114);

    private final HyteraTalk talk = new HyteraTalk();

    @BeforeEach
    void connect() {
        talk.hillConnects(TMP, 1);
        talk.hillConnects(LP, 1);
        talk.hillConnects(RRS, 1);
    }

    @Test
    void sendsAPrivateTextFromTheRepeatersOwnNumber() {
        send(new PrivateText("hill", 1, 114, "OK"));
        assertThat(talk.sent(TMP, 1))
            .containsExactly("3242000000000900a10010000000000a0000720a0000c84f004b009903");
    }

    @ParameterizedTest
    @CsvSource({
        "0, true, ok", "1, false, fail", "3, false, bad parameters", "4, false, busy",
        "5, false, receive only", "6, false, low battery", "7, false, PLL not locked",
        "8, false, no acknowledgement from the radio", "9, false, wake-up failed",
        "10, false, no contact", "11, false, transmission denied", "12, false, interrupted",
        "2, false, result 2"})
    void theAcknowledgementOfTheTextIsTheResult(int code, boolean done, String reason) {
        CompletableFuture<HyteraResult> result = send(new PrivateText("hill", 1, 114, "OK"));
        talk.hill(TMP, 1, "324200010000");
        assertThat(result).isNotDone();
        hillSays(TMP, ack(0, code));
        assertThat(result).isCompletedWithValue(new HyteraResult(done, reason));
        assertThat(talk.sent(TMP, 1)).last().isEqualTo("324200010001");
        assertThat(talk.heard()).isEmpty();
    }

    @Test
    void everyTextHasItsOwnNumberAndResult() {
        CompletableFuture<HyteraResult> first = send(new PrivateText("hill", 1, 114, "OK"));
        CompletableFuture<HyteraResult> second = send(new GroupText("hill", 1, 1, "OK"));
        assertThat(talk.sent(TMP, 1)).last().asString()
            .startsWith("3242000000010900b1001000000001" + "00000001" + "0a0000c8");
        hillSays(TMP, new Tmp.GroupTextAck(
            false, 1, RadioIp.bare(1), Tmp.Result.OK, Optional.empty()));
        assertThat(first).isNotDone();
        assertThat(second).isCompletedWithValue(new HyteraResult(true, "ok"));
    }

    @Test
    void aRadioThatDoesNotAnswerIsAResult() {
        CompletableFuture<HyteraResult> result = send(new PrivateText("hill", 1, 114, "OK"));
        talk.hill(TMP, 1, "324200010000");
        talk.time.advance(Duration.ofMillis(9_999));
        assertThat(result).isNotDone();
        talk.time.advance(Duration.ofMillis(1));
        assertThat(result).isCompletedWithValue(new HyteraResult(false, "no answer"));
        hillSays(TMP, ack(0, 0));
        assertThat(talk.heard()).containsExactly(ack(0, 0));
    }

    @Test
    void aRepeaterThatDoesNotAcknowledgeFailsTheOrder() {
        CompletableFuture<HyteraResult> result = send(new PrivateText("hill", 1, 114, "OK"));
        talk.time.advance(Duration.ofMillis(2_999));
        assertThat(talk.sent(TMP, 1)).hasSize(3);
        assertThat(result).isNotDone();
        talk.time.advance(Duration.ofMillis(1));
        assertThat(result).isCompletedExceptionally();
        assertThat(talk.sent(TMP, 1)).containsExactly(HyteraTalk.CONNECT);
    }

    @Test
    void aRejectedPacketFailsTheOrderAndNothingElse() {
        CompletableFuture<HyteraResult> result = send(new PrivateText("hill", 1, 114, "OK"));
        talk.hill(TMP, 1, "324200100000");
        assertThat(result).isCompletedExceptionally();
        assertThat(talk.events).isEmpty();
    }

    @Test
    void anAnswerEndsTheSendingThoughItsAcknowledgementWasLost() {
        send(new PrivateText("hill", 1, 114, "OK"));
        hillSays(TMP, ack(0, 0));
        talk.sent(TMP, 1);
        talk.time.advance(Duration.ofSeconds(4));
        assertThat(talk.sent(TMP, 1)).isEmpty();
    }

    @Test
    void aPositionIsAResultAndIsHeard() {
        CompletableFuture<HyteraResult> result = send(new Locate("hill", 1, 114));
        assertThat(talk.sent(LP, 1)).containsExactly(
            "324200000000" + "08a0010008000000000a0000720d03");
        var report = new Lp.StandardReport(0, RADIO, Lp.Result.POSITION_FAILURE, nowhere());
        hillSays(LP, report);
        assertThat(result)
            .isCompletedWithValue(new HyteraResult(false, "position method failure"));
        assertThat(talk.heard()).containsExactly(report);
    }

    @Test
    void presenceIsAskedByRadio() {
        CompletableFuture<HyteraResult> on = send(new CheckPresence("hill", 1, 114));
        CompletableFuture<HyteraResult> off = send(new CheckPresence("hill", 1, 115));
        hillSays(RRS, new Rrs.StatusCheckAnswer(RadioIp.bare(115), Rrs.State.OFFLINE));
        assertThat(off).isCompletedWithValue(new HyteraResult(false, "offline"));
        assertThat(on).isNotDone();
        hillSays(RRS, new Rrs.StatusCheckAnswer(RADIO, Rrs.State.ONLINE));
        assertThat(on).isCompletedWithValue(new HyteraResult(true, "online"));
    }

    @Test
    void whoCannotBeAskedIsSaidAtOnce() {
        assertThat(send(new PrivateText("hill", 2, 114, "OK"))).isCompletedExceptionally();
        assertThat(send(new PrivateText("mast", 1, 114, "OK"))).isCompletedExceptionally();
        assertThat(send(new PrivateText("tower", 1, 114, "OK"))).isCompletedExceptionally();
        assertThat(send(new PrivateText("hill", 3, 114, "OK"))).isCompletedExceptionally();
    }

    @Test
    void closingFailsWhatIsOpen() {
        CompletableFuture<HyteraResult> result = send(new PrivateText("hill", 1, 114, "OK"));
        talk.session.close();
        assertThat(result).isCompletedExceptionally();
    }

    private CompletableFuture<HyteraResult> send(HyteraOrder order) {
        return talk.session.send(order).toCompletableFuture();
    }

    private void hillSays(HyteraService service, Hdap message) {
        talk.hill(service, 1, "324200200001" + OPTIONS + frame(message));
    }

    private static Tmp ack(long request, int code) {
        return new Tmp.PrivateTextAck(
            false, request, RADIO, HILL, new Tmp.Result(code), Optional.empty());
    }

    private static Gps nowhere() {
        return new Gps(
            "V", "\0".repeat(6), "\0".repeat(6), "N", "\0".repeat(9), "E", "\0".repeat(10),
            "\0".repeat(3), "\0".repeat(3));
    }
}
