package org.watchlink.gateway.feed.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.watchlink.gateway.feed.Stretches;
import org.watchlink.gateway.feed.access.Caller;
import org.watchlink.gateway.feed.access.Mint;
import org.watchlink.routes.incident.PoliceChange.FeedRead;

/// What is written down of what partners read, by a log that takes it, refuses it or fails.
class ReadingsTest {

    private static final Caller HERTS = caller("herts");
    private static final Caller BEDS = caller("beds");

    private final List<String> written = new ArrayList<>();
    private CompletionStage<Optional<String>> log =
        CompletableFuture.completedStage(Optional.empty());
    private final Readings readings = new Readings(this::write);

    private CompletionStage<Optional<String>> write(FeedRead read) {
        written.add("%s %s %d-%d".formatted(
            read.partner(), read.way(), read.first(), read.last()));
        return log;
    }

    @Test
    void theFirstOfAClientWaitsForItsLineAndTheNextDoNot() {
        CompletableFuture<Optional<String>> slow = new CompletableFuture<>();
        log = slow;
        CompletableFuture<Void> first = pull(HERTS, 1, 3);
        assertThat(first).isNotDone();
        slow.complete(Optional.empty());
        assertThat(first).isCompleted();

        log = new CompletableFuture<>();
        assertThat(pull(HERTS, 4, 5)).isCompleted();
        assertThat(pull(BEDS, 1, 1)).isNotDone();
        assertThat(written).containsExactly("herts pull 1-3", "beds pull 1-1");
    }

    @Test
    void whatFollowsIsOneLineAMinute() {
        pull(HERTS, 1, 3);
        pull(HERTS, 4, 5);
        pull(HERTS, 6, 9);
        pull(HERTS, 40, 41);
        pull(HERTS, 5, 7);
        readings.write();
        readings.write();
        pull(HERTS, 42, 42);

        assertThat(written).containsExactly(
            "herts pull 1-3", "herts pull 4-9", "herts pull 40-41", "herts pull 42-42");
        assertThat(readings.owed()).isZero();
    }

    @Test
    void aLogThatFailsOrRefusesGivesNothing() {
        log = CompletableFuture.failedStage(new IllegalStateException("full"));
        assertThat(pull(HERTS, 1, 3)).isCompletedExceptionally();
        assertThat(readings.opened(HERTS).toCompletableFuture()).isCompletedExceptionally();
        log = CompletableFuture.completedStage(Optional.of("no"));
        assertThat(readings.document(HERTS, "cap").toCompletableFuture())
            .isCompletedExceptionally();

        assertThat(readings.failures()).isEqualTo(3);
        assertThat(readings.owed()).isZero();
        log = CompletableFuture.completedStage(Optional.empty());
        assertThat(pull(HERTS, 1, 3)).isCompleted();
        assertThat(written).hasSize(4).last().isEqualTo("herts pull 1-3");
    }

    @Test
    void whatWasGivenAndCouldNotBeWrittenIsTriedAgainUntilItIs() {
        pull(HERTS, 1, 1);
        pull(HERTS, 2, 9);
        readings.given(BEDS, "stream", 1, 4);
        readings.given(BEDS, "stream", 5, 6);
        written.clear();
        log = CompletableFuture.failedStage(new IllegalStateException("full"));
        readings.write();
        assertThat(readings.owed()).isEqualTo(2);
        assertThat(readings.failures()).isEqualTo(2);

        assertThat(pull(HERTS, 10, 12)).isCompletedExceptionally();
        readings.given(BEDS, "stream", 7, 8);
        readings.write();
        assertThat(readings.owed()).isEqualTo(2);

        written.clear();
        log = CompletableFuture.completedStage(Optional.empty());
        assertThat(readings.write().toCompletableFuture()).isCompleted();
        assertThat(written).containsExactlyInAnyOrder("herts pull 2-9", "beds stream 5-8");
        assertThat(readings.owed()).isZero();
    }

    @Test
    void stretchesThatTouchAreOne() {
        Stretches stretches = new Stretches();
        for (long first : new long[] {50, 10, 30, 40, 20, 32}) {
            stretches.add(first, first + 4);
        }
        stretches.add(15, 19);
        stretches.add(25, 25);
        Set<Long> expected = new TreeSet<>();
        LongStream.rangeClosed(10, 25).forEach(expected::add);
        LongStream.rangeClosed(30, 36).forEach(expected::add);
        LongStream.rangeClosed(40, 44).forEach(expected::add);
        LongStream.rangeClosed(50, 54).forEach(expected::add);
        List<Long> held = new ArrayList<>();
        stretches.each((first, last) -> LongStream.rangeClosed(first, last).forEach(held::add));

        assertThat(held).containsExactlyElementsOf(expected);
        assertThat(stretches.count()).isEqualTo(4);
    }

    private CompletableFuture<Void> pull(Caller caller, long first, long last) {
        return readings.read(caller, "pull", first, last).toCompletableFuture();
    }

    private static Caller caller(String name) {
        return new Caller(
            name, name, Set.of(), new Mint(name).own().certificate(), Instant.MAX);
    }
}
