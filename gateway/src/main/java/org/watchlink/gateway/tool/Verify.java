package org.watchlink.gateway.tool;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.watchlink.gateway.config.ConfigurationError;
import org.watchlink.gateway.json.Json;
import org.watchlink.gateway.store.LogVerifier;
import org.watchlink.gateway.store.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `watchlink verify`: whether an incident log is what was written.
@Command(
    name = "verify", mixinStandardHelpOptions = true,
    description = "Verifies an incident log: nothing changed, removed, moved or cut off. Only "
        + "reads, and may run beside the gateway. Ends with 1 if the log is damaged.")
final class Verify implements Callable<Integer> {

    @Mixin
    private LogArgument log;

    @Option(names = "--json", description = "Print the verdict as a JSON object.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, ConfigurationError {
        Verdict verdict = LogVerifier.verify(log.site());
        spec.commandLine().getOut().println(json ? Json.text(verdict) : verdict.sentence());
        return switch (verdict) {
            case Verdict.Sound _ -> ExitCode.OK;
            case Verdict.Damaged _ -> ExitCode.SOFTWARE;
        };
    }
}
