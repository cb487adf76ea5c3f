package org.watchlink.gateway.tool;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.watchlink.gateway.config.Configuration;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `watchlink check`: whether a gateway would start with this configuration.
@Command(
    name = "check", mixinStandardHelpOptions = true,
    description = "Checks a configuration and its registers. Prints what is wrong, a line each, "
        + "and ends with 1 if anything is.")
final class Check implements Callable<Integer> {

    @Mixin
    private Configured configured;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<String> faults = Configuration.check(configured.file());
        faults.forEach(out::println);
        if (faults.isEmpty()) {
            out.println(configured.file() + ": ok");
        }
        return faults.isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
    }
}
