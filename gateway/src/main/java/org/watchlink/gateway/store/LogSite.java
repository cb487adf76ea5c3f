package org.watchlink.gateway.store;

import java.nio.file.Path;
import java.util.List;
import org.watchlink.gateway.config.Settings;

/// Where an incident log stands. The log of a gateway always stands on its own machine first.
public sealed interface LogSite {

    /// The log's file on the gateway's machine. With an ending, its name is that of every file that
    /// belongs to the log.
    Path file();

    /// The log on the gateway's machine.
    default Embedded local() {
        return new Embedded(file());
    }

    /// The log on the gateway's machine, and the central one where there is that.
    default List<LogSite> all() {
        return switch (this) {
            case Embedded here -> List.of(here);
            case Central there -> List.of(local(), there);
        };
    }

    /// The file of this ending beside the log.
    default Path beside(String ending) {
        return file().resolveSibling(file().getFileName() + ending);
    }

    /// A SQLite database beside the process: one file.
    record Embedded(Path file) implements LogSite { }

    /// A PostgreSQL database, which others look after, and which is given all that the file holds.
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
        Path file = settings.data().resolve("watchlink.db");
        return settings.log()
            .<LogSite>map(log -> new Central(
                file, log.url(), new Login(log.user(), log.password().value())))
            .orElseGet(() -> new Embedded(file));
    }
}
