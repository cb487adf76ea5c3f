package org.watchlink.gateway.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/// Checkpoints, a line each, in a file that only grows: `….checkpoints` beside the log, from where
/// they are to be taken to where nobody who has rights at the log has any.
final class CheckpointFile implements AutoCloseable {

    private final FileChannel channel;

    /// The file beside a log, open for more. A line that a crash has cut is taken off, and what
    /// `known` has beyond the last whole one is added.
    CheckpointFile(LogSite site, List<Checkpoint> known) throws IOException {
        Path file = file(site);
        List<Checkpoint> there = beside(site);
        long last = there.isEmpty() ? 0 : there.getLast().number();
        this.channel = FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.truncate(there.stream().mapToLong(one -> octets(one).length).sum());
        channel.position(channel.size());
        for (Checkpoint checkpoint : known) {
            if (checkpoint.number() > last) {
                add(checkpoint);
            }
        }
    }

    /// The checkpoints beside a log.
    static List<Checkpoint> beside(LogSite site) throws IOException {
        Path file = file(site);
        return Files.exists(file) ? read(file) : List.of();
    }

    /// The checkpoints in a file. A last line without an end is passed over.
    ///
    /// @throws IOException if it cannot be read, or a line is no checkpoint
    static List<Checkpoint> read(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        List<Checkpoint> checkpoints = new ArrayList<>();
        for (String line : text.substring(0, text.lastIndexOf('\n') + 1).lines().toList()) {
            checkpoints.add(Checkpoint.of(line).orElseThrow(() -> new IOException(
                file + ": line " + (checkpoints.size() + 1) + " is no checkpoint")));
        }
        return checkpoints;
    }

    static Path file(LogSite site) {
        return site.beside(".checkpoints");
    }

    /// Adds a checkpoint, and returns when the disk has it.
    void add(Checkpoint checkpoint) throws IOException {
        channel.write(ByteBuffer.wrap(octets(checkpoint)));
        channel.force(true);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static byte[] octets(Checkpoint checkpoint) {
        return (checkpoint.line() + "\n").getBytes(StandardCharsets.ISO_8859_1);
    }
}
