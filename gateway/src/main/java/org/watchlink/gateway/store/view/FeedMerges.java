package org.watchlink.gateway.store.view;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.watchlink.routes.incident.IncidentNumber;

/// Which incidents went over into another one.
final class FeedMerges {

    private static final String SELECT =
        "select incident from feed_merged where into_incident = ?";
    private static final String INSERT = "insert into feed_merged (into_incident, incident)"
        + " values (?, ?) on conflict (into_incident, incident) do nothing";

    private final PreparedStatement select;
    private final PreparedStatement insert;
    private final Held<IncidentNumber, List<IncidentNumber>> merged = new Held<>(this::read);

    FeedMerges(Connection connection) throws SQLException {
        this.select = connection.prepareStatement(SELECT);
        this.insert = connection.prepareStatement(INSERT);
    }

    List<IncidentNumber> into(IncidentNumber incident) {
        return merged.get(incident).orElse(List.of());
    }

    void keep(IncidentNumber incident, IncidentNumber into) {
        List<IncidentNumber> more = new ArrayList<>(into(into));
        more.add(incident);
        merged.put(into, more.stream().sorted().toList());
    }

    void flush() throws SQLException {
        merged.flush((into, all) -> {
            for (IncidentNumber one : all) {
                insert.setString(1, into.toString());
                insert.setString(2, one.toString());
                insert.addBatch();
            }
        });
        insert.executeBatch();
    }

    private Optional<List<IncidentNumber>> read(IncidentNumber into) throws SQLException {
        select.setString(1, into.toString());
        List<IncidentNumber> all = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                IncidentNumber.of(row.getString(1)).ifPresent(all::add);
            }
        }
        return Optional.of(all.stream().sorted().toList());
    }
}
