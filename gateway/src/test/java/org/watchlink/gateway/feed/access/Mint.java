package org.watchlink.gateway.feed.access;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Stream;
import javax.security.auth.x500.X500Principal;

/// A certificate authority that lives as long as a test. The JDK has no way to make a certificate
/// but `keytool`, which takes a second for each: the few octets of X.509 are written here.
///
///     certificate  = SEQUENCE { what is signed, algorithm, BIT STRING signature }
///     what is signed = SEQUENCE { [0] version, serial, algorithm, issuer, validity, subject, key,
///                                 [3] extensions }                        RFC 5280 §4.1
public final class Mint {

    private static final int SEQUENCE = 0x30;
    private static final int INTEGER = 0x02;
    private static final int OCTETS = 0x04;
    private static final byte[] ECDSA_SHA256 = hex("300a06082a8648ce3d040302");
    private static final byte[] VERSION_3 = hex("a003020102");
    private static final byte[] IS_AUTHORITY = hex("300f0603551d130101ff040530030101ff");
    private static final byte[] ALTERNATIVE_NAMES = hex("0603551d11");
    private static final DateTimeFormatter TIME =
        DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Issued own;
    private int serial = 1;

    /// An authority of this name.
    public Mint(String name) {
        KeyPair pair = pair();
        Instant now = Instant.now();
        own = certificate(pair, pair.getPrivate(), "CN=" + name, "CN=" + name,
            now.minus(Duration.ofDays(30)), now.plus(Duration.ofDays(90)), IS_AUTHORITY);
    }

    /// A certificate and its key.
    public record Issued(X509Certificate certificate, PrivateKey key) {

        /// Writes the certificate.
        public Path write(Path file) throws IOException, GeneralSecurityException {
            return Files.writeString(file, pem("CERTIFICATE", certificate.getEncoded()));
        }

        /// Writes the key.
        public Path writeKey(Path file) throws IOException {
            return Files.writeString(file, pem("PRIVATE KEY", key.getEncoded()));
        }
    }

    /// A list of revoked certificates, as DER.
    public record Revocations(byte[] octets) {

        /// Writes it as PEM.
        public Path write(Path file) throws IOException {
            return Files.writeString(file, pem("X509 CRL", octets));
        }
    }

    /// The authority's own certificate.
    public Issued own() {
        return own;
    }

    /// A certificate in force, for these names or IPv4 addresses.
    public Issued issue(String subject, String... names) {
        Instant now = Instant.now();
        return issue(
            now.minus(Duration.ofDays(10)), now.plus(Duration.ofDays(60)), subject, names);
    }

    /// The same, in force for 20 days until then.
    public Issued issue(Instant until, String subject, String... names) {
        return issue(until.minus(Duration.ofDays(20)), until, subject, names);
    }

    private Issued issue(Instant from, Instant until, String subject, String... names) {
        KeyPair pair = pair();
        byte[] alternatives = der(SEQUENCE, ALTERNATIVE_NAMES, der(OCTETS, der(
            SEQUENCE, Stream.of(names).map(Mint::alternative).toArray(byte[][]::new))));
        return certificate(
            pair, own.key(), own.certificate().getSubjectX500Principal().getName(), subject,
            from, until, names.length == 0 ? null : alternatives);
    }

    /// The list of those that are revoked; the next comes then.
    ///
    ///     what is signed = SEQUENCE { version, algorithm, issuer, this update, next update,
    ///                                 SEQUENCE { SEQUENCE { serial, date } … } }   RFC 5280 §5.1
    public Revocations revoke(Instant next, Issued... revoked) {
        Instant from = next.minus(Duration.ofDays(1));
        byte[] entries = der(SEQUENCE, Stream.of(revoked).map(one -> der(SEQUENCE,
            der(INTEGER, one.certificate().getSerialNumber().toByteArray()), time(from)))
            .toArray(byte[][]::new));
        return new Revocations(signed(own.key(), der(SEQUENCE,
            integer(1), ECDSA_SHA256,
            own.certificate().getSubjectX500Principal().getEncoded(), time(from), time(next),
            revoked.length == 0 ? new byte[0] : entries)));
    }

    private Issued certificate(
        KeyPair pair, PrivateKey signer, String issuer, String subject, Instant from,
        Instant until, byte[] extension) {
        byte[] signed = der(SEQUENCE,
            VERSION_3, integer(++serial), ECDSA_SHA256,
            new X500Principal(issuer).getEncoded(),
            der(SEQUENCE, time(from), time(until)), new X500Principal(subject).getEncoded(),
            pair.getPublic().getEncoded(),
            extension == null ? new byte[0] : der(0xA3, der(SEQUENCE, extension)));
        try {
            return new Issued((X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(signed(signer, signed))),
                pair.getPrivate());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] signed(PrivateKey signer, byte[] what) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(signer);
            signature.update(what);
            return der(SEQUENCE, what, ECDSA_SHA256, der(0x03, new byte[1], signature.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] integer(int number) {
        return der(INTEGER, BigInteger.valueOf(number).toByteArray());
    }

    private static byte[] alternative(String name) {
        return name.matches("[0-9.]+") ? der(0x87, InetAddress.ofLiteral(name).getAddress())
            : der(0x82, name.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] time(Instant time) {
        return der(0x18, TIME.format(time).getBytes(StandardCharsets.US_ASCII));
    }

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] der(int tag, byte[]... parts) {
        ByteArrayOutputStream value = new ByteArrayOutputStream();
        Stream.of(parts).forEach(value::writeBytes);
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.write(tag);
        int length = value.size();
        if (length > 0xFF) {
            whole.writeBytes(new byte[] {(byte) 0x82, (byte) (length >> 8)});
        } else if (length > 0x7F) {
            whole.write(0x81);
        }
        whole.write(length);
        whole.writeBytes(value.toByteArray());
        return whole.toByteArray();
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }

    private static String pem(String label, byte[] octets) {
        return "-----BEGIN " + label + "-----\n" + Base64.getMimeEncoder().encodeToString(octets)
            + "\n-----END " + label + "-----\n";
    }
}
