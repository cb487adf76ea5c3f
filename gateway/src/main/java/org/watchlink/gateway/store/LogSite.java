package org.watchlink.gateway.store;

import java.nio.file.Path;
import org.watchlink.gateway.config.Settings;

/// Where an incident log stands.
public sealed interface LogSite {

    /// The file whose name, with an ending, is that of every file that belongs to the log and is
    /// not in its database.
    Path file();

    /// The file of this ending beside the log.
    default Path beside(String ending) {
        return file().resolveSibling(file().getFileName() + ending);
    }

    /// A SQLite database beside the process: one file.
    record Embedded(Path file) implements LogSite { }

    /// A PostgreSQL database, which others look after.
    record Central(Path file, String url, Login login) implements LogSite { }

    /// Who signs in at a database.
    record Login(String user, String password) {

        @Override
        public String toString() {
            return user;
        }
    }

    /// The site of the log of a gateway.
    static LogSite of(Settings settings) {
        Path data = settings.data();
        return settings.log()
            .<LogSite>map(log -> new Central(
                data.resolve("watchlink"), log.url(),
                new Login(log.user(), log.password().value())))
            .orElseGet(() -> new Embedded(data.resolve("watchlink.db")));
    }
}
