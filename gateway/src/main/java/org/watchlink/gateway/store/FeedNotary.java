package org.watchlink.gateway.store;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.watchlink.gateway.feed.FeedCheckpoint;
import org.watchlink.gateway.feed.FeedDay;
import org.watchlink.gateway.feed.FeedSeals;

/// Signs what each partner's feed came to on every day, by the log's own key, and holds the feeds
/// to what was signed: they are made from the log again and again, and must come to the same. For
/// any thread.
public final class FeedNotary implements FeedSeals, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger("feed");
    private static final TreeMap<LocalDate, FeedCheckpoint> NONE = new TreeMap<>();

    private final SigningKey key;
    private final KeyRing keys;
    private final FeedCheckpointFile file;
    private final Map<String, TreeMap<LocalDate, FeedCheckpoint>> kept = new HashMap<>();
    private SortedMap<String, LocalDate> faults = new TreeMap<>();

    private FeedNotary(LogSite site) throws IOException {
        this.key = SigningKey.open(site);
        this.keys = KeyRing.read(KeyRing.file(site));
        this.file = new FeedCheckpointFile(site, keys);
        file.found().forEach(this::note);
    }

    /// The notary of the log at a site.
    ///
    /// @throws IOException if what it signed before cannot be read, or is not what it signed
    public static FeedNotary beside(LogSite site) throws IOException {
        return new FeedNotary(site.local());
    }

    /// Signs the days that are not yet. `ended` are all days that have ended; `whole` says that the
    /// feeds have all that the log has. A feed that is not what was signed is signed no more.
    ///
    /// @throws IOException if what is signed cannot be kept now
    public synchronized void look(List<FeedDay> ended, boolean whole) throws IOException {
        compare(ended, whole);
        for (FeedDay day : ended) {
            if (!faults.containsKey(day.partner())
                && !signed(day.partner()).containsKey(day.date())) {
                FeedCheckpoint checkpoint = key.sign(day);
                file.add(checkpoint);
                note(checkpoint);
            }
        }
    }

    /// Whose feed is not what was signed, and the first day of which that is so.
    public synchronized Map<String, LocalDate> faults() {
        return new TreeMap<>(faults);
    }

    @Override
    public synchronized List<FeedCheckpoint> newest(String partner, int most) {
        return signed(partner).descendingMap().values().stream().limit(most).toList();
    }

    @Override
    public String keys() {
        return keys.pem();
    }

    @Override
    public synchronized void close() throws IOException {
        file.close();
    }

    private void compare(List<FeedDay> ended, boolean whole) {
        Map<String, Map<LocalDate, FeedDay>> feeds = new HashMap<>();
        ended.forEach(day -> feeds.computeIfAbsent(day.partner(), _ -> new HashMap<>())
            .put(day.date(), day));
        SortedMap<String, LocalDate> found = new TreeMap<>();
        kept.forEach((partner, checkpoints) -> {
            Map<LocalDate, FeedDay> feed = feeds.getOrDefault(partner, Map.of());
            checkpoints.values().stream().map(FeedCheckpoint::day)
                .filter(day -> feed.containsKey(day.date())
                    ? !day.equals(feed.get(day.date())) : whole)
                .findFirst().ifPresent(day -> found.put(partner, day.date()));
        });
        if (!found.isEmpty() && !found.equals(faults)) {
            LOG.error("feeds are not what was signed, from these days on: {}", found);
        }
        faults = found;
    }

    private TreeMap<LocalDate, FeedCheckpoint> signed(String partner) {
        return kept.getOrDefault(partner, NONE);
    }

    private void note(FeedCheckpoint checkpoint) {
        kept.computeIfAbsent(checkpoint.day().partner(), _ -> new TreeMap<>())
            .put(checkpoint.day().date(), checkpoint);
    }
}
