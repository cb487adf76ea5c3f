package org.watchlink.routes.dams;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.watchlink.adapters.dams.Dams.File;
import org.watchlink.adapters.dams.Dams.Link;
import org.watchlink.adapters.dams.Dams.Order;
import org.watchlink.adapters.dams.DamsResult;
import org.watchlink.adapters.dams.DamsResult.Later;
import org.watchlink.adapters.dams.DamsResult.Refused;
import org.watchlink.adapters.dams.DamsResult.Told;
import org.watchlink.routes.alert.Operator;
import org.watchlink.routes.footage.FootageStatus;
import org.watchlink.routes.footage.Part;
import org.watchlink.routes.footage.Request;
import org.watchlink.routes.incident.FootageChange;
import org.watchlink.routes.incident.FootageChange.FootageReceived;
import org.watchlink.routes.incident.FootageChange.LinkFailed;
import org.watchlink.routes.incident.FootageChange.LinkGiven;
import org.watchlink.routes.incident.FootageLink;

/// Carries the orders for links to the police's system, on a thread of its own, and tells the room
/// what became of them.
///
/// What is under way stands in the log, so a restart begins where it was: the same order has the
/// same key and makes no second link. What is not answered is asked again, at last every
/// five minutes; after a quarter of an hour the order has failed, and says why.
public final class DamsCourier implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger("dams");
    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final LinkMaker system;
    private final String site;
    private final Supplier<List<Request>> requests;
    private final BiConsumer<Integer, FootageChange> room;
    private final InstantSource clock;
    private final Map<String, Errand> errands = new HashMap<>();
    private final ScheduledExecutorService thread =
        Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("dams").factory());

    /// @param site     tells this control room's orders from another's
    /// @param requests those that are open
    /// @param room     hears what became of the order with a number
    public DamsCourier(
        LinkMaker system, String site, Supplier<List<Request>> requests,
        BiConsumer<Integer, FootageChange> room, InstantSource clock) {
        this.system = system;
        this.site = site;
        this.requests = requests;
        this.room = room;
        this.clock = clock;
    }

    /// Looks after the orders from now on.
    public void start() {
        thread.scheduleWithFixedDelay(() -> {
            try {
                look();
            } catch (RuntimeException mistake) {
                LOG.error("a look at the orders for links failed; it goes on", mistake);
            }
        }, 1, 1, TimeUnit.SECONDS);
    }

    /// Does what is due.
    void look() {
        List<Request> orders = requests.get().stream()
            .filter(request -> request.handover().bySystem()).toList();
        errands.keySet().retainAll(orders.stream().map(this::key).toList());
        for (Request request : orders) {
            Errand errand = errands.computeIfAbsent(key(request), _ -> new Errand(clock.instant()));
            if (!errand.next.isAfter(clock.instant())) {
                run(request, errand);
            }
        }
    }

    private void run(Request request, Errand errand) {
        FootageLink wanted = request.handover().link().orElseThrow();
        String id = wanted.reference().isEmpty() ? errand.id : wanted.reference();
        DamsResult result =
            id.isEmpty() ? system.order(order(request, wanted)) : system.look(id);
        errand.wait(clock.instant());
        switch (result) {
            case Told(Link link) -> {
                errand.id = link.id();
                errand.unanswered = Optional.empty();
                told(request, wanted, link);
            }
            case Refused(String reason) -> failed(request, "the police's system: " + reason);
            case Later(String reason) -> {
                LOG.warn("order of request {}: {}", request.number(), reason);
                if (errand.unansweredFor(clock.instant()).compareTo(PATIENCE) >= 0
                    && request.status() == FootageStatus.ORDERED) {
                    failed(request, "the police's system: " + reason
                        + ". Whether it took the order is not known");
                }
            }
        }
    }

    private void told(Request request, FootageLink wanted, Link link) {
        switch (link.state()) {
            case PENDING -> { }
            case READY -> given(request, wanted, link);
            case RECEIVED -> {
                given(request, wanted, link);
                tell(request, new FootageReceived(
                    request.number(), wanted.recipient(), "the police's system says so",
                    Operator.SYSTEM));
            }
            case FAILED -> failed(request, reason("the police's system makes no link", link));
            case EXPIRED -> failed(request, reason("the link expired", link));
        }
    }

    private static String reason(String what, Link link) {
        return link.reason().isEmpty() ? what : what + ": " + link.reason();
    }

    private void given(Request request, FootageLink wanted, Link link) {
        if (wanted.reference().isEmpty()) {
            tell(request, new LinkGiven(request.number(), new FootageLink(
                link.id(), wanted.recipient(), wanted.address(), wanted.expires(),
                request.checksum()), Operator.SYSTEM));
        }
    }

    private void failed(Request request, String reason) {
        tell(request, new LinkFailed(request.number(), reason));
    }

    private void tell(Request request, FootageChange change) {
        room.accept(request.handover().orders(), change);
    }

    private Order order(Request request, FootageLink wanted) {
        return new Order(
            key(request), "%04d".formatted(request.number()), wanted.recipient(),
            wanted.address(), wanted.expires(), request.checksum(),
            request.parts().stream().filter(part -> part.copy().isPresent())
                .map(DamsCourier::file).toList());
    }

    private static File file(Part part) {
        Part.Copy copy = part.copy().orElseThrow();
        return new File(
            part.key().camera(), part.key().from(), part.key().until(), copy.place(),
            copy.sha256());
    }

    private String key(Request request) {
        String name = "%s/%d/%d".formatted(
            site, request.number(), request.handover().orders());
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    /// An order on its way; belongs to the courier's thread.
    private static final class Errand {

        private String id = "";
        private Duration pause = FIRST;
        private Instant next;
        private Optional<Instant> unanswered = Optional.empty();

        Errand(Instant now) {
            next = now;
        }

        void wait(Instant now) {
            next = now.plus(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST) < 0 ? pause.multipliedBy(2) : LONGEST;
        }

        Duration unansweredFor(Instant now) {
            unanswered = unanswered.or(() -> Optional.of(now));
            return Duration.between(unanswered.get(), now);
        }
    }
}
