package org.watchlink.gateway.config;

import java.util.List;
import java.util.Set;
import org.watchlink.gateway.feed.Offsets.Limit;
import org.watchlink.gateway.feed.WebhookEndpoint;
import org.watchlink.gateway.feed.access.PartnerKeys;
import org.watchlink.routes.feed.Partner;

/// A partner of the feed: how its systems are known, what it is told, which consumers are expected
/// to say how far they are and how far behind they may be, the grades of response that it uses, and
/// where its feed is posted.
public record FeedPartner(
    PartnerKeys keys, Partner told, Set<String> consumers, Limit limit, List<String> grades,
    List<WebhookEndpoint> webhooks) { }
