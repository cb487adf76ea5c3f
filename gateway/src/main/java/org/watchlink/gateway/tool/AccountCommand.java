package org.watchlink.gateway.tool;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.watchlink.gateway.config.Account;
import org.watchlink.gateway.config.Role;
import org.watchlink.gateway.desk.Passwords;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `watchlink account`: the line of the accounts file that lets somebody in. The password is never
/// an argument, where other users of the machine could read it.
@Command(
    name = "account", mixinStandardHelpOptions = true,
    description = "Prints a line for the accounts file. Asks for the password at the terminal, or "
        + "reads it as the first line of standard input.")
final class AccountCommand implements Callable<Integer> {

    private static final int SHORTEST = 10;

    @Parameters(index = "0", paramLabel = "NAME", description = "The name to sign in with.")
    private String name;

    @Parameters(
        index = "1", paramLabel = "ROLE",
        description = "operator, supervisor, viewer, or police@ and the name of a partner.")
    private String role;

    @Option(names = "--airwave", description = "May see what comes from the police radio.")
    private boolean airwave;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (!name.matches("[^\\p{Cntrl},\"]{1,60}")) {
            throw wrong("A name has 1 to 60 characters, no comma and no quotation mark.");
        }
        String column = column();
        String password = password();
        if (password.length() < SHORTEST) {
            throw wrong("A password has at least " + SHORTEST + " characters.");
        }
        spec.commandLine().getOut()
            .println(new Passwords().line(name, column, password));
        return ExitCode.OK;
    }

    /// What the role's column of the accounts file says.
    private String column() {
        String police = Account.police("");
        if (role.startsWith(police) && Account.partner(role.substring(police.length()))) {
            if (airwave) {
                throw wrong("Of the police radio the police see what their partner may.");
            }
            return role;
        }
        return Arrays.stream(Role.values())
            .filter(one -> one != Role.POLICE)
            .filter(one -> one.name().equals(role.toUpperCase(Locale.ROOT))).findFirst()
            .map(one -> Account.role(one, airwave))
            .orElseThrow(() -> wrong("A role is operator, supervisor, viewer, or police@ and the"
                + " name of a partner."));
    }

    private String password() throws IOException {
        Console console = System.console();
        if (console == null || !console.isTerminal()) {
            String line = new BufferedReader(
                new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
            return line == null ? "" : line;
        }
        String first = new String(console.readPassword("Password: "));
        if (!first.equals(new String(console.readPassword("Again: ")))) {
            throw wrong("The two are not the same.");
        }
        return first;
    }

    private ParameterException wrong(String why) {
        return new ParameterException(spec.commandLine(), why);
    }
}
