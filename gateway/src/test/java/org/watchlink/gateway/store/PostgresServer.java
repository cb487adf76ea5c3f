package org.watchlink.gateway.store;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.watchlink.gateway.store.LogSite.Central;
import org.watchlink.gateway.store.LogSite.Login;

/// A PostgreSQL server of the tests' own, on the loopback, with its data in a folder of its own;
/// it ends with them. A log's database is made as its administrator would, with two roles.
public final class PostgresServer {

    /// The role that owns the tables.
    public static final Login OWNER = new Login("watchlink_owner", "the owner's");
    /// The role of the gateway.
    public static final Login GATEWAY = new Login("watchlink", "the gateway's");

    private static final Login ADMINISTRATOR = new Login("postgres", "the administrator's");
    private static final List<String> AS_POSTGRES = List.of(
        "setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups", "--");
    /// The database with the tables of an empty log.
    public static final String TEMPLATE = "template_log";
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private static PostgresServer running;

    private final Path programs;
    private final Path folder;
    private final int port;
    private Process process;

    /// One whose programs lie in this folder, with the two roles and no database of theirs.
    PostgresServer(Path programs) throws IOException, InterruptedException, SQLException {
        this.programs = programs;
        folder = Path.of(run("mktemp", "--directory", "/tmp/watchlink-postgres.XXXXXXXX"));
        Path password = Files.writeString(Files.createTempFile("watchlink", ".password"),
            ADMINISTRATOR.password());
        password.toFile().setReadable(true, false);
        run(bin("initdb"), "--pgdata", folder.toString(), "--username", ADMINISTRATOR.user(),
            "--pwfile", password.toString(), "--auth", "scram-sha-256", "--encoding", "UTF8",
            "--locale", "C", "--no-sync");
        Files.delete(password);
        port = freePort();
        start();
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(this::remove));
        administer(
            "create role " + OWNER.user() + " login password 'the owner''s'",
            "create role " + GATEWAY.user() + " login password 'the gateway''s'");
    }

    /// The one that runs, from the first call on.
    public static synchronized PostgresServer running() {
        if (running == null) {
            running = another();
        }
        return running;
    }

    /// One more, for a test that stops it while others have theirs.
    public static PostgresServer another() {
        try {
            PostgresServer server = new PostgresServer(installed());
            server.administer("create database " + TEMPLATE + " owner " + OWNER.user());
            Postgres.migrate(server.url(TEMPLATE), OWNER, GATEWAY.user());
            return server;
        } catch (IOException | InterruptedException | SQLException e) {
            throw new IllegalStateException("PostgreSQL does not start; see .ci/setup", e);
        }
    }

    /// Starts it after [#stop()], with all that it held, unless it runs.
    public void start() throws IOException {
        if (process != null && process.isAlive()) {
            return;
        }
        process = new ProcessBuilder(command(
            bin("postgres"), "-D", folder.toString(), "-p", "" + port, "-h", "127.0.0.1",
            "-k", folder.toString(), "-c", "max_connections=50"))
            .redirectErrorStream(true).redirectOutput(folder.getParent().resolve(
                folder.getFileName() + ".log").toFile())
            .start();
        Awaitility.await().atMost(Duration.ofSeconds(30)).ignoreExceptions()
            .until(() -> valid());
    }

    /// Stops it at once, as its administrator may.
    public void stop() throws IOException, InterruptedException {
        if (process.isAlive()) {
            signal("-INT", Stream.of(process.toHandle()));
            process.waitFor();
        }
    }

    /// Has it stand still, connections and all, as a virtual machine that is paused.
    void pause() throws IOException, InterruptedException {
        signal("-STOP", Stream.concat(
            Stream.of(process.toHandle()), process.descendants()));
    }

    /// Lets it go on after [#pause()].
    void resume() throws IOException, InterruptedException {
        signal("-CONT", Stream.concat(
            process.descendants(), Stream.of(process.toHandle())));
    }

    private static void signal(String signal, Stream<ProcessHandle> processes)
        throws IOException, InterruptedException {
        List<String> kill = new ArrayList<>(List.of("kill", signal));
        processes.map(one -> "" + one.pid()).forEach(kill::add);
        new ProcessBuilder(kill).start().waitFor();
    }

    /// A log without entries in a database of its own; `folder` is for what lies beside it.
    public Central log(Path folder) throws SQLException {
        return new Central(folder.resolve("incidents.db"), database(TEMPLATE), GATEWAY);
    }

    /// The same log in another database.
    Central copy(Central log, Path folder) throws SQLException {
        String name = log.url().substring(log.url().lastIndexOf('/') + 1);
        return new Central(folder.resolve(log.file().getFileName()), database(name), GATEWAY);
    }

    /// The URL of a new database, which begins as a copy of another.
    public String database(String template) throws SQLException {
        String name = "log_" + DATABASES.incrementAndGet();
        administer("create database " + name + " owner " + OWNER.user() + " template " + template);
        return url(name);
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private void administer(String... statements) throws SQLException {
        try (Connection connection = connect(); Statement change = connection.createStatement()) {
            for (String statement : statements) {
                change.execute(statement);
            }
        }
    }

    private Connection connect() throws SQLException {
        return connect(url("postgres"), ADMINISTRATOR);
    }

    static Connection connect(String url, Login login) throws SQLException {
        return DriverManager.getConnection(url, login.user(), login.password());
    }

    /// A connection to a log with the rights of the administrator.
    static Connection administer(Central log) throws SQLException {
        return connect(log.url(), ADMINISTRATOR);
    }

    /// Ends the gateway's connection to a log.
    static void disconnect(Central log) throws SQLException {
        try (Connection connection = administer(log);
            Statement end = connection.createStatement()) {
            end.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                + " where datname = current_database() and pid <> pg_backend_pid()");
        }
    }

    private boolean valid() throws SQLException {
        try (Connection connection = connect()) {
            return connection.isValid(1);
        }
    }

    private void remove() {
        try {
            if (process.isAlive()) {
                resume();
                signal("-QUIT", Stream.of(process.toHandle()));
                process.waitFor();
            }
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted((a, b) -> b.compareTo(a)).map(Path::toFile).forEach(File::delete);
            }
            Files.deleteIfExists(Path.of(folder + ".log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Path installed() throws IOException {
        try (Stream<Path> versions = Files.list(Path.of("/usr/lib/postgresql"))) {
            return versions.map(version -> version.resolve("bin"))
                .filter(bin -> Files.isExecutable(bin.resolve("postgres"))).findFirst()
                .orElseThrow(() -> new IOException("no postgres"));
        }
    }

    private String bin(String name) {
        return programs.resolve(name).toString();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command(command)).start();
        String output = new String(process.getInputStream().readAllBytes()).strip();
        String errors = new String(process.getErrorStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IOException(command[0] + ": " + errors);
        }
        return output;
    }

    /// PostgreSQL does not run as root.
    private static List<String> command(String... command) {
        List<String> whole = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            whole.addAll(AS_POSTGRES);
        }
        whole.addAll(List.of(command));
        return whole;
    }
}
