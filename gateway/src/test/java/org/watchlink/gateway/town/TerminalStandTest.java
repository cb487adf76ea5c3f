package org.watchlink.gateway.town;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchlink.adapters.link.Timers;
import org.watchlink.adapters.tetra.lip.LipReason;
import org.watchlink.adapters.tetra.lip.LipReport;
import org.watchlink.adapters.tetra.lip.LipReport.LongReport;
import org.watchlink.adapters.tetra.pei.AiService;
import org.watchlink.adapters.tetra.pei.Pei;
import org.watchlink.adapters.tetra.sds.Sds;
import org.watchlink.adapters.tetra.sds.SdsTl;
import org.watchlink.gateway.config.Configuration;
import org.watchlink.gateway.config.RegisterSet;
import org.watchlink.gateway.town.Duty.Way;
import org.watchlink.gateway.town.TerminalStand.Hand;

/// The police terminal of the town, over a real pair of pseudo-terminals.
class TerminalStandTest {

    private static final Optional<String> TOWN = Optional.of("Biggleswade");

    @TempDir
    private Path folder;

    private final Timers timers = Stage.hasty();
    private TerminalStand stand;
    private DeskEnd desk;
    private Path device;

    @BeforeEach
    void start() throws Exception {
        RegisterSet register =
            Configuration.load(Path.of("../config/gateway.yaml")).registers().current();
        device = folder.resolve("data/airwave");
        stand = new TerminalStand(device, register, timers, InstantSource.system(), 7);
        stand.start();
        desk = new DeskEnd(device);
        await().until(desk::up);
        desk.register();
        await().until(desk::registered);
    }

    @AfterEach
    void close() {
        desk.close();
        timers.close();
        stand.close();
    }

    @Test
    void officersTellWhereTheyAre() {
        await().until(() -> desk.locations(Optional.empty()).count() > 40);

        assertThat(desk.locations(Optional.empty())).allSatisfy(lip -> {
            LipReport report = (LipReport) lip;
            assertThat(report.fix().orElseThrow().latitudeDegrees()).isBetween(51.6, 52.2);
            assertThat(report.speedKmh().orElseThrow()).isBetween(4.0, 6.0);
        });
        assertThat(onTownThread(stand::state).heard()).isTrue();
    }

    @Test
    void anEmergencyIsRepeatedUntilSomebodyAnswers() {
        Officer who = emergency(Way.STATUS);
        await().until(() -> desk.data(Optional.of(who))
            .filter(Sds.Emergency.class::isInstance).count() > 3);

        desk.send(AiService.STATUS, who, "900F");

        await().until(() -> onTownThread(stand::state).sent().stream()
            .anyMatch(sent -> sent.to().equals(who.callSign()) && sent.text().equals("900F")));
        desk.forget();
        await().during(Duration.ofSeconds(1)).until(() -> desk.data(Optional.of(who))
            .noneMatch(Sds.Emergency.class::isInstance));
    }

    @Test
    void anEmergencyComesAsALocation() {
        Officer who = emergency(Way.LIP);
        await().until(() -> desk.locations(Optional.of(who)).anyMatch(lip ->
            ((LipReport) lip).reason().equals(Optional.of(LipReason.EMERGENCY))));
    }

    @Test
    void anEmergencyComesAsAStatusInsideALocation() {
        Officer who = emergency(Way.REPORT);
        await().until(() -> desk.locations(Optional.of(who)).anyMatch(lip ->
            lip instanceof LongReport report && report.status().orElse(-1) == 0));
    }

    @Test
    void anEmergencyComesAsACall() {
        Officer who = emergency(Way.CALL);
        await().until(() -> desk.heard(Pei.Released.class).findAny().isPresent());

        assertThat(desk.heard(Pei.CallIncoming.class)).anySatisfy(call -> {
            assertThat(call.emergency()).isTrue();
            assertThat(call.calling().flatMap(one -> one.address()).orElseThrow().ssi())
                .isEqualTo(who.issi());
        });
        assertThat(desk.heard(Pei.TalkGranted.class)).anySatisfy(talk ->
            assertThat(talk.talker().flatMap(one -> one.address()).orElseThrow().ssi())
                .isEqualTo(who.issi()));
        assertThat(desk.heard(Pei.TalkEnded.class)).isNotEmpty();
    }

    @Test
    void statusesAndTextsCome() {
        onTownThread(() -> stand.raise(Duty.OFFICER_STATUS, Optional.empty(), TOWN));
        onTownThread(() -> stand.raise(Duty.OFFICER_TEXT, Optional.empty(), TOWN));

        await().until(() -> desk.data(Optional.empty())
            .anyMatch(Sds.UserStatus.class::isInstance));
        await().until(() -> desk.data(Optional.empty()).anyMatch(SdsTl.Transfer.class::isInstance));
    }

    @Test
    void whatIsSentIsReportedAndShown() {
        Officer who = onTownThread(() ->
            stand.raise(Duty.OFFICER_STATUS, Optional.empty(), TOWN)).orElseThrow();
        desk.send(AiService.SDS_4, who, "8204090148656C6C6F");

        await().until(() -> desk.data(Optional.of(who)).anyMatch(sds ->
            sds instanceof SdsTl.Report report && report.reference() == 9
            || sds instanceof Sds.ShortReport status && status.reference() == 9));
        assertThat(onTownThread(stand::state).sent()).anySatisfy(sent -> {
            assertThat(sent.to()).isEqualTo(who.callSign());
            assertThat(sent.what()).isEqualTo("text");
            assertThat(sent.text()).isEqualTo("Hello");
        });
    }

    @Test
    void theTerminalRemembersWhatToBringWhenOnlyItsCableWasOut() {
        await().until(() -> desk.locations(Optional.empty()).findAny().isPresent());
        onTownThread(() -> touch(Hand.UNPLUG));
        await().until(() -> !desk.up());
        assertThat(onTownThread(stand::state).plugged()).isFalse();
        assertThat(Files.exists(device, LinkOption.NOFOLLOW_LINKS)).isFalse();

        onTownThread(() -> touch(Hand.REPLUG));
        await().until(desk::up);
        desk.forget();
        await().until(() -> desk.locations(Optional.empty()).findAny().isPresent());
    }

    @Test
    void theTerminalForgetsWhatToBringWhenItWasOff() {
        await().until(() -> desk.locations(Optional.empty()).findAny().isPresent());
        onTownThread(() -> touch(Hand.RESTART));
        desk.forget();
        await().until(() -> desk.heard(Pei.Registration.class).findAny().isPresent());
        assertThat(desk.locations(Optional.empty())).isEmpty();

        desk.register();
        await().until(() -> desk.locations(Optional.empty()).findAny().isPresent());
    }

    @Test
    void leavesNothingBehind() {
        await().until(() -> desk.locations(Optional.empty()).findAny().isPresent());
        close();

        assertThat(Thread.getAllStackTraces().keySet()).extracting(Thread::getName)
            .noneMatch(name -> name.startsWith("town-terminal"));
        assertThat(ProcessHandle.current().descendants().flatMap(child ->
            child.info().commandLine().stream()))
            .noneMatch(line -> line.contains(folder.toString()));
        assertThat(Files.exists(device, LinkOption.NOFOLLOW_LINKS)).isFalse();
    }

    private boolean touch(Hand hand) {
        stand.touch(hand);
        return true;
    }

    private Officer emergency(Way way) {
        return onTownThread(() ->
            stand.raise(Duty.OFFICER_EMERGENCY, Optional.of(way), TOWN)).orElseThrow();
    }

    private <T> T onTownThread(Supplier<T> task) {
        return CompletableFuture
            .supplyAsync(task, run -> timers.after(Duration.ZERO, run)).join();
    }
}
