package org.watchlink.gateway.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The least that a durable log can cost: records of 512 octets at the end of a file, and a flush.
/// The floor that measurements stand on.
public final class BareLog implements AutoCloseable {

    private static final int RECORD = 512;

    private final FileChannel channel;
    private final ByteBuffer record = ByteBuffer.allocateDirect(RECORD);

    public BareLog(Path file) throws IOException {
        this.channel = FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
    }

    /// Appends so many records and waits until the disk has them.
    public void append(int records) throws IOException {
        for (int i = 0; i < records; i++) {
            channel.write(record.clear());
        }
        channel.force(false);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
