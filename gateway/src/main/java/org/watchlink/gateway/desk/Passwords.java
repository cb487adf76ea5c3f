package org.watchlink.gateway.desk;

import io.vertx.ext.auth.hashing.HashingStrategy;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.watchlink.gateway.config.Account;
import org.watchlink.gateway.config.Role;

/// Passwords as PBKDF2 hashes with HMAC-SHA-512. An unknown name costs as much time as a known one.
public final class Passwords {

    private static final int ITERATIONS = 210_000;
    private static final int SALT_OCTETS = 16;

    private final SecureRandom random = new SecureRandom();
    private final HashingStrategy hashing = HashingStrategy.load();
    private final String nobody = hash(salt());

    /// The hash of a password, each time with another salt.
    public String hash(String password) {
        return hashing.hash(
            "pbkdf2", Map.of("it", Integer.toString(ITERATIONS)), salt(), password);
    }

    /// The line of the accounts file that lets somebody in.
    public String line(String name, Role role, boolean airwave, String password) {
        return line(name, Account.role(role, airwave), password);
    }

    /// The same for a role as the accounts file has it.
    public String line(String name, String role, String password) {
        return String.join(",", name, role, hash(password));
    }

    boolean opens(Optional<Account> account, String password) {
        boolean right = hashing.verify(account.map(Account::hash).orElse(nobody), password);
        return right && account.isPresent();
    }

    private String salt() {
        byte[] salt = new byte[SALT_OCTETS];
        random.nextBytes(salt);
        return Base64.getEncoder().withoutPadding().encodeToString(salt);
    }
}
