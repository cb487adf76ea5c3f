package org.watchlink.gateway.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.security.auth.x500.X500Principal;
import org.watchlink.adapters.link.Subnet;
import org.watchlink.gateway.feed.access.Fingerprint;
import org.watchlink.gateway.feed.access.IssuerSettings;
import org.watchlink.gateway.feed.access.PartnerKeys;
import org.watchlink.gateway.feed.access.Scope;
import org.watchlink.gateway.feed.access.TlsSettings;
import org.watchlink.gateway.feed.guard.TargetSettings;

/// Reads the section `feed` of `gateway.yaml`. Files are only looked for here; whether their
/// certificates can be used shows when the feed starts.
final class FeedReader {

    private static final Kind<Boolean> CLIENT_CERTIFICATES =
        Kind.choice(Map.of("required", true, "requested", false));
    private static final Kind<String> ISSUER = Kind.matching(
        "an HTTPS URL such as https://idp.example", "",
        text -> text.matches("https://[^\\s?#]{1,200}"));
    private static final Kind<Fingerprint> FINGERPRINT = new Kind<>(
        "the SHA-256 of a certificate, 64 hexadecimal digits", Fingerprint::parse,
        new Fingerprint("0".repeat(64)));
    private static final Kind<X500Principal> SUBJECT = new Kind<>(
        "the subject of a certificate such as CN=feed.example, O=Example",
        FeedReader::subject, new X500Principal("CN=?"));
    private static final Kind<Scope> SCOPE =
        Kind.constant(List.of(Scope.values()), scope -> scope.word);
    private static final Kind<Subnet> SUBNET = new Kind<>(
        "a network such as 10.20.0.0/16 or fd00:20::/32", FeedReader::subnet,
        Subnet.parse("192.0.2.0/24"));

    private final Kind<Path> file;
    private final Kind<URI> keys;

    /// What the section names lies in `folder`.
    FeedReader(Path folder) {
        this.file = SettingsReader.beside(folder, "file", Files::isRegularFile);
        this.keys = new Kind<>(
            "a file beside the configuration file, an https: URL, or an http: one on this machine",
            text -> text.contains("://") ? address(text)
                : file.reader().apply(text).map(path -> path.toAbsolutePath().toUri()),
            folder.toUri());
    }

    /// Empty where the section is.
    Optional<FeedSettings> read(Section root) {
        Section feed = root.section("feed");
        if (feed.keys().isEmpty()) {
            return Optional.empty();
        }
        FeedSettings settings = new FeedSettings(
            feed.value("host", Network.ADDRESS, "127.0.0.1"),
            feed.value("port", SettingsReader.PORT, 8443),
            tls(feed.section("tls")), issuer(feed.section("issuer")), partners(feed),
            webhooks(feed.section("webhooks")));
        feed.end();
        return Optional.of(settings);
    }

    private TlsSettings tls(Section tls) {
        TlsSettings settings = new TlsSettings(
            tls.value("certificate", file), tls.value("key", file), tls.value("clients", file),
            tls.value("clientCertificates", CLIENT_CERTIFICATES, true));
        tls.end();
        return settings;
    }

    private Optional<IssuerSettings> issuer(Section issuer) {
        if (issuer.keys().isEmpty()) {
            return Optional.empty();
        }
        IssuerSettings settings = new IssuerSettings(
            issuer.value("name", ISSUER), issuer.value("audience", Kind.text(200)),
            issuer.value("keys", keys),
            issuer.value("authorities", file.orEmpty(), Optional.empty()));
        issuer.end();
        return Optional.of(settings);
    }

    private List<PartnerKeys> partners(Section feed) {
        Set<String> names = new HashSet<>();
        Set<Object> taken = new HashSet<>();
        List<PartnerKeys> partners = new ArrayList<>();
        for (Section partner : feed.sections("partners")) {
            PartnerKeys keys = new PartnerKeys(
                partner.unique("name", SettingsReader.NAME, names),
                own(partner, "clients", Kind.text(200), taken),
                own(partner, "certificates", FINGERPRINT, taken),
                own(partner, "subjects", SUBJECT, taken),
                Set.copyOf(partner.distinct("scopes", SCOPE, List.copyOf(Scope.all()))));
            partner.end();
            partners.add(keys);
        }
        return List.copyOf(partners);
    }

    /// Values that are no other partner's.
    private static <T> List<T> own(Section partner, String key, Kind<T> kind, Set<Object> taken) {
        List<T> values = partner.distinct(key, kind, List.of());
        if (values.stream().filter(value -> !taken.add(value))
            .anyMatch(value -> !value.equals(kind.standIn()))) {
            partner.refuse(key, "a value is another partner's", "each value once");
        }
        return values;
    }

    private TargetSettings webhooks(Section webhooks) {
        TargetSettings settings = new TargetSettings(
            Set.copyOf(webhooks.distinct("ports", SettingsReader.PORT, List.of(443))),
            webhooks.distinct("allowed", SUBNET, List.of()),
            webhooks.distinct("plain", SUBNET, List.of()),
            webhooks.value("authorities", file.orEmpty(), Optional.empty()));
        webhooks.end();
        return settings;
    }

    private static Optional<URI> address(String text) {
        try {
            URI url = new URI(text);
            boolean tls = "https".equals(url.getScheme());
            boolean here = "http".equals(url.getScheme())
                && List.of("localhost", "127.0.0.1", "[::1]").contains(url.getHost());
            return Optional.of(url).filter(_ -> tls && url.getHost() != null || here);
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    private static Optional<X500Principal> subject(String text) {
        try {
            return Optional.of(new X500Principal(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Optional<Subnet> subnet(String text) {
        try {
            return Optional.of(Subnet.parse(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
