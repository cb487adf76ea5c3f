package org.watchlink.routes.footage;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.watchlink.routes.incident.Entry;
import org.watchlink.routes.incident.FootageChange;
import org.watchlink.routes.incident.FootageKey;

/// All requests for footage, as the log tells them. Belongs to one thread.
public final class FootageBook {

    private final FootageFold fold;
    private final SequencedMap<Long, Request> open = new LinkedHashMap<>();
    private final SequencedMap<Long, Request> closed = new LinkedHashMap<>();
    private long head;
    private long last;

    /// Tells the story of each request in these words.
    public FootageBook(FootageWords words) {
        fold = new FootageFold(words);
    }

    /// Takes in the next line.
    public void apply(Entry entry, FootageChange change) {
        head = entry.number();
        last = Math.max(last, change.request());
        fold.after(request(change.request()), change, entry.at()).ifPresent(now -> {
            (now.open() ? closed : open).remove(now.number());
            (now.open() ? open : closed).put(now.number(), now);
        });
    }

    /// The request of this number.
    public Optional<Request> request(long number) {
        return Optional.ofNullable(open.get(number)).or(() ->
            Optional.ofNullable(closed.get(number)));
    }

    /// The requests about which something remains to be done.
    public List<Request> open() {
        return List.copyOf(open.values());
    }

    /// The open requests, and those that ended less than `lately` before `now`.
    public List<Request> shown(Instant now, Duration lately) {
        List<Request> shown = new ArrayList<>(open.values());
        closed.values().stream()
            .filter(request -> request.endedAt().orElseThrow().plus(lately).isAfter(now))
            .forEach(shown::add);
        return shown;
    }

    /// Whether all of this footage is preserved already, for another request.
    public boolean preserved(FootageKey key) {
        return List.of(open, closed).stream().flatMap(all -> all.values().stream())
            .flatMap(request -> request.parts().stream())
            .anyMatch(part -> part.copy().isPresent() && part.goneUntil().isEmpty()
                && part.key().covers(key));
    }

    /// Whether a disc has left the control room.
    public boolean removed(String disc) {
        return List.of(open, closed).stream().flatMap(all -> all.values().stream())
            .flatMap(request -> request.handover().disc().stream())
            .anyMatch(given -> given.disc().equalsIgnoreCase(disc));
    }

    /// The number of the last line about a request.
    public long head() {
        return head;
    }

    /// The number of the next request.
    public long next() {
        return last + 1;
    }
}
