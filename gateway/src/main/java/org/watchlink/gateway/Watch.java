package org.watchlink.gateway;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One thread that looks after things again and again. A look that fails is repeated like any
/// other.
final class Watch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger("gateway");

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ScheduledExecutorService thread =
        Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("watch").factory());

    /// Has it done each time that this span has gone by since the last.
    void every(Duration span, Runnable look) {
        thread.scheduleWithFixedDelay(() -> {
            try {
                look.run();
            } catch (RuntimeException e) {
                LOG.error("a watch failed; it goes on", e);
            }
        }, span.toMillis(), span.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Lets the look that is under way end, for as long as is reasonable.
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("a watch does not end");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        thread.shutdownNow();
    }
}
