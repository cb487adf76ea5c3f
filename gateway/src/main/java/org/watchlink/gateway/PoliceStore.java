package org.watchlink.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Clock;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.watchlink.adapters.dams.Dams;
import org.watchlink.adapters.dams.DamsClient;
import org.watchlink.adapters.dams.DamsResult;
import org.watchlink.gateway.config.Settings;
import org.watchlink.routes.dams.DamsCourier;
import org.watchlink.routes.dams.LinkMaker;
import org.watchlink.routes.room.ControlRoom;

/// The way to the police's digital asset management system: there where one is configured.
final class PoliceStore implements AutoCloseable {

    private final DamsClient client;
    private final DamsCourier courier;

    private PoliceStore(Settings settings, Settings.Dams dams, ControlRoom room, Clock clock)
        throws IOException, GeneralSecurityException {
        client = new DamsClient(
            dams.url(), dams.token().value(), dams.answerWithin(), trust(dams.authority()));
        courier = new DamsCourier(
            new Line(client), settings.name(),
            () -> room.footage().view().toCompletableFuture().join().requests(),
            room.footage()::linked, clock);
        courier.start();
    }

    /// Opens it, where there is one.
    static Optional<PoliceStore> open(Settings settings, ControlRoom room, Clock clock)
        throws IOException, GeneralSecurityException {
        return settings.dams().isEmpty() ? Optional.empty()
            : Optional.of(new PoliceStore(settings, settings.dams().get(), room, clock));
    }

    /// Believes the authorities in a file instead of the machine's, where one is named.
    private static SSLContext trust(Optional<Path> authority)
        throws IOException, GeneralSecurityException {
        if (authority.isEmpty()) {
            return SSLContext.getDefault();
        }
        KeyStore known = KeyStore.getInstance("PKCS12");
        known.load(null, null);
        try (InputStream file = Files.newInputStream(authority.get())) {
            for (Certificate one : CertificateFactory.getInstance("X.509")
                .generateCertificates(file)) {
                known.setCertificateEntry("authority-" + known.size(), one);
            }
        }
        TrustManagerFactory trust =
            TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(known);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    @Override
    public void close() {
        courier.close();
        client.close();
    }

    private record Line(DamsClient client) implements LinkMaker {

        @Override
        public DamsResult order(Dams.Order order) {
            return client.order(order);
        }

        @Override
        public DamsResult look(String id) {
            return client.look(id);
        }
    }
}
