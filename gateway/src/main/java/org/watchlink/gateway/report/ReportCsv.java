package org.watchlink.gateway.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;

/// A report as CSV (RFC 4180): a header line, and the rows. A text that a spreadsheet would take
/// for a formula begins with an apostrophe.
public final class ReportCsv {

    private ReportCsv() { }

    /// The report's table.
    public static String of(Report report) {
        StringWriter text = new StringWriter();
        try (CsvWriter writer = CsvWriter.builder().build(text)) {
            writer.writeRecord(report.columns().stream().map(Report.Column::name).toList());
            for (List<Object> row : report.rows()) {
                writer.writeRecord(row.stream().map(ReportCsv::cell).toList());
            }
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory cannot fail", e);
        }
        return text.toString();
    }

    private static String cell(Object value) {
        return switch (value) {
            case null -> "";
            case Number number -> number.toString();
            default -> Formula.disarmed(value.toString());
        };
    }
}
