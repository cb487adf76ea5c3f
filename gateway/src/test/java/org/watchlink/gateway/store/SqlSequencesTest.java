package org.watchlink.gateway.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlSequencesTest {

    @TempDir
    private Path folder;

    private LogSite site;

    @BeforeEach
    void makeALog() throws Exception {
        site = Vendor.SQLITE.log(folder);
    }

    @Test
    void eachNameCountsByItselfFromZero() throws Exception {
        try (Store store = open()) {
            for (long number = 0; number < 1_234; number++) {
                assertThat(store.sequences().next("north/rrs")).isEqualTo(number);
            }
            assertThat(store.sequences().next("north/tmp")).isZero();
        }
    }

    @Test
    void aRestartGoesOnAheadAndGivesNothingTwice() throws Exception {
        long last = -1;
        for (int run = 0; run < 5; run++) {
            try (Store store = open()) {
                for (int i = 0; i < 10 + 77 * run; i++) {
                    long number = store.sequences().next("packet");
                    assertThat(number).isGreaterThan(last)
                        .isLessThanOrEqualTo(last + 1 + 2 * SqlSequences.BLOCK);
                    last = number;
                }
            }
        }
    }

    @Test
    void manyThreadsGetEveryNumberOnce() throws Exception {
        Set<Long> given = ConcurrentHashMap.newKeySet();
        try (Store store = open()) {
            IntStream.range(0, 10_000).parallel().forEach(
                _ -> assertThat(given.add(store.sequences().next("packet"))).isTrue());
        }
        assertThat(given).hasSize(10_000).contains(0L, 9_999L);
    }

    private Store open() throws Exception {
        return Store.open(site, Monitor.NONE, InstantSource.system());
    }
}
