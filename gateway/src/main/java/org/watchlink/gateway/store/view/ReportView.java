package org.watchlink.gateway.store.view;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.watchlink.routes.camera.CameraHealth;
import org.watchlink.routes.incident.CameraUse;
import org.watchlink.routes.incident.Entry;
import org.watchlink.routes.incident.FaultChange.FaultCleared;
import org.watchlink.routes.incident.FaultChange.FaultDeclined;
import org.watchlink.routes.incident.FaultChange.FaultReported;
import org.watchlink.routes.incident.Incident;
import org.watchlink.routes.incident.IncidentNumber;
import org.watchlink.routes.incident.IncidentStatus;
import org.watchlink.routes.incident.Occurrence.CameraChanged;

/// What reports are counted from: the incidents that happened, without those that went over into
/// another one; the cameras' faults; and when cameras could not be used.
public final class ReportView implements View {

    /// This view, for [Views].
    public static final Kind KIND =
        new Kind("report 3", (connection, _) -> new ReportView(connection));

    private final Map<IncidentNumber, Incident> changed = new LinkedHashMap<>();
    private final PreparedStatement removeIncident;
    private final PreparedStatement removeCameras;
    private final PreparedStatement addIncident;
    private final PreparedStatement addCamera;
    private final PreparedStatement report;
    private final PreparedStatement clear;
    private final PreparedStatement fail;
    private final PreparedStatement recover;
    private final PreparedStatement decline;
    private final PreparedStatement begin;

    ReportView(Connection on) throws SQLException {
        removeIncident = on.prepareStatement("delete from report_incident where number = ?");
        removeCameras = on.prepareStatement("delete from report_camera where number = ?");
        addIncident = on.prepareStatement("insert into report_incident"
            + " (number, opened, town, desk, arrests, airwave, force)"
            + " values (?, ?, ?, ?, ?, ?, ?)");
        addCamera = on.prepareStatement(
            "insert into report_camera (number, camera) values (?, ?)");
        report = on.prepareStatement("insert into fault (number, camera, symptom, reported,"
            + " reporter, engineer, remedy) values (?, ?, ?, ?, ?, '', '')"
            + " on conflict (number) do nothing");
        clear = on.prepareStatement(
            "update fault set cleared = ?, engineer = ?, remedy = ? where number = ?");
        fail = on.prepareStatement("insert into outage (number, camera, began, reason)"
            + " select ?, ?, ?, ? where not exists"
            + " (select 1 from outage where camera = ? and ended is null)");
        recover = on.prepareStatement(
            "update outage set ended = ? where camera = ? and ended is null");
        decline = on.prepareStatement(
            "update outage set declined = ? where camera = ? and ended is null");
        begin = on.prepareStatement("insert into report_begun (at) values (?)");
    }

    @Override
    public void apply(Entry entry, List<Incident> incidents) throws SQLException {
        incidents.forEach(incident -> changed.put(incident.number(), incident));
        if (entry.number() == 1) {
            begin.setLong(1, Column.time(entry.at()));
            begin.executeUpdate();
        }
        switch (entry.occurrence()) {
            case FaultReported reported -> report(reported, entry.at());
            case FaultCleared cleared -> {
                clear.setLong(1, Column.time(entry.at()));
                clear.setString(2, Column.text(cleared.engineer()));
                clear.setString(3, Column.text(cleared.remedy()));
                clear.setLong(4, cleared.fault());
                clear.executeUpdate();
            }
            case FaultDeclined declined -> {
                decline.setString(1, Column.text(declined.reason()));
                decline.setInt(2, declined.camera());
                decline.executeUpdate();
            }
            case CameraChanged(CameraHealth health) -> note(health, entry);
            default -> { }
        }
    }

    private void report(FaultReported reported, Instant at) throws SQLException {
        report.setLong(1, reported.fault());
        report.setInt(2, reported.camera());
        report.setString(3, Column.text(reported.symptom()));
        report.setLong(4, Column.time(at));
        report.setString(5, Column.text(reported.by().name()));
        report.executeUpdate();
    }

    private void note(CameraHealth health, Entry entry) throws SQLException {
        if (health.healthy()) {
            recover.setLong(1, Column.time(entry.at()));
            recover.setInt(2, health.camera());
            recover.executeUpdate();
        } else {
            fail.setLong(1, entry.number());
            fail.setInt(2, health.camera());
            fail.setLong(3, Column.time(entry.at()));
            fail.setString(4, Column.text(health.reason()));
            fail.setInt(5, health.camera());
            fail.executeUpdate();
        }
    }

    @Override
    public void flush() throws SQLException {
        for (Incident incident : changed.values()) {
            String number = incident.number().toString();
            removeIncident.setString(1, number);
            removeIncident.addBatch();
            removeCameras.setString(1, number);
            removeCameras.addBatch();
            if (incident.status() == IncidentStatus.ACTUAL && incident.mergedInto().isEmpty()) {
                add(number, incident);
            }
        }
        removeIncident.executeBatch();
        removeCameras.executeBatch();
        addIncident.executeBatch();
        addCamera.executeBatch();
        changed.clear();
    }

    private void add(String number, Incident incident) throws SQLException {
        addIncident.setString(1, number);
        addIncident.setLong(2, Column.time(incident.openedAt()));
        addIncident.setString(3, Column.text(incident.town()));
        addIncident.setString(4, Column.text(incident.openedBy()));
        addIncident.setInt(5, incident.facts().arrests());
        addIncident.setInt(6, Column.flag(incident.airwave()));
        addIncident.setString(7, Column.text(incident.force()));
        addIncident.addBatch();
        for (int camera : incident.cameras().stream().map(CameraUse::camera).distinct().toList()) {
            addCamera.setString(1, number);
            addCamera.setInt(2, camera);
            addCamera.addBatch();
        }
    }
}
