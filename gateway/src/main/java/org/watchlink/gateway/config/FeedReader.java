package org.watchlink.gateway.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.watchlink.adapters.link.Subnet;
import org.watchlink.adapters.mapped.Mapping;
import org.watchlink.gateway.feed.access.IssuerSettings;
import org.watchlink.gateway.feed.access.Limits;
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
    private static final Kind<Subnet> SUBNET = new Kind<>(
        "a network such as 10.20.0.0/16 or fd00:20::/32", FeedReader::subnet,
        Subnet.parse("192.0.2.0/24"));

    private static final Kind<Duration> KEPT =
        Kind.duration(Duration.ofDays(1), Duration.ofDays(3_660));

    private static final Kind<Duration> LONGEST =
        Kind.duration(Duration.ofMinutes(1), Duration.ofHours(1));
    private static final Kind<Integer> NUMBER = Kind.whole(1, 10_000);

    private static final List<String> SERVER = List.of("host", "port", "issuer", "limits");

    private final Kind<Path> file;
    private final FeedPartnerReader partners;
    private final Kind<URI> keys;

    /// What the section names lies in `folder`.
    FeedReader(Path folder, Environment environment) {
        this.partners = new FeedPartnerReader(folder, environment);
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
            limits(feed.section("limits")), webhooks(feed.section("webhooks")),
            feed.value("kept", KEPT, FeedSettings.USUAL), mappings(feed));
        if (settings.tls().isEmpty()) {
            SERVER.stream().filter(feed.keys()::contains).forEach(key ->
                feed.refuse(key, "without tls there is no server", "only beside tls"));
        }
        feed.end();
        return Optional.of(settings);
    }

    private Optional<TlsSettings> tls(Section tls) {
        if (tls.keys().isEmpty()) {
            return Optional.empty();
        }
        TlsSettings settings = new TlsSettings(
            tls.value("certificate", file), tls.value("key", file), tls.value("clients", file),
            tls.value("revoked", file.orEmpty(), Optional.empty()),
            tls.value("clientCertificates", CLIENT_CERTIFICATES, true));
        tls.end();
        return Optional.of(settings);
    }

    private Optional<IssuerSettings> issuer(Section issuer) {
        if (issuer.keys().isEmpty()) {
            return Optional.empty();
        }
        IssuerSettings settings = new IssuerSettings(
            issuer.value("name", ISSUER), issuer.value("audience", Kind.text(200)),
            issuer.value("keys", keys),
            issuer.value("authorities", file.orEmpty(), Optional.empty()),
            issuer.value("longest", LONGEST, IssuerSettings.USUAL));
        issuer.end();
        return Optional.of(settings);
    }

    private List<FeedPartner> partners(Section feed) {
        return feed.sections("partners").stream().map(partners::read).toList();
    }

    private static Limits limits(Section limits) {
        Limits usual = Limits.USUAL;
        Limits settings = new Limits(
            limits.value("requests", NUMBER, usual.requests()),
            limits.value("burst", NUMBER, usual.burst()),
            limits.value("polls", NUMBER, usual.polls()),
            limits.value("streams", NUMBER, usual.streams()));
        limits.end();
        return settings;
    }

    private Map<String, Mapping> mappings(Section feed) {
        Map<String, Mapping> mappings = new LinkedHashMap<>();
        Set<String> names = new HashSet<>();
        feed.sections("mappings")
            .forEach(one -> MappingFile.read(one, file, names, mappings));
        return Map.copyOf(mappings);
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

    private static Optional<Subnet> subnet(String text) {
        try {
            return Optional.of(Subnet.parse(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
