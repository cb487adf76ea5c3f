package org.watchlink.gateway.e2e;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.awaitility.core.ThrowingRunnable;

/// How long a proof may take to become true on a machine that has much to do.
final class Soon {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LOOK = Duration.ofMillis(20);

    private Soon() { }

    static void soon(ThrowingRunnable proof) {
        await().atMost(PATIENCE).pollInterval(LOOK).untilAsserted(proof);
    }
}
