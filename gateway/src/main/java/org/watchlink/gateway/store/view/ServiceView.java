package org.watchlink.gateway.store.view;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.watchlink.routes.incident.Entry;
import org.watchlink.routes.incident.FootageAsk;
import org.watchlink.routes.incident.FootageChange;
import org.watchlink.routes.incident.FootageChange.DiscGiven;
import org.watchlink.routes.incident.FootageChange.FootageAmended;
import org.watchlink.routes.incident.FootageChange.FootageApproved;
import org.watchlink.routes.incident.FootageChange.FootageApprovedFor;
import org.watchlink.routes.incident.FootageChange.FootageRefused;
import org.watchlink.routes.incident.FootageChange.FootageRequested;
import org.watchlink.routes.incident.FootageChange.FootageShown;
import org.watchlink.routes.incident.FootageChange.LinkGiven;
import org.watchlink.routes.incident.Incident;
import org.watchlink.routes.incident.IncidentNumber;
import org.watchlink.routes.incident.Occurrence.AlertRaised;
import org.watchlink.routes.incident.PoliceChange.FeedRead;
import org.watchlink.routes.incident.PoliceChange.PoliceAnswered;
import org.watchlink.routes.incident.PoliceChange.PoliceAsked;

/// What service levels are measured from, and use is counted from: when alerts were heard, what
/// the police read and said, and how requests for footage went. When the police were told of what
/// stands with the feed: [PoliceTold].
public final class ServiceView implements View {

    /// This view, for [Views].
    public static final Kind KIND =
        new Kind("service 1", (connection, _) -> new ServiceView(connection));

    private final PreparedStatement hear;
    private final PreparedStatement say;
    private final PreparedStatement give;
    private final PreparedStatement ask;
    private final PreparedStatement amend;
    private final PreparedStatement decide;
    private final PreparedStatement handOver;

    ServiceView(Connection on) throws SQLException {
        hear = on.prepareStatement("insert into alert_heard (alert, at) values (?, ?)"
            + " on conflict (alert) do nothing");
        say = on.prepareStatement("insert into police_said (number, at, partner, incident, said)"
            + " values (?, ?, ?, ?, ?)");
        give = on.prepareStatement("insert into feed_given (number, at, partner, client, events)"
            + " values (?, ?, ?, ?, ?)");
        ask = on.prepareStatement("insert into footage_turn (organisation, kind, incident, airwave,"
            + " request, requested, refused) values (?, ?, ?, ?, ?, ?, 0)"
            + " on conflict (request) do nothing");
        amend = on.prepareStatement("update footage_turn set organisation = ?, kind = ?,"
            + " incident = ?, airwave = ? where request = ?");
        decide = on.prepareStatement("update footage_turn set decided = coalesce(decided, ?),"
            + " refused = ? where request = ?");
        handOver = on.prepareStatement(
            "update footage_turn set given = coalesce(given, ?) where request = ?");
    }

    @Override
    public void apply(Entry entry, List<Incident> changed) throws SQLException {
        switch (entry.occurrence()) {
            case AlertRaised raised -> {
                hear.setLong(1, raised.alert());
                hear.setLong(2, Column.time(raised.original().heard().at()));
                hear.addBatch();
            }
            case PoliceAnswered(var incident, var receipt) ->
                said(entry, receipt.partner(), incident, receipt.step().name());
            case PoliceAsked(var incident, var question) ->
                said(entry, question.partner(), incident, "QUESTION");
            case FeedRead read -> {
                give.setLong(1, entry.number());
                give.setLong(2, Column.time(entry.at()));
                give.setString(3, Column.text(read.partner()));
                give.setString(4, Column.text(read.client()));
                give.setLong(5, read.first() == 0 ? 0 : read.last() - read.first() + 1);
                give.addBatch();
            }
            case FootageChange change -> footage(change, entry);
            default -> { }
        }
    }

    private void said(Entry entry, String partner, IncidentNumber incident, String what)
        throws SQLException {
        say.setLong(1, entry.number());
        say.setLong(2, Column.time(entry.at()));
        say.setString(3, Column.text(partner));
        say.setString(4, incident.toString());
        say.setString(5, what);
        say.addBatch();
    }

    private void footage(FootageChange change, Entry entry) throws SQLException {
        long at = Column.time(entry.at());
        switch (change) {
            case FootageRequested asked -> {
                bind(ask, asked.ask(), asked.airwave());
                ask.setLong(5, asked.request());
                ask.setLong(6, at);
                ask.executeUpdate();
            }
            case FootageAmended asked -> {
                bind(amend, asked.ask(), asked.airwave());
                amend.setLong(5, asked.request());
                amend.executeUpdate();
            }
            case FootageApproved _, FootageApprovedFor _ -> decide(change.request(), at, false);
            case FootageRefused _ -> decide(change.request(), at, true);
            case LinkGiven _, DiscGiven _, FootageShown _ -> {
                handOver.setLong(1, at);
                handOver.setLong(2, change.request());
                handOver.executeUpdate();
            }
            default -> { }
        }
    }

    private static void bind(PreparedStatement row, FootageAsk ask, boolean airwave)
        throws SQLException {
        row.setString(1, Column.text(ask.requester().organisation()));
        row.setString(2, ask.requester().kind().name());
        row.setString(3, ask.incident().map(IncidentNumber::toString).orElse(""));
        row.setInt(4, Column.flag(airwave));
    }

    private void decide(long request, long at, boolean refused) throws SQLException {
        decide.setLong(1, at);
        decide.setInt(2, Column.flag(refused));
        decide.setLong(3, request);
        decide.executeUpdate();
    }

    @Override
    public void flush() throws SQLException {
        hear.executeBatch();
        say.executeBatch();
        give.executeBatch();
    }
}
