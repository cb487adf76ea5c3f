package org.watchlink.gateway.feed.http;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.UUID;
import org.watchlink.adapters.cap.Alert;
import org.watchlink.adapters.cap.AtomEntry;
import org.watchlink.adapters.cap.AtomFeed;
import org.watchlink.adapters.cap.AtomXml;
import org.watchlink.adapters.wire.Octets;
import org.watchlink.gateway.feed.FeedHead;
import org.watchlink.gateway.feed.FeedLine;
import org.watchlink.gateway.feed.FeedPage.Lines;
import org.watchlink.gateway.feed.http.Ask.Refused;
import org.watchlink.gateway.store.view.IncidentFile;
import org.watchlink.routes.incident.IncidentNumber;

/// The incidents of a partner's newest events, as a list of alerts in Atom: at most fifty.
final class AtomList {

    private static final int LINES = 500;
    private static final int MOST = 50;

    private final FeedParts parts;
    private final Sight sight;
    private final CapAlert cap;

    AtomList(FeedParts parts, Sight sight, CapAlert cap) {
        this.parts = parts;
        this.sight = sight;
        this.cap = cap;
    }

    Octets write(String partner, String authority) throws IOException, Refused {
        URI base;
        try {
            base = URI.create("https://" + authority + "/feed/v1/");
        } catch (IllegalArgumentException _) {
            throw Ask.wrong("host", "no host that an address can be made with");
        }
        List<AtomEntry> entries = new ArrayList<>();
        for (UUID incident : newest(partner)) {
            entry(partner, incident, base).ifPresent(entries::add);
        }
        entries.sort(Comparator.comparing(AtomEntry::updated).reversed());
        return AtomXml.write(new AtomFeed(
            base.resolve("atom?partner=" + partner), parts.papers().site(),
            entries.isEmpty() ? Instant.EPOCH : entries.getFirst().updated(),
            parts.papers().site(), base.resolve("atom"), entries));
    }

    private List<UUID> newest(String partner) throws IOException, Refused {
        FeedHead head = parts.feed().head(partner);
        SequencedSet<UUID> incidents = new LinkedHashSet<>();
        long after = Math.max(head.oldest() - 1, head.seq() - LINES);
        if (!(parts.feed().page(partner, after, LINES) instanceof Lines page)) {
            throw Ask.later();
        }
        page.lines().reversed().stream().map(FeedLine::subject).forEach(incidents::add);
        return incidents.stream().limit(MOST).toList();
    }

    private Optional<AtomEntry> entry(String partner, UUID incident, URI base)
        throws IOException {
        Optional<IncidentNumber> number = parts.file().number(partner, incident);
        if (number.isEmpty() || !sight.sees(partner, number.get())) {
            return Optional.empty();
        }
        Optional<IncidentFile> file = parts.file().incident(number.get());
        return file.map(found -> {
            Alert alert = cap.of(found);
            return AtomEntry.of(
                alert, URI.create("urn:watchlink:alert:" + alert.identifier()),
                base.resolve("incidents/" + number.get() + "/cap"));
        });
    }
}
