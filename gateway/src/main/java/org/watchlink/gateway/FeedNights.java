package org.watchlink.gateway;

import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.watchlink.gateway.feed.FeedCheckpoint;
import org.watchlink.gateway.feed.FeedSeals;
import org.watchlink.gateway.store.FeedNotary;
import org.watchlink.gateway.store.LogSite;
import org.watchlink.gateway.store.view.FeedStore;
import org.watchlink.routes.incident.IncidentCategory;
import org.watchlink.routes.incident.PoliceChange;
import org.watchlink.routes.incident.PoliceChange.CategoriesDeclared;

/// The nights of the feed: after midnight (UTC) what each partner was told on the day before is
/// signed, and so are those days whose night was missed.
///
/// A day ends with the first entry of the next one. So that one comes also where nothing happens,
/// the words for categories are declared again.
final class FeedNights implements FeedSeals {

    private static final Logger LOG = LoggerFactory.getLogger("feed");
    private static final int LOOK = 60;
    private static final int SOON = 2;

    private final FeedStore store;
    private final Function<PoliceChange, CompletionStage<Optional<String>>> room;
    private final List<IncidentCategory> words;
    private final InstantSource clock;
    private final Optional<FeedNotary> notary;
    private volatile LocalDate begun = LocalDate.MIN;
    private long looks;

    FeedNights(
        LogSite site, FeedStore store,
        Function<PoliceChange, CompletionStage<Optional<String>>> room,
        List<IncidentCategory> words, InstantSource clock) {
        this.store = store;
        this.room = room;
        this.words = words;
        this.clock = clock;
        this.notary = open(site);
    }

    /// Without its checkpoints the feed still has to be told.
    private static Optional<FeedNotary> open(LogSite site) {
        try {
            return Optional.of(FeedNotary.beside(site));
        } catch (IOException e) {
            LOG.error("the feeds are not signed: their checkpoints cannot be used", e);
            return Optional.empty();
        }
    }

    /// To be called every second, by one thread, once the feed has all from before the start.
    void look() {
        if (looks++ % LOOK == 0 && notary.isPresent()) {
            try {
                boolean whole = store.views().lag().isZero();
                notary.get().look(store.days(), whole);
                if (whole) {
                    begin(store.today());
                } else {
                    looks = LOOK - SOON;
                }
            } catch (IOException e) {
                LOG.warn("the feeds cannot be signed now; it is tried again in a minute", e);
            }
        }
    }

    /// What the desks must know.
    List<String> notices() {
        return notary.map(signing -> signing.faults().entrySet().stream()
            .map(fault -> "The police feed of %s is not what was signed for %s: call the engineer"
                .formatted(fault.getKey(), fault.getValue()))
            .toList())
            .orElse(List.of("The police feed's checkpoints cannot be used: call the engineer"));
    }

    void close() throws IOException {
        if (notary.isPresent()) {
            notary.get().close();
        }
    }

    @Override
    public List<FeedCheckpoint> newest(String partner, int most) {
        return notary.map(signing -> signing.newest(partner, most)).orElse(List.of());
    }

    @Override
    public String keys() {
        return notary.map(FeedNotary::keys).orElse("");
    }

    private void begin(Optional<LocalDate> known) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (known.isPresent() && known.get().isBefore(today) && begun.isBefore(today)) {
            begun = today;
            looks = LOOK - SOON;
            room.apply(new CategoriesDeclared(words)).whenComplete(
                (_, failure) -> begun = failure == null ? today : LocalDate.MIN);
        }
    }
}
