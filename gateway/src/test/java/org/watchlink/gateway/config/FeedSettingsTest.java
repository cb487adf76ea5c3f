package org.watchlink.gateway.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.security.auth.x500.X500Principal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchlink.adapters.link.Subnet;
import org.watchlink.adapters.webhook.WebhookKey.Shared;
import org.watchlink.adapters.webhook.WebhookSigner;
import org.watchlink.adapters.wire.Octets;
import org.watchlink.gateway.feed.Offsets.Limit;
import org.watchlink.gateway.feed.WebhookEndpoint;
import org.watchlink.gateway.feed.access.Fingerprint;
import org.watchlink.gateway.feed.access.IssuerSettings;
import org.watchlink.gateway.feed.access.Limits;
import org.watchlink.gateway.feed.access.PartnerKeys;
import org.watchlink.gateway.feed.access.Scope;
import org.watchlink.gateway.feed.access.TlsSettings;
import org.watchlink.gateway.feed.guard.TargetSettings;
import org.watchlink.routes.feed.Partner;
import org.watchlink.routes.incident.IncidentStatus;
import org.watchlink.routes.incident.Remit;
import org.watchlink.routes.incident.Remit.Service;

/// The police feed's server, as the configuration says it.
class FeedSettingsTest {

    private static final String PRINT = "AB:".repeat(31) + "AB";
    private static final Shared KEY = new Shared(Octets.of(new byte[32]));
    private static final String TLS =
        "  tls: {certificate: feed.crt, key: feed.key, clients: police.crt}\n";

    @TempDir
    private Path folder;
    private Path copy;

    @BeforeEach
    void copy() throws Exception {
        copy = BrokenConfigurationTest.copy(
            BrokenConfigurationTest.RIGHT, folder.resolve("config"));
        for (String file : List.of("feed.crt", "feed.key", "police.crt", "police.crl",
            "keys.json")) {
            Files.createFile(copy.resolve(file));
        }
        Files.writeString(copy.resolve("hook.key"), KEY.text());
        Files.writeString(copy.resolve("short.yaml"), "root: {element: Incident, field: number}\n");
    }

    @Test
    void withoutASectionThereIsNone() throws Exception {
        assertThat(load("")).isEmpty();
    }

    @Test
    void withTheLeastItIsOnThisMachineForNobody() throws Exception {
        assertThat(load("feed:\n" + TLS)).contains(new FeedSettings(
            "127.0.0.1", 8443,
            Optional.of(new TlsSettings(
                copy.resolve("feed.crt"), copy.resolve("feed.key"), copy.resolve("police.crt"),
                Optional.empty(), true)),
            Optional.empty(), List.of(), Limits.USUAL,
            new TargetSettings(Set.of(443), List.of(), List.of(), Optional.empty()),
            Duration.ofDays(90), Map.of()));
    }

    @Test
    void everythingCanBeSaid() throws Exception {
        FeedSettings feed = load("""
            feed:
              host: 10.20.0.5
              port: 9443
              tls: {certificate: feed.crt, key: feed.key, clients: police.crt,
                revoked: police.crl, clientCertificates: requested}
              issuer:
                name: https://login.police.example/realms/feeds
                audience: urn:example:feed
                keys: https://login.police.example/keys
                authorities: police.crt
                longest: PT5M
              limits: {requests: 5, burst: 50, polls: 2, streams: 3}
              partners:
                - name: hertfordshire
                  clients: [herts-control, herts-test]
                - name: bedfordshire
                  certificates: [%s]
                  subjects: ["CN=feed.beds.example, O=Bedfordshire"]
                  scopes: [feed:read]
                  forces: [South Constabulary]
                  towns: [Southwick]
                  status: exercise
                  airwave: true
                  categories: [Unclassified]
                  consumers: [control]
                  lag: {events: 5, time: PT30S}
                  grades: [Immediate]
                  webhooks:
                    - {name: hook, url: "https://beds.example/hook", keys: ["file:hook.key"]}
              kept: PT48H
              mappings: [{name: short, file: short.yaml}]
              webhooks:
                ports: [443, 8443]
                allowed: [10.20.0.0/16, "fd00:20::/32"]
                plain: [127.0.0.0/8]
                authorities: police.crt
            """.formatted(PRINT)).orElseThrow();

        assertThat(feed.tls().orElseThrow().required()).isFalse();
        assertThat(feed.tls().orElseThrow().revoked()).contains(copy.resolve("police.crl"));
        assertThat(feed.limits()).isEqualTo(new Limits(5, 50, 2, 3));
        assertThat(feed.issuer()).contains(new IssuerSettings(
            "https://login.police.example/realms/feeds", "urn:example:feed",
            URI.create("https://login.police.example/keys"),
            Optional.of(copy.resolve("police.crt")), Duration.ofMinutes(5)));
        assertThat(feed.keys()).containsExactly(
            new PartnerKeys("hertfordshire", List.of("herts-control", "herts-test"), List.of(),
                List.of(), Set.of(Scope.values())),
            new PartnerKeys("bedfordshire", List.of(),
                List.of(new Fingerprint("ab".repeat(32))),
                List.of(new X500Principal("CN=feed.beds.example,O=Bedfordshire")),
                Set.of(Scope.FEED_READ)));
        assertThat(feed.partners().getFirst().told()).isEqualTo(new Partner(
            "hertfordshire", List.of(), List.of(), IncidentStatus.ACTUAL, false));
        FeedPartner beds = feed.partners().getLast();
        assertThat(beds.told()).isEqualTo(new Partner(
            "bedfordshire", List.of("South Constabulary"), List.of("Southwick"),
            IncidentStatus.EXERCISE, true, new Remit(Service.POLICE, List.of("Unclassified"))));
        assertThat(beds.consumers()).containsExactly("control");
        assertThat(beds.limit()).isEqualTo(new Limit(5, Duration.ofSeconds(30)));
        assertThat(beds.grades()).containsExactly("Immediate");
        assertThat(beds.webhooks()).containsExactly(new WebhookEndpoint(
            "hook", "bedfordshire", "https://beds.example/hook",
            new WebhookSigner(List.of(KEY)), 8));
        assertThat(feed.kept()).isEqualTo(Duration.ofHours(48));
        assertThat(feed.mappings()).containsOnlyKeys("short");
        assertThat(feed.webhooks()).isEqualTo(new TargetSettings(
            Set.of(443, 8443),
            List.of(Subnet.parse("10.20.0.0/16"), Subnet.parse("fd00:20::/32")),
            List.of(Subnet.parse("127.0.0.0/8")), Optional.of(copy.resolve("police.crt"))));
    }

    @Test
    void whoIsNotThePoliceAsksForNoFootage() throws Exception {
        FeedPartner council = load("feed: {partners: [{name: council, service: council}]}\n")
            .orElseThrow().partners().getFirst();

        assertThat(council.told().remit()).isEqualTo(new Remit(Service.COUNCIL, List.of()));
        assertThat(council.keys().scopes()).containsExactlyInAnyOrder(
            Scope.FEED_READ, Scope.FEED_COMMIT, Scope.INCIDENT_RECEIPT);
    }

    @Test
    void anIssuersKeysCanBeAFile() throws Exception {
        assertThat(load("feed:\n" + TLS
            + "  issuer: {name: https://a.example, audience: a, keys: keys.json}\n")
            .orElseThrow().issuer().orElseThrow().keys())
            .isEqualTo(copy.resolve("keys.json").toUri());
    }

    @Test
    void forcesAndTownsAreThoseOfTheRegisters() throws Exception {
        assertThat(faults("feed:\n" + TLS
            + "  partners: [{name: a, forces: [East Constabulary], towns: [Eastwick]}]\n"))
            .anyMatch(line -> line.contains("feed.partners[0].forces[0]"))
            .anyMatch(line -> line.contains("feed.partners[0].towns[0]"));
    }

    @Test
    void everyFaultIsTold() throws Exception {
        assertThat(faults("""
            feed:
              tls: {certificate: none.crt, key: feed.key, clientCertificates: maybe}
              issuer: {name: http://a.example, audience: a, keys: "http://a.example/keys"}
              partners:
                - {name: herts, clients: [a], certificates: [abc]}
                - {name: herts, clients: [a], subjects: [nobody], scopes: [feed:write]}
                - {name: beds, status: real, webhooks: [{name: x, url: "ftp://x", keys: [whsec_]}]}
              mappings: [{name: broken, file: hook.key}]
              webhooks: {ports: [0], allowed: [10.0.0.0/33], forces: [41]}
            """)).extracting(line -> line.replaceAll("^[^(]*\\(([^)]*)\\): ([^;]*);.*", "$1: $2"))
            .containsExactlyInAnyOrder(
                "feed.tls.certificate: not allowed: \"none.crt\"", "feed.tls.clients: missing",
                "feed.tls.clientCertificates: not allowed: \"maybe\"",
                "feed.issuer.name: not allowed: \"http://a.example\"",
                "feed.issuer.keys: not allowed: \"http://a.example/keys\"",
                "feed.partners[0].certificates[0]: not allowed: \"abc\"",
                "feed.partners[1].name: given twice: \"herts\"",
                "feed.partners[1].clients: a value is another partner's",
                "feed.partners[1].subjects[0]: not allowed: \"nobody\"",
                "feed.partners[1].scopes[0]: not allowed: \"feed:write\"",
                "feed.partners[2].status: not allowed: \"real\"",
                "feed.partners[2].webhooks[0].url: not allowed: \"ftp://x\"",
                "feed.partners[2].webhooks[0].keys[0]: not allowed: what stands here",
                "feed.mappings[0].file: no YAML: MismatchedInputException",
                "feed.webhooks.ports[0]: not allowed: \"0\"",
                "feed.webhooks.allowed[0]: not allowed: \"10.0.0.0/33\"",
                "feed.webhooks.forces: unknown key");
        assertThat(faults("feed: {port: 9443}\n")).anyMatch(line -> line.contains("tls"));
    }

    private Optional<FeedSettings> load(String section) throws Exception {
        Path file = copy.resolve("gateway.yaml");
        Files.writeString(file, "\n" + section, StandardOpenOption.APPEND);
        return Configuration.load(file, BrokenConfigurationTest.ENVIRONMENT).settings().feed();
    }

    private List<String> faults(String section) throws Exception {
        Files.copy(BrokenConfigurationTest.RIGHT.resolve("gateway.yaml"),
            copy.resolve("gateway.yaml"), StandardCopyOption.REPLACE_EXISTING);
        return catchThrowableOfType(ConfigurationError.class, () -> load(section)).lines();
    }
}
