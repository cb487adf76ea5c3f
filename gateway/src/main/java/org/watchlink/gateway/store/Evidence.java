package org.watchlink.gateway.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.watchlink.gateway.store.LogSite.Central;
import org.watchlink.gateway.store.LogSite.Embedded;

/// What a log is held to beside its own chain: checkpoints in the order of their entries, and the
/// keys by which they are believed. Without keys, none is looked at.
public record Evidence(List<Checkpoint> checkpoints, Optional<KeyRing> keys) {

    /// The files beside a log. Somebody who has all rights there can change them with it. A central
    /// log is held to what it was given.
    public static Evidence beside(LogSite site) throws IOException {
        Evidence all =
            new Evidence(List.of(), KeyRing.beside(site)).and(CheckpointFile.beside(site));
        return switch (site) {
            case Embedded _ -> all;
            case Central central -> all.upTo(Head.read(central).orElse(Head.NONE).number());
        };
    }

    /// All that a log has to show: the files beside it and the table in its database.
    ///
    /// @throws IOException if there is no such log, or it cannot be read
    public static Evidence of(LogSite site) throws IOException {
        Evidence beside = beside(site);
        try (Connection connection = Database.inspect(site)) {
            return beside.and(CheckpointTable.read(connection));
        } catch (SQLException e) {
            throw new IOException("the log's checkpoints cannot be read: " + e.getMessage(), e);
        }
    }

    /// This, and checkpoints that were kept elsewhere.
    public Evidence andCheckpoints(Path file) throws IOException {
        return and(CheckpointFile.read(file));
    }

    /// This, believed by keys that were kept elsewhere, and by no others.
    public Evidence believing(Path file) throws IOException {
        return new Evidence(checkpoints, Optional.of(KeyRing.read(file)));
    }

    /// Makes a file of the checkpoints and one of the keys.
    ///
    /// @throws IOException if there is no key, or one of the files is there
    public void write(Path checkpointFile, Path keyFile) throws IOException {
        KeyRing ring = keys.orElseThrow(() -> new IOException("there is no public key"));
        Files.writeString(keyFile, ring.pem(), StandardOpenOption.CREATE_NEW);
        Files.write(
            checkpointFile, checkpoints.stream().map(Checkpoint::line).toList(),
            StandardOpenOption.CREATE_NEW);
    }

    Evidence and(Collection<Checkpoint> more) {
        return new Evidence(
            Stream.concat(checkpoints.stream(), more.stream()).distinct()
                .sorted(Comparator.comparingLong(Checkpoint::number)).toList(), keys);
    }

    /// Only those of entries up to this number.
    Evidence upTo(long number) {
        return new Evidence(
            checkpoints.stream().filter(one -> one.number() <= number).toList(), keys);
    }

    /// Only those by keys that are known.
    Evidence known() {
        return new Evidence(
            checkpoints.stream().filter(one -> keys.isEmpty() || keys.get().knows(one)).toList(),
            keys);
    }
}
