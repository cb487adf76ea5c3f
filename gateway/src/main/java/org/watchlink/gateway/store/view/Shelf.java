package org.watchlink.gateway.store.view;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.watchlink.gateway.json.Json;
import org.watchlink.routes.incident.CameraUse;
import org.watchlink.routes.incident.Incident;
import org.watchlink.routes.incident.IncidentNumber;
import org.watchlink.routes.incident.IncidentShelf;

/// Incidents on tables, all of them for good. What changes is written at the flush, each incident
/// once.
final class Shelf implements IncidentShelf {

    private static final String OF = "select incident from incident_alert where alert = ?";
    private static final String ASSIGN = "insert into incident_alert (alert, incident)"
        + " values (?, ?) on conflict (alert) do update set incident = excluded.incident";
    private static final String WAITING = "select alert, uses from unassigned_use";
    private static final String LEAVE = "delete from unassigned_use where alert = ?";
    private static final String WAIT = "insert into unassigned_use (alert, uses) values (?, ?)";

    private final IncidentTable table;
    private final PreparedStatement of;
    private final PreparedStatement assign;
    private final PreparedStatement leave;
    private final PreparedStatement wait;
    private final Held<IncidentNumber, IncidentTable.Row> incidents;
    private final Held<Long, IncidentNumber> byAlert;
    private final Map<Long, List<CameraUse>> unassigned = new HashMap<>();
    private final Set<Long> moved = new HashSet<>();
    private long entry;

    Shelf(Connection connection) throws SQLException {
        this.table = new IncidentTable(connection);
        this.of = connection.prepareStatement(OF);
        this.assign = connection.prepareStatement(ASSIGN);
        this.leave = connection.prepareStatement(LEAVE);
        this.wait = connection.prepareStatement(WAIT);
        this.incidents = new Held<>(table::read);
        this.byAlert = new Held<>(this::read);
        try (Statement select = connection.createStatement();
            ResultSet row = select.executeQuery(WAITING)) {
            while (row.next()) {
                unassigned.put(row.getLong(1), uses(row.getBytes(2)));
            }
        }
    }

    /// What is kept from here on is so by this entry.
    void at(long number) {
        entry = number;
    }

    @Override
    public Optional<Incident> incident(IncidentNumber number) {
        return incidents.get(number).map(IncidentTable.Row::incident);
    }

    @Override
    public Optional<IncidentNumber> of(long alert) {
        return byAlert.get(alert);
    }

    @Override
    public void keep(Incident incident) {
        long first = incidents.get(incident.number()).map(IncidentTable.Row::first).orElse(entry);
        incidents.put(incident.number(), new IncidentTable.Row(first, incident));
    }

    @Override
    public void assign(long alert, IncidentNumber incident) {
        byAlert.put(alert, incident);
    }

    @Override
    public List<CameraUse> unassigned(long alert) {
        return unassigned.getOrDefault(alert, List.of());
    }

    @Override
    public void unassigned(long alert, List<CameraUse> uses) {
        moved.add(alert);
        if (uses.isEmpty()) {
            unassigned.remove(alert);
        } else {
            unassigned.put(alert, uses);
        }
    }

    /// Writes what has changed.
    void flush() throws SQLException {
        incidents.flush((_, row) -> table.write(row));
        table.flush();
        byAlert.flush((alert, incident) -> {
            assign.setLong(1, alert);
            assign.setString(2, incident.toString());
            assign.addBatch();
        });
        assign.executeBatch();
        for (long alert : moved) {
            leave.setLong(1, alert);
            leave.addBatch();
            List<CameraUse> uses = unassigned(alert);
            if (!uses.isEmpty()) {
                wait.setLong(1, alert);
                wait.setString(2, Json.text(uses));
                wait.addBatch();
            }
        }
        leave.executeBatch();
        wait.executeBatch();
        moved.clear();
    }

    private Optional<IncidentNumber> read(long alert) throws SQLException {
        of.setLong(1, alert);
        try (ResultSet row = of.executeQuery()) {
            return row.next() ? IncidentNumber.of(row.getString(1)) : Optional.empty();
        }
    }

    private static List<CameraUse> uses(byte[] text) throws SQLException {
        try {
            return List.of(Json.read(text, CameraUse[].class));
        } catch (IOException e) {
            throw new UnreadableRow(e);
        }
    }
}
