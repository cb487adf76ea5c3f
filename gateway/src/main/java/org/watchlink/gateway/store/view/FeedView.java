package org.watchlink.gateway.store.view;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.watchlink.gateway.feed.FeedLine;
import org.watchlink.gateway.feed.FeedRing;
import org.watchlink.routes.feed.FeedFold;
import org.watchlink.routes.feed.Told;
import org.watchlink.routes.incident.Entry;
import org.watchlink.routes.incident.Incident;
import org.watchlink.routes.incident.IncidentShelf;

/// What each partner is told, numbered and chained.
///
/// With the first entry of every day (UTC) goes what is older than it is kept.
final class FeedView implements View {

    private final FeedRing ring;
    private final Duration kept;
    private final FeedPartners partners;
    private final FeedKnowledge knowledge;
    private final FeedTable table;
    private final FeedDays days;
    private final PoliceTold police;
    private final FeedFold fold;
    private final Map<String, List<FeedLine>> fresh = new HashMap<>();
    private Instant day = Instant.MAX;

    private FeedView(
        Connection connection, IncidentShelf incidents, FeedRing ring, Duration kept)
        throws SQLException {
        this.ring = ring;
        this.kept = kept;
        this.partners = new FeedPartners(connection);
        this.knowledge = new FeedKnowledge(connection, partners);
        this.table = new FeedTable(connection, partners);
        this.days = new FeedDays(connection, partners);
        this.police = new PoliceTold(connection);
        this.fold = new FeedFold(incidents, knowledge);
        ring.begin(new FeedRing.Step(partners.told(), partners.heads(), Map.of()));
    }

    /// The view whose newest lines are in `ring` too; lines are `kept` for so long.
    static Kind kind(FeedRing ring, Duration kept) {
        return new Kind("feed 5", (connection, incidents) ->
            new FeedView(connection, incidents, ring, kept));
    }

    @Override
    public void apply(Entry entry, List<Incident> changed) throws SQLException {
        Instant today = entry.at().truncatedTo(ChronoUnit.DAYS);
        if (!today.equals(day)) {
            day = today;
            days.at(today);
            table.cut(today.minus(kept));
        }
        for (Told told : fold.apply(entry)) {
            fresh.computeIfAbsent(told.partner(), _ -> new ArrayList<>()).add(table.add(told));
            if (partners.told().stream().anyMatch(partner ->
                partner.name().equals(told.partner()) && partner.remit().police())) {
                police.add(told);
            }
        }
    }

    @Override
    public void flush() throws SQLException {
        partners.flush();
        knowledge.flush();
        table.flush();
        days.flush();
        police.flush();
        ring.stage(new FeedRing.Step(partners.told(), partners.heads(), Map.copyOf(fresh)));
        fresh.clear();
    }
}
