package org.watchlink.gateway.tool;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.watchlink.gateway.config.Configuration;
import org.watchlink.gateway.config.ConfigurationError;
import org.watchlink.gateway.config.ImportMapping;
import org.watchlink.gateway.intake.Intake;
import org.watchlink.gateway.store.LogSite;
import org.watchlink.gateway.store.Monitor;
import org.watchlink.gateway.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `watchlink import`: the incidents of an older system, taken over into the log.
@Command(
    name = "import", mixinStandardHelpOptions = true,
    description = "Takes the incidents of an older system over from a CSV file; the gateway must "
        + "not run. A row that cannot be taken is named by its line, and the others are taken. "
        + "What was taken before is left as it is, so that the command can be repeated. Ends "
        + "with 1 if a row was not taken.")
final class ImportCommand implements Callable<Integer> {

    @Parameters(
        index = "0", paramLabel = "CONFIGURATION",
        description = "The configuration, such as config/gateway.yaml.")
    private Path configuration;

    @Parameters(index = "1", paramLabel = "CSV", description = "The older system's table.")
    private Path table;

    @Option(
        names = "--map", required = true, paramLabel = "FILE",
        description = "What its columns mean, such as config/import/example.yaml.")
    private Path map;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        PrintWriter err = spec.commandLine().getErr();
        try {
            Configuration site = Configuration.load(configuration);
            ImportMapping mapping = ImportMapping.load(map);
            Intake.Result result = take(site, mapping);
            result.faults().forEach(err::println);
            spec.commandLine().getOut().printf(
                "%d incidents taken over, %d were there already, %d rows not taken%n",
                result.taken(), result.known(), result.faults().size());
            return result.faults().isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
        } catch (ConfigurationError faults) {
            faults.lines().forEach(err::println);
            return ExitCode.SOFTWARE;
        }
    }

    private Intake.Result take(Configuration site, ImportMapping mapping) throws Exception {
        Clock clock = Clock.systemUTC();
        try (Store store = Store.open(LogSite.of(site.settings()), Monitor.NONE, clock)) {
            return new Intake(
                store.log(), site.registers().current(), site.settings().rules().incidents(),
                clock).take(table, mapping);
        }
    }
}
