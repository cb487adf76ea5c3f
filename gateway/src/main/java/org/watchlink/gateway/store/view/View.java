package org.watchlink.gateway.store.view;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.watchlink.routes.incident.Entry;
import org.watchlink.routes.incident.Incident;
import org.watchlink.routes.incident.IncidentShelf;

/// A read model: tables that are nothing but what the log's lines come to, so that they can be
/// thrown away and made again, and are the same.
///
/// What it holds in memory it could read back from its tables: after a fault a new one goes on from
/// these. It uses no clock and nothing random. Belongs to the thread of [Views].
public interface View {

    /// Takes in the next entry, and the incidents that it changed as they are after it.
    void apply(Entry entry, List<Incident> changed) throws SQLException;

    /// Hands over to the database what was collected; the transaction ends after it.
    default void flush() throws SQLException { }

    /// How a view goes on from the tables that it finds; `name` ends in its version, and another
    /// version is made anew. Its tables are made by a migration in `db/view/common`.
    record Kind(String name, Opening opening) { }

    /// Opens a view on its tables. The connection commits nothing by itself, and the view neither.
    /// `incidents` are, whenever it takes in an entry, as they are after it.
    interface Opening {

        View on(Connection connection, IncidentShelf incidents) throws SQLException;
    }
}
