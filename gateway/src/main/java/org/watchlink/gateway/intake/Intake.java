package org.watchlink.gateway.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.watchlink.adapters.wire.Sha256;
import org.watchlink.gateway.config.ImportMapping;
import org.watchlink.gateway.config.RegisterSet;
import org.watchlink.routes.alert.Operator;
import org.watchlink.routes.incident.Entry;
import org.watchlink.routes.incident.IncidentLog;
import org.watchlink.routes.incident.IncidentRules;
import org.watchlink.routes.incident.Occurrence;

/// Takes the incidents of an older system over into the log, each once however often it is asked
/// to. The gateway does not run meanwhile.
///
/// A row without a number of its own is known by all that stands in it; of rows that are alike in
/// every field each counts, as many as one table has. A row that has the number of an earlier one
/// of its table, and is another, is not taken.
public final class Intake {

    private static final Operator IMPORT = new Operator("import", "");
    private static final int GROUP = 1_000;
    private static final int DIGITS = 32;

    private final IncidentLog log;
    private final RegisterSet registers;
    private final IncidentRules rules;
    private final InstantSource clock;
    private final TakenOver taken;

    /// What became of a table: how many incidents are new, how many the log had already, and what
    /// is wrong with which line.
    public record Result(int taken, int known, List<String> faults) { }

    /// The line of a row that has a number, and what stands in it as a hash.
    private record Numbered(int line, int fields) {

        static Numbered of(OldTable.Row row) {
            return new Numbered(row.line(), row.fields().hashCode());
        }
    }

    /// Reads the log, to know what it has already.
    public Intake(
        IncidentLog log, RegisterSet registers, IncidentRules rules, InstantSource clock) {
        this.log = log;
        this.registers = registers;
        this.rules = rules;
        this.clock = clock;
        this.taken = new TakenOver(rules.zone());
        log.replay(0, taken::note);
    }

    /// Takes over what `file` has.
    ///
    /// @throws IOException if it cannot be read, or lacks a column that the mapping names
    public Result take(Path file, ImportMapping mapping) throws IOException {
        OldTable table = new OldTable(
            new String(Files.readAllBytes(file), mapping.charset()), mapping.separator());
        OldTableReader reader = new OldTableReader(
            mapping, new Surroundings(registers.towns(), registers.cameras(), mapping),
            rules, clock.instant(), table.header());
        if (!reader.missing().isEmpty()) {
            throw new IOException(
                file + " has no column " + String.join(", nor ", reader.missing()));
        }
        return take(table, reader, mapping.system());
    }

    private Result take(OldTable table, OldTableReader reader, String system) throws IOException {
        List<String> faults = new ArrayList<>();
        List<Occurrence> fresh = new ArrayList<>();
        Map<String, Integer> alike = new HashMap<>();
        Map<String, Numbered> numbered = new HashMap<>();
        int known = 0;
        int all = 0;
        for (Optional<OldTable.Row> next = table.next(); next.isPresent(); next = table.next()) {
            OldTable.Row row = next.get();
            List<String> wrong = new ArrayList<>();
            if (!row.fault().isEmpty()) {
                wrong.add(row.fault());
            }
            Optional<OldIncident> old = wrong.isEmpty()
                ? reader.read(row.fields(), wrong) : Optional.empty();
            old.flatMap(one -> another(one, row, numbered)).ifPresent(wrong::add);
            if (!wrong.isEmpty()) {
                faults.add("line " + row.line() + ": " + String.join("; ", wrong));
                continue;
            }
            String source = old.get().source().isEmpty()
                ? system + " " + own(row.fields(), alike) : old.get().source();
            if (taken.has(source)) {
                known++;
            } else {
                all++;
                fresh.add(old.get().imported(
                    taken.number(force(old.get()), old.get().openedAt(), source), source, IMPORT));
            }
            if (fresh.size() == GROUP) {
                write(fresh);
            }
        }
        write(fresh);
        return new Result(all, known, List.copyOf(faults));
    }

    private static Optional<String> another(
        OldIncident old, OldTable.Row row, Map<String, Numbered> numbered) {
        return Optional.of(old.source()).filter(source -> !source.isEmpty())
            .map(source -> numbered.putIfAbsent(source, Numbered.of(row)))
            .filter(first -> first.fields() != row.fields().hashCode())
            .map(first -> "has the number of line " + first.line() + ", and is another");
    }

    private int force(OldIncident old) {
        return rules.forces().getOrDefault(old.force(), 0);
    }

    private void write(List<Occurrence> fresh) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<CompletionStage<Void>> kept = new ArrayList<>();
        for (Occurrence one : fresh) {
            kept.add(log.append(new Entry(taken.next(), now, one)));
        }
        kept.forEach(stage -> stage.toCompletableFuture().join());
        fresh.clear();
    }

    private static String own(List<String> fields, Map<String, Integer> alike) {
        String text = String.join("\u001F", fields);
        int copy = alike.merge(text, 1, Integer::sum);
        return "row " + Sha256.of(text).substring(0, DIGITS) + " " + copy;
    }
}
