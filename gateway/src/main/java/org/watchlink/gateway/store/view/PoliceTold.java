package org.watchlink.gateway.store.view;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.watchlink.routes.feed.FeedEvent;
import org.watchlink.routes.feed.FeedIncident;
import org.watchlink.routes.feed.Told;

/// When each partner that is the police was first told of an incident, and of an alert: kept for
/// good, unlike the feed's lines.
final class PoliceTold {

    private static final String INCIDENT = "insert into police_told (partner, incident, at)"
        + " values (?, ?, ?) on conflict (partner, incident) do nothing";
    private static final String ALERT = "insert into police_told_alert (alert, partner, at)"
        + " values (?, ?, ?) on conflict (alert, partner) do nothing";

    private final PreparedStatement incident;
    private final PreparedStatement alert;

    PoliceTold(Connection connection) throws SQLException {
        incident = connection.prepareStatement(INCIDENT);
        alert = connection.prepareStatement(ALERT);
    }

    /// An incident shows all its alerts; others come into it by being raised or linked.
    void add(Told told) throws SQLException {
        FeedEvent event = told.event();
        switch (event.type()) {
            case CREATED -> {
                incident.setString(1, told.partner());
                incident.setString(2, event.incident().toString());
                incident.setLong(3, Column.time(event.recorded()));
                incident.addBatch();
                alerts(told);
            }
            case RAISED, LINKED -> alerts(told);
            case UPDATED, CLOSED, CANCELLED, MERGED, ACKNOWLEDGED, ESCALATED, STOOD_DOWN, ASSIGNED,
                PRESET_CALLED, REQUESTED, EVIDENCE_LINKED -> { }
        }
    }

    private void alerts(Told told) throws SQLException {
        if (told.event().data().now().isPresent()) {
            FeedIncident now = told.event().data().now().get();
            for (long number : now.alerts()) {
                alert.setLong(1, number);
                alert.setString(2, told.partner());
                alert.setLong(3, Column.time(told.event().recorded()));
                alert.addBatch();
            }
        }
    }

    void flush() throws SQLException {
        incident.executeBatch();
        alert.executeBatch();
    }
}
