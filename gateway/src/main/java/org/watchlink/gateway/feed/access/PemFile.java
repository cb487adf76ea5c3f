package org.watchlink.gateway.feed.access;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CRLException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A file with certificates, lists of revoked ones, or a key as text (RFC 7468), read whole.
record PemFile(Path path, byte[] octets) {

    private static final Pattern BLOCK = Pattern.compile(
        "-----BEGIN ([A-Z ]*PRIVATE KEY)-----([A-Za-z0-9+/=\\s]+)-----END \\1-----");
    private static final String PLAIN = "PRIVATE KEY";

    static PemFile read(Path path) throws CertificateFault {
        try {
            return new PemFile(path, Files.readAllBytes(path));
        } catch (IOException _) {
            throw new CertificateFault(path, "cannot be read");
        }
    }

    /// The certificates in it, at least one, in their order.
    List<X509Certificate> certificates() throws CertificateFault {
        try {
            List<X509Certificate> found = CertificateFactory.getInstance("X.509")
                .generateCertificates(new ByteArrayInputStream(octets)).stream()
                .map(X509Certificate.class::cast).toList();
            if (found.isEmpty()) {
                throw new CertificateFault(path, "no certificate in it");
            }
            return found;
        } catch (CertificateException _) {
            throw new CertificateFault(path, "a certificate in it is garbled");
        }
    }

    /// The lists of revoked certificates in it, at least one.
    List<X509CRL> revocations() throws CertificateFault {
        try {
            List<X509CRL> found = CertificateFactory.getInstance("X.509")
                .generateCRLs(new ByteArrayInputStream(octets)).stream()
                .map(X509CRL.class::cast).toList();
            if (found.isEmpty()) {
                throw new CertificateFault(path, "no list of revoked certificates in it");
            }
            return found;
        } catch (CertificateException | CRLException _) {
            throw new CertificateFault(path, "a list of revoked certificates in it is garbled");
        }
    }

    /// The key in it, which must be that of `certificate`.
    PrivateKey keyOf(X509Certificate certificate) throws CertificateFault {
        Matcher block = BLOCK.matcher(new String(octets, StandardCharsets.ISO_8859_1));
        if (!block.find()) {
            throw new CertificateFault(path, "no private key in it");
        }
        if (!block.group(1).equals(PLAIN)) {
            throw new CertificateFault(
                path, "must be a key in PKCS #8 without a password (BEGIN PRIVATE KEY)");
        }
        PublicKey open = certificate.getPublicKey();
        try {
            PrivateKey key = KeyFactory.getInstance(open.getAlgorithm()).generatePrivate(
                new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(block.group(2))));
            if (fit(key, open)) {
                return key;
            }
        } catch (GeneralSecurityException | IllegalArgumentException _) {
            throw new CertificateFault(path, "the key is garbled, or not the certificate's");
        }
        throw new CertificateFault(path, "the key is not the certificate's");
    }

    /// The certificate, if it is in force.
    X509Certificate inForce(X509Certificate certificate, Instant now) throws CertificateFault {
        if (!isInForce(certificate, now)) {
            throw new CertificateFault(path, "in force only from "
                + certificate.getNotBefore().toInstant() + " to "
                + certificate.getNotAfter().toInstant());
        }
        return certificate;
    }

    static boolean isInForce(X509Certificate certificate, Instant now) {
        try {
            certificate.checkValidity(Date.from(now));
            return true;
        } catch (CertificateException _) {
            return false;
        }
    }

    private static boolean fit(PrivateKey key, PublicKey open) throws GeneralSecurityException {
        String algorithm = switch (open.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            default -> open.getAlgorithm();
        };
        byte[] probe = {1, 2, 3};
        Signature signature = Signature.getInstance(algorithm);
        signature.initSign(key);
        signature.update(probe);
        byte[] signed = signature.sign();
        signature.initVerify(open);
        signature.update(probe);
        return signature.verify(signed);
    }
}
