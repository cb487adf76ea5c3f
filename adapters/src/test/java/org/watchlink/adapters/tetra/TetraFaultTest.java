package org.watchlink.adapters.tetra;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.watchlink.adapters.tetra.TetraResult.Delivered;
import org.watchlink.adapters.tetra.TetraResult.Failed;
import org.watchlink.adapters.tetra.TetraResult.Unknown;
import org.watchlink.adapters.tetra.pei.CmeError;
import org.watchlink.adapters.tetra.pei.PeiCommand.SendSds;
import org.watchlink.adapters.tetra.sds.DeliveryStatus;

/// What terminals and lines do to an order: it never goes out twice, and nothing is said of it that
/// nobody knows.
class TetraFaultTest {

    private static final TetraOrder HELLO = new TetraOrder.Text(23404, false, "hello");
    private static final TetraOrder ALL = new TetraOrder.Text(300, true, "hello");
    private static final TetraOrder LONG =
        new TetraOrder.Text(23404, false, "abcdefgh".repeat(40));
    private static final TetraOrder STATUS = new TetraOrder.Status(23404, false, 0x8003);

    private final TetraTalk talk = TetraTalk.ready();

    @Test
    void aLineThatBreaksBetweenParts() {
        talk.terminal.faults().confirmation(Optional.of(4), Duration.ofSeconds(2));
        CompletableFuture<TetraResult> result = talk.order(LONG);
        talk.pass(3).unplug();
        assertThat(result).isCompletedWithValue(
            new Unknown("part 2 of 3: unplugged; 1 went"));
        talk.plug().pass(90);
        assertThat(talk.aired).hasSize(2);
    }

    @Test
    void aTerminalSwitchedOffWhileSending() {
        talk.terminal.faults().delay(Duration.ofSeconds(1));
        CompletableFuture<TetraResult> result = talk.order(HELLO);
        talk.time.advance(Duration.ofMillis(2300));
        talk.terminal.powerCycle();
        talk.pass(120);
        assertThat(result.join()).isInstanceOf(Unknown.class);
        assertThat(talk.aired).hasSize(1);
        assertThat(talk.lamps()).containsSubsequence("down: nothing heard for 12 s", "up");
        talk.reporting = Optional.of(DeliveryStatus.RECEIVED);
        CompletableFuture<TetraResult> next = talk.order(HELLO);
        talk.pass(15);
        assertThat(next).isCompletedWithValue(new Delivered("received"));
    }

    @Test
    void theNetworkDoesNotTakeIt() {
        talk.terminal.faults().confirmation(Optional.of(5), Duration.ofSeconds(30));
        CompletableFuture<TetraResult> result = talk.order(ALL);
        talk.pass(35);
        assertThat(result).isCompletedWithValue(new Failed("the network did not take it"));
    }

    @Test
    void theNetworkIsNotHeardOf() {
        talk.terminal.faults().confirmation(Optional.empty(), Duration.ZERO);
        CompletableFuture<TetraResult> result = talk.order(ALL);
        talk.pass(65);
        assertThat(result).isCompletedWithValue(new Unknown("not confirmed"));
        assertThat(talk.aired).hasSize(1);
    }

    @Test
    void aSyntaxErrorAlthoughItWasSent() {
        talk.terminal.faults().refuses(SendSds.class, CmeError.SYNTAX).sendsAnyway(true)
            .confirmation(Optional.of(4), Duration.ofSeconds(20));
        talk.reporting = Optional.of(DeliveryStatus.RECEIVED);
        CompletableFuture<TetraResult> officer = talk.order(HELLO);
        talk.pass(5);
        assertThat(officer).isCompletedWithValue(new Delivered("received"));
        talk.terminal.faults().refuses(SendSds.class, CmeError.SYNTAX);
        CompletableFuture<TetraResult> group = talk.order(ALL);
        talk.pass(5);
        assertThat(group).isNotDone();
        talk.pass(20);
        assertThat(group).isCompletedWithValue(new Delivered("the network has it"));
        assertThat(talk.aired).hasSize(2);
    }

    @Test
    void aSyntaxErrorAndNothingMore() {
        talk.terminal.faults().refuses(SendSds.class, CmeError.SYNTAX);
        CompletableFuture<TetraResult> result = talk.order(HELLO);
        talk.pass(65);
        assertThat(result).isCompletedWithValue(new Unknown("refused"));
        assertThat(talk.typed.stream().filter(line -> line.startsWith("AT+CMGS"))).hasSize(1);
    }

    @Test
    void aBusyTerminalIsTriedAgain() {
        talk.terminal.faults().refuses(SendSds.class, CmeError.BUSY, CmeError.BUSY);
        CompletableFuture<TetraResult> result = talk.order(ALL);
        talk.pass(10);
        assertThat(result).isCompletedWithValue(new Delivered("the network has it"));
        assertThat(talk.aired).hasSize(1);
    }

    @Test
    void anotherRefusalIsSaid() {
        talk.terminal.faults().refuses(SendSds.class, new CmeError(34));
        CompletableFuture<TetraResult> result = talk.order(STATUS);
        talk.pass(10);
        assertThat(result).isCompletedWithValue(new Failed("parameter out of range"));
    }
}
