package org.watchlink.gateway.store;

import java.sql.Connection;
import java.sql.SQLException;

/// The moment at which written becomes durable: a commit that may be slow, or fail.
interface Flush {

    void commit(Connection connection) throws SQLException;
}
