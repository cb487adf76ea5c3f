package org.watchlink.gateway.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The table of an older system: CSV (RFC 4180) with a header line, read row by row, so that a
/// broken row takes no other with it.
///
/// A quotation mark that is never closed would swallow all that follows: reading goes on with the
/// next line then.
final class OldTable {

    private static final int TALLEST = 100;

    private final List<String> lines;
    private final char separator;
    private final List<String> header;
    private int next = 1;

    /// A row, or what is wrong with it. `line` counts from 1.
    record Row(int line, List<String> fields, String fault) { }

    OldTable(String text, char separator) {
        this.lines = (text.startsWith("\uFEFF") ? text.substring(1) : text).lines().toList();
        this.separator = separator;
        this.header = lines.isEmpty() ? List.of()
            : parsed(lines.getFirst()).orElse(List.of()).stream().map(String::strip).toList();
    }

    List<String> header() {
        return header;
    }

    /// The next row; nothing at the end.
    Optional<Row> next() {
        while (next < lines.size() && lines.get(next).isBlank()) {
            next++;
        }
        return next < lines.size() ? Optional.of(row()) : Optional.empty();
    }

    private Row row() {
        int first = next;
        int end = end(first);
        Optional<List<String>> fields = end < 0 ? Optional.empty()
            : parsed(String.join("\n", lines.subList(first, end + 1)));
        next = first + 1;
        if (fields.isEmpty()) {
            return new Row(first + 1, List.of(), "a quotation mark out of place");
        }
        if (fields.get().size() != header.size()) {
            return new Row(first + 1, List.of(), "%d fields, but the header has %d".formatted(
                fields.get().size(), header.size()));
        }
        next = end + 1;
        return new Row(first + 1, fields.get(), "");
    }

    /// The last line of the row that begins at `first`; -1 where its quotation marks do not pair.
    private int end(int first) {
        boolean open = false;
        for (int i = first; i < Math.min(lines.size(), first + TALLEST); i++) {
            open ^= lines.get(i).chars().filter(c -> c == '"').count() % 2 == 1;
            if (!open) {
                return i;
            }
        }
        return -1;
    }

    private Optional<List<String>> parsed(String record) {
        try (CsvReader<CsvRecord> reader = CsvReader.builder().fieldSeparator(separator)
            .allowExtraCharsAfterClosingQuote(false).ofCsvRecord(record)) {
            List<String> fields = new ArrayList<>();
            reader.forEach(one -> fields.addAll(one.getFields()));
            return Optional.of(fields);
        } catch (CsvParseException _) {
            return Optional.empty();
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory cannot fail", e);
        }
    }
}
