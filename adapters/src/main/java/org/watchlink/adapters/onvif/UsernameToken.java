package org.watchlink.adapters.onvif;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import org.watchlink.adapters.wire.Octets;

/// The WS-Security UsernameToken with a password digest:
///
///     PasswordDigest = Base64(SHA-1(nonce + created + password))
///
/// `created` is in the camera's own time and is kept as it was written. Some cameras refuse a nonce
/// of more than 16 octets or a time with fractions of a second.
public record UsernameToken(String user, Octets nonce, String created, String digest) {

    /// How many octets a nonce has.
    public static final int NONCE_LENGTH = 16;

    /// Signs with `credentials` at the camera's time `at`.
    public static UsernameToken of(Credentials credentials, Octets nonce, Instant at) {
        String created = at.truncatedTo(ChronoUnit.SECONDS).toString();
        return new UsernameToken(
            credentials.user(), nonce, created, digest(nonce, created, credentials.password()));
    }

    /// Whether the token was made with these credentials.
    public boolean isFrom(Credentials credentials) {
        return user.equals(credentials.user())
            && digest.equals(digest(nonce, created, credentials.password()));
    }

    private static String digest(Octets nonce, String created, String password) {
        MessageDigest sha1 = sha1();
        sha1.update(nonce.toBytes());
        sha1.update(created.getBytes(StandardCharsets.UTF_8));
        sha1.update(password.getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(sha1.digest());
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    @Override
    public String toString() {
        return "UsernameToken[hidden]";
    }
}
