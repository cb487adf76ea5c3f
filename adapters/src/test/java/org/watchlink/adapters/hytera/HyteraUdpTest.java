package org.watchlink.adapters.hytera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.watchlink.adapters.hytera.HyteraService.RCP;
import static org.watchlink.adapters.hytera.HyteraService.TMP;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.watchlink.adapters.hytera.HyteraOrder.PrivateText;
import org.watchlink.adapters.hytera.HyteraSettings.Peer;
import org.watchlink.adapters.hytera.HyteraSettings.Port;
import org.watchlink.adapters.link.Loopback;
import org.watchlink.adapters.link.Sequences;
import org.watchlink.adapters.link.SessionEvent;
import org.watchlink.adapters.link.SessionEvent.Heard;
import org.watchlink.adapters.link.SessionEvent.Up;
import org.watchlink.adapters.link.UdpLink;

/// Whole conversations over real sockets, with a log whose one thread makes events safe and numbers
/// durable: nothing may wait for a number on that thread.
class HyteraUdpTest {

    private final String gateway = Loopback.address();
    private final String hill = Loopback.address();
    private final List<SessionEvent<Hdap>> events = new CopyOnWriteArrayList<>();
    private final ExecutorService log = Executors.newSingleThreadExecutor();
    private final Sequences durable = Sequences.inMemory();
    private final HyteraSession session = new HyteraSession(
        new HyteraSettings(
            "udp-test", gateway, List.of(new Port(RCP, 1, 30_009), new Port(TMP, 1, 30_007)),
            List.of(new Peer("hill", hill)), Duration.ofSeconds(5), 5, Duration.ofMinutes(30)),
        (name, local) -> new UdpLink(name, local, 0),
        name -> CompletableFuture.supplyAsync(() -> durable.next(name), log).join(),
        InstantSource.system());

    @AfterEach
    void close() {
        session.close();
        log.shutdown();
    }

    /// The repeater's half of a press of the talk key, put together from two captures of an RD985
    /// (2E0RPT, HytersTX6 and HytersTX6-1); only the subscription before it is not theirs.
    @Test
    void hearsARealRepeaterThroughAPressOfTheTalkKey() throws IOException {
        try (var repeater = new ScriptedRepeater(hill, gateway, 30_009)) {
            start();
            repeater.hears("324200050000")
                .says("324200020000")
                .hears("3242 0000 0000 02C9100700 03000101010201 4903")
                .says("324200010000")
                .says(status(1, "0241880100006803")).hears("324200010001")
                .says(status(2, "0241800C000000000003000000010000006103")).hears("324200010002")
                .says(status(3, "0245B8100001000600010001000100" + "0000C80000005303"))
                .hears("324200010003")
                .says(status(4, "0243B80A00010000000100010000002A03")).hears("324200010004")
                .says(status(5, "0241800C000000000003000000000000006203")).hears("324200010005")
                .says(status(6, "0245B81000010008000100010001000000C80000005103"))
                .hears("324200010006")
                .says(status(7, "0245B81000010007000100010001000000C80000005203"))
                .hears("324200010007")
                .says(status(9, "0243B80A00030000000100010000002803")).hears("324200010009")
                .says(status(11, "0245B81000010005000100010001000000C80000005403"))
                .hears("32420001000B");
        }
        assertThat(heard()).extracting(message -> switch (message) {
            case Rcp.TransmitStatus status -> status.process();
            case Rcp.RepeaterStatus status -> status.state();
            case Hdap other -> other.getClass();
        }).containsExactly(
            Rcp.CallReply.class, Rcp.KeyOperationReply.class, RepeaterState.REMOTE_PTT,
            TransmitProcess.START, Rcp.KeyOperationReply.class, RepeaterState.REMOTE_PTT_END,
            RepeaterState.REMOTE_PTT_HANG, TransmitProcess.END, RepeaterState.SLEEP);
        assertThat(session.counts().wrongChecks()).isZero();
    }

    @Test
    void talksWithARepeaterBothWays() {
        start();
        var onAir = new CopyOnWriteArrayList<Hdap>();
        HyteraRepeater.Air air = (_, _, message) -> {
            onAir.add(message);
            return message instanceof Tmp.PrivateText text
                ? Optional.of(HyteraManners.acknowledgement(text, Tmp.Result.OK))
                : Optional.empty();
        };
        List<Port> ports = List.of(new Port(RCP, 1, 30_009), new Port(TMP, 1, 30_007));
        try (var repeater = new HyteraRepeater(
            "hill", 200, hill, gateway, ports, (name, local) -> new UdpLink(name, local, 0), air)) {
            repeater.start();
            await().until(repeater::connected);
            await().until(() -> !events.isEmpty() && events.getFirst() instanceof Up<Hdap>);

            var help = new Tmp.PrivateText(
                false, 1, RadioIp.radio(200), RadioIp.radio(114), Utf16Text.of("HELP"),
                Optional.empty());
            assertThat(repeater.forward(TMP, 1, help)).succeedsWithin(Duration.ofSeconds(5));
            assertThat(heard()).containsExactly(help);
            await().until(() -> onAir.size() == 1);

            assertThat(CompletableFuture.completedFuture(new PrivateText("hill", 1, 114, "SEEN"))
                .thenComposeAsync(session::send, log))
                .succeedsWithin(Duration.ofSeconds(5))
                .isEqualTo(new HyteraResult(true, "ok"));
        }
        await().until(() -> events.getLast() instanceof SessionEvent.Down<Hdap>);
    }

    @Test
    void closingIsPromptAndLeavesNoThread() {
        start();
        assertThat(threads()).hasSize(3);
        long before = System.nanoTime();
        session.close();
        assertThat(System.nanoTime() - before).isLessThan(TimeUnit.SECONDS.toNanos(1));
        await().until(() -> threads().isEmpty());
    }

    private void start() {
        session.start(event -> {
            events.add(event);
            return CompletableFuture.runAsync(() -> { }, log);
        });
    }

    private List<Hdap> heard() {
        return events.stream()
            .filter(Heard.class::isInstance)
            .map(event -> ((Heard<Hdap>) event).message())
            .toList();
    }

    private static List<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
            .map(Thread::getName).filter(name -> name.startsWith("udp-test")).toList();
    }

    private static String status(int sn, String frame) {
        return "32420020%04X 8304000000C8040101 %s".formatted(sn, frame);
    }
}
