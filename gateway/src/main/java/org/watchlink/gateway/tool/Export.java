package org.watchlink.gateway.tool;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.watchlink.gateway.config.ConfigurationError;
import org.watchlink.gateway.store.Evidence;
import org.watchlink.gateway.store.LogSite;
import org.watchlink.gateway.store.Transcript;
import picocli.CommandLine.ArgGroup;
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
        + "against them. With --entries, writes all that was logged. Only reads the log, and "
        + "writes over no file.")
final class Export implements Callable<Integer> {

    @Mixin
    private LogArgument log;

    @ArgGroup(exclusive = false, multiplicity = "1")
    private Files files;

    @Spec
    private CommandSpec spec;

    private static final class Files {

        @ArgGroup(exclusive = false)
        private Signed signed;

        @Option(
            names = "--entries", paramLabel = "FILE",
            description = "The file to be made for every entry of the log, a line of JSON each "
                + "with the hash that seals it.")
        private Path entries;
    }

    private static final class Signed {

        @Option(
            names = "--checkpoints", required = true, paramLabel = "FILE",
            description = "The file to be made for the checkpoints.")
        private Path checkpoints;

        @Option(
            names = "--key", required = true, paramLabel = "FILE",
            description = "The file to be made for the public keys.")
        private Path key;
    }

    @Override
    public Integer call() throws IOException, ConfigurationError {
        LogSite site = log.site().local();
        PrintWriter out = spec.commandLine().getOut();
        if (files.signed != null) {
            Evidence evidence = Evidence.of(site);
            evidence.write(files.signed.checkpoints, files.signed.key);
            out.printf("%d checkpoints%n", evidence.checkpoints().size());
        }
        if (files.entries != null) {
            out.printf("%d entries%n", Transcript.write(site, files.entries));
        }
        return ExitCode.OK;
    }
}
