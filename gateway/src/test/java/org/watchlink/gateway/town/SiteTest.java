package org.watchlink.gateway.town;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.watchlink.adapters.hytera.Hdap;
import org.watchlink.adapters.hytera.HyteraOrder;
import org.watchlink.adapters.hytera.HyteraOrder.CheckPresence;
import org.watchlink.adapters.hytera.HyteraOrder.Locate;
import org.watchlink.adapters.hytera.HyteraOrder.PrivateText;
import org.watchlink.adapters.hytera.HyteraRepeater;
import org.watchlink.adapters.hytera.HyteraResult;
import org.watchlink.adapters.hytera.HyteraService;
import org.watchlink.adapters.hytera.HyteraSession;
import org.watchlink.adapters.hytera.HyteraSettings;
import org.watchlink.adapters.hytera.HyteraSettings.Peer;
import org.watchlink.adapters.hytera.HyteraSettings.Port;
import org.watchlink.adapters.hytera.Tmp;
import org.watchlink.adapters.link.Sequences;
import org.watchlink.adapters.link.SessionEvent;
import org.watchlink.adapters.link.SessionEvent.Heard;
import org.watchlink.adapters.link.Timers;
import org.watchlink.adapters.link.UdpLink;
import org.watchlink.routes.hytera.HyteraMeaning;
import org.watchlink.routes.radio.Category;
import org.watchlink.routes.radio.Cry;
import org.watchlink.routes.radio.Priority;
import org.watchlink.routes.radio.RadioEvent;
import org.watchlink.routes.radio.RadioEvent.CallBegun;
import org.watchlink.routes.radio.RadioEvent.CallEnded;
import org.watchlink.routes.radio.RadioEvent.Emergency;
import org.watchlink.routes.radio.RadioEvent.Garbled;
import org.watchlink.routes.radio.RadioEvent.Registration;
import org.watchlink.routes.radio.RadioEvent.Status;
import org.watchlink.routes.radio.RadioEvent.Text;

/// A repeater of the town talks with the gateway's own session over real sockets.
class SiteTest {

    private static final Handset SHOP = handset(11_005, 101, 1);
    private static final Handset PUB = handset(22_000, 202, 2);
    private static final Handset DEAF = handset(11_015, 101, 1);
    private static final Category KNOWN = new Category("known", Priority.P3);

    private final String network = Stage.network();
    private final List<Port> ports = Stream.of(HyteraService.values())
        .flatMap(service -> Stream.of(1, 2).map(slot ->
            new Port(service, slot, service.port(slot)))).toList();
    private final HyteraSession session = new HyteraSession(
        new HyteraSettings(
            "shops", network + ".9", ports, List.of(new Peer("hill", network + ".1")),
            Duration.ofSeconds(5), 5, Duration.ofSeconds(20)),
        (name, local) -> new UdpLink(name, local, 0), Sequences.inMemory(),
        InstantSource.system());
    private final HyteraMeaning meaning = new HyteraMeaning("shops", text ->
        Stream.of(Trouble.values()).anyMatch(one -> one.text().equals(Optional.of(text)))
            ? Optional.of(KNOWN) : Optional.empty());
    private final List<RadioEvent> events = new CopyOnWriteArrayList<>();
    private final AtomicInteger refusals = new AtomicInteger();
    private final Timers timers = Stage.hasty();
    private final Site site = new Site(
        air -> new HyteraRepeater(
            "air-hill", 10_000, network + ".1", network + ".9", ports,
            (name, local) -> new UdpLink(name, local, 0), air),
        List.of(SHOP, PUB, DEAF), timers, InstantSource.system());
    private final AtomicLong requests = new AtomicLong(1);
    private final Script script =
        new Script(new Random(3), requests::getAndIncrement, InstantSource.system());

    @BeforeEach
    void connect() {
        session.start(this::received);
        site.start();
        await().until(site::connected);
    }

    @AfterEach
    void close() {
        timers.close();
        site.close();
        session.close();
    }

    @Test
    void radiosRegisterAndRenewTheirRegistration() {
        await().until(() ->
            events.stream().filter(Registration.class::isInstance).count() >= 6);
    }

    @ParameterizedTest
    @EnumSource(Trouble.class)
    void isUnderstood(Trouble trouble) {
        for (Handset who : List.of(SHOP, PUB)) {
            site.say(who.slot(), script.of(new Incident(trouble, who)));
            List<Object> expected = expected(trouble, who);
            await().untilAsserted(() -> assertThat(events.stream().map(SiteTest::essence))
                .containsAll(expected));
        }
    }

    /// What the control room must hear of it, at least.
    private static List<Object> expected(Trouble trouble, Handset who) {
        String id = "dmr:" + who.id();
        return switch (trouble) {
            case VOICE_CALL -> List.of("begun " + id, "ended " + id);
            case SHOP_THEFT, ANTI_SOCIAL, FIGHT, DISORDER, ROBBERY, KNOWN_OFFENDER,
                SUSPICIOUS_PERSON, REFUSED_ENTRY, DRUGS, MISSING_CHILD, VULNERABLE_PERSON,
                FIRST_AID_NEEDED, STAFF_ASSAULTED, RADIO_CHECK, LOW_BATTERY ->
                List.of("status " + id + " " + trouble.text().orElseThrow());
            case DESCRIPTION -> List.of("text " + id);
            case EMERGENCY_BUTTON, UNKNOWN_RADIO -> List.of(Map.entry(id, Cry.BUTTON));
            case EMERGENCY_CALL -> List.of(Map.entry(id, Cry.CALL));
            case EMERGENCY_WITH_FIX -> List.of(Map.entry(id, Cry.BUTTON), "fix " + id);
            case MAN_DOWN -> List.of(Map.entry("at:shops/hill/" + who.slot(), Cry.MAN_DOWN));
            case LONE_WORKER ->
                List.of(Map.entry("at:shops/hill/" + who.slot(), Cry.LONE_WORKER));
            case PANIC_STRIP -> List.of(Map.entry(id, Cry.PANIC_STRIP));
            case GARBLED -> List.of("garbled layout");
        };
    }

    private static Object essence(RadioEvent event) {
        return switch (event) {
            case CallBegun call -> "begun " + call.radio();
            case CallEnded call -> "ended " + call.radio();
            case Status status -> "status " + status.radio() + " " + status.text();
            case Text text -> "text " + text.radio();
            case Emergency cry when cry.fix().isPresent() -> "fix " + cry.radio();
            case Emergency cry -> Map.entry(cry.radio().toString(), cry.cry());
            case Garbled garbled -> "garbled " + garbled.reason();
            case RadioEvent other -> other;
        };
    }

    @Test
    void aTextIsRepeatedUntilTheControlRoomHasIt() {
        refusals.set(1);
        site.say(1, script.of(new Incident(Trouble.ROBBERY, SHOP)));
        await().until(() -> events.stream().anyMatch(Status.class::isInstance));
        assertThat(refusals).hasNegativeValue();
    }

    @Test
    void aRadioTakesATextUnlessItIsDeaf() {
        assertThat(ask(new PrivateText("hill", 1, SHOP.id(), "CCTV: seen")))
            .isEqualTo(new HyteraResult(true, "ok"));
        assertThat(ask(new PrivateText("hill", 1, DEAF.id(), "CCTV: seen")))
            .isEqualTo(new HyteraResult(false, "no acknowledgement from the radio"));
    }

    @Test
    void aRadioTellsWhereItIsIfItCan() {
        assertThat(ask(new Locate("hill", 1, SHOP.id())).done()).isTrue();
        assertThat(ask(new Locate("hill", 1, 11_002)).reason())
            .isEqualTo("position method failure");
    }

    @Test
    void radiosInRangeAreOn() {
        assertThat(ask(new CheckPresence("hill", 2, PUB.id())).reason()).isEqualTo("online");
        assertThat(ask(new CheckPresence("hill", 2, 99)).reason()).isEqualTo("offline");
    }

    private HyteraResult ask(HyteraOrder order) {
        return session.send(order).toCompletableFuture()
            .orTimeout(10, TimeUnit.SECONDS).join();
    }

    private CompletableFuture<Void> received(SessionEvent<Hdap> event) {
        if (event instanceof Heard<Hdap> heard
            && heard.message() instanceof Tmp.PrivateText
            && refusals.getAndDecrement() > 0) {
            return CompletableFuture.failedFuture(new IllegalStateException("full"));
        }
        events.addAll(meaning.of(event));
        return CompletableFuture.completedFuture(null);
    }

    private static Handset handset(int id, int talkgroup, int slot) {
        return new Handset(
            id, "Stevenage", slot, talkgroup, Optional.of("P"), Stage.SQUARE);
    }
}
