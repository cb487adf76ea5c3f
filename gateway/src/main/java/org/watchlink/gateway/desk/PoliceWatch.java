package org.watchlink.gateway.desk;

import io.vertx.core.Context;
import io.vertx.core.Future;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.watchlink.gateway.feed.Feed;
import org.watchlink.gateway.feed.FeedHead;
import org.watchlink.gateway.feed.FeedPage;
import org.watchlink.routes.feed.Partner;

/// Reads one partner's feed as it grows, and tells the pages of the police there. Lives on the
/// desk's event loop; only the database is read elsewhere.
final class PoliceWatch {

    private static final Logger LOG = LoggerFactory.getLogger("police");
    private static final int PAGE = 1_000;
    /// How far back a page reaches when it is first opened, in lines of the feed.
    private static final int REACH = 50_000;

    private final String name;
    private final Feed feed;
    private final Context loop;
    private final Consumer<Read> audit;
    private final PoliceBook book = new PoliceBook();
    private final List<Runnable> arriving = new ArrayList<>();
    private List<PoliceStream> streams = List.of();
    private boolean reading;
    private boolean ready;
    private long headBefore;

    /// What a page was given: the first and the last line of the feed.
    record Read(Seat seat, long first, long last) { }

    /// @param audit hears of everything that a page is given
    PoliceWatch(String name, Feed feed, Context loop, Consumer<Read> audit) {
        this.name = name;
        this.feed = feed;
        this.loop = loop;
        this.audit = audit;
        feed.follow(name, _ -> loop.runOnContext(_ -> read()));
        startOver(feed.head(name));
    }

    /// As the partner is declared now; nothing where it is told nothing.
    Optional<Partner> partner() {
        return feed.partner(name);
    }

    /// Does something once the feed has been read.
    void whenReady(Runnable task) {
        if (ready) {
            task.run();
        } else {
            arriving.add(task);
        }
    }

    Optional<PoliceFile> file(String incident) {
        return partner().flatMap(partner -> book.file(partner, incident));
    }

    /// Tells a page everything, or what it missed after the number it had come to; nothing where
    /// it has gone meanwhile.
    void join(PoliceStream stream, long after) {
        if (stream.over()) {
            return;
        }
        List<PoliceStream> more = new ArrayList<>(streams);
        more.add(stream);
        streams = List.copyOf(more);
        List<PoliceFile> files = partner().map(book::files).orElse(List.of());
        if (after > 0 && book.reaches(after)) {
            stream.begin(after);
            give(stream);
            tell(stream, book.since(after));
        } else {
            stream.begin(files.stream().mapToLong(PoliceFile::first).min()
                .orElse(book.number() + 1) - 1);
            give(stream);
            stream.tell("all", book.number(), files.stream().map(PoliceFile::row).toList());
        }
    }

    void leave(PoliceStream stream) {
        note(stream);
        streams = streams.stream().filter(other -> other != stream).toList();
    }

    /// Sends a page away.
    void dismiss(PoliceStream stream) {
        stream.end();
        leave(stream);
    }

    List<PoliceStream> streams() {
        return streams;
    }

    /// What a page is given when it comes is written down first.
    private void give(PoliceStream stream) {
        stream.give(book.number());
        note(stream);
    }

    /// Writes down what a page was given since this was last asked.
    void note(PoliceStream stream) {
        long before = stream.note();
        if (stream.given() > before) {
            audit.accept(new Read(stream.seat(), before + 1, stream.given()));
        }
    }

    /// Reads on, and says whether all that the feed had a beat ago has been told.
    boolean beat() {
        boolean current = ready && book.number() >= headBefore;
        headBefore = feed.head(name).seq();
        read();
        return current;
    }

    /// Reads on; what the feed brings meanwhile is read too.
    private void read() {
        if (reading) {
            return;
        }
        reading = true;
        Optional<FeedPage> recent = feed.recent(name, book.number(), PAGE);
        Future<FeedPage> page = recent.isPresent()
            ? Future.succeededFuture(recent.get())
            : loop.executeBlocking(() -> feed.page(name, book.number(), PAGE), false);
        page.onComplete(read -> {
            reading = false;
            if (read.failed()) {
                LOG.warn("the feed cannot be read at present: {}", read.cause().getMessage());
            } else {
                take(read.result());
            }
        });
    }

    private void take(FeedPage page) {
        switch (page) {
            case FeedPage.Lines(var lines, FeedHead head) -> {
                try {
                    List<PoliceFile> changed = book.read(lines);
                    if (ready && !changed.isEmpty()) {
                        streams.forEach(stream -> tell(stream, changed));
                    }
                } catch (IOException e) {
                    throw new IllegalStateException("not a line of ours", e);
                }
                if (book.number() < head.seq()) {
                    loop.runOnContext(_ -> read());
                } else if (!ready) {
                    begin();
                }
            }
            case FeedPage.Expired(FeedHead head) -> startOver(head);
            case FeedPage.Ahead(FeedHead head) -> startOver(head);
        }
    }

    private void startOver(FeedHead head) {
        ready = false;
        book.begin(Math.max(head.oldest() - 1, head.seq() - REACH));
        loop.runOnContext(_ -> read());
    }

    private void begin() {
        ready = true;
        List<PoliceStream> before = streams;
        streams = List.of();
        before.forEach(stream -> join(stream, 0));
        List<Runnable> waiting = List.copyOf(arriving);
        arriving.clear();
        waiting.forEach(Runnable::run);
    }

    /// An incident that the partner may no longer see is told without what it is.
    private void tell(PoliceStream stream, List<PoliceFile> changed) {
        Optional<Partner> partner = partner();
        stream.tell("some", book.number(), changed.stream()
            .map(file -> partner.filter(one -> PoliceBook.sees(one, file)).isPresent()
                ? file.row() : file.gone())
            .toList());
    }
}
