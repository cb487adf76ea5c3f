package org.watchlink.gateway.feed.http;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.watchlink.routes.feed.Partner;
import org.watchlink.routes.incident.CameraUse;
import org.watchlink.routes.incident.Incident;
import org.watchlink.routes.incident.IncidentFacts;
import org.watchlink.routes.incident.Question;
import org.watchlink.routes.incident.Receipt;

/// An incident as it is now, for one partner: names of people too, which events do not carry, where
/// the partner is the police, and of receipts and questions the partner's own. Who worked on it is
/// not told.
record IncidentSheet(
    String number, UUID id, String status, String town, String force, Instant openedAt,
    Optional<Instant> closedAt, Optional<String> mergedInto, int version, IncidentFacts facts,
    List<Long> alerts, List<CameraUse> cameras, List<Receipt> receipts,
    List<Question> questions) {

    static IncidentSheet of(Incident now, Partner partner, Optional<String> mergedInto) {
        return new IncidentSheet(
            now.number().toString(), now.number().id(),
            now.status().name().toLowerCase(Locale.ROOT), now.town(), now.force(),
            now.openedAt(), now.closedAt(), mergedInto, now.version(), partner.fit(now.facts()),
            now.alerts(), now.cameras(),
            now.receipts().stream().filter(one -> one.partner().equals(partner.name())).toList(),
            now.questions().stream().filter(one -> one.partner().equals(partner.name())).toList());
    }
}
