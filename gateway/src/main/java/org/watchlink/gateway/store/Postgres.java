package org.watchlink.gateway.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.postgresql.PGProperty;
import org.postgresql.ds.PGSimpleDataSource;
import org.watchlink.gateway.store.LogSite.Central;
import org.watchlink.gateway.store.LogSite.Login;

/// A log in PostgreSQL, 15 or later. Its tables belong to an owner whose password the gateway does
/// not have: the gateway's own role can add and read, and cannot change or remove.
///
/// It is a copy of the log on the gateway's machine, which comes first. The connection that writes
/// holds a lock of the session, so that a second gateway over the same database does not start.
/// When its host is lost, the server notices within half a minute.
public final class Postgres {

    /// The state of an error that is the loss of a connection.
    static final String LOST = "08006";

    private static final int OLDEST = 15;
    private static final int CONNECT_SECONDS = 5;
    private static final int ANSWER_SECONDS = 8;
    /// Classes of errors: no connection, too little of something, an administrator's stop.
    private static final Set<String> AWAY = Set.of("08", "53", "57");
    private static final int FETCH = 1_000;
    private static final String LOCK_TAKEN = "55P03";
    private static final String ONE_WRITER = """
        set synchronous_commit = on;
        set tcp_keepalives_idle = 10;
        set tcp_keepalives_interval = 5;
        set tcp_keepalives_count = 4;
        set lock_timeout = '2s';
        select pg_advisory_lock(x'57617463686c6f67'::bigint);
        set lock_timeout = 0
        """;
    private static final String MAY_CHANGE = """
        select pg_has_role(relowner, 'member') or has_any_column_privilege(oid, 'update')
            or has_table_privilege(oid, 'delete, truncate')
            from pg_class where oid = 'event'::regclass
        """;
    private static final String ENCODING = "select current_setting('server_encoding') <> 'UTF8'";
    private static final String UNSAFE = "select not current_setting('fsync')::boolean";

    private Postgres() { }

    /// Makes the tables, or brings them up to date, in the name of their owner; `application` is
    /// the gateway's own role.
    ///
    /// @throws IOException if the database cannot be reached, is too old, or refuses
    public static void migrate(String url, Login owner, String application) throws IOException {
        PGSimpleDataSource source = source(url, owner);
        try (Connection connection = source.getConnection()) {
            refuseOld(connection);
            flyway(source, application).migrate();
        } catch (SQLException | FlywayException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /// A connection that adds to a log. It fails, rather than wait, where the server does not
    /// answer for seconds.
    static Connection open(Central site) throws IOException, SQLException {
        Connection writer = source(site.url(), site.login()).getConnection();
        try {
            check(writer, site);
            alone(writer);
            return writer;
        } catch (IOException | SQLException | RuntimeException e) {
            writer.close();
            throw e;
        }
    }

    static Connection inspect(Central site) throws IOException {
        try {
            PGSimpleDataSource source = reading(site);
            source.setDefaultRowFetchSize(FETCH);
            source.setSocketTimeout(0);
            Connection connection = source.getConnection();
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException e) {
            throw new IOException("the log's database: " + e.getMessage(), e);
        }
    }

    /// Whether the server could not be reached, rather than refused.
    static boolean away(Throwable failure) {
        for (Throwable one = failure; one != null; one = one.getCause()) {
            if (one instanceof SQLException sql && sql.getSQLState() != null
                && AWAY.contains(sql.getSQLState().substring(0, 2))) {
                return true;
            }
        }
        return false;
    }

    private static void refuseOld(Connection connection) throws IOException, SQLException {
        int version = connection.getMetaData().getDatabaseMajorVersion();
        if (version < OLDEST) {
            throw new IOException("PostgreSQL %d or later is needed for the log; this server is %d"
                .formatted(OLDEST, version));
        }
    }

    private static void check(Connection connection, Central site)
        throws IOException, SQLException {
        refuseOld(connection);
        String user = site.login().user();
        try {
            flyway(source(site.url(), site.login()), user).validate();
        } catch (FlywayException e) {
            throw new IOException(away(e) ? "the log's database cannot be reached"
                : "the log's tables are not those of this version; run `watchlink migrate`", e);
        }
        refuse(connection, MAY_CHANGE,
            "the role " + user + " could change the log: give the gateway one of its own");
        refuse(connection, ENCODING, "the log's database is not in UTF-8");
        refuse(connection, UNSAFE, "the log's database server runs without fsync");
    }

    private static void refuse(Connection connection, String question, String why)
        throws IOException, SQLException {
        try (Statement ask = connection.createStatement();
            ResultSet answer = ask.executeQuery(question)) {
            answer.next();
            if (answer.getBoolean(1)) {
                throw new IOException(why);
            }
        }
    }

    private static void alone(Connection writer) throws IOException, SQLException {
        try (Statement lock = writer.createStatement()) {
            lock.execute(ONE_WRITER);
        } catch (SQLException e) {
            if (LOCK_TAKEN.equals(e.getSQLState())) {
                throw new IOException("another gateway writes this log", e);
            }
            throw e;
        }
    }

    private static Flyway flyway(PGSimpleDataSource source, String application) {
        return Flyway.configure()
            .dataSource(source)
            .locations("classpath:db/common", "classpath:db/postgresql")
            .placeholders(Map.of("key", "bigint", "application", application))
            .load();
    }

    /// Connections that are set to read only do so outside of transactions too.
    private static PGSimpleDataSource reading(Central site) throws SQLException {
        PGSimpleDataSource source = source(site.url(), site.login());
        source.setProperty(PGProperty.READ_ONLY_MODE, "always");
        return source;
    }

    /// Connections whose errors do not tell what was in the entries.
    private static PGSimpleDataSource source(String url, Login login) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(login.user());
        source.setPassword(login.password());
        source.setApplicationName("watchlink");
        source.setConnectTimeout(CONNECT_SECONDS);
        source.setSocketTimeout(ANSWER_SECONDS);
        source.setTcpKeepAlive(true);
        source.setReWriteBatchedInserts(true);
        source.setLogServerErrorDetail(false);
        return source;
    }
}
