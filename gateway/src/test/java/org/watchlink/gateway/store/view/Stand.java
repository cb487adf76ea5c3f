package org.watchlink.gateway.store.view;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletionStage;
import java.util.function.LongConsumer;
import org.awaitility.Awaitility;
import org.watchlink.gateway.store.LogSite;
import org.watchlink.gateway.store.Monitor;
import org.watchlink.gateway.store.SqlIncidentLog;
import org.watchlink.gateway.store.Store;
import org.watchlink.routes.incident.Entry;

/// A log in a file, and views of it beside a site.
public final class Stand implements AutoCloseable {

    private final Store store;

    public Stand(Path folder) throws IOException, SQLException {
        store = Store.open(
            new LogSite.Embedded(folder.resolve("log.db")), Monitor.NONE, InstantSource.system());
    }

    public Views views(LogSite site) {
        return views(site, Views.INCIDENTS);
    }

    Views views(LogSite site, List<View.Kind> kinds) {
        return views(site, kinds, _ -> { });
    }

    Views views(LogSite site, List<View.Kind> kinds, LongConsumer onwards) {
        return new Views(site, store.log(), kinds, onwards);
    }

    SqlIncidentLog log() {
        return store.log();
    }

    public void append(List<Entry> entries) throws Exception {
        CompletionStage<Void> last = null;
        for (Entry entry : entries) {
            last = store.log().append(entry);
        }
        last.toCompletableFuture().get();
    }

    public void follow(Views views) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(5))
            .until(() -> views.number() == store.log().head());
    }

    /// Every row of every table.
    static Map<String, List<List<Object>>> rows(Views views) throws IOException {
        return views.read(connection -> {
            Map<String, List<List<Object>>> all = new TreeMap<>();
            for (String table : tables(connection)) {
                all.put(table, rows(connection, table));
            }
            return all;
        });
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet rows = connection.getMetaData().getTables(
            null, connection.getSchema(), "%", new String[] {"TABLE"})) {
            while (rows.next()) {
                names.add(rows.getString("TABLE_NAME"));
            }
        }
        names.removeIf(name -> name.startsWith("flyway") || name.startsWith("sqlite"));
        return names;
    }

    private static List<List<Object>> rows(Connection connection, String table)
        throws SQLException {
        List<List<Object>> all = new ArrayList<>();
        try (Statement select = connection.createStatement();
            ResultSet rows = select.executeQuery("select * from " + table)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                List<Object> row = new ArrayList<>();
                for (int column = 1; column <= columns; column++) {
                    Object value = rows.getObject(column);
                    row.add(value instanceof Integer number ? Long.valueOf(number) : value);
                }
                all.add(row);
            }
        }
        all.sort((a, b) -> a.toString().compareTo(b.toString()));
        return all;
    }

    @Override
    public void close() throws IOException, SQLException {
        store.close();
    }
}
