package org.watchlink.gateway.tool;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.watchlink.gateway.config.ConfigurationError;
import org.watchlink.gateway.store.Evidence;
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
        + "against them. Only reads the log, and writes over no file.")
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

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, ConfigurationError {
        Evidence evidence = Evidence.of(log.site().local());
        evidence.write(checkpoints, key);
        spec.commandLine().getOut().printf(
            "%d checkpoints%n", evidence.checkpoints().size());
        return ExitCode.OK;
    }
}
