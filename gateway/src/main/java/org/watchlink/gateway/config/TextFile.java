package org.watchlink.gateway.config;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// A file of the configuration as text: UTF-8, with or without a byte order mark.
final class TextFile {

    private TextFile() { }

    /// The text of a file, named as people shall read it in a fault.
    static Optional<String> read(Path file, Faults faults) {
        Mark mark = Mark.of(file.getFileName().toString());
        try {
            String text = StandardCharsets.UTF_8.newDecoder()
                .decode(ByteBuffer.wrap(Files.readAllBytes(file))).toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException _) {
            faults.add(mark, "", "not UTF-8", "text in UTF-8");
        } catch (IOException _) {
            faults.add(mark, "", "cannot be read", "a file that exists and may be read");
        }
        return Optional.empty();
    }
}
