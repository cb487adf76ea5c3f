package org.watchlink.gateway.tool;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.watchlink.gateway.Main;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `watchlink demo`: the gateway in this process, the town in another; both end together.
@Command(
    name = "demo", mixinStandardHelpOptions = true,
    description = "Runs the gateway, and beside it the demonstration town as a process of its "
        + "own.")
final class DemoCommand implements Callable<Integer> {

    @Mixin
    private Configured configured;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        return configured.start(spec.commandLine().getErr(), configuration -> {
            Main gateway = new Main(configuration);
            Process town = town(configured.file());
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
                town.destroy();
                gateway.close();
            }));
        });
    }

    private static Process town(Path configuration) throws IOException {
        ProcessHandle.Info self = ProcessHandle.current().info();
        List<String> command = new ArrayList<>();
        command.add(self.command().orElseThrow());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of(
            "-cp", System.getProperty("java.class.path"), Watchlink.class.getName(), "town",
            configuration.toString()));
        return new ProcessBuilder(command).inheritIO().start();
    }
}
