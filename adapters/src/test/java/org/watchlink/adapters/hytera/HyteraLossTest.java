package org.watchlink.adapters.hytera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watchlink.adapters.hytera.HyteraService.RCP;
import static org.watchlink.adapters.hytera.HyteraService.TMP;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watchlink.adapters.hytera.HyteraOrder.PrivateText;
import org.watchlink.adapters.hytera.HyteraSettings.Peer;
import org.watchlink.adapters.link.ManualTimers;
import org.watchlink.adapters.link.Sequences;
import org.watchlink.adapters.link.SessionEvent;
import org.watchlink.adapters.link.SessionEvent.Heard;
import org.watchlink.adapters.link.SessionEvent.Up;

/// A network that loses 5 %, doubles 5 % and delays everything by up to 200 ms: nothing is lost,
/// and nothing is heard twice.
class HyteraLossTest {

    private static final int MESSAGES = 5_000;
    private static final Duration PACE = Duration.ofMillis(50);

    private final ManualTimers time = new ManualTimers();
    private final LossyNetwork network = new LossyNetwork(time);
    private final List<SessionEvent<Hdap>> events = new ArrayList<>();
    private final Set<Long> onAir = new HashSet<>();
    private final HyteraSession session = new HyteraSession(
        new HyteraSettings(
            "north", "10.0.0.1", HyteraTalk.ports(), List.of(new Peer("hill", "10.0.0.7")),
            Duration.ofSeconds(5), 5, Duration.ofMinutes(30)),
        network::link, numbers(), time, time);
    private final HyteraRepeater repeater = new HyteraRepeater(
        "hill", 200, "10.0.0.7", "10.0.0.1", HyteraTalk.ports(), network::link, this::air, time,
        numbers());

    @BeforeEach
    void connect() {
        session.start(event -> {
            events.add(event);
            var safe = new CompletableFuture<Void>();
            time.after(Duration.ofMillis(1), () -> safe.complete(null));
            return safe;
        });
        repeater.start();
        time.advance(Duration.ofMinutes(1));
        assertThat(repeater.connected()).isTrue();
    }

    @Test
    void everyTextIsHeardOnceAndItsRadioKnows() {
        for (long request = 0; request < MESSAGES; request++) {
            says(request, 5);
            time.advance(PACE);
        }
        time.advance(Duration.ofMinutes(1));
        assertThat(heard()).doesNotHaveDuplicates().hasSize(MESSAGES);
        assertThat(session.counts().duplicates()).isPositive();
        assertThat(onAir).hasSizeGreaterThanOrEqualTo(MESSAGES * 999 / 1000);
        assertThat(events).allMatch(event -> event instanceof Up || event instanceof Heard);
    }

    @Test
    void everyCallIsHeardOnce() {
        int unacknowledged = 0;
        var sent = new ArrayList<CompletableFuture<Void>>();
        for (int radio = 0; radio < MESSAGES; radio++) {
            sent.add(repeater.forward(RCP, 1, new Rcp.ReceiveStatus(
                ReceiveProcess.VOICE, CallType.EMERGENCY_GROUP, RadioIp.bare(1),
                RadioIp.bare(radio))));
            time.advance(PACE);
        }
        time.advance(Duration.ofMinutes(1));
        for (CompletableFuture<Void> call : sent) {
            unacknowledged += call.isCompletedExceptionally() ? 1 : 0;
        }
        assertThat(heard()).doesNotHaveDuplicates()
            .hasSizeGreaterThanOrEqualTo(MESSAGES - unacknowledged)
            .hasSizeGreaterThanOrEqualTo(MESSAGES * 999 / 1000);
    }

    @Test
    void nearlyEveryOrderSucceeds() {
        var results = new ArrayList<CompletableFuture<HyteraResult>>();
        for (int i = 0; i < MESSAGES; i++) {
            results.add(session.send(new PrivateText("hill", 1, 114, "SEEN"))
                .toCompletableFuture());
            time.advance(PACE);
        }
        time.advance(Duration.ofMinutes(1));
        assertThat(results).allMatch(CompletableFuture::isDone);
        assertThat(results.stream().filter(result -> !result.isCompletedExceptionally())
            .filter(result -> result.join().done()))
            .hasSizeGreaterThanOrEqualTo(MESSAGES * 995 / 1000);
        assertThat(onAir).hasSizeGreaterThanOrEqualTo(MESSAGES * 999 / 1000);
    }

    /// A radio that gets no acknowledgement says it again, under the same request number.
    private void says(long request, int times) {
        repeater.forward(TMP, 1, new Tmp.PrivateText(
            false, request, RadioIp.radio(200), RadioIp.radio((int) request % 50 + 1),
            Utf16Text.of("HELP"), Optional.empty()));
        time.after(Duration.ofSeconds(8), () -> {
            if (!onAir.contains(request) && times > 1) {
                says(request, times - 1);
            }
        });
    }

    private Optional<Hdap> air(HyteraService service, int slot, Hdap message) {
        return switch (message) {
            case Tmp.PrivateText text -> {
                onAir.add(text.requestId());
                yield Optional.of(HyteraManners.acknowledgement(text, Tmp.Result.OK));
            }
            case Tmp.PrivateTextAck ack -> {
                onAir.add(ack.requestId());
                yield Optional.empty();
            }
            case Hdap _ -> Optional.empty();
        };
    }

    private static HyteraNumbers numbers() {
        return new HyteraNumbers(Sequences.inMemory(), Runnable::run);
    }

    private List<Hdap> heard() {
        return events.stream()
            .filter(Heard.class::isInstance)
            .map(event -> ((Heard<Hdap>) event).message())
            .toList();
    }
}
