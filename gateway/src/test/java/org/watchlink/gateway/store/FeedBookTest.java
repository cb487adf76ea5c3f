package org.watchlink.gateway.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchlink.gateway.feed.WebhookBook;
import org.watchlink.gateway.feed.WebhookBook.Change;
import org.watchlink.gateway.feed.WebhookBook.Failure;
import org.watchlink.gateway.feed.WebhookBook.Run;
import org.watchlink.gateway.feed.WebhookBook.Served;
import org.watchlink.gateway.feed.WebhookBook.Step;
import org.watchlink.gateway.feed.WebhookHeld;

/// How far webhooks have come, kept for good.
class FeedBookTest {

    private static final Instant AT = Instant.parse("2026-11-22T10:00:00Z");
    private static final WebhookHeld ONE = new WebhookHeld(
        new UUID(3, 1), 4, 2, AT, 3, AT.plusSeconds(1), AT.plusSeconds(2), false);
    private static final WebhookHeld OTHER = new WebhookHeld(
        new UUID(3, 2), 5, 1, AT, 0, AT, AT, true);
    private static final Failure FAILURE = new Failure(7, new UUID(7, 7), 10, AT, "refused");

    @TempDir
    private Path folder;

    private FeedBook book() throws IOException {
        return FeedBook.beside(new LogSite.Embedded(folder.resolve("log.db")));
    }

    @Test
    void whatBecameOfAnEndpointIsKept() throws IOException {
        Run feed = new Run(0, 9, Long.MAX_VALUE, List.of(ONE));
        Run again = new Run(1, 5, 8, List.of(OTHER));
        Served served = new Served(
            List.of(feed, again), Optional.of(AT), 2, Optional.of("no more"), Set.of(7L));
        try (FeedBook book = book()) {
            WebhookBook webhooks = book.webhooks();
            assertThat(webhooks.served("hook")).isEmpty();
            webhooks.keep("hook", new Change(
                List.of(new Step(feed, List.of(), false), new Step(again, List.of(), false)),
                served.arrived(), 2, served.stopped(), List.of(FAILURE), List.of()));
        }
        try (FeedBook book = book()) {
            WebhookBook webhooks = book.webhooks();
            assertThat(webhooks.served("hook")).contains(served);
            assertThat(webhooks.served("other")).isEmpty();
            assertThat(webhooks.failures("hook", 6, 9)).containsExactly(FAILURE);
            assertThat(webhooks.failures("hook", 7, 9)).isEmpty();

            Run later = new Run(0, 12, Long.MAX_VALUE, List.of(OTHER));
            webhooks.keep("hook", new Change(
                List.of(
                    new Step(later, List.of(ONE.subject()), false),
                    new Step(new Run(1, 8, 8, List.of()), List.of(OTHER.subject()), true)),
                Optional.empty(), 0, Optional.empty(), List.of(), List.of(7L)));
            assertThat(webhooks.served("hook")).contains(new Served(
                List.of(later), Optional.empty(), 0, Optional.empty(), Set.of()));
        }
    }

    @Test
    void whatWaitedInAnOlderBookIsPostedAgain() throws Exception {
        String url = "jdbc:sqlite:" + folder.resolve("feed.db");
        Flyway.configure().dataSource(url, "", "").locations("classpath:db/feed").target("1")
            .load().migrate();
        try (Connection old = DriverManager.getConnection(url);
            Statement write = old.createStatement()) {
            write.execute("insert into webhook values ('hook', 9, 'the receiver is gone')");
            write.execute("insert into webhook_waiting values ('hook', 5, 3, 0)");
            write.execute("insert into webhook values ('other', 3, null)");
        }
        try (FeedBook book = book()) {
            assertThat(book.webhooks().served("hook")).contains(new Served(
                List.of(new Run(0, 4, Long.MAX_VALUE, List.of())), Optional.empty(), 0,
                Optional.of("the receiver is gone"), Set.of()));
            assertThat(book.webhooks().served("other").orElseThrow().runs()).containsExactly(
                new Run(0, 3, Long.MAX_VALUE, List.of()));
        }
    }
}
