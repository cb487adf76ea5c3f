package org.watchlink.gateway.tool;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.watchlink.gateway.config.ConfigurationError;
import org.watchlink.gateway.json.Json;
import org.watchlink.gateway.store.Evidence;
import org.watchlink.gateway.store.LogSite;
import org.watchlink.gateway.store.LogSite.Central;
import org.watchlink.gateway.store.LogSite.Embedded;
import org.watchlink.gateway.store.LogVerifier;
import org.watchlink.gateway.store.Twins;
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
        + "reads, and may run beside the gateway. Given a configuration that names a central log, "
        + "verifies that too, and that the two are the same. Ends with 1 if a log is damaged.")
final class Verify implements Callable<Integer> {

    @Mixin
    private LogArgument log;

    @Option(
        names = "--checkpoints", paramLabel = "FILE",
        description = "Checkpoints that were kept elsewhere, as `watchlink export` writes them: "
            + "with them, a log that was rolled back or written anew is found as well.")
    private Optional<Path> checkpoints;

    @Option(
        names = "--key", paramLabel = "FILE",
        description = "Public keys that were kept elsewhere; the log's own are not believed then.")
    private Optional<Path> key;

    @Option(names = "--json", description = "Print the verdict as a JSON object.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, ConfigurationError {
        LogSite site = log.site();
        Evidence evidence = Evidence.beside(site.local());
        if (checkpoints.isPresent()) {
            evidence = evidence.andCheckpoints(checkpoints.get());
        }
        if (key.isPresent()) {
            evidence = evidence.believing(key.get());
        }
        return switch (site) {
            case Embedded embedded -> {
                Verdict verdict = LogVerifier.verify(embedded, evidence);
                yield tell(verdict, verdict.sentence(), verdict instanceof Verdict.Sound);
            }
            case Central central -> {
                Twins twins = Twins.verify(central, evidence);
                yield tell(twins, twins.sentence(), twins.sound());
            }
        };
    }

    private int tell(Object verdict, String sentence, boolean sound) {
        spec.commandLine().getOut().println(json ? Json.text(verdict) : sentence);
        return sound ? ExitCode.OK : ExitCode.SOFTWARE;
    }
}
