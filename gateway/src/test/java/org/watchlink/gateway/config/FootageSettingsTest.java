package org.watchlink.gateway.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.watchlink.gateway.config.Settings.Dams;
import org.watchlink.routes.footage.Approver;
import org.watchlink.routes.footage.Approver.Absence;
import org.watchlink.routes.footage.FootageRules;
import org.watchlink.routes.footage.Rota;

class FootageSettingsTest {

    @TempDir
    private Path folder;

    @Test
    void withoutTheSectionNothingIsSent() throws Exception {
        Settings settings = settings("");
        assertThat(settings.dams()).isEmpty();
        assertThat(settings.rules().footage()).isEqualTo(new FootageRules(
            Duration.ofHours(24), Duration.ofHours(72), Duration.ofHours(4), List.of(5, 1),
            Duration.ofDays(7), false, Rota.NONE));
    }

    @Test
    void readsWhereThePolicesSystemIs() throws Exception {
        Settings settings = settings("""
            footage:
              approveWithin: PT1H
              warnings: [1, 7, 3]
              dams:
                url: https://dams.police.example/v1
                token: file:dams.token
            """);
        assertThat(settings.rules().footage().warnings()).containsExactly(7, 3, 1);
        assertThat(settings.rules().footage().system()).isTrue();
        assertThat(settings.dams()).contains(new Dams(
            URI.create("https://dams.police.example/v1"), new Secret("swordfish"),
            Optional.empty(), Duration.ofSeconds(10)));
        assertThat(settings.toString()).doesNotContain("swordfish");
    }

    @Test
    void readsWhoApprovesInWhichOrder() throws Exception {
        Rota rota = settings("""
            footage:
              approvers:
                - {name: C. Example, absent: [2026-12-24/2027-01-02, 2027-02-01/2027-02-01]}
                - {name: B. Example, towns: [Southwick, Northwick]}
              nextApproverAfter: PT10M
            """).rules().footage().rota();

        assertThat(rota).isEqualTo(new Rota(List.of(
            new Approver("C. Example", Set.of(), List.of(
                new Absence(LocalDate.of(2026, 12, 24), LocalDate.of(2027, 1, 2)),
                new Absence(LocalDate.of(2027, 2, 1), LocalDate.of(2027, 2, 1)))),
            new Approver("B. Example", Set.of("Northwick", "Southwick"), List.of())),
            Duration.ofMinutes(10)));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "http://dams.police.example", "https://user@dams.police.example", "dams",
        "https://dams.police.example/?a=b", "https:///v1"})
    void theAddressIsPlainHttps(String url) {
        assertThatExceptionOfType(ConfigurationError.class).isThrownBy(() -> settings("""
            footage:
              dams: {url: "%s", token: "file:dams.token"}
            """.formatted(url))).satisfies(
                error -> assertThat(error.lines()).singleElement().asString()
                    .contains("footage.dams.url"));
    }

    private Settings settings(String section) throws Exception {
        Path copy = BrokenConfigurationTest.copy(
            BrokenConfigurationTest.RIGHT, folder.resolve("config"));
        Path file = copy.resolve("gateway.yaml");
        Files.writeString(copy.resolve("dams.token"), "swordfish\n");
        Files.writeString(copy.resolve("accounts.csv"),
            "C. Example,supervisor+airwave,$pbkdf2$it=210000$c2FsdA$aGFzaA\n",
            StandardOpenOption.APPEND);
        Files.writeString(file, Files.readString(file) + "\n" + section);
        return Configuration.load(file, BrokenConfigurationTest.ENVIRONMENT).settings();
    }
}
