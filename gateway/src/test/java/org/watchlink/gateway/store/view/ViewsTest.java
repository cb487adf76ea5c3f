package org.watchlink.gateway.store.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.watchlink.gateway.feed.FeedRing;
import org.watchlink.gateway.store.LogSite;
import org.watchlink.gateway.store.Vendor;
import org.watchlink.routes.incident.Entry;
import org.watchlink.routes.incident.Incident;

/// Read models made step by step, with stops and faults between, are those made at once.
class ViewsTest {

    private static final List<Entry> LOG = Script.told(1_500);
    private static final List<View.Kind> ALL = Stream.concat(
        Views.INCIDENTS.stream(),
        Stream.of(FeedStore.kind(new FeedRing(), Duration.ofDays(28)))).toList();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void madeStepByStepTheyAreThoseMadeAtOnce(Vendor vendor) throws Exception {
        LogSite site = vendor.log(folder);
        try (Stand stand = new Stand(folder)) {
            List<View.Kind> kinds = new ArrayList<>(ALL);
            kinds.add(faulty(Set.of(40L, 700L, 1_499L)));
            for (int from = 0, step = 1; from < LOG.size(); from += step, step += 290) {
                stand.append(LOG.subList(from, Math.min(from + step, LOG.size())));
                try (Views views = stand.views(site, kinds)) {
                    stand.follow(views);
                }
            }
            Map<String, List<List<Object>>> stepByStep;
            try (Views views = stand.views(site, kinds)) {
                stepByStep = Stand.rows(views);
            }

            Views.discard(site);
            Map<String, List<List<Object>>> atOnce = made(stand, site, kinds);

            assertThat(atOnce).isEqualTo(stepByStep);
            assertThat(atOnce.values()).filteredOn(List::isEmpty).isEmpty();
        }
    }

    @Test
    void everyDatabaseHoldsTheSame() throws Exception {
        try (Stand stand = new Stand(folder)) {
            stand.append(LOG);

            Map<String, List<List<Object>>> sqlite =
                made(stand, Vendor.SQLITE.log(folder), ALL);
            Map<String, List<List<Object>>> postgres =
                made(stand, Vendor.POSTGRES.log(folder), ALL);

            assertThat(postgres).isEqualTo(sqlite);
        }
    }

    @Test
    void aDamagedFileIsMadeAgain() throws Exception {
        LogSite site = Vendor.SQLITE.log(folder);
        try (Stand stand = new Stand(folder)) {
            stand.append(LOG);
            Map<String, List<List<Object>>> before = made(stand, site, ALL);
            byte[] file = Files.readAllBytes(folder.resolve("views.db"));
            for (int at = 0; at < file.length; at += 500) {
                file[at] ^= 0x55;
            }
            Files.write(folder.resolve("views.db"), file);

            assertThat(made(stand, site, ALL)).isEqualTo(before);
        }
    }

    @Test
    void aRowThatSomebodyChangedIsMadeAgain() throws Exception {
        LogSite site = Vendor.SQLITE.log(folder);
        try (Stand stand = new Stand(folder)) {
            stand.append(LOG);
            Map<String, List<List<Object>>> before = made(stand, site, ALL);
            try (Connection file =
                    DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("views.db"));
                Statement change = file.createStatement()) {
                change.executeUpdate("update incident set body = '{'");
            }
            try (Views views = stand.views(site, ALL)) {
                stand.follow(views);
                Archive archive = new Archive(views);
                assertThatThrownBy(() -> archive.incident(Script.number(1)))
                    .isInstanceOf(IOException.class);

                await().ignoreExceptions()
                    .until(() -> archive.incident(Script.number(1)).isPresent());

                stand.follow(views);
                assertThat(Stand.rows(views)).isEqualTo(before);
            }
        }
    }

    @Test
    void theyEndThoughADatabaseDoesNotAnswer() throws Exception {
        CompletableFuture<Void> answer = new CompletableFuture<>();
        CountDownLatch asked = new CountDownLatch(1);
        View.Kind stuck = new View.Kind("stuck 1", (_, _) -> (Entry _, List<Incident> _) -> {
            asked.countDown();
            answer.join();
        });
        try (Stand stand = new Stand(folder)) {
            stand.append(LOG.subList(0, 1));
            Views views = stand.views(Vendor.SQLITE.log(folder), List.of(stuck));
            asked.await();
            assertThat(CompletableFuture.runAsync(views::close))
                .succeedsWithin(Duration.ofSeconds(8));
            answer.complete(null);
            views.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void viewsOfAnotherVersionAreMadeAgain(Vendor vendor) throws Exception {
        LogSite site = vendor.log(folder);
        try (Stand stand = new Stand(folder)) {
            stand.append(LOG);
            made(stand, site, List.of(AlertView.KIND));

            Map<String, List<List<Object>>> now = made(stand, site, ALL);

            assertThat(now.get("timeline")).isNotEmpty();
        }
    }

    @Test
    void viewsOfAnotherLogAreMadeAgain() throws Exception {
        LogSite site = Vendor.SQLITE.log(folder);
        try (Stand stand = new Stand(Files.createDirectory(folder.resolve("other")))) {
            stand.append(LOG.subList(0, 100));
            made(stand, site, ALL);
        }
        try (Stand stand = new Stand(folder)) {
            List<Entry> log = new ArrayList<>(LOG.subList(0, 50));
            LOG.subList(50, 200).forEach(entry -> log.add(new Entry(
                entry.number(), entry.at().plusMillis(1), entry.occurrence())));
            stand.append(log);

            Map<String, List<List<Object>>> made = made(stand, site, ALL);

            Views.discard(site);
            assertThat(made(stand, site, ALL)).isEqualTo(made);
        }
    }

    private static Map<String, List<List<Object>>> made(
        Stand stand, LogSite site, List<View.Kind> kinds) throws Exception {
        try (Views views = stand.views(site, kinds)) {
            stand.follow(views);
            return Stand.rows(views);
        }
    }

    /// Fails once at each of these entries.
    private static View.Kind faulty(Set<Long> at) {
        Set<Long> left = ConcurrentHashMap.newKeySet();
        left.addAll(at);
        return new View.Kind("faulty 1", (_, _) -> (Entry entry, List<Incident> _) -> {
            if (left.remove(entry.number())) {
                throw new SQLException("a fault");
            }
        });
    }
}
