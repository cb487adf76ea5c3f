package org.watchlink.gateway.tool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.watchlink.gateway.config.Settings.Log;
import org.watchlink.gateway.store.LogSite.Login;
import org.watchlink.gateway.store.Postgres;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `watchlink migrate`: the tables of a log in PostgreSQL, made by the role that owns them. The
/// gateway does not know that role's password, so that it cannot take back what it may not do.
@Command(
    name = "migrate", mixinStandardHelpOptions = true,
    description = "Makes the tables of an incident log in PostgreSQL, or brings them up to date. "
        + "Run it before the first start, and before the first start of a new version.",
    footerHeading = "%nBefore, an administrator of the database runs:%n",
    footer = {
        "  create role watchlink_owner login password '…';",
        "  create role watchlink login password '…';",
        "  create database watchlink owner watchlink_owner encoding 'UTF8' template template0;"})
final class Migrate implements Callable<Integer> {

    @Mixin
    private Configured configured;

    @Option(
        names = "--owner", required = true, paramLabel = "ROLE",
        description = "The role that owns the database; not the gateway's.")
    private String owner;

    @Option(
        names = "--password", required = true, paramLabel = "FILE",
        description = "A file that holds the owner's password.")
    private Path password;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        return configured.start(spec.commandLine().getErr(), configuration -> {
            Log log = configuration.settings().log().orElseThrow(
                () -> new IOException("no log in PostgreSQL is configured"));
            Login login = new Login(owner, Files.readString(password).strip());
            Postgres.migrate(log.url(), login, log.user());
            spec.commandLine().getOut().println("the log's tables are up to date");
        });
    }
}
