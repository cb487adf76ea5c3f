package org.watchlink.gateway;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The end of several parts, one after the other: each is closed whatever became of those before.
final class Ending {

    private static final Logger LOG = LoggerFactory.getLogger("gateway");

    private Ending() { }

    static void of(AutoCloseable... parts) {
        for (AutoCloseable part : parts) {
            try {
                part.close();
            } catch (Exception e) {
                LOG.warn("did not close well", e);
            }
        }
    }
}
