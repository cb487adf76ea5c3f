package org.watchlink.gateway.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What an independent count comes to: plain loops over rows that it was given, with times as the
/// clock on the wall shows them, compared as text.
final class Tallied {

    /// A row: `2021-03-28T00:30`, and what is counted.
    record Row(String opened, String town, String desk, List<String> cameras, int arrests) { }

    private final List<Row> rows = new ArrayList<>();

    void add(Row row) {
        rows.add(row);
    }

    /// Keys with the sums of both periods; what comes to nothing in both is left out.
    Map<String, List<Long>> sums(String report, List<String> now, List<String> before) {
        Map<String, List<Long>> sums = new TreeMap<>();
        boolean arrests = report.startsWith("arrests");
        for (Row row : rows) {
            long value = arrests ? row.arrests : 1;
            long here = in(row, now) ? value : 0;
            long then = in(row, before) ? value : 0;
            for (String key : keys(report, row)) {
                if (here + then > 0) {
                    List<Long> old = sums.getOrDefault(key, List.of(0L, 0L));
                    sums.put(key, List.of(old.get(0) + here, old.get(1) + then));
                }
            }
        }
        return sums;
    }

    private static List<String> keys(String report, Row row) {
        if (report.endsWith("town")) {
            return List.of(row.town.isEmpty() ? "Not known" : row.town);
        } else if (report.endsWith("desk")) {
            return List.of(row.desk.isEmpty() ? "No desk" : row.desk);
        } else if (report.endsWith("camera")) {
            return row.cameras.isEmpty() ? List.of("") : row.cameras;
        }
        return List.of("all");
    }

    private static boolean in(Row row, List<String> period) {
        return row.opened.compareTo(period.get(0)) >= 0
            && row.opened.compareTo(period.get(1)) < 0;
    }
}
