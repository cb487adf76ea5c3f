package org.watchlink.gateway.town;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.watchlink.adapters.hytera.Hdap;
import org.watchlink.adapters.hytera.HyteraRepeater;
import org.watchlink.adapters.hytera.HyteraService;
import org.watchlink.adapters.hytera.Lp;
import org.watchlink.adapters.hytera.Rcp;
import org.watchlink.adapters.hytera.Rrs;
import org.watchlink.adapters.hytera.Telemetry;
import org.watchlink.adapters.hytera.Tmp;
import org.watchlink.adapters.hytera.UnknownHdap;
import org.watchlink.adapters.link.Timers;
import org.watchlink.gateway.town.Script.Said;

/// A repeater and the radios in its range: they register and renew, repeat a text that nobody
/// acknowledged, and answer what the control room asks. What changes belongs to the town's thread.
final class Site implements HyteraRepeater.Air, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Site.class);
    private static final Duration FIRST_REGISTRATION = Duration.ofSeconds(1);
    private static final Duration BETWEEN_REGISTRATIONS = Duration.ofMillis(250);
    private static final Duration REGISTER_AGAIN = Duration.ofSeconds(30);
    private static final Duration TEXT_AGAIN = Duration.ofSeconds(6);
    private static final int TEXT_TRIES = 4;
    /// A repeater gives a radio this long, then reports that it did not answer.
    private static final Duration PAGING = Duration.ofSeconds(4);

    private final HyteraRepeater repeater;
    private final Map<Integer, Handset> handsets = new LinkedHashMap<>();
    private final Timers timers;
    private final InstantSource clock;
    private final Set<Object> unanswered = new HashSet<>();

    /// Makes the repeater of the radios that it is given as its air.
    Site(
        Function<HyteraRepeater.Air, HyteraRepeater> repeater, List<Handset> handsets,
        Timers timers, InstantSource clock) {
        handsets.forEach(handset -> this.handsets.put(handset.id(), handset));
        this.timers = timers;
        this.clock = clock;
        this.repeater = repeater.apply(this);
    }

    void start() {
        repeater.start();
        Duration wait = FIRST_REGISTRATION;
        for (Handset handset : handsets.values()) {
            timers.after(wait, () -> register(handset));
            wait = wait.plus(BETWEEN_REGISTRATIONS);
        }
    }

    boolean connected() {
        return repeater.connected();
    }

    /// A radio says all this on its slot.
    void say(int slot, List<Said> script) {
        script.forEach(said -> timers.after(said.after(), () -> {
            if (said.message() instanceof Tmp.PrivateText text) {
                ask(text.requestId(), slot, said, TEXT_AGAIN, TEXT_TRIES);
            } else {
                forward(slot, said.service(), said.message());
            }
        }));
    }

    private void register(Handset handset) {
        var registration = new Said(
            Duration.ZERO, HyteraService.RRS, new Rrs.Registration(handset.address()));
        ask(handset.address(), handset.slot(), registration, REGISTER_AGAIN, Integer.MAX_VALUE);
    }

    /// Says it until the control room answers what bears `key`.
    private void ask(Object key, int slot, Said said, Duration again, int tries) {
        unanswered.add(key);
        forward(slot, said.service(), said.message());
        timers.after(again, () -> {
            if (unanswered.contains(key) && tries > 1) {
                ask(key, slot, said, again, tries - 1);
            } else {
                unanswered.remove(key);
            }
        });
    }

    private void forward(int slot, HyteraService service, Hdap message) {
        repeater.forward(service, slot, message).exceptionally(failure -> {
            LOG.debug("{} {}: {}", service, slot, failure.getMessage());
            return null;
        });
    }

    @Override
    public Optional<Hdap> sent(HyteraService service, int slot, Hdap message) {
        return switch (message) {
            case Tmp.PrivateText text -> {
                deliver(slot, text);
                yield Optional.empty();
            }
            case Tmp.PrivateTextAck ack -> {
                timers.after(Duration.ZERO, () -> unanswered.remove(ack.requestId()));
                yield Optional.empty();
            }
            case Rrs.RegistrationAnswer answer -> {
                timers.after(Duration.ZERO, () -> registered(answer));
                yield Optional.empty();
            }
            case Rrs.StatusCheck(var radio) -> Optional.of(new Rrs.StatusCheckAnswer(
                radio, handsets.containsKey(radio.id()) ? Rrs.State.ONLINE : Rrs.State.OFFLINE));
            case Lp.StandardRequest request -> Optional.of(position(request));
            case Telemetry.ControlRequest request -> Optional.of(new Telemetry.ControlAnswer(
                request.target(), request.source(), 0, request.callType(), request.pins(), 0));
            case Rrs _, Lp _, Tmp _, Rcp _, Telemetry _, UnknownHdap _ -> Optional.empty();
        };
    }

    private void registered(Rrs.RegistrationAnswer answer) {
        Handset handset = handsets.get(answer.radio().id());
        if (handset != null && unanswered.remove(handset.address())) {
            Duration renewal = Duration.ofSeconds(Math.max(10, answer.renewSeconds() * 9 / 10));
            timers.after(renewal, () -> register(handset));
        }
    }

    /// A radio answers a text within a second, or its repeater reports that it did not.
    private void deliver(int slot, Tmp.PrivateText text) {
        Handset handset = handsets.get(text.destination().id());
        boolean deaf = handset != null && handset.deaf();
        Duration wait = deaf ? PAGING : Duration.ofMillis(300 + text.requestId() * 37 % 700);
        timers.after(wait, () -> forward(slot, HyteraService.TMP, new Tmp.PrivateTextAck(
            text.confirm(), text.requestId(), text.destination(), text.source(),
            deaf ? Tmp.Result.NO_ACK_FROM_RADIO : Tmp.Result.OK, Optional.empty())));
    }

    private Hdap position(Lp.StandardRequest request) {
        Optional<Handset> found = Optional.ofNullable(handsets.get(request.radio().id()))
            .filter(Handset::positioned);
        return new Lp.StandardReport(
            request.requestId(), request.radio(),
            found.isPresent() ? Lp.Result.OK : Lp.Result.POSITION_FAILURE,
            found.map(handset -> Whereabouts.of(
                handset, handset.id() % 40, handset.id() % 360, clock.instant()))
                .orElseGet(Whereabouts::none));
    }

    @Override
    public void close() {
        repeater.close();
    }
}
