package org.watchlink.gateway.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.watchlink.gateway.store.LogSite;
import org.watchlink.gateway.store.LogVerifier;
import org.watchlink.gateway.store.Monitor;
import org.watchlink.gateway.store.Store;
import org.watchlink.gateway.store.Verdict.Sound;

/// The incident log's file as its disk would see it: read from outside, and made slow or faulty.
record LogFile(Path file) {

    private static final String SLOW = """
        create view ages as with recursive c (n) as
            (values (1) union all select n + 1 from c where n < 1200000) select max(n) as n from c;
        create trigger slow after insert on event when new.type = 'AlertRaised'
            begin select n from ages; end
        """;
    private static final String FAULTY = """
        create trigger faulty after insert on event when new.body like '%%%s%%'
            begin select raise(abort, 'the disk is gone'); end
        """;

    /// Makes the log, and every alert that is raised takes half a second or so.
    void slow() throws IOException, SQLException {
        make();
        for (String statement : SLOW.split(";\n(?=create)")) {
            run(statement);
        }
    }

    /// Makes the log, which fails with the first entry that holds `word`.
    void failsAt(String word) throws IOException, SQLException {
        make();
        run(FAULTY.formatted(word));
    }

    void mend() throws SQLException {
        run("drop trigger faulty");
    }

    /// What the entries of a type hold, as JSON.
    List<String> bodies(String type) {
        try (Connection connection = open(); Statement select = connection.createStatement();
            ResultSet rows = select.executeQuery(
                "select body from event where type = '" + type + "' order by number")) {
            List<String> bodies = new ArrayList<>();
            while (rows.next()) {
                bodies.add(rows.getString(1));
            }
            return bodies;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void assertSound() throws IOException {
        assertThat(LogVerifier.verify(new LogSite.Embedded(file))).isInstanceOfSatisfying(
            Sound.class, sound -> assertThat(sound.anchored()).isTrue());
    }

    /// Makes the log, empty.
    void make() throws IOException, SQLException {
        Store.open(new LogSite.Embedded(file), Monitor.NONE, InstantSource.system()).close();
    }

    private void run(String statement) throws SQLException {
        try (Connection connection = open(); Statement change = connection.createStatement()) {
            change.execute(statement);
        }
    }

    private Connection open() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file);
    }
}
