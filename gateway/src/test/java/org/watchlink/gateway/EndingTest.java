package org.watchlink.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/// Nothing stays open because something else did not close.
class EndingTest {

    @Test
    void eachPartIsClosedWhateverBecameOfThoseBefore() {
        List<String> closed = new ArrayList<>();

        Ending.of(
            () -> {
                throw new TimeoutException("streams that do not end");
            },
            () -> closed.add("webhooks"),
            () -> {
                throw new IllegalStateException("a disk that fails");
            },
            () -> closed.add("checkpoints"));
        assertThat(closed).containsExactly("webhooks", "checkpoints");
    }
}
