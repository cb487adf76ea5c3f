package org.watchlink.gateway.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.security.auth.x500.X500Principal;
import org.watchlink.adapters.webhook.WebhookKey;
import org.watchlink.adapters.webhook.WebhookKey.Shared;
import org.watchlink.adapters.webhook.WebhookKey.SigningKey;
import org.watchlink.adapters.webhook.WebhookSigner;
import org.watchlink.adapters.wire.Octets;
import org.watchlink.gateway.feed.Offsets.Limit;
import org.watchlink.gateway.feed.WebhookEndpoint;
import org.watchlink.gateway.feed.access.Fingerprint;
import org.watchlink.gateway.feed.access.PartnerKeys;
import org.watchlink.gateway.feed.access.Scope;
import org.watchlink.routes.feed.Partner;
import org.watchlink.routes.incident.IncidentStatus;
import org.watchlink.routes.incident.Remit;
import org.watchlink.routes.incident.Remit.Service;

/// Reads the partners of the section `feed` of `gateway.yaml`.
final class FeedPartnerReader {

    private static final Kind<Fingerprint> FINGERPRINT = new Kind<>(
        "the SHA-256 of a certificate, 64 hexadecimal digits", Fingerprint::parse,
        new Fingerprint("0".repeat(64)));
    private static final Kind<X500Principal> SUBJECT = new Kind<>(
        "the subject of a certificate such as CN=feed.example, O=Example",
        FeedPartnerReader::subject, new X500Principal("CN=?"));
    private static final Kind<Scope> SCOPE =
        Kind.constant(List.of(Scope.values()), scope -> scope.word);
    private static final Kind<IncidentStatus> STATUS =
        Kind.constant(List.of(IncidentStatus.values()), Kind::hyphens);
    private static final Kind<Service> SERVICE =
        Kind.constant(List.of(Service.values()), Kind::hyphens);
    private static final List<Scope> OTHERS =
        List.of(Scope.FEED_READ, Scope.FEED_COMMIT, Scope.INCIDENT_RECEIPT);
    private static final Kind<String> TEXT = Kind.text(100);
    private static final Kind<String> URL = Kind.matching(
        "an address such as https://control.example/hook", "",
        text -> text.matches("https?://[^\\s#]{1,2000}"));
    private static final Kind<Duration> BEHIND =
        Kind.duration(Duration.ofSeconds(1), Duration.ofDays(7));
    private static final int SHORTEST_SECRET = 24;

    private final Kind<SigningKey> key;
    private final Set<String> names = new HashSet<>();
    private final Set<String> webhooks = new HashSet<>();
    private final Set<Object> taken = new HashSet<>();

    FeedPartnerReader(Path folder, Environment environment) {
        Kind<Secret> secret = Secret.kind(folder, environment);
        this.key = new Kind<>(
            secret.allowed() + ", a key that begins with whsec_ or whsk_",
            text -> secret.reader().apply(text)
                .flatMap(found -> WebhookKey.signing(found.value())),
            new Shared(Octets.of(new byte[SHORTEST_SECRET])), secret.shown());
    }

    FeedPartner read(Section partner) {
        String name = partner.unique("name", SettingsReader.NAME, names);
        Remit remit = new Remit(
            partner.value("service", SERVICE, Service.POLICE),
            List.copyOf(partner.distinct("categories", TEXT, List.of())));
        PartnerKeys keys = new PartnerKeys(
            name, own(partner, "clients", Kind.text(200)),
            own(partner, "certificates", FINGERPRINT), own(partner, "subjects", SUBJECT),
            Set.copyOf(partner.distinct(
                "scopes", SCOPE, remit.police() ? List.of(Scope.values()) : OTHERS)));
        boolean airwave = partner.value("airwave", Kind.TRUE_FALSE, false);
        Partner told = new Partner(
            name, List.copyOf(partner.distinct("forces", TEXT, List.of())),
            List.copyOf(partner.distinct("towns", TEXT, List.of())),
            partner.value("status", STATUS, IncidentStatus.ACTUAL),
            airwave, remit);
        if (!remit.police()) {
            refuse(partner, keys.scopes(), airwave);
        }
        FeedPartner read = new FeedPartner(
            keys, told,
            Set.copyOf(partner.distinct("consumers", SettingsReader.NAME, List.of())),
            limit(partner.section("lag")),
            List.copyOf(partner.distinct("grades", TEXT, List.of())), webhooks(partner, name));
        partner.end();
        return read;
    }

    /// Officers' calls are nobody's but the police's, and what is asked for over the feed is
    /// written down as a request of the police.
    private static void refuse(Section partner, Set<Scope> scopes, boolean airwave) {
        if (airwave) {
            partner.refuse(
                "airwave", "officers' calls are told to the police only",
                "false where the service is another");
        }
        if (scopes.contains(Scope.EVIDENCE_REQUEST)) {
            partner.refuse(
                "scopes", Scope.EVIDENCE_REQUEST.word + " is for the police only",
                String.join(", ", OTHERS.stream().map(scope -> scope.word).toList()));
        }
    }

    private static Limit limit(Section lag) {
        Limit limit = new Limit(
            lag.value("events", Kind.whole(0, 1_000_000), 100),
            lag.value("time", BEHIND, Duration.ofMinutes(2)));
        lag.end();
        return limit;
    }

    private List<WebhookEndpoint> webhooks(Section partner, String name) {
        List<WebhookEndpoint> endpoints = new ArrayList<>();
        for (Section webhook : partner.sections("webhooks")) {
            List<SigningKey> signing = webhook.distinct("keys", key, List.of());
            if (signing.isEmpty()) {
                webhook.refuse("keys", "no key", "at least one, " + key.allowed());
            }
            endpoints.add(new WebhookEndpoint(
                webhook.unique("name", SettingsReader.NAME, webhooks), name,
                webhook.value("url", URL),
                new WebhookSigner(signing.isEmpty() ? List.of(key.standIn()) : signing),
                webhook.value("atOnce", Kind.whole(1, 64), 8)));
            webhook.end();
        }
        return List.copyOf(endpoints);
    }

    /// Values that are no other partner's.
    private <T> List<T> own(Section partner, String key, Kind<T> kind) {
        List<T> values = partner.distinct(key, kind, List.of());
        if (values.stream().filter(value -> !taken.add(value))
            .anyMatch(value -> !value.equals(kind.standIn()))) {
            partner.refuse(key, "a value is another partner's", "each value once");
        }
        return values;
    }

    private static Optional<X500Principal> subject(String text) {
        try {
            return Optional.of(new X500Principal(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
