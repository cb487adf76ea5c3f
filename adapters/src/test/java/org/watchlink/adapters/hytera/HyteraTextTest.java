package org.watchlink.adapters.hytera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watchlink.adapters.hytera.HyteraService.TMP;
import static org.watchlink.adapters.hytera.HyteraTalk.frame;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watchlink.adapters.link.SessionEvent.Heard;
import org.watchlink.adapters.wire.Octets;

class HyteraTextTest {

    private static final RadioIp DESK = RadioIp.radio(200);
    private static final RadioIp RADIO = RadioIp.radio(114);
    private static final String ACK = "0900a2000d000000070a0000c80a000072002e03";

    private final HyteraTalk talk = new HyteraTalk();
    private int sn;

    @BeforeEach
    void connect() {
        talk.hillConnects(TMP, 1);
        talk.hillConnects(TMP, 2);
    }

    @Test
    void acknowledgesAPrivateTextAsItWasAddressed() {
        says(text(false, 7, "HELP"));
        assertThat(talk.heard()).containsExactly(text(false, 7, "HELP"));
        assertThat(talk.sent(TMP, 1)).containsExactly("324200010001", "324200000000" + ACK);
    }

    @Test
    void repeatsTheConfirmBitOfTheText() {
        says(text(true, 7, "HELP"));
        assertThat(talk.sent(TMP, 1)).last().asString().startsWith("3242000000000980a2");
    }

    @Test
    void namesTextsForTheLog() {
        says(text(false, 7, "HELP"));
        says(text(false, 7, "FIRE"));
        says(new Tmp.GroupText(
            false, 8, RadioIp.bare(1), RADIO, Utf16Text.of("ALL"), Optional.empty()));
        assertThat(talk.events).extracting(event -> ((Heard<Hdap>) event).key())
            .containsExactly("tmp/114/7/417a0678", "tmp/114/7/788dc81b", "tmp/114/8/a3f3d108");
    }

    @Test
    void neverAcknowledgesAGroupText() {
        says(new Tmp.GroupText(
            true, 8, RadioIp.bare(1), RADIO, Utf16Text.of("ALL"), Optional.empty()));
        assertThat(talk.sent(TMP, 1)).containsExactly("324200010001");
    }

    @Test
    void acknowledgesPrivateData() {
        says(new Tmp.PrivateData(
            false, 9, DESK, RADIO, Octets.ofHex("010203"), Optional.empty()));
        assertThat(talk.sent(TMP, 1)).last().asString().startsWith("3242000000000900af");
    }

    @Test
    void aTextThatComesAgainIsAcknowledgedAgainAndNotHeardAgain() {
        says(text(false, 7, "HELP"));
        talk.time.advance(Duration.ofMinutes(9));
        talk.sent(TMP, 1);
        says(text(false, 7, "HELP"));
        assertThat(talk.heard()).hasSize(1);
        assertThat(talk.session.counts().duplicates()).isEqualTo(1);
        assertThat(talk.sent(TMP, 1)).endsWith("324200010002", "324200000001" + ACK);
    }

    @Test
    void aTextThatComesAgainThroughTheOtherSlotIsTheSame() {
        says(text(false, 7, "HELP"));
        talk.hill(TMP, 2, "3242002000018304000000C8040102" + frame(text(false, 7, "HELP")));
        assertThat(talk.heard()).hasSize(1);
        assertThat(talk.sent(TMP, 2)).containsExactly("324200010001", "324200000000" + ACK);
    }

    @Test
    void aTextThatComesAgainMeanwhileWaitsWithTheFirst() {
        var safe = new CompletableFuture<Void>();
        talk.room = () -> safe;
        says(text(false, 7, "HELP"));
        says(text(false, 7, "HELP"));
        assertThat(talk.sent(TMP, 1)).isEmpty();
        safe.complete(null);
        assertThat(talk.heard()).hasSize(1);
        assertThat(talk.sent(TMP, 1)).containsExactlyInAnyOrder(
            "324200010001", "324200000000" + ACK, "324200010002", "324200000001" + ACK);
    }

    @Test
    void aTextThatCouldNotBeTakenIsHeardWhenItComesAgain() {
        talk.room = () -> CompletableFuture.failedFuture(new IllegalStateException("full"));
        says(text(false, 7, "HELP"));
        assertThat(talk.sent(TMP, 1)).isEmpty();
        talk.room = () -> CompletableFuture.completedFuture(null);
        says(text(false, 7, "HELP"));
        assertThat(talk.heard()).hasSize(2);
        assertThat(talk.sent(TMP, 1)).containsExactly("324200010002", "324200000000" + ACK);
    }

    @Test
    void anotherTextUnderTheSameNumberIsHeard() {
        says(text(false, 7, "HELP"));
        says(text(false, 7, "POLICE"));
        assertThat(talk.heard()).hasSize(2);
    }

    @Test
    void aTextIsForgottenAfterTenMinutes() {
        says(text(false, 7, "HELP"));
        talk.time.advance(Duration.ofMinutes(11));
        says(text(false, 7, "HELP"));
        assertThat(talk.heard()).hasSize(2);
    }

    @Test
    void remembersTenThousandTextsAndNoMore() {
        for (int request = 0; request < 10_001; request++) {
            says(text(false, request, "HELP"));
            talk.hill(TMP, 1, "32420001%04X".formatted(request));
        }
        talk.events.clear();
        says(text(false, 10_000, "HELP"));
        says(text(false, 0, "HELP"));
        assertThat(talk.heard()).isEqualTo(List.of(text(false, 0, "HELP")));
    }

    private void says(Tmp message) {
        talk.hill(
            TMP, 1, "32420020%04X8304000000C8040101%s".formatted(++sn, frame(message)));
    }

    private static Tmp text(boolean confirm, long request, String text) {
        return new Tmp.PrivateText(
            confirm, request, DESK, RADIO, Utf16Text.of(text), Optional.empty());
    }
}
