package org.watchlink.gateway.store;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.watchlink.gateway.feed.Consumers.Offset;
import org.watchlink.gateway.feed.OffsetBook;
import org.watchlink.gateway.feed.WebhookBook;

/// How far partners have come with their feeds: what cannot be read from the log, in a file beside
/// it. A change is durable when a call returns. For any thread.
public final class FeedBook implements OffsetBook, AutoCloseable {

    private static final String KEEP = "insert into consumer_offset (partner, consumer, seq, at)"
        + " values (?, ?, ?, ?) on conflict (partner, consumer)"
        + " do update set seq = excluded.seq, at = excluded.at";

    private final BookFile file;

    private FeedBook(BookFile file) {
        this.file = file;
    }

    /// Opens the book beside a log, or makes it.
    public static FeedBook beside(LogSite site) throws IOException {
        return new FeedBook(BookFile.open(
            site.local().file().resolveSibling("feed.db").toAbsolutePath(),
            "classpath:db/feed"));
    }

    /// How far the webhooks have come.
    public WebhookBook webhooks() {
        return new WebhookTables(file);
    }

    @Override
    public List<Offset> offsets() throws IOException {
        return file.done(() -> file.rows("select partner, consumer, seq, at from consumer_offset",
            row -> new Offset(
                row.getString(1), row.getString(2), row.getLong(3),
                Instant.ofEpochMilli(row.getLong(4)))));
    }

    @Override
    public void keep(Offset offset) throws IOException {
        file.done(() -> file.write(KEEP, offset.partner(), offset.consumer(), offset.seq(),
            offset.at().toEpochMilli()));
    }

    @Override
    public void forget(String partner, String consumer) throws IOException {
        file.done(() -> file.write(
            "delete from consumer_offset where partner = ? and consumer = ?", partner, consumer));
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
