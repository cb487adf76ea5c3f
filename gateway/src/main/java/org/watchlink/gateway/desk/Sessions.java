package org.watchlink.gateway.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.watchlink.adapters.wire.Sha256;
import org.watchlink.gateway.config.Account;
import org.watchlink.gateway.config.Role;
import org.watchlink.gateway.json.Json;
import org.watchlink.routes.alert.Operator;

/// Who has signed in, over restarts. The file and the memory hold a session's SHA-256, so that
/// neither opens a desk. One thread opens and closes sessions; any may look them up.
final class Sessions {

    private static final Logger LOG = LoggerFactory.getLogger("desk");
    private static final int TOKEN_OCTETS = 32;

    private final DeskSettings settings;
    private final Function<String, Optional<Account>> accounts;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Open> open = new ConcurrentHashMap<>();
    private final Map<String, Instant> touched = new ConcurrentHashMap<>();

    Sessions(
        DeskSettings settings, Function<String, Optional<Account>> accounts, InstantSource clock) {
        this.settings = settings;
        this.accounts = accounts;
        this.clock = clock;
        load();
    }

    String open(Operator operator) {
        byte[] token = new byte[TOKEN_OCTETS];
        random.nextBytes(token);
        String text = HexFormat.of().formatHex(token);
        Instant now = clock.instant();
        open.values().removeIf(old -> !now.isBefore(old.until));
        touched.keySet().retainAll(open.keySet());
        String digest = Sha256.of(text);
        open.put(digest, new Open(digest, operator, now.plus(settings.longest())));
        touched.put(digest, now);
        save();
        return text;
    }

    void close(Seat seat) {
        open.remove(seat.session());
        touched.remove(seat.session());
        save();
    }

    /// Who a session belongs to, as long as the account stands.
    Optional<Seat> seat(String token) {
        return valid(Sha256.of(token)).flatMap(this::seat);
    }

    boolean valid(Seat seat) {
        return valid(seat.session()).flatMap(this::seat).equals(Optional.of(seat));
    }

    /// Somebody is there.
    void touch(Seat seat) {
        touched.put(seat.session(), clock.instant());
    }

    /// Whether nobody has been there for too long.
    boolean idle(Seat seat) {
        Instant now = clock.instant();
        Instant last = touched.getOrDefault(seat.session(), now);
        return Duration.between(last, now).compareTo(settings.idle()) > 0;
    }

    private Optional<Open> valid(String digest) {
        return Optional.ofNullable(open.get(digest))
            .filter(session -> clock.instant().isBefore(session.until));
    }

    private Optional<Seat> seat(Open session) {
        return accounts.apply(session.operator.name())
            .filter(account -> account.role() == Role.POLICE
                ? account.partner().equals(session.operator.desk())
                : settings.desks().contains(session.operator.desk()))
            .map(account -> new Seat(
                session.operator, account.role(), account.airwave(), session.digest));
    }

    private void load() {
        try {
            if (Files.exists(settings.sessions())) {
                for (Open session : Json.read(
                    Files.readAllBytes(settings.sessions()), Open[].class)) {
                    open.put(session.digest, session);
                    touched.put(session.digest, clock.instant());
                }
            }
        } catch (IOException e) {
            LOG.warn("sessions cannot be read, everybody signs in again: {}", e.getMessage());
        }
    }

    private void save() {
        try {
            Path folder = settings.sessions().toAbsolutePath().getParent();
            Files.createDirectories(folder);
            Path fresh = Files.createTempFile(folder, "sessions", ".tmp",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(fresh, Json.bytes(List.copyOf(open.values())));
            Files.move(fresh, settings.sessions(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            LOG.warn("sessions cannot be kept over a restart: {}", e.getMessage());
        }
    }

    private record Open(String digest, Operator operator, Instant until) { }
}
