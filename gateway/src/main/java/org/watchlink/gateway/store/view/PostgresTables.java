package org.watchlink.gateway.store.view;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.postgresql.PGProperty;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.util.PSQLException;
import org.watchlink.gateway.store.LogSite.Login;

/// Read models in a schema of their own, where the gateway's role makes and removes tables as it
/// needs to; in the log's schema it cannot.
record PostgresTables(String url, Login login) implements Tables {

    private static final String SCHEMA = "read_model";
    /// A table or a column that is not there.
    private static final Set<String> LACKING = Set.of("42P01", "42703");
    private static final int CONNECT_SECONDS = 5;
    private static final int ANSWER_SECONDS = 10;
    /// The server notices within half a minute that the gateway is gone.
    private static final String KEEPALIVES = "-c tcp_keepalives_idle=10"
        + " -c tcp_keepalives_interval=5 -c tcp_keepalives_count=4";

    @Override
    public void migrate() {
        flyway().migrate();
    }

    @Override
    public void discard() {
        flyway().clean();
    }

    @Override
    public Connection writer() throws SQLException {
        Connection connection = source().getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    @Override
    public DataSource readers() throws SQLException {
        PGSimpleDataSource source = source();
        source.setReadOnly(true);
        source.setProperty(PGProperty.READ_ONLY_MODE, "always");
        return source;
    }

    @Override
    public boolean damaged(Throwable failure) {
        return false;
    }

    @Override
    public boolean useless(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
            .anyMatch(cause -> cause instanceof FlywayValidateException
                || cause instanceof PSQLException postgres
                    && LACKING.contains(String.valueOf(postgres.getSQLState())));
    }

    private Flyway flyway() {
        return Flyway.configure()
            .dataSource(source())
            .defaultSchema(SCHEMA)
            .createSchemas(false)
            .cleanDisabled(false)
            .locations("classpath:db/view/common")
            .ignoreMigrationPatterns(new String[0])
            .placeholders(Map.of("key", "bigint"))
            .load();
    }

    private PGSimpleDataSource source() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(login.user());
        source.setPassword(login.password());
        source.setApplicationName("watchlink views");
        source.setCurrentSchema(SCHEMA);
        source.setConnectTimeout(CONNECT_SECONDS);
        source.setSocketTimeout(ANSWER_SECONDS);
        source.setTcpKeepAlive(true);
        source.setOptions(KEEPALIVES);
        source.setReWriteBatchedInserts(true);
        source.setLogServerErrorDetail(false);
        return source;
    }
}
