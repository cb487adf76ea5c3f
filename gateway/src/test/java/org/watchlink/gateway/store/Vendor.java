package org.watchlink.gateway.store;

import java.nio.file.Path;
import java.sql.SQLException;
import org.watchlink.gateway.store.LogSite.Embedded;

/// The databases in which a log can stand.
public enum Vendor {
    SQLITE {
        @Override
        public LogSite log(Path folder) {
            return new Embedded(folder.resolve("incidents.db"));
        }
    },
    POSTGRES {
        @Override
        public LogSite log(Path folder) throws SQLException {
            return PostgresServer.running().log(folder);
        }
    };

    /// A log without entries; `folder` is for its files.
    public abstract LogSite log(Path folder) throws SQLException;
}
