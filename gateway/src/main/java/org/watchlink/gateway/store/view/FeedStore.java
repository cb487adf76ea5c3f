package org.watchlink.gateway.store.view;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.watchlink.gateway.feed.Declared;
import org.watchlink.gateway.feed.FeedDay;
import org.watchlink.gateway.feed.FeedDigest;
import org.watchlink.gateway.feed.FeedLine;
import org.watchlink.gateway.feed.FeedRing;
import org.watchlink.gateway.feed.RingFeed;
import org.watchlink.gateway.store.LogSite;
import org.watchlink.gateway.store.SqlIncidentLog;
import org.watchlink.routes.incident.IncidentNumber;

/// The partners' feeds among the read models.
public record FeedStore(Views views) implements RingFeed.Older {

    /// All read models, the feeds among them, of `log` beside a site; events are `kept` for so long
    /// and shown by `ring` as soon as the views have them.
    public static Views views(LogSite site, SqlIncidentLog log, FeedRing ring, Duration kept) {
        List<View.Kind> kinds =
            Stream.concat(Views.INCIDENTS.stream(), Stream.of(kind(ring, kept))).toList();
        return new Views(site, log, kinds, number -> ring.publish(number, log.head()));
    }

    /// The view that keeps them; `ring` is to be told to publish when the views begin and whenever
    /// they have come further.
    public static View.Kind kind(FeedRing ring, Duration kept) {
        return FeedView.kind(ring, kept);
    }

    @Override
    public List<FeedLine> page(String partner, long after, int most) throws IOException {
        return views.read(connection -> FeedReader.page(connection, partner, after, most));
    }

    @Override
    public Optional<FeedLine> next(String partner, UUID subject, long after, long head)
        throws IOException {
        return views.read(connection ->
            FeedReader.next(connection, partner, subject, after, head));
    }

    @Override
    public FeedDigest digest(String partner, long from, long to) throws IOException {
        return views.read(connection -> FeedReader.digest(connection, partner, from, to));
    }

    /// The number of the incident that a partner was told of under this id.
    public Optional<IncidentNumber> incident(String partner, UUID subject) throws IOException {
        return views.read(connection -> FeedReader.incident(connection, partner, subject));
    }

    /// The days that have ended, as far as the views have come, each partner's in order.
    public List<FeedDay> days() throws IOException {
        return views.read(FeedDays::ended);
    }

    /// The day that the views have come to, where there is a feed.
    public Optional<LocalDate> today() throws IOException {
        return views.read(FeedDays::latest);
    }

    /// Who is told something now, and in which words, as far as the views have come.
    public Declared declared() throws IOException {
        return views.read(FeedReader::declared);
    }
}
