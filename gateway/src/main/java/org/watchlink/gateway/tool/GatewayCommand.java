package org.watchlink.gateway.tool;

import java.util.concurrent.Callable;
import org.watchlink.gateway.Main;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `watchlink gateway`: the gateway itself.
@Command(
    name = "gateway", mixinStandardHelpOptions = true,
    description = "Runs the gateway until the process is ended.")
final class GatewayCommand implements Callable<Integer> {

    @Mixin
    private Configured configured;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        return configured.start(spec.commandLine().getErr(), configuration -> {
            Main gateway = new Main(configuration);
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(gateway::close));
        });
    }
}
