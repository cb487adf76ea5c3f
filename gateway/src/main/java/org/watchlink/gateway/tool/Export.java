package org.watchlink.gateway.tool;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.watchlink.gateway.config.ConfigurationError;
import org.watchlink.gateway.store.Evidence;
import org.watchlink.gateway.store.LogSite;
import org.watchlink.gateway.store.Transcript;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `watchlink export`: what others keep, so that the log cannot be changed behind their backs.
@Command(
    name = "export", mixinStandardHelpOptions = true,
    description = "Writes a log's signed checkpoints and the public keys that they are checked by. "
        + "Who keeps them where nobody with rights at the log has any can have the log verified "
        + "against them. With --entries, writes all that was logged too. Only reads the log, and "
        + "writes over no file.")
final class Export implements Callable<Integer> {

    @Mixin
    private LogArgument log;

    @Option(
        names = "--checkpoints", required = true, paramLabel = "FILE",
        description = "The file to be made for the checkpoints.")
    private Path checkpoints;

    @Option(
        names = "--key", required = true, paramLabel = "FILE",
        description = "The file to be made for the public keys.")
    private Path key;

    @Option(
        names = "--entries", paramLabel = "FILE",
        description = "A file to be made for every entry of the log, a line of JSON each with the "
            + "hash that seals it.")
    private Optional<Path> entries;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, ConfigurationError {
        LogSite site = log.site().local();
        Evidence evidence = Evidence.of(site);
        evidence.write(checkpoints, key);
        PrintWriter out = spec.commandLine().getOut();
        out.printf("%d checkpoints%n", evidence.checkpoints().size());
        if (entries.isPresent()) {
            out.printf("%d entries%n", Transcript.write(site, entries.get()));
        }
        return ExitCode.OK;
    }
}
