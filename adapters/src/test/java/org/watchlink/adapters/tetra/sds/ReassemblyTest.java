package org.watchlink.adapters.tetra.sds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.watchlink.adapters.link.ManualTimers;
import org.watchlink.adapters.tetra.sds.Reassembly.Assembled;
import org.watchlink.adapters.tetra.sds.UserData.Concatenation;

/// Parts come in any order, twice, late or never.
class ReassemblyTest {

    private final ManualTimers timers = new ManualTimers();
    private final Reassembly<Integer, String> reassembly = new Reassembly<>(3, timers);

    @Test
    void partsInOrder() {
        assertThat(add(1, 9, 2, 1, "a")).isEmpty();
        assertThat(add(1, 9, 2, 2, "b")).containsExactly(message(1, 9, 2, Map.of(1, "a", 2, "b")));
    }

    @Test
    void partsInReverseAndDoubled() {
        assertThat(add(1, 9, 3, 3, "c")).isEmpty();
        assertThat(add(1, 9, 3, 3, "c")).isEmpty();
        assertThat(add(1, 9, 3, 1, "a")).isEmpty();
        assertThat(add(1, 9, 3, 2, "b"))
            .containsExactly(message(1, 9, 3, Map.of(1, "a", 2, "b", 3, "c")))
            .allSatisfy(message -> assertThat(message.complete()).isTrue());
    }

    @Test
    void repetitionOfAWholeMessageIsNothingNew() {
        add(1, 9, 2, 1, "a");
        add(1, 9, 2, 2, "b");
        assertThat(add(1, 9, 2, 1, "a")).isEmpty();
        assertThat(add(1, 9, 2, 2, "b")).isEmpty();
        timers.advance(Duration.ofMinutes(5));
        assertThat(reassembly.overdue()).isEmpty();
        assertThat(reassembly.size()).isZero();
    }

    @Test
    void onePartIsAMessage() {
        assertThat(add(1, 9, 1, 1, "a")).containsExactly(message(1, 9, 1, Map.of(1, "a")));
    }

    @Test
    void sendersAndNumbersAreKeptApart() {
        reassembly.add(1, new Concatenation(false, 9, 2, 1), "a");
        reassembly.add(1, new Concatenation(true, 9, 2, 1), "wide");
        assertThat(add(2, 9, 2, 2, "b")).isEmpty();
        assertThat(add(1, 9, 2, 2, "b")).containsExactly(message(1, 9, 2, Map.of(1, "a", 2, "b")));
    }

    @Test
    void incompleteAfterFiveMinutes() {
        add(1, 9, 3, 2, "b");
        timers.advance(Duration.ofMinutes(5).minusNanos(1));
        assertThat(reassembly.overdue()).isEmpty();
        timers.advance(Duration.ofNanos(1));
        assertThat(reassembly.overdue())
            .containsExactly(message(1, 9, 3, Map.of(2, "b")))
            .allSatisfy(message -> assertThat(message.complete()).isFalse());
        assertThat(reassembly.overdue()).isEmpty();
        assertThat(reassembly.size()).isZero();
    }

    @Test
    void overdueComesOutWithTheNextPartOfAnother() {
        add(1, 9, 2, 1, "a");
        timers.advance(Duration.ofMinutes(6));
        assertThat(add(2, 4, 1, 1, "x")).containsExactly(
            message(1, 9, 2, Map.of(1, "a")), message(2, 4, 1, Map.of(1, "x")));
    }

    @Test
    void numberUsedAgainForAnotherMessage() {
        add(1, 9, 3, 1, "old");
        assertThat(add(1, 9, 3, 1, "new")).containsExactly(message(1, 9, 3, Map.of(1, "old")));
        add(1, 9, 3, 2, "b");
        assertThat(add(1, 9, 3, 3, "c"))
            .containsExactly(message(1, 9, 3, Map.of(1, "new", 2, "b", 3, "c")));
    }

    @Test
    void oldestMakesRoom() {
        add(1, 1, 2, 1, "a");
        add(2, 1, 2, 1, "b");
        add(3, 1, 2, 1, "c");
        assertThat(add(4, 1, 2, 1, "d")).containsExactly(message(1, 1, 2, Map.of(1, "a")));
        assertThat(reassembly.size()).isEqualTo(3);
    }

    @Test
    void partThatCannotBeIsGivenAlone() {
        assertThat(add(1, 9, 2, 3, "x")).containsExactly(message(1, 9, 2, Map.of(3, "x")));
        assertThat(add(1, 9, 1, 0, "x"))
            .containsExactly(message(1, 9, 1, Map.of(0, "x")))
            .allSatisfy(message -> assertThat(message.complete()).isFalse());
        assertThat(add(1, 9, 1, 5, "x"))
            .allSatisfy(message -> assertThat(message.complete()).isFalse());
        assertThat(add(1, 9, 0, 0, "x"))
            .allSatisfy(message -> assertThat(message.complete()).isFalse());
        assertThat(reassembly.size()).isZero();
    }

    @Test
    void whatIsGivenOutDoesNotChange() {
        add(1, 9, 2, 1, "a");
        var whole = add(1, 9, 2, 2, "b").getFirst();
        assertThatThrownBy(() -> whole.parts().clear())
            .isInstanceOf(UnsupportedOperationException.class);
    }

    private List<Assembled<Integer, String>> add(
        int sender, int reference, int total, int part, String text) {
        return reassembly.add(sender, new Concatenation(false, reference, total, part), text);
    }

    private static Assembled<Integer, String> message(
        int sender, int reference, int total, Map<Integer, String> parts) {
        return new Assembled<>(sender, reference, total, new TreeMap<>(parts));
    }
}
