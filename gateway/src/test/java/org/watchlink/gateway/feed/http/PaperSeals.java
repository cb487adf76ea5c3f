package org.watchlink.gateway.feed.http;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.watchlink.gateway.feed.FeedCheckpoint;
import org.watchlink.gateway.feed.FeedDay;
import org.watchlink.gateway.feed.FeedSeals;

/// One signed day of every partner, as soon as the disk has it.
final class PaperSeals implements FeedSeals {

    /// Nothing that was signed is to be had before this is done.
    volatile CompletableFuture<Void> disk = CompletableFuture.completedFuture(null);

    @Override
    public List<FeedCheckpoint> newest(String partner, int most) {
        disk.join();
        return List.of(new FeedCheckpoint(
            new FeedDay(partner, LocalDate.of(2026, 11, 21), 1, 10, "ab".repeat(32)),
            "cd".repeat(8), "A".repeat(86) + "=="));
    }

    @Override
    public String keys() {
        return "-----BEGIN PUBLIC KEY-----";
    }
}
