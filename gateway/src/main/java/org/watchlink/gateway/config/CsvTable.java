package org.watchlink.gateway.config;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/// A CSV file (RFC 4180, UTF-8) with a header line. The columns may stand in any order, but none
/// may lack, be unknown or stand twice.
final class CsvTable {

    private final String file;
    private final Faults faults;
    private final List<String> columns;
    private final Map<String, Integer> positions = new HashMap<>();
    private final List<CsvRow> rows = new ArrayList<>();
    private boolean usable;
    private boolean broken;

    private CsvTable(String file, Faults faults, List<String> columns) {
        this.file = file;
        this.faults = faults;
        this.columns = columns;
    }

    static CsvTable read(Path folder, String file, Faults faults, String... columns) {
        CsvTable table = new CsvTable(file, faults, List.of(columns));
        TextFile.read(folder.resolve(file), faults)
            .ifPresentOrElse(table::read, () -> table.broken = true);
        return table;
    }

    /// A file that need not be there; without it there are no rows.
    static CsvTable readAny(Path folder, String file, Faults faults, String... columns) {
        return Files.exists(folder.resolve(file)) ? read(folder, file, faults, columns)
            : new CsvTable(file, faults, List.of(columns));
    }

    private void read(String text) {
        int before = 0;
        try (CsvReader<CsvRecord> reader = CsvReader.builder().allowExtraFields(true)
            .allowMissingFields(true).allowExtraCharsAfterClosingQuote(false)
            .ofCsvRecord(text)) {
            for (CsvRecord row : reader) {
                before = (int) row.getStartingLineNumber();
                add(row);
            }
        } catch (CsvParseException _) {
            refuse(new Mark(file, before + 1, 1), "", "a quotation mark out of place",
                "\"text\", and \"\" for a quotation mark in it");
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory cannot fail", e);
        }
        if (positions.isEmpty() && !broken) {
            refuse(new Mark(file, 1, 1), "", "no header line", header());
        }
    }

    /// The records that `maker` makes of the rows.
    <T> List<T> map(Function<CsvRow, T> maker) {
        return rows.stream().map(maker).toList();
    }

    /// A reference to a value of a column of this file.
    Kind<String> reference(String column) {
        Set<String> values = new TreeSet<>();
        rows.forEach(row -> values.add(row.text(column)));
        return broken ? Kind.matching("", "", _ -> true)
            : Kind.oneOf(values, "a " + column + " of " + file);
    }

    /// Refuses rows that have a key which another row has already; `column` is where to say so.
    void unique(String column, Function<CsvRow, ?> key) {
        Map<Object, CsvRow> first = new HashMap<>();
        for (CsvRow row : rows) {
            CsvRow other = first.putIfAbsent(key.apply(row), row);
            if (other != null) {
                row.refuse(column, "given twice: \"" + row.text(column) + "\", first in line "
                    + other.line(), "a value of its own");
            }
        }
    }

    void unique(String column) {
        unique(column, row -> row.text(column));
    }

    private void add(CsvRecord row) {
        if (positions.isEmpty()) {
            header(row);
        } else if (usable && row.getFieldCount() != columns.size()) {
            refuse(new Mark(file, (int) row.getStartingLineNumber(), row.getFieldCount()), "",
                row.getFieldCount() + " fields", columns.size() + " fields: " + header());
        } else if (usable) {
            rows.add(new CsvRow(file, (int) row.getStartingLineNumber(), row.getFields(),
                positions, faults));
        }
    }

    private void header(CsvRecord row) {
        Set<String> missing = new LinkedHashSet<>(columns);
        Set<String> seen = new HashSet<>();
        int line = (int) row.getStartingLineNumber();
        for (int i = 0; i < row.getFieldCount(); i++) {
            String name = row.getField(i).strip();
            if (!columns.contains(name)) {
                refuse(new Mark(file, line, i + 1), name, "unknown column", header());
            } else if (!seen.add(name)) {
                refuse(new Mark(file, line, i + 1), name, "a column given twice", header());
            }
            missing.remove(name);
            positions.put(name, i);
        }
        for (String name : missing) {
            refuse(new Mark(file, line, 1), name, "missing column", header());
        }
        usable = !broken;
    }

    private void refuse(Mark mark, String name, String what, String allowed) {
        broken = true;
        faults.add(mark, name, what, allowed);
    }

    private String header() {
        return String.join(",", columns);
    }
}
