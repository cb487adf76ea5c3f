package org.watchlink.gateway.store.view;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Rows of a table that are at hand: those read lately, and those changed since the last flush.
final class Held<K, V> {

    private static final int READ = 4_096;

    private final Source<K, V> source;
    private final Map<K, V> changed = new LinkedHashMap<>();
    private final Map<K, Optional<V>> read = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, Optional<V>> eldest) {
            return size() > READ;
        }
    };

    Held(Source<K, V> source) {
        this.source = source;
    }

    Optional<V> get(K key) {
        V fresh = changed.get(key);
        if (fresh != null) {
            return Optional.of(fresh);
        }
        Optional<V> known = read.get(key);
        if (known == null) {
            try {
                known = source.read(key);
            } catch (SQLException e) {
                throw new IllegalStateException("the views' own tables cannot be read", e);
            }
            read.put(key, known);
        }
        return known;
    }

    void put(K key, V value) {
        changed.put(key, value);
    }

    /// Gives what has changed, once.
    void flush(Sink<K, V> sink) throws SQLException {
        for (Map.Entry<K, V> row : changed.entrySet()) {
            sink.write(row.getKey(), row.getValue());
            read.put(row.getKey(), Optional.of(row.getValue()));
        }
        changed.clear();
    }

    /// Where a row is read that is not at hand.
    interface Source<K, V> {

        Optional<V> read(K key) throws SQLException;
    }

    /// Where changed rows go.
    interface Sink<K, V> {

        void write(K key, V value) throws SQLException;
    }
}
