package org.watchlink.gateway.tool;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.watchlink.gateway.config.Configuration;
import org.watchlink.gateway.config.ConfigurationError;
import org.watchlink.gateway.store.Adoption;
import org.watchlink.gateway.store.LogSite;
import org.watchlink.gateway.store.LogSite.Central;
import org.watchlink.gateway.store.LogSite.Embedded;
import org.watchlink.gateway.store.LogVerifier;
import org.watchlink.gateway.store.Monitor;
import org.watchlink.gateway.store.Store;
import org.watchlink.routes.alert.Operator;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `watchlink adopt`: the entries of a log that a machine had to begin for itself, taken into the
/// log that it could not ask.
@Command(
    name = "adopt", mixinStandardHelpOptions = true,
    description = "Joins two logs: where a new machine began a log of its own because the central "
        + "one could not be asked, takes its entries into that, as they stand, with their hashes "
        + "and marked as adopted. Can be repeated. No alert and no incident is made of them, since "
        + "their numbers were counted anew; enter what still matters by hand or with `import`.",
    footerHeading = "%nHow to join them:%n",
    footer = {
        "  1. stop the gateway",
        "  2. mkdir data/own && mv data/watchlink.db* data/own/",
        "  3. copy the public keys of the machine before, watchlink.db.pub, into data/",
        "  4. watchlink adopt --by NAME config/gateway.yaml data/own/watchlink.db",
        "  5. watchlink verify config/gateway.yaml, and start the gateway; keep data/own"})
final class Adopt implements Callable<Integer> {

    @Parameters(
        index = "0", paramLabel = "CONFIGURATION",
        description = "The configuration, such as config/gateway.yaml.")
    private Path configuration;

    @Parameters(
        index = "1", paramLabel = "LOG", description = "The other log, moved aside with all that "
            + "lies beside it.")
    private Path other;

    @Option(
        names = "--by", required = true, paramLabel = "NAME", description = "Who decides so.")
    private String by;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        PrintWriter err = spec.commandLine().getErr();
        try {
            LogSite site = LogSite.of(Configuration.load(configuration).settings());
            Adoption.Result result = adopt(site);
            spec.commandLine().getOut().printf(
                "log %s: %d entries adopted, %d were there already%n",
                result.name(), result.taken(), result.known());
            return ExitCode.OK;
        } catch (ConfigurationError faults) {
            faults.lines().forEach(err::println);
            return ExitCode.SOFTWARE;
        }
    }

    /// The central log must be there: a third one would begin otherwise.
    private Adoption.Result adopt(LogSite site) throws Exception {
        Clock clock = Clock.systemUTC();
        if (site instanceof Central central) {
            LogVerifier.reach(central);
        }
        try (Store store = Store.open(site, Monitor.NONE, clock)) {
            return new Adoption(store.log(), new Operator(by, "adopt"), clock)
                .take(new Embedded(other));
        }
    }
}
