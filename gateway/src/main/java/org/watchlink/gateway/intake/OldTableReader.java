package org.watchlink.gateway.intake;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.watchlink.gateway.config.ImportMapping;
import org.watchlink.gateway.config.ImportMapping.Item;
import org.watchlink.routes.camera.Camera;
import org.watchlink.routes.incident.CameraUse;
import org.watchlink.routes.incident.FactsCheck;
import org.watchlink.routes.incident.IncidentFacts;
import org.watchlink.routes.incident.IncidentRules;
import org.watchlink.routes.incident.Times;
import org.watchlink.routes.place.Town;
import org.watchlink.routes.radio.Position;

/// Reads the rows of an older system's table as incidents, by its mapping.
final class OldTableReader {

    private final ImportMapping mapping;
    private final Surroundings around;
    private final ZoneId zone;
    private final FactsCheck check;
    private final Instant now;
    private final Map<String, Integer> columns = new HashMap<>();

    OldTableReader(
        ImportMapping mapping, Surroundings around, IncidentRules rules, Instant now,
        List<String> header) {
        this.mapping = mapping;
        this.around = around;
        this.zone = rules.zone();
        this.check = new FactsCheck(rules);
        this.now = now;
        for (int i = 0; i < header.size(); i++) {
            columns.putIfAbsent(header.get(i), i);
        }
    }

    /// The columns that the mapping names and the table does not have.
    List<String> missing() {
        return mapping.items().values().stream().map(ImportMapping.Source::column)
            .filter(column -> !column.isEmpty() && !columns.containsKey(column))
            .distinct().sorted().toList();
    }

    /// The incident of a row; nothing where something is wrong with it, which `faults` are told.
    Optional<OldIncident> read(List<String> fields, List<String> faults) {
        OldRow row = new OldRow(mapping, columns, fields, faults);
        Optional<Instant> opened = row.time(Item.OPENED, zone, Instant.MIN);
        if (opened.isEmpty() && faults.isEmpty()) {
            row.fault(Item.OPENED, "is empty", "");
        }
        Instant from = opened.orElse(Instant.EPOCH);
        Instant until = row.time(Item.CLOSED, zone, from).orElse(from);
        if (opened.isPresent() && !Times.told(from, now)) {
            row.fault(Item.OPENED, "is before the year 2000 or too far ahead", "");
        } else if (from.isAfter(now) || until.isBefore(from)) {
            row.fault(Item.OPENED, "is in the future, or after it was closed", "");
        } else if (until.isAfter(now)) {
            row.fault(Item.CLOSED, "is in the future", "");
        }
        Optional<Position> position = row.position();
        Optional<Town> nearest = position.flatMap(around::nearestTown);
        String named = row.text(Item.TOWN);
        String town = named.isEmpty() ? nearest.map(Town::name).orElse("") : named;
        if (!town.isEmpty() && around.town(town).isEmpty()) {
            row.fault(Item.TOWN, "is no town of the register", "");
        }
        IncidentFacts facts = facts(row, position);
        if (faults.isEmpty()) {
            check.oldFault(facts).ifPresent(faults::add);
        }
        OldIncident incident = new OldIncident(
            source(row), town, around.town(town).map(Town::force).orElse(""), from, until,
            cameras(row, position, from, until), row.text(Item.DESK), facts);
        return faults.isEmpty() ? Optional.of(incident) : Optional.empty();
    }

    private String source(OldRow row) {
        String number = row.text(Item.SOURCE);
        return number.isEmpty() ? "" : mapping.system() + " " + number;
    }

    private List<CameraUse> cameras(
        OldRow row, Optional<Position> position, Instant from, Instant until) {
        List<Integer> numbers = new ArrayList<>(row.cameras());
        if (numbers.isEmpty()) {
            position.flatMap(around::nearestCamera).map(Camera::number).ifPresent(numbers::add);
        }
        return numbers.stream()
            .map(camera -> new CameraUse(camera, 0, from, Optional.of(until))).toList();
    }

    private IncidentFacts facts(OldRow row, Optional<Position> position) {
        String purpose = row.text(Item.PURPOSE);
        if (purpose.isEmpty() && !unstated()) {
            row.fault(Item.PURPOSE, "is empty", "");
        }
        String category = row.text(Item.CATEGORY);
        return new IncidentFacts(
            purpose, category, category, row.text(Item.PLACE), position, List.of(),
            row.count(Item.ARRESTS, FactsCheck.ARRESTS),
            row.text(Item.NOTABLE).equalsIgnoreCase("yes"), row.text(Item.CONTRIBUTION),
            row.text(Item.OUTCOME), row.text(Item.REASON));
    }

    /// Whether the mapping says that what the cameras were used for is not known.
    private boolean unstated() {
        ImportMapping.Source source = mapping.source(Item.PURPOSE);
        return mapping.items().containsKey(Item.PURPOSE) && source.column().isEmpty();
    }
}
