package org.watchlink.gateway.town;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Where and when what happens: `where.csv` weighs the kinds of crime at each premises, `when.csv`
/// at each hour of the day. The columns are canned texts.
final class Mix {

    /// How many of a hundred incidents are crimes of the records.
    private static final double CRIMES = 22;

    private final Map<String, Map<Trouble, Double>> where = new HashMap<>();
    private final Map<Integer, Map<Trouble, Double>> when = new HashMap<>();
    private final Map<Trouble, Double> totals = new EnumMap<>(Trouble.class);

    private Mix() { }

    /// Reads the two tables in `folder`.
    ///
    /// @throws IOException if one cannot be read
    static Mix read(Path folder) throws IOException {
        Mix mix = new Mix();
        rows(folder.resolve("where.csv")).forEach(row ->
            mix.where.put(row.getField("premises"), weights(row)));
        rows(folder.resolve("when.csv")).forEach(row ->
            mix.when.put(Integer.parseInt(row.getField("hour")), weights(row)));
        mix.where.values().forEach(weights -> weights.forEach((trouble, weight) ->
            mix.totals.merge(trouble, weight, Double::sum)));
        return mix;
    }

    private static List<NamedCsvRecord> rows(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            return reader.stream().toList();
        }
    }

    private static Map<Trouble, Double> weights(NamedCsvRecord row) {
        Map<Trouble, Double> weights = new EnumMap<>(Trouble.class);
        Arrays.stream(Trouble.values())
            .filter(trouble -> row.getHeader().contains(trouble.text().orElse("")))
            .forEach(trouble -> weights.put(
                trouble, Double.parseDouble(row.getField(trouble.text().orElseThrow()))));
        return weights;
    }

    /// How many of a hundred incidents of this hour are of this kind.
    double share(Trouble trouble, int hour) {
        if (!totals.containsKey(trouble)) {
            return trouble.weight();
        }
        double all = totals.keySet().stream().mapToDouble(crime -> crime(crime, hour)).sum();
        return all == 0 ? 0 : CRIMES * crime(trouble, hour) / all;
    }

    private double crime(Trouble trouble, int hour) {
        return totals.get(trouble) * when.getOrDefault(hour, Map.of()).getOrDefault(trouble, 0.0);
    }

    /// How often this happens at these premises, beside others.
    double at(String premises, Trouble trouble) {
        Map<Trouble, Double> weights = where.getOrDefault(premises, Map.of());
        return totals.containsKey(trouble)
            ? weights.getOrDefault(trouble, 0.0)
            : 1 + weights.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
