package org.watchlink.gateway.town;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchlink.adapters.link.SerialLink;
import org.watchlink.adapters.link.SerialSettings;
import org.watchlink.adapters.link.SerialSettings.FlowControl;
import org.watchlink.adapters.link.SessionEvent;
import org.watchlink.adapters.link.Timers;
import org.watchlink.adapters.tetra.TetraHeard;
import org.watchlink.adapters.tetra.TetraOrder;
import org.watchlink.adapters.tetra.TetraResult;
import org.watchlink.adapters.tetra.TetraSession;
import org.watchlink.adapters.tetra.TetraSettings;
import org.watchlink.adapters.tetra.pei.PeiProfile;
import org.watchlink.adapters.tetra.sds.Sds;
import org.watchlink.gateway.config.Configuration;
import org.watchlink.gateway.town.Duty.Way;

/// The gateway's session and the terminal of the town understand each other, whatever is wrong
/// with the terminal at the moment.
class TerminalSessionTest {

    private static final int LARCH_1 = 9_000_101;
    private static final int OUT_OF_REACH = 9_000_103;
    private static final int GROUP = 9_001_001;

    @TempDir
    private Path folder;

    private final Timers timers = Stage.hasty();
    private final List<SessionEvent<TetraHeard>> heard = new CopyOnWriteArrayList<>();
    private TerminalStand stand;
    private TetraSession session;

    @BeforeEach
    void start() throws Exception {
        Path device = folder.resolve("airwave");
        stand = new TerminalStand(
            device, Configuration.load(Path.of("../config/gateway.yaml")).registers().current(),
            timers, InstantSource.system(), 11);
        stand.start();
        session = new TetraSession(
            "session-end",
            new SerialLink(
                "session-end", new SerialSettings(device, 38_400, FlowControl.NONE)),
            new TetraSettings(PeiProfile.GENERIC, true, true, Duration.ofSeconds(3), false),
            InstantSource.system());
        session.start(event -> {
            heard.add(event);
            return CompletableFuture.completedFuture(null);
        });
        await().atMost(30, TimeUnit.SECONDS)
            .until(() -> heard.stream().anyMatch(SessionEvent.Up.class::isInstance));
    }

    @AfterEach
    void close() {
        session.close();
        timers.close();
        stand.close();
    }

    @Test
    void everythingThatOfficersDoIsHeard() {
        for (Way way : Way.values()) {
            raise(Duty.OFFICER_EMERGENCY, way);
        }
        for (int i = 0; i < 5; i++) {
            raise(Duty.OFFICER_TEXT, Way.STATUS);
            raise(Duty.OFFICER_STATUS, Way.STATUS);
            raise(Duty.OFFICER_CALL, Way.STATUS);
        }

        hears(TetraHeard.Located.class, 200);
        hears(TetraHeard.Talking.class, 5);
        hears(TetraHeard.CallEnded.class, 5);
        await().untilAsserted(() -> {
            assertThat(said()).anyMatch(one ->
                one instanceof TetraHeard.Status(_, _, Sds.Status status)
                    && status instanceof Sds.Emergency);
            assertThat(said()).anyMatch(one ->
                one instanceof TetraHeard.CallBegun call && call.emergency());
            assertThat(said()).filteredOn(TetraHeard.Text.class::isInstance)
                .hasSize(5).allMatch(one -> ((TetraHeard.Text) one).whole());
        });
        assertThat(session.counts().garbled()).isEmpty();
    }

    @Test
    void whatIsSentArrivesOrIsKnownNotToHave() throws Exception {
        assertThat(sent(new TetraOrder.Text(LARCH_1, false, "Hello")))
            .isInstanceOf(TetraResult.Delivered.class);
        assertThat(sent(new TetraOrder.Text(GROUP, true, "To all. ".repeat(40))))
            .isInstanceOf(TetraResult.Delivered.class);
        assertThat(sent(new TetraOrder.Text(OUT_OF_REACH, false, "Hello")))
            .isInstanceOf(TetraResult.Unknown.class);
    }

    private TetraResult sent(TetraOrder order) throws Exception {
        return session.send(order).toCompletableFuture().get(60, TimeUnit.SECONDS);
    }

    private void hears(Class<? extends TetraHeard> kind, int count) {
        await().atMost(30, TimeUnit.SECONDS)
            .until(() -> said().stream().filter(kind::isInstance).count() >= count);
    }

    private List<TetraHeard> said() {
        return heard.stream().filter(SessionEvent.Heard.class::isInstance)
            .map(event -> ((SessionEvent.Heard<TetraHeard>) event).message()).toList();
    }

    private void raise(Duty duty, Way way) {
        timers.after(Duration.ZERO, () ->
            assertThat(stand.raise(duty, Optional.of(way), Optional.empty())).isPresent());
    }
}
