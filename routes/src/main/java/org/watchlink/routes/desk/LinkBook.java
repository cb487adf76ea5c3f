package org.watchlink.routes.desk;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.watchlink.routes.radio.RadioEvent;
import org.watchlink.routes.radio.RadioEvent.Garbled;
import org.watchlink.routes.radio.RadioEvent.LinkChange;

/// How every link is, written down as events pass by. Its monitor is its owner: the links' threads
/// write, the desks' health is read.
public final class LinkBook {

    private final Map<String, LinkHealth> links = new TreeMap<>();
    private final Supplier<Map<String, Instant>> beats;

    /// Takes the names of all links (`network/peer`), and where the time of their last sign of life
    /// is known: keep-alives are no events.
    public LinkBook(Collection<String> names, Supplier<Map<String, Instant>> beats) {
        this.beats = beats;
        names.forEach(name -> links.put(
            name, new LinkHealth(name, false, Optional.empty(), "never heard", 0)));
    }

    /// Writes down what the events tell of their links, and passes them on.
    public synchronized List<RadioEvent> note(List<RadioEvent> events) {
        for (RadioEvent event : events) {
            links.computeIfPresent(
                peer(event.heard().link()), (_, link) -> after(link, event));
        }
        return events;
    }

    /// How every link is, by name.
    public synchronized List<LinkHealth> links() {
        Map<String, Instant> heard = beats.get();
        return links.values().stream()
            .map(link -> new LinkHealth(
                link.link(), link.up(),
                Optional.ofNullable(heard.get(link.link())).or(link::lastHeard), link.reason(),
                link.garbled()))
            .toList();
    }

    private static LinkHealth after(LinkHealth link, RadioEvent event) {
        return switch (event) {
            case LinkChange(var heard, boolean up, String reason) -> new LinkHealth(
                link.link(), up, up ? Optional.of(heard.at()) : link.lastHeard(), reason,
                link.garbled());
            case Garbled _ -> new LinkHealth(
                link.link(), link.up(), link.lastHeard(), link.reason(), link.garbled() + 1);
            case RadioEvent other -> new LinkHealth(
                link.link(), link.up(), Optional.of(other.heard().at()), link.reason(),
                link.garbled());
        };
    }

    private static String peer(String link) {
        int slot = link.indexOf('/', link.indexOf('/') + 1);
        return slot < 0 ? link : link.substring(0, slot);
    }
}
