package org.watchlink.gateway.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.watchlink.gateway.feed.FeedCheckpoint;
import org.watchlink.gateway.feed.FeedDay;

/// The key that signs a log's checkpoints and those of its feeds. It stands beside the log in a
/// file that only its owner can read, `….key`, made at the first start; `….pub` holds its public
/// half and those of all keys before it.
///
/// To change the key, move the file away: the next start makes another.
record SigningKey(String name, PrivateKey key) {

    private static final FileAttribute<?> OWNER_ONLY =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    /// The key beside a log; it is made if there is none.
    static SigningKey open(LogSite site) throws IOException {
        Path file = file(site);
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            return read(file, KeyRing.file(site));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IOException(file + ": not an Ed25519 key; without it, another is made", e);
        }
    }

    static Path file(LogSite site) {
        return site.beside(".key");
    }

    /// Signs that `head` is the last entry.
    Checkpoint sign(Head head, Instant at) {
        return new Checkpoint(
            head.number(), head.hash(), at, name, sign(Checkpoint.signed(head, at, name)));
    }

    /// Signs what a feed came to on a day.
    FeedCheckpoint sign(FeedDay day) {
        return new FeedCheckpoint(day, name, sign(FeedCheckpoint.signed(day, name)));
    }

    private String sign(String text) {
        try {
            Signature signature = Signature.getInstance(KeyRing.ALGORITHM);
            signature.initSign(key);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key cannot sign", e);
        }
    }

    private static void make(Path file) throws IOException, GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance(KeyRing.ALGORITHM).generateKeyPair();
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        Files.createFile(draft, OWNER_ONLY);
        Files.writeString(draft, Pem.write(Pem.PRIVATE, pair.getPrivate().getEncoded())
            + Pem.write(Pem.PUBLIC, pair.getPublic().getEncoded()));
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static SigningKey read(Path file, Path ring)
        throws IOException, GeneralSecurityException {
        List<byte[]> blocks = Pem.read(Pem.PRIVATE, Files.readString(file));
        KeyRing own = KeyRing.read(file);
        if (blocks.size() != 1 || own.keys().size() != 1) {
            throw new GeneralSecurityException("not one key and its public half");
        }
        String name = own.keys().keySet().iterator().next();
        SigningKey signing = new SigningKey(name, KeyFactory.getInstance(KeyRing.ALGORITHM)
            .generatePrivate(new PKCS8EncodedKeySpec(blocks.getFirst())));
        if (!own.vouches(signing.sign(Head.NONE, Instant.EPOCH))) {
            throw new GeneralSecurityException("the public half is another's");
        }
        if (!Files.exists(ring) || !KeyRing.read(ring).keys().containsKey(name)) {
            Files.writeString(
                ring, Pem.write(Pem.PUBLIC, own.keys().get(name).getEncoded()),
                StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
        return signing;
    }
}
