package org.watchlink.gateway.tool;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.watchlink.gateway.config.Configuration;
import org.watchlink.gateway.config.ConfigurationError;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Parameters;

/// The configuration file that a command is given.
final class Configured {

    @Parameters(
        index = "0", arity = "0..1", paramLabel = "FILE", defaultValue = "config/gateway.yaml",
        description = "The configuration (default: ${DEFAULT-VALUE}).")
    private Path file;

    /// Something that is started with a configuration.
    interface Start {

        /// Starts it, and returns.
        void with(Configuration configuration) throws Exception;
    }

    Path file() {
        return file;
    }

    /// Starts with the configuration, or tells what is wrong with it.
    int start(PrintWriter err, Start start) throws Exception {
        try {
            start.with(Configuration.load(file));
            return ExitCode.OK;
        } catch (ConfigurationError faults) {
            faults.lines().forEach(err::println);
            return ExitCode.SOFTWARE;
        }
    }
}
