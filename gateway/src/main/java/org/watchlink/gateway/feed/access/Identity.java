package org.watchlink.gateway.feed.access;

import io.vertx.core.net.KeyCertOptions;
import io.vertx.core.net.TrustOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.X509KeyManager;

/// Who the feed's server is and whom it believes, as its files said at one time.
record Identity(
    List<X509Certificate> chain, PrivateKey key, Authorities clients, Revoked revoked) {

    private static final char[] NO_PASSWORD = new char[0];

    /// @throws CertificateFault if a file is missing, garbled, not in force or not of the others
    static Identity read(TlsSettings settings, Instant now, Revoked before)
        throws CertificateFault {
        PemFile file = PemFile.read(settings.certificate());
        List<X509Certificate> chain = file.certificates();
        X509Certificate own = file.inForce(chain.getFirst(), now);
        return new Identity(
            chain, PemFile.read(settings.key()).keyOf(own),
            Authorities.read(settings.clients(), now), Revoked.read(settings.revoked(), before));
    }

    /// Trust in those who come.
    TrustOptions trust() {
        return clients.trust(revoked);
    }

    /// Until when others believe this certificate: as long as all those that it rests on.
    Instant until() {
        return chain.stream().map(one -> one.getNotAfter().toInstant())
            .min(Comparator.naturalOrder()).orElseThrow();
    }

    KeyCertOptions shown(Path path) throws CertificateFault {
        try {
            KeyStore store = store();
            store.setKeyEntry("feed", key, NO_PASSWORD, chain.toArray(Certificate[]::new));
            KeyManagerFactory factory =
                KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            factory.init(store, NO_PASSWORD);
            return KeyCertOptions.wrap((X509KeyManager) factory.getKeyManagers()[0]);
        } catch (GeneralSecurityException | IOException _) {
            throw new CertificateFault(path, "the certificates are not a chain");
        }
    }

    static KeyStore store() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, NO_PASSWORD);
        return store;
    }
}
