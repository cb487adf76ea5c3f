package org.watchlink.gateway.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchlink.gateway.config.Account;
import org.watchlink.gateway.config.Role;
import org.watchlink.routes.alert.Operator;

class SessionsTest {

    private static final Operator ANNE = new Operator("anne", "Desk 1");

    @TempDir
    private Path folder;
    private final Map<String, Account> accounts = new HashMap<>();
    private Instant now = Instant.parse("2026-11-20T21:47:00Z");
    private Sessions sessions;

    @BeforeEach
    void begin() {
        accounts.put("anne", new Account("anne", Role.OPERATOR, false, ""));
        sessions = sessions();
    }

    @Test
    void aSessionIsOfItsOperatorUntilItEnds() {
        String token = sessions.open(ANNE);
        assertThat(sessions.seat(token).orElseThrow().operator()).isEqualTo(ANNE);
        now = now.plus(Duration.ofHours(12));
        assertThat(sessions.seat(token)).isEmpty();
    }

    @Test
    void everyTokenIsAnother() {
        assertThat(sessions.open(ANNE)).isNotEqualTo(sessions.open(ANNE)).hasSize(64);
    }

    @Test
    void aClosedSessionIsClosed() {
        String token = sessions.open(ANNE);
        Seat seat = sessions.seat(token).orElseThrow();
        sessions.close(seat);
        assertThat(sessions.seat(token)).isEmpty();
        assertThat(sessions.valid(seat)).isFalse();
    }

    @Test
    void thePoliceSitWithTheirPartnerAndNobodyElseDoes() {
        accounts.put("pat", new Account("pat", Role.POLICE, false, "herts", ""));
        String token = sessions.open(new Operator("pat", "herts"));
        assertThat(sessions.seat(token).orElseThrow().role()).isEqualTo(Role.POLICE);
        accounts.put("pat", new Account("pat", Role.POLICE, false, "beds", ""));
        assertThat(sessions.seat(token)).isEmpty();
        accounts.put("pat", new Account("pat", Role.SUPERVISOR, true, ""));
        assertThat(sessions.seat(token)).isEmpty();
    }

    @Test
    void aChangeOfTheAccountsCountsAtOnce() {
        String token = sessions.open(ANNE);
        Seat seat = sessions.seat(token).orElseThrow();
        accounts.put("anne", new Account("anne", Role.VIEWER, false, ""));
        assertThat(sessions.valid(seat)).isFalse();
        assertThat(sessions.seat(token).orElseThrow().role()).isEqualTo(Role.VIEWER);
        accounts.clear();
        assertThat(sessions.seat(token)).isEmpty();
    }

    @Test
    void aSessionOutlivesARestartAndADamagedFileDoesNoHarm() throws Exception {
        String token = sessions.open(ANNE);
        assertThat(sessions().seat(token)).isPresent();
        Files.writeString(folder.resolve("sessions.json"), "[{\"digest\":");
        assertThat(sessions().seat(token)).isEmpty();
    }

    @Test
    void aSessionIdlesWithoutATouch() {
        Seat seat = sessions.seat(sessions.open(ANNE)).orElseThrow();
        assertThat(sessions.idle(seat)).isFalse();
        now = now.plus(Duration.ofMinutes(14));
        sessions.touch(seat);
        now = now.plus(Duration.ofMinutes(14));
        assertThat(sessions.idle(seat)).isFalse();
        now = now.plus(Duration.ofMinutes(2));
        assertThat(sessions.idle(seat)).isTrue();
    }

    private Sessions sessions() {
        DeskSettings settings = new DeskSettings("", 0, false, Set.of(),
            folder.resolve("sessions.json"), Duration.ofHours(12), Duration.ofMinutes(15), folder,
            ZoneId.of("Europe/London"), List.of("Desk 1"), new DeskSettings.Choices(
            List.of(), List.of(), DemoIncidents.CHOICES));
        return new Sessions(
            settings, name -> Optional.ofNullable(accounts.get(name)), () -> now);
    }
}
