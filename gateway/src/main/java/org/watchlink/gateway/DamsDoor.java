package org.watchlink.gateway;

import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.watchlink.adapters.dams.Dams;
import org.watchlink.adapters.dams.DamsClient;
import org.watchlink.adapters.dams.DamsResult;
import org.watchlink.adapters.dams.DamsResult.Later;
import org.watchlink.adapters.dams.DamsResult.Refused;
import org.watchlink.gateway.config.Settings;
import org.watchlink.gateway.feed.access.Authorities;
import org.watchlink.gateway.feed.access.CertificateFault;
import org.watchlink.routes.dams.DamsCourier;
import org.watchlink.routes.dams.LinkMaker;
import org.watchlink.routes.room.ControlRoom;

/// The way to the police's digital asset management system: there where one is configured. Alerts
/// come first: where its authorities cannot be used, each order is refused, the gateway works, and
/// the desks are told.
final class DamsDoor implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger("dams");

    private final Way way;
    private final DamsCourier courier;

    private DamsDoor(Settings settings, Settings.Dams dams, ControlRoom room, Clock clock)
        throws GeneralSecurityException {
        way = way(dams, clock);
        courier = new DamsCourier(
            way, settings.name(),
            () -> room.footage().view().toCompletableFuture().join().requests(),
            room.footage()::linked, clock);
        courier.start();
    }

    /// Opens it, where there is one.
    static Optional<DamsDoor> open(Settings settings, ControlRoom room, Clock clock)
        throws GeneralSecurityException {
        return settings.dams().isEmpty() ? Optional.empty()
            : Optional.of(new DamsDoor(settings, settings.dams().get(), room, clock));
    }

    /// Believes the authorities in a file instead of the machine's, where one is named.
    static Way way(Settings.Dams dams, Clock clock) throws GeneralSecurityException {
        try {
            SSLContext trust = dams.authority().isEmpty() ? SSLContext.getDefault()
                : Authorities.read(dams.authority().get(), clock.instant()).context();
            return new Line(new DamsClient(
                dams.url(), dams.token().value(), dams.answerWithin(), trust));
        } catch (CertificateFault fault) {
            LOG.error("no links until the next start: {}", fault.getMessage());
            return new Barred();
        }
    }

    /// What the desks must know.
    List<String> notices() {
        return way.notices();
    }

    @Override
    public void close() {
        Ending.of(courier, way);
    }

    /// How orders go there.
    sealed interface Way extends LinkMaker, AutoCloseable {

        List<String> notices();

        @Override
        void close();
    }

    private record Line(DamsClient client) implements Way {

        @Override
        public DamsResult order(Dams.Order order) {
            return client.order(order);
        }

        @Override
        public DamsResult look(String id) {
            return client.look(id);
        }

        @Override
        public List<String> notices() {
            return List.of();
        }

        @Override
        public void close() {
            client.close();
        }
    }

    /// What was ordered before may be asked for again after the next start.
    private record Barred() implements Way {

        private static final String WHY = "its authorities cannot be used: call the engineer";

        @Override
        public DamsResult order(Dams.Order order) {
            return new Refused(WHY);
        }

        @Override
        public DamsResult look(String id) {
            return new Later(WHY);
        }

        @Override
        public List<String> notices() {
            return List.of("The police's system makes no links to footage: " + WHY);
        }

        @Override
        public void close() { }
    }
}
