package org.watchlink.gateway;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.watchlink.gateway.config.FeedPartner;
import org.watchlink.gateway.feed.Consumers;
import org.watchlink.gateway.feed.Consumers.Offset;
import org.watchlink.gateway.feed.Offsets;
import org.watchlink.gateway.feed.WebhookEndpoint;
import org.watchlink.gateway.feed.http.Terms;

/// What was agreed on with the partners of the police feed.
record FeedTerms(List<FeedPartner> partners) {

    /// By the partner's name.
    Map<String, Terms> all() {
        return partners.stream().collect(Collectors.toMap(
            one -> one.keys().name(), one -> new Terms(
                one.consumers(), Set.copyOf(one.grades()),
                one.webhooks().stream().map(WebhookEndpoint::name).toList())));
    }

    /// How far its consumers may be behind, by the partner's name.
    Map<String, Offsets.Limit> limits() {
        return partners.stream().collect(
            Collectors.toMap(one -> one.keys().name(), FeedPartner::limit));
    }

    /// Expects the consumers that were agreed on, and no others: who has never said how far it is
    /// has everything before it, and nobody waits for one that is not expected any more.
    void expect(Consumers consumers) throws IOException {
        Map<String, Terms> terms = all();
        for (Consumers.Lag lag : consumers.lags()) {
            Offset place = lag.offset();
            Terms known = terms.get(place.partner());
            if (known == null || !known.consumers().contains(place.consumer())) {
                consumers.forget(place.partner(), place.consumer());
            }
        }
        for (FeedPartner partner : partners) {
            for (String consumer : partner.consumers()) {
                consumers.commit(partner.keys().name(), consumer, 0);
            }
        }
    }
}
