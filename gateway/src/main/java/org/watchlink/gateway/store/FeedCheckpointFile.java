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
import org.watchlink.gateway.feed.FeedCheckpoint;

/// The checkpoints of the feeds, a line each, in a file that only grows: `….feed-checkpoints`
/// beside the log.
final class FeedCheckpointFile implements AutoCloseable {

    private final FileChannel channel;
    private final List<FeedCheckpoint> found = new ArrayList<>();

    /// The file beside a log, open for more. A line that a crash has cut is taken off.
    ///
    /// @throws IOException if it cannot be read or written, or a line is no checkpoint by one of
    ///                     the keys
    FeedCheckpointFile(LogSite site, KeyRing keys) throws IOException {
        Path file = file(site);
        String text = Files.exists(file)
            ? Files.readString(file, StandardCharsets.ISO_8859_1) : "";
        int whole = text.lastIndexOf('\n') + 1;
        for (String line : text.substring(0, whole).lines().toList()) {
            found.add(FeedCheckpoint.of(line).filter(keys::vouches)
                .orElseThrow(() -> new IOException(
                    file + ": line " + (found.size() + 1) + " is no checkpoint of ours")));
        }
        channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.truncate(whole);
        channel.position(whole);
    }

    static Path file(LogSite site) {
        return site.beside(".feed-checkpoints");
    }

    /// Those that were there.
    List<FeedCheckpoint> found() {
        return found;
    }

    /// Adds a checkpoint, and returns when the disk has it. What a failure has left half written is
    /// written over.
    void add(FeedCheckpoint checkpoint) throws IOException {
        long end = channel.position();
        try {
            channel.write(ByteBuffer.wrap(
                (checkpoint.line() + "\n").getBytes(StandardCharsets.ISO_8859_1)));
            channel.force(true);
        } catch (IOException e) {
            channel.position(end);
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
