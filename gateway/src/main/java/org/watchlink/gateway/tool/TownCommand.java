package org.watchlink.gateway.tool;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.watchlink.gateway.town.Town;
import org.watchlink.gateway.town.TownSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `watchlink town`: the demonstration's radios and cameras.
@Command(
    name = "town", mixinStandardHelpOptions = true,
    description = "Plays the radios and cameras of a configuration: a simulator that talks to the "
        + "gateway over real sockets, with a control page.")
final class TownCommand implements Callable<Integer> {

    @Mixin
    private Configured configured;

    @Option(
        names = "--rate", paramLabel = "N", defaultValue = "" + TownSettings.ALERTS_PER_HOUR,
        description = "Alerts an hour of the town's time (default: ${DEFAULT-VALUE}).")
    private double rate;

    @Option(
        names = "--speed", paramLabel = "N", defaultValue = "1",
        description = "How many times as fast as ours the town's time goes (default: 1).")
    private double speed;

    @Option(
        names = "--seed", paramLabel = "N",
        description = "The same seed, the same incidents (default: others each time).")
    private Optional<Long> seed;

    @Option(
        names = "--port", paramLabel = "N", defaultValue = "" + TownSettings.PORT,
        description = "The port of the control page (default: ${DEFAULT-VALUE}).")
    private int port;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        TownSettings usual = TownSettings.beside(configured.file());
        TownSettings settings = new TownSettings(
            usual.mix(), rate, speed, seed.orElse(usual.seed()), usual.host(), port);
        return configured.start(spec.commandLine().getErr(), configuration ->
            Town.run(configuration, settings));
    }
}
