package org.watchlink.adapters.tetra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.watchlink.adapters.link.SessionException;
import org.watchlink.adapters.tetra.TetraResult.Delivered;
import org.watchlink.adapters.tetra.TetraResult.Failed;
import org.watchlink.adapters.tetra.TetraResult.Unknown;
import org.watchlink.adapters.tetra.pei.CmeError;
import org.watchlink.adapters.tetra.pei.PeiCommand.SendSds;
import org.watchlink.adapters.tetra.pei.PeiProfile;
import org.watchlink.adapters.tetra.pei.TetraIdentity;
import org.watchlink.adapters.tetra.sds.DeliveryStatus;
import org.watchlink.adapters.tetra.sds.Sds.ShortReport;
import org.watchlink.adapters.tetra.sds.Sds.UserStatus;
import org.watchlink.adapters.tetra.sds.SdsText;
import org.watchlink.adapters.tetra.sds.SdsTl.ReportRequest;
import org.watchlink.adapters.tetra.sds.SdsTl.Transfer;
import org.watchlink.adapters.tetra.sds.TextCoding;
import org.watchlink.adapters.tetra.sds.UserData;
import org.watchlink.adapters.tetra.sds.UserData.HeadedText;

/// What is sent to officers and groups goes out once, and who sent it hears what became of it.
class TetraOrderTest {

    private static final TetraOrder HELLO = new TetraOrder.Text(23404, false, "hello");
    private static final TetraOrder ALL = new TetraOrder.Text(300, true, "hello");
    private static final TetraOrder LONG =
        new TetraOrder.Text(23404, false, "abcdefgh".repeat(40));
    private static final TetraOrder STATUS = new TetraOrder.Status(23404, false, 0x8003);

    private final TetraTalk talk = TetraTalk.ready();

    @Test
    void aTextThatArrives() {
        talk.reporting = Optional.of(DeliveryStatus.RECEIVED);
        CompletableFuture<TetraResult> result = talk.order(HELLO);
        talk.pass(2);
        assertThat(result).isNotDone();
        talk.pass(2);
        assertThat(result).isCompletedWithValue(new Delivered("received"));
        assertThat(talk.sent()).hasSize(1).first().isInstanceOfSatisfying(
            Transfer.class, transfer -> {
                assertThat(transfer.request()).isEqualTo(ReportRequest.RECEIVED);
                assertThat(transfer.reference()).isBetween(1, 255);
                assertThat(transfer.data()).isEqualTo(new UserData.Text(
                    false, Optional.empty(), SdsText.of(TextCoding.ISO_8859_1, "hello")));
            });
        assertThat(talk.aired.getFirst().called()).isEqualTo(TetraTalk.OFFICER);
        assertThat(talk.heard()).isEmpty();
    }

    @Test
    void aTextToAGroupAsksForNoReport() {
        CompletableFuture<TetraResult> result = talk.order(ALL);
        talk.pass(3);
        assertThat(result).isCompletedWithValue(new Delivered("the network has it"));
        assertThat(((Transfer) talk.sent().getFirst()).request()).isEqualTo(ReportRequest.NONE);
    }

    @Test
    void aStatusAsksForNone() {
        CompletableFuture<TetraResult> result = talk.order(STATUS);
        talk.pass(3);
        assertThat(result).isCompletedWithValue(new Delivered("the network has it"));
        assertThat(talk.sent()).containsExactly(new UserStatus(0x8003));
    }

    @ParameterizedTest
    @CsvSource({
        "RECEIVED, true, received", "CONSUMED, true, read", "MEMORY_FULL, false, memory full",
        "NOT_SUPPORTED, false, protocol not supported"})
    void aShortReportWillDo(ShortReport.Kind kind, boolean delivered, String words) {
        CompletableFuture<TetraResult> result = talk.order(HELLO);
        talk.pass(3);
        int reference = reference(0);
        shortReport(TetraTalk.GROUP, kind, reference);
        shortReport(TetraTalk.OFFICER, kind, reference % 255 + 1);
        assertThat(result).isNotDone();
        shortReport(TetraTalk.OFFICER, kind, reference);
        assertThat(result).isCompletedWithValue(
            delivered ? new Delivered(words) : new Failed(words));
        assertThat(talk.heard()).hasSize(2).allMatch(TetraHeard.Other.class::isInstance);
    }

    @Test
    void aTextThatDoesNotArrive() {
        talk.reporting = Optional.of(new DeliveryStatus(0x4B));
        CompletableFuture<TetraResult> result = talk.order(HELLO);
        talk.pass(5);
        assertThat(result).isCompletedWithValue(new Failed("not registered"));
    }

    @Test
    void aTextThatIsStored() {
        talk.reporting = Optional.of(new DeliveryStatus(0x22));
        CompletableFuture<TetraResult> result = talk.order(HELLO);
        talk.pass(60);
        assertThat(result).isNotDone();
        talk.pass(5);
        assertThat(result).isCompletedWithValue(
            new Unknown("the network has it, not reachable, stored"));
    }

    @Test
    void aTextThatIsNotReported() {
        CompletableFuture<TetraResult> result = talk.order(HELLO);
        talk.pass(65);
        assertThat(result).isCompletedWithValue(new Unknown("the network has it, no report"));
        assertThat(talk.aired).hasSize(1);
    }

    @Test
    void numbersOfTheirOwnForEachDestination() {
        for (int i = 0; i < 300; i++) {
            talk.order(HELLO);
            talk.pass(4);
        }
        List<Integer> references = talk.sent().stream()
            .map(sds -> ((Transfer) sds).reference()).toList();
        assertThat(references).hasSize(300).allMatch(reference -> reference >= 1);
        assertThat(references.subList(0, 255)).doesNotHaveDuplicates();
        assertThat(references.subList(45, 300)).doesNotHaveDuplicates();
    }

    @Test
    void aLongText() {
        talk.reporting = Optional.of(DeliveryStatus.RECEIVED);
        CompletableFuture<TetraResult> result = talk.order(LONG);
        talk.pass(20);
        assertThat(result).isCompletedWithValue(new Delivered("received"));
        List<HeadedText> parts = new ArrayList<>();
        talk.sent().forEach(sds -> parts.add((HeadedText) ((Transfer) sds).data()));
        assertThat(parts).hasSize(3);
        assertThat(parts).extracting(part -> part.concatenation().orElseThrow().part())
            .containsExactly(1, 2, 3);
        assertThat(parts.stream().map(part -> part.text().shown().orElseThrow()).toList())
            .satisfies(texts -> assertThat(String.join("", texts))
                .isEqualTo(((TetraOrder.Text) LONG).text()));
        assertThat(talk.sent().stream().map(sds -> ((Transfer) sds).reference()).distinct())
            .hasSize(3);
    }

    @Test
    void aLongTextOfWhichSomeIsReported() {
        CompletableFuture<TetraResult> result = talk.order(LONG);
        talk.pass(10);
        shortReport(TetraTalk.OFFICER, ShortReport.Kind.RECEIVED, reference(1));
        talk.pass(65);
        assertThat(result).isCompletedWithValue(
            new Unknown("the network has it, reports for 1 of 3 parts"));
    }

    @Test
    void aLongTextStopsAtTheFirstFailure() {
        talk.terminal.faults().confirmation(Optional.of(4), Duration.ofSeconds(2));
        CompletableFuture<TetraResult> result = talk.order(LONG);
        talk.pass(1).terminal.faults().refuses(SendSds.class, CmeError.TRANSMIT_INHIBIT);
        talk.pass(70);
        assertThat(result).isCompletedWithValue(
            new Failed("part 2 of 3: transmission inhibited; 1 went"));
        assertThat(talk.aired).hasSize(1);
    }

    @Test
    void aLongTextStopsWhenAPartIsReportedAsFailed() {
        talk.terminal.faults().confirmation(Optional.of(4), Duration.ofSeconds(10));
        talk.reporting = Optional.of(DeliveryStatus.MEMORY_FULL);
        CompletableFuture<TetraResult> result = talk.order(LONG);
        talk.pass(70);
        assertThat(result).isCompletedWithValue(
            new Failed("part 1 of 3: memory full; 0 went"));
        assertThat(talk.aired).hasSize(1);
    }

    @Test
    void aReportIsAsGoodAsAConfirmation() {
        talk.terminal.faults().confirmation(Optional.empty(), Duration.ZERO);
        talk.reporting = Optional.of(DeliveryStatus.RECEIVED);
        CompletableFuture<TetraResult> result = talk.order(LONG);
        talk.pass(20);
        assertThat(result).isCompletedWithValue(new Delivered("received"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 0xFFFFFF})
    void numbersThatNobodyHas(int ssi) {
        assertThat(talk.order(new TetraOrder.Text(ssi, false, "hello")))
            .isCompletedWithValue(new Failed("no such number"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 0x7E01, 0x10000})
    void statusesThatAreNotOurs(int value) {
        assertThat(talk.order(new TetraOrder.Status(23404, false, value)))
            .isCompletedWithValue(new Failed("no status of the users"));
    }

    @Test
    void textsThatCannotBe() {
        assertThat(talk.order(new TetraOrder.Text(23404, false, " ")))
            .isCompletedWithValue(new Failed("nothing to send"));
        assertThat(talk.order(new TetraOrder.Text(23404, false, "x".repeat(40_000))))
            .isCompletedWithValue(new Failed("too long"));
        assertThat(talk.pass(5).aired).isEmpty();
    }

    @Test
    void charactersThatRadiosDoNotShow() {
        talk.order(new TetraOrder.Text(300, true, "5 €"));
        talk.pass(3);
        TetraTalk wide = TetraTalk.ready(new TetraSettings(
            PeiProfile.GENERIC, true, true, Duration.ofSeconds(60), true));
        wide.order(new TetraOrder.Text(300, true, "5 €"));
        wide.pass(3);
        assertThat(shown(talk)).isEqualTo("5 ?");
        assertThat(shown(wide)).isEqualTo("5 €");
    }

    @Test
    void aSiteThatOnlyListensSendsNothing() {
        TetraTalk deaf = TetraTalk.ready(TetraTalk.ONE_WAY);
        List.of(HELLO, ALL, LONG, STATUS).forEach(order -> assertThat(deaf.order(order))
            .isCompletedWithValue(new Failed("this site only listens")));
        deaf.pass(600);
        assertThat(deaf.aired).isEmpty();
        assertThat(deaf.typed).noneMatch(line -> line.startsWith("AT+CMGS"));
    }

    @Test
    void notConnected() {
        talk.unplug();
        CompletableFuture<TetraResult> result = talk.order(HELLO);
        assertThatThrownBy(result::join).hasCauseInstanceOf(SessionException.class)
            .hasMessageContaining("not connected: unplugged");
        assertThat(talk.plug().pass(0).order(HELLO)).isCompletedExceptionally();
        assertThat(talk.pass(5).order(HELLO)).isNotDone();
    }

    @Test
    void closingLeavesNothingOpen() {
        CompletableFuture<TetraResult> sent = talk.order(HELLO);
        talk.pass(3);
        CompletableFuture<TetraResult> waiting = talk.session.send(HELLO).toCompletableFuture();
        talk.session.close();
        assertThat(talk.closed()).isTrue();
        assertThat(sent).isCompletedExceptionally();
        assertThat(waiting).isCompletedExceptionally();
        assertThat(talk.order(HELLO)).isCompletedExceptionally();
    }

    private int reference(int message) {
        return ((Transfer) talk.sent().get(message)).reference();
    }

    private void shortReport(TetraIdentity from, ShortReport.Kind kind, int reference) {
        talk.terminal.status(
            from, TetraTalk.OWN, 0x7C00 | kind.ordinal() << 8 | reference);
        talk.pass(0);
    }

    private static String shown(TetraTalk talk) {
        var data = (UserData.Text) ((Transfer) talk.sent().getFirst()).data();
        return data.text().shown().orElseThrow();
    }
}
