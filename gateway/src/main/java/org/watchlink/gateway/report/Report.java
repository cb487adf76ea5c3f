package org.watchlink.gateway.report;

import java.time.Instant;
import java.util.List;

/// A table with what it says about itself: the period and that of the year before by the control
/// room's clock, how it was counted, and when.
///
/// A row's cells are texts or numbers, or null. `figures` are sums beside the table. `label` is the
/// column by which a chart names its bars, `bars` those with their lengths.
public record Report(
    String name, String title, Dates period, Dates yearBefore, String zone, Instant countedAt,
    List<Column> columns, List<List<Object>> rows, List<Figure> figures, int label,
    List<Integer> bars, List<String> rules) {

    /// From a time until before another.
    public record Dates(String from, String to) {

        static Dates of(Period period) {
            return new Dates(period.from().toString(), period.until().toString());
        }
    }

    /// A column: its name in CSV, and on the page.
    public record Column(String name, String title) { }

    /// A sum of the period and of the year before; null where it was not measured.
    public record Figure(String title, Number now, Number before) { }
}
