package org.watchlink.gateway.desk;

import io.vertx.ext.auth.hashing.HashingStrategy;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.watchlink.gateway.config.Account;

/// Passwords as PBKDF2 hashes with HMAC-SHA-512. An unknown name costs as much time as a known one.
public final class Passwords {

    private static final int ITERATIONS = 210_000;
    private static final int SALT_OCTETS = 16;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final HashingStrategy HASHING = HashingStrategy.load();
    private static final String NOBODY = hashed(salt());

    /// The hash of a password, each time with another salt.
    public String hash(String password) {
        return hashed(password);
    }

    /// The line of the accounts file that lets somebody in.
    public String line(String name, String role, String password) {
        return String.join(",", name, role, hash(password));
    }

    boolean opens(Optional<Account> account, String password) {
        boolean right = HASHING.verify(account.map(Account::hash).orElse(NOBODY), password);
        return right && account.isPresent();
    }

    private static String hashed(String password) {
        return HASHING.hash(
            "pbkdf2", Map.of("it", Integer.toString(ITERATIONS)), salt(), password);
    }

    private static String salt() {
        byte[] salt = new byte[SALT_OCTETS];
        RANDOM.nextBytes(salt);
        return Base64.getEncoder().withoutPadding().encodeToString(salt);
    }
}
