package org.watchlink.gateway.bench;

import java.util.Locale;

/// What was measured, as a table that can be pasted into a page; each row is printed at once.
final class Table {

    Table() {
        System.out.println("""
            Each message is one entry of the log and one event at each of three desks. The first \
            of each radio raises an alert and is answered, the others fold into it.

            | alerts/s | server | p50 µs | p99 µs | p99.9 µs | p50 to durable | p99 to durable \
            | lost | not acknowledged |
            | ---: | :--- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |""");
    }

    void row(int rate, String server, Figures figures, Figures durable) {
        System.out.printf(Locale.ROOT,
            "| %,d | %s | %,.0f | %,.0f | %,.0f | %.2f | %.2f | %d | %d |%n", rate, server,
            figures.p50(), figures.p99(), figures.p999(), figures.p50() / durable.p50(),
            figures.p99() / durable.p99(), figures.lost(), figures.unacknowledged());
    }

    /// A rate that was too much.
    void note(int rate, String server, Figures figures) {
        System.err.printf(Locale.ROOT,
            "%s at %,d/s: %d lost, %d not acknowledged, p99.9 %,.0f µs%n", server, rate,
            figures.lost(), figures.unacknowledged(), figures.p999());
    }
}
