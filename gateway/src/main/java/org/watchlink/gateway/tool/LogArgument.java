package org.watchlink.gateway.tool;

import java.nio.file.Path;
import org.watchlink.gateway.config.Configuration;
import org.watchlink.gateway.config.ConfigurationError;
import org.watchlink.gateway.store.LogSite;
import picocli.CommandLine.Parameters;

/// The incident log that a command is given: its file, or the configuration of its gateway.
final class LogArgument {

    @Parameters(
        index = "0", paramLabel = "LOG",
        description = "The log, such as data/watchlink.db, or the configuration of its gateway, "
            + "such as config/gateway.yaml.")
    private Path file;

    LogSite site() throws ConfigurationError {
        return file.toString().endsWith(".yaml")
            ? LogSite.of(Configuration.load(file).settings()) : new LogSite.Embedded(file);
    }
}
