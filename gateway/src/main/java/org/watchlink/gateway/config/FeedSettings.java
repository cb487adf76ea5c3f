package org.watchlink.gateway.config;

import java.util.List;
import java.util.Optional;
import org.watchlink.gateway.feed.access.IssuerSettings;
import org.watchlink.gateway.feed.access.PartnerKeys;
import org.watchlink.gateway.feed.access.TlsSettings;
import org.watchlink.gateway.feed.guard.TargetSettings;

/// The police feed's own server: where it listens, who may come to it and how they are known, and
/// where it may send webhooks. Without an issuer, partners are known by their certificates alone.
public record FeedSettings(
    String host, int port, TlsSettings tls, Optional<IssuerSettings> issuer,
    List<PartnerKeys> partners, TargetSettings webhooks) { }
