package org.watchlink.gateway.tool;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Spec;

/// Watchlink at the command line: the gateway itself, the demonstration town, and the tools of
/// those who look after them.
///
/// A command ends with 0 when all is well, with 1 when it found something wrong, and with 2 when it
/// was used wrongly or could not do what it was asked.
@Command(
    name = "watchlink", mixinStandardHelpOptions = true, version = "watchlink 0.1.0",
    description = "The radio and telemetry gateway of a public-space CCTV control room.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
        DemoCommand.class, GatewayCommand.class, TownCommand.class, Decode.class, Check.class,
        Verify.class, Export.class, Migrate.class, Rebuild.class, ImportCommand.class,
        Adopt.class, AccountCommand.class},
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
        "0:all is well", "1:something is wrong with what was looked at",
        "2:used wrongly, or it could not be done"})
public final class Watchlink implements Runnable {

    @Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Which command?");
    }

    /// Runs a command. What it starts goes on after it.
    public static void main(String[] arguments) {
        int code = commandLine()
            .setOut(utf8(FileDescriptor.out)).setErr(utf8(FileDescriptor.err))
            .execute(arguments);
        if (code != ExitCode.OK) {
            System.exit(code);
        }
    }

    /// JSON is UTF-8, whatever the machine's language.
    private static PrintWriter utf8(FileDescriptor stream) {
        return new PrintWriter(
            new FileOutputStream(stream), true, StandardCharsets.UTF_8);
    }

    static CommandLine commandLine() {
        return new CommandLine(new Watchlink()).setExecutionExceptionHandler(
            (failure, command, _) -> {
                command.getErr().println(
                    command.getCommandName() + ": " + Reasons.of(failure));
                return ExitCode.USAGE;
            });
    }
}
