package org.watchlink.gateway.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.watchlink.gateway.store.LogSite.Central;
import org.watchlink.gateway.store.LogSite.Embedded;

/// The last entry of a log: its number and its hash. `0` and [Chain#GENESIS] while there is none.
///
/// A copy stands in a file of its own beside the log, rewritten after every commit, and one of what
/// the central log was given beside that:
///
///     0000000000000004711 3f1c…a0 LF
///     number, 19 digits   hash, 64 hexadecimal digits
///
/// It shows that a log was cut at its end or that an older copy was put in its place. It does not
/// stop somebody who cuts the log *and* rewrites this file to match: against that only a
/// [Checkpoint] that others keep will do.
record Head(long number, String hash) {

    static final Head NONE = new Head(0, Chain.GENESIS);

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern LINE = Pattern.compile("(\\d{19}) (" + HASH + ")\n");

    /// A head, unless `hash` is none.
    static Optional<Head> of(long number, String hash) {
        return hash != null && HASH.matcher(hash).matches()
            ? Optional.of(new Head(number, hash))
            : Optional.empty();
    }

    /// The head file of a log; empty when there is none or it is not one.
    static Optional<Head> read(LogSite site) throws IOException {
        Path file = file(site);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Matcher line = LINE.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
        return line.matches()
            ? of(Long.parseLong(line.group(1)), line.group(2))
            : Optional.empty();
    }

    static Path file(LogSite site) {
        return switch (site) {
            case Embedded _ -> site.beside(".head");
            case Central _ -> site.beside(".central.head");
        };
    }

    /// The head file of a log, open for rewriting.
    static final class Keeper implements AutoCloseable {

        private final FileChannel channel;

        Keeper(LogSite site) throws IOException {
            this.channel = FileChannel.open(
                file(site), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        }

        /// Writes `head` in one piece. It need not reach the disk at once: an older head is true
        /// too.
        void keep(Head head) throws IOException {
            String line = "%019d %s\n".formatted(head.number, head.hash);
            channel.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.ISO_8859_1)), 0);
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
