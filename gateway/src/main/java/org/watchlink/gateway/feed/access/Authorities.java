package org.watchlink.gateway.feed.access;

import io.vertx.core.net.TrustOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/// Those who vouch for certificates.
public record Authorities(List<X509Certificate> certificates) {

    /// Those of a PEM file that are in force, at least one.
    ///
    /// @throws CertificateFault if there is none
    public static Authorities read(Path path, Instant now) throws CertificateFault {
        PemFile file = PemFile.read(path);
        List<X509Certificate> all = file.certificates();
        List<X509Certificate> current =
            all.stream().filter(one -> PemFile.isInForce(one, now)).toList();
        if (current.isEmpty()) {
            file.inForce(all.getFirst(), now);
        }
        return new Authorities(current);
    }

    /// Trust in them, and in nobody else.
    public TrustOptions trust() {
        return trust(Revoked.NONE);
    }

    /// The same, but not in what is revoked.
    TrustOptions trust(Revoked revoked) {
        return TrustOptions.wrap(manager(revoked));
    }

    /// The same trust for a client of the JDK.
    public SSLContext context() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {manager(Revoked.NONE)}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("certificates in memory", e);
        }
    }

    private X509TrustManager manager(Revoked revoked) {
        try {
            KeyStore store = Identity.store();
            for (X509Certificate authority : certificates) {
                store.setCertificateEntry("authority " + store.size(), authority);
            }
            TrustManagerFactory factory =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            if (revoked.lists().isEmpty()) {
                factory.init(store);
            } else {
                factory.init(revoked.checking(store));
            }
            return (X509TrustManager) factory.getTrustManagers()[0];
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("certificates in memory", e);
        }
    }
}
