package org.watchlink.adapters.link;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// Numbers that a restart must not forget: packet and request numbers that a peer has seen.
///
/// Each name counts by itself, from 0. A number is never given twice, not even after a crash;
/// numbers may be passed over, so that a durable counter can reserve a block ahead and write once
/// a block. Taking a number may wait for the disk.
public interface Sequences {

    /// The next number of `name`.
    long next(String name);

    /// Numbers that live as long as the process: for tests and for simulated radios.
    static Sequences inMemory() {
        Map<String, AtomicLong> counters = new ConcurrentHashMap<>();
        return name -> counters.computeIfAbsent(name, _ -> new AtomicLong()).getAndIncrement();
    }
}
