package org.watchlink.gateway.bench;

import java.util.Locale;

/// What was measured, as a table that can be pasted into a page; each row is printed at once.
final class Table {

    Table() {
        System.out.println("""
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

    void note(String text) {
        System.out.println();
        System.out.println(text);
    }
}
