package org.watchlink.gateway.store;

import java.time.Duration;

/// Hears from the log's thread what became of each commit. It must not wait.
public interface Monitor {

    /// Hears nothing.
    Monitor NONE = new Monitor() {
        @Override
        public void committed(int writes, Duration took) { }

        @Override
        public void failed(Throwable cause) { }
    };

    /// So many writes became durable in one commit, which took so long.
    void committed(int writes, Duration took);

    /// A commit failed: from now on nothing is recorded, until one goes well again.
    void failed(Throwable cause);
}
