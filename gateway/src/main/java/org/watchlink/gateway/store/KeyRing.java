package org.watchlink.gateway.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.watchlink.adapters.wire.Sha256;
import org.watchlink.gateway.feed.FeedCheckpoint;

/// Public keys by which checkpoints are checked, each under its name: the first 16 hexadecimal
/// digits of SHA-256 over its octets (X.509 SubjectPublicKeyInfo).
public record KeyRing(Map<String, PublicKey> keys) {

    static final String ALGORITHM = "Ed25519";

    private static final int NAME = 16;

    /// The keys in a PEM file; what else it holds is passed over.
    ///
    /// @throws IOException if it cannot be read, or holds no such key
    public static KeyRing read(Path file) throws IOException {
        Map<String, PublicKey> keys = new LinkedHashMap<>();
        try {
            for (byte[] octets : Pem.read(Pem.PUBLIC, Files.readString(file))) {
                PublicKey key = KeyFactory.getInstance(ALGORITHM)
                    .generatePublic(new X509EncodedKeySpec(octets));
                keys.put(name(key), key);
            }
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IOException(file + ": not an Ed25519 public key", e);
        }
        if (keys.isEmpty()) {
            throw new IOException(file + ": no public key");
        }
        return new KeyRing(keys);
    }

    /// The keys beside a log: all that ever signed its checkpoints.
    static Optional<KeyRing> beside(LogSite site) throws IOException {
        Path file = file(site);
        return Files.exists(file) ? Optional.of(read(file)) : Optional.empty();
    }

    static Path file(LogSite site) {
        return site.beside(".pub");
    }

    static String name(PublicKey key) {
        return Sha256.of(key.getEncoded()).substring(0, NAME);
    }

    /// The keys as a text.
    String pem() {
        return keys.values().stream()
            .map(key -> Pem.write(Pem.PUBLIC, key.getEncoded())).collect(Collectors.joining());
    }

    boolean knows(Checkpoint checkpoint) {
        return keys.containsKey(checkpoint.key());
    }

    /// Whether a key of this ring signed the checkpoint.
    boolean vouches(Checkpoint checkpoint) {
        return vouches(
            checkpoint.key(), checkpoint.signed(), checkpoint.signatureOctets());
    }

    /// Whether a key of this ring signed the checkpoint.
    boolean vouches(FeedCheckpoint checkpoint) {
        return vouches(
            checkpoint.key(), checkpoint.signed(), checkpoint.signatureOctets());
    }

    private boolean vouches(String key, String signed, byte[] octets) {
        if (!keys.containsKey(key)) {
            return false;
        }
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(keys.get(key));
            signature.update(signed.getBytes(StandardCharsets.UTF_8));
            return signature.verify(octets);
        } catch (GeneralSecurityException _) {
            return false;
        }
    }
}
