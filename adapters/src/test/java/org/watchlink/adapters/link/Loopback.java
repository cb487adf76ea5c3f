package org.watchlink.adapters.link;

import java.util.concurrent.atomic.AtomicInteger;

/// Addresses of this machine that no other test uses at the same time: 127.0.0.0/8 is all ours, and
/// a repeater wants the same port numbers at both ends.
public final class Loopback {

    private static final AtomicInteger NEXT = new AtomicInteger(1);

    private Loopback() {
    }

    /// An address that nobody else was given.
    public static String address() {
        long pid = ProcessHandle.current().pid();
        return "127.%d.%d.%d".formatted(64 + (pid >> 8) % 128, pid & 0xFF, NEXT.getAndIncrement());
    }
}
