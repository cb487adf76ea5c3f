package org.watchlink.gateway.feed.access;

import java.security.MessageDigest;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.watchlink.adapters.wire.Sha256;

/// The SHA-256 of a certificate's DER, 64 digits in hexadecimal.
public record Fingerprint(String hex) {

    private static final String DIGITS = "[0-9a-f]{64}";

    /// The fingerprint written so, with or without colons; empty where it is none.
    public static Optional<Fingerprint> parse(String text) {
        return Optional.of(text.replace(":", "").toLowerCase(Locale.ROOT))
            .filter(hex -> hex.matches(DIGITS)).map(Fingerprint::new);
    }

    static Fingerprint of(X509Certificate certificate) {
        try {
            return new Fingerprint(Sha256.of(certificate.getEncoded()));
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate that was read has no octets", e);
        }
    }

    /// Whether it is `other`, in a time that does not tell how much of it is.
    boolean is(Fingerprint other) {
        return MessageDigest.isEqual(octets(), other.octets());
    }

    /// Whether it is the thumbprint of a token's binding, `x5t#S256` (RFC 8705 §3.1).
    boolean isBoundBy(String thumbprint) {
        try {
            return MessageDigest.isEqual(octets(), Base64.getUrlDecoder().decode(thumbprint));
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private byte[] octets() {
        return HexFormat.of().parseHex(hex);
    }
}
