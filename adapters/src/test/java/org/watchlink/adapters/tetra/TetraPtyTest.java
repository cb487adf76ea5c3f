package org.watchlink.adapters.tetra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.watchlink.adapters.link.SerialSettings.FlowControl.NONE;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchlink.adapters.link.PtyPair;
import org.watchlink.adapters.link.SerialLink;
import org.watchlink.adapters.link.SerialSettings;
import org.watchlink.adapters.link.SessionEvent;
import org.watchlink.adapters.link.SessionEvent.Down;
import org.watchlink.adapters.link.SessionEvent.Heard;
import org.watchlink.adapters.link.SessionEvent.Up;
import org.watchlink.adapters.link.StreamLink;
import org.watchlink.adapters.link.Timers;
import org.watchlink.adapters.tetra.TetraResult.Delivered;
import org.watchlink.adapters.tetra.pei.PeiOrder;
import org.watchlink.adapters.tetra.pei.PeiTerminal;
import org.watchlink.adapters.tetra.sds.DeliveryStatus;
import org.watchlink.adapters.tetra.sds.Pid;
import org.watchlink.adapters.tetra.sds.Sds;
import org.watchlink.adapters.tetra.sds.SdsCodec;
import org.watchlink.adapters.tetra.sds.SdsTl.Report;
import org.watchlink.adapters.tetra.sds.SdsTl.ReportRequest;
import org.watchlink.adapters.tetra.sds.SdsTl.Transfer;
import org.watchlink.adapters.wire.Octets;

/// The whole way over a real serial line, in real time.
class TetraPtyTest {

    private static final SdsCodec SDS = new SdsCodec();

    private final List<SessionEvent<TetraHeard>> events = new CopyOnWriteArrayList<>();
    private final List<Sds> aired = new CopyOnWriteArrayList<>();
    private final Timers far = Timers.thread("far");
    private PtyPair cable;
    private TetraSession session;
    private SerialLink desk;
    private PeiTerminal terminal;

    @BeforeEach
    void layTheCable(@TempDir Path folder) {
        cable = new PtyPair(folder);
        session = new TetraSession(
            "airwave", link("airwave-line", cable.near()), TetraTalk.TWO_WAY,
            InstantSource.system());
        session.start(event -> {
            events.add(event);
            return CompletableFuture.completedFuture(null);
        });
        openTheTerminal();
    }

    @AfterEach
    void pullTheCable() {
        session.close();
        desk.close();
        far.close();
        cable.close();
    }

    @Test
    void everythingOverARealLine() {
        cable.plug();
        told(Up.class, 10);
        talkBothWays(1);

        cable.unplug();
        told(Down.class, 12);
        switchedOffAndOn();
        cable.plug();
        told(Up.class, 10);
        talkBothWays(2);

        desk.close();
        told(Down.class, 20);
        long start = System.nanoTime();
        CompletableFuture<TetraResult> result = session.send(
            new TetraOrder.Text(23404, false, "hello")).toCompletableFuture();
        assertThat(System.nanoTime() - start).isLessThan(Duration.ofSeconds(1).toNanos());
        assertThat(result).succeedsWithin(Duration.ofSeconds(10))
            .isInstanceOf(TetraResult.Failed.class);
        openTheTerminal();
        told(Up.class, 30);
        talkBothWays(3);
        assertThat(session.counts().garbled()).isEmpty();
    }

    private void talkBothWays(int reference) {
        aired.clear();
        far(one -> one.status(TetraTalk.OFFICER, TetraTalk.GROUP, 0));
        far(one -> one.shortData(TetraTalk.OFFICER, TetraTalk.OWN,
            SDS.encode(TetraTalk.text(ReportRequest.RECEIVED, reference, "hello"))));
        await().until(() -> events.stream().filter(Heard.class::isInstance).count() == 2);
        await().until(() -> aired.contains(
            Report.of(Pid.TEXT, DeliveryStatus.RECEIVED, reference)));
        assertThat(session.send(new TetraOrder.Text(23404, false, "hello")).toCompletableFuture())
            .succeedsWithin(Duration.ofSeconds(10)).isEqualTo(new Delivered("received"));
        events.clear();
    }

    private void told(Class<?> event, int seconds) {
        await().atMost(Duration.ofSeconds(seconds))
            .until(() -> events.stream().anyMatch(event::isInstance));
        events.clear();
    }

    private void openTheTerminal() {
        switchedOffAndOn();
        desk = link("far-line", cable.far());
        desk.open(new StreamLink.Receiver() {
            @Override
            public void received(Octets chunk) {
                far(one -> one.received(chunk));
            }

            @Override
            public void changed(boolean up, String reason) { }
        });
    }

    /// It knows nothing any more.
    private void switchedOffAndOn() {
        far.after(Duration.ZERO, () -> terminal = new PeiTerminal(TetraTalk.OWN, far, new Air()));
    }

    private void far(Consumer<PeiTerminal> task) {
        far.after(Duration.ZERO, () -> task.accept(terminal));
    }

    private static SerialLink link(String name, Path device) {
        return new SerialLink(name, new SerialSettings(device, 38400, NONE));
    }

    /// The terminal's side of the line, and its network, where an officer reports what arrives.
    private final class Air implements PeiTerminal.Surroundings {

        @Override
        public void transmit(Octets chunk) {
            desk.send(chunk);
        }

        @Override
        public void sent(PeiOrder order, boolean encrypted) {
            Sds sds = TetraTalk.read(order);
            aired.add(sds);
            if (sds instanceof Transfer transfer) {
                terminal.shortData(order.called(), TetraTalk.OWN, SDS.encode(Report.of(
                    transfer.pid(), DeliveryStatus.RECEIVED, transfer.reference())));
            }
        }
    }
}
