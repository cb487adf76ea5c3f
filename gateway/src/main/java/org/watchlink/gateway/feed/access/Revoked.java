package org.watchlink.gateway.feed.access;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.PKIXRevocationChecker;
import java.security.cert.PKIXRevocationChecker.Option;
import java.security.cert.X509CRL;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import javax.net.ssl.CertPathTrustManagerParameters;
import javax.net.ssl.ManagerFactoryParameters;
import org.watchlink.adapters.wire.Octets;

/// The lists of revoked certificates (RFC 5280 §5) that a file held at one time; none where a site
/// names no file. Where there are any, a certificate counts only while a list of its issuer is in
/// force and does not name it: a list that has ended lets nobody in. Nobody is asked by OCSP.
record Revoked(Octets file, List<X509CRL> lists) {

    /// No lists at all.
    static final Revoked NONE = new Revoked(Octets.NONE, List.of());

    /// Those of a file, in PEM or DER, at least one. They may be long, and so are those of `before`
    /// while the file is the same.
    ///
    /// @throws CertificateFault if one cannot be read, or does not say when the next one comes
    static Revoked read(Optional<Path> path, Revoked before) throws CertificateFault {
        if (path.isEmpty()) {
            return NONE;
        }
        PemFile file = PemFile.read(path.get());
        Octets octets = Octets.of(file.octets());
        if (octets.equals(before.file())) {
            return before;
        }
        List<X509CRL> lists = file.revocations();
        if (lists.stream().anyMatch(list -> list.getNextUpdate() == null)) {
            throw new CertificateFault(path.get(), "a list without the time of the next one");
        }
        return new Revoked(octets, lists);
    }

    /// Whether a certificate does not count now. What stands above it was looked at when the
    /// connection was made.
    boolean refuses(X509Certificate certificate, Instant now) {
        List<X509CRL> current = lists.stream()
            .filter(list -> list.getIssuerX500Principal()
                .equals(certificate.getIssuerX500Principal()))
            .filter(list -> now.isBefore(list.getNextUpdate().toInstant())).toList();
        return !lists.isEmpty() && (current.isEmpty()
            || current.stream().anyMatch(list -> list.isRevoked(certificate)));
    }

    /// When an authority has no list in force any more, the first of them.
    Optional<Instant> until() {
        return lists.stream()
            .collect(Collectors.toMap(
                X509CRL::getIssuerX500Principal, list -> list.getNextUpdate().toInstant(),
                BinaryOperator.maxBy(Instant::compareTo)))
            .values().stream().min(Instant::compareTo);
    }

    /// What has the JDK look at whole chains; the lists must be signed by the issuers.
    ManagerFactoryParameters checking(KeyStore authorities) throws GeneralSecurityException {
        PKIXRevocationChecker checker = (PKIXRevocationChecker)
            CertPathBuilder.getInstance("PKIX").getRevocationChecker();
        checker.setOptions(EnumSet.of(Option.PREFER_CRLS, Option.NO_FALLBACK));
        PKIXBuilderParameters parameters =
            new PKIXBuilderParameters(authorities, new X509CertSelector());
        parameters.addCertStore(CertStore.getInstance(
            "Collection", new CollectionCertStoreParameters(lists)));
        parameters.addCertPathChecker(checker);
        return new CertPathTrustManagerParameters(parameters);
    }
}
