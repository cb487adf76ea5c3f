package org.watchlink.gateway.feed.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A place in a partner's feed as a text that nobody else can write: 24 octets in URL-safe Base64.
///
///      8 octets    the number of the last event before the place
///     16 octets    of HMAC-SHA256 over the partner's name, a zero octet and the number
final class Cursors {

    private static final int KEY = 32;
    private static final int SEAL = 16;
    private static final String HMAC = "HmacSHA256";

    private final SecretKeySpec key;

    Cursors(byte[] key) {
        this.key = new SecretKeySpec(key, HMAC);
    }

    /// With the key of a file, which is made if it is not there.
    static Cursors of(Path file) throws IOException {
        if (!Files.exists(file)) {
            byte[] fresh = new byte[KEY];
            new SecureRandom().nextBytes(fresh);
            Path beside = Files.createTempFile(
                file.toAbsolutePath().getParent(), "cursor", ".new",
                PosixFilePermissions.asFileAttribute(
                    PosixFilePermissions.fromString("rw-------")));
            Files.write(beside, fresh);
            Files.move(beside, file);
        }
        byte[] key = Files.readAllBytes(file);
        if (key.length != KEY) {
            throw new IOException("the key of the cursors is not " + KEY + " octets");
        }
        return new Cursors(key);
    }

    String write(String partner, long seq) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(
            ByteBuffer.allocate(Long.BYTES + SEAL).putLong(seq).put(seal(partner, seq)).array());
    }

    /// The number in a cursor of this partner; nothing if we did not write it for them.
    OptionalLong read(String partner, String text) {
        try {
            byte[] octets = Base64.getUrlDecoder().decode(text);
            if (octets.length != Long.BYTES + SEAL) {
                return OptionalLong.empty();
            }
            long seq = ByteBuffer.wrap(octets).getLong();
            byte[] seal = Arrays.copyOfRange(octets, Long.BYTES, octets.length);
            return MessageDigest.isEqual(seal, seal(partner, seq))
                ? OptionalLong.of(seq) : OptionalLong.empty();
        } catch (IllegalArgumentException _) {
            return OptionalLong.empty();
        }
    }

    private byte[] seal(String partner, long seq) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            mac.update(partner.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            mac.update(ByteBuffer.allocate(Long.BYTES).putLong(seq).flip());
            return Arrays.copyOf(mac.doFinal(), SEAL);
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every Java has HMAC-SHA256", e);
        }
    }
}
