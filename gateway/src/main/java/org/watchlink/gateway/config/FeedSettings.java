package org.watchlink.gateway.config;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.watchlink.adapters.mapped.Mapping;
import org.watchlink.gateway.feed.access.IssuerSettings;
import org.watchlink.gateway.feed.access.Limits;
import org.watchlink.gateway.feed.access.PartnerKeys;
import org.watchlink.gateway.feed.access.TlsSettings;
import org.watchlink.gateway.feed.guard.TargetSettings;

/// The police feed: where its own server listens, who may come to it, how they are known and how
/// much each may ask, and where it may send webhooks; how long events are `kept`, and the forms of
/// others' XML by name. Without `tls` there is no server, only the page and the webhooks; without
/// an issuer, partners are known by their certificates alone.
public record FeedSettings(
    String host, int port, Optional<TlsSettings> tls, Optional<IssuerSettings> issuer,
    List<FeedPartner> partners, Limits limits, TargetSettings webhooks, Duration kept,
    Map<String, Mapping> mappings) {

    static final Duration USUAL = Duration.ofDays(90);

    /// How long events are kept, also where there is no feed.
    public static Duration kept(Optional<FeedSettings> feed) {
        return feed.map(FeedSettings::kept).orElse(USUAL);
    }

    /// How all partners' systems are known.
    public List<PartnerKeys> keys() {
        return partners.stream().map(FeedPartner::keys).toList();
    }
}
