package org.watchlink.gateway.store.view;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.watchlink.routes.incident.Entry;
import org.watchlink.routes.incident.Incident;
import org.watchlink.routes.incident.Occurrence.AlertClosed;
import org.watchlink.routes.incident.Occurrence.AlertRaised;
import org.watchlink.routes.incident.Occurrence.AlertTaken;
import org.watchlink.routes.place.Caller;

/// The alerts: who called, when they were raised, first taken, and closed.
public final class AlertView implements View {

    /// This view, for [Views].
    public static final Kind KIND =
        new Kind("alerts 3", (connection, _) -> new AlertView(connection));

    private static final String RAISE = """
        insert into alert (number, raised_at, category, priority, town, airwave, radio,
            caller_words) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (number) do nothing
        """;
    private static final String TAKE =
        "update alert set taken_at = coalesce(taken_at, ?) where number = ?";
    private static final String CLOSE = "update alert set closed_at = ? where number = ?";

    private final PreparedStatement raise;
    private final PreparedStatement take;
    private final PreparedStatement close;

    AlertView(Connection connection) throws SQLException {
        this.raise = connection.prepareStatement(RAISE);
        this.take = connection.prepareStatement(TAKE);
        this.close = connection.prepareStatement(CLOSE);
    }

    @Override
    public void apply(Entry entry, List<Incident> changed) throws SQLException {
        switch (entry.occurrence()) {
            case AlertRaised raised -> raise(entry, raised);
            case AlertTaken taken -> {
                take.setLong(1, Column.time(entry.at()));
                take.setLong(2, taken.alert());
                take.addBatch();
            }
            case AlertClosed closed -> {
                close.setLong(1, Column.time(entry.at()));
                close.setLong(2, closed.alert());
                close.addBatch();
            }
            default -> { }
        }
    }

    private void raise(Entry entry, AlertRaised raised) throws SQLException {
        raise.setLong(1, raised.alert());
        raise.setLong(2, Column.time(entry.at()));
        raise.setString(3, Column.text(raised.category().name()));
        raise.setString(4, raised.category().priority().name());
        raise.setString(5, Column.text(raised.town()));
        raise.setInt(6, Column.flag(raised.caller().officer()));
        raise.setString(7, Column.words(raised.caller().radio().toString()));
        raise.setString(8, words(raised.caller()));
        raise.addBatch();
    }

    /// By which a caller is known.
    private static String words(Caller caller) {
        return Column.words(Stream.concat(
            caller.subscriber().stream().map(radio -> radio.alias()),
            caller.premises().stream().flatMap(at -> Stream.of(at.id(), at.name(), at.address())))
            .collect(Collectors.joining("\n")));
    }

    @Override
    public void flush() throws SQLException {
        raise.executeBatch();
        take.executeBatch();
        close.executeBatch();
    }
}
