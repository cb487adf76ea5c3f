package org.watchlink.gateway.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/// Something that only the process may know. It is never written in the configuration itself, which
/// only says in which file or variable it stands; and it does not show itself.
public record Secret(String value) {

    private static final String FILE = "file:";
    private static final String ENV = "env:";

    static Kind<Secret> kind(Path folder, Environment environment) {
        return new Kind<>(
            "file:<a file that holds it> or env:<a variable that is set>",
            text -> read(text, folder, environment).map(String::strip)
                .filter(value -> !value.isEmpty()).map(Secret::new),
            new Secret(""))
            .hidden(text -> text.startsWith(FILE) || text.startsWith(ENV));
    }

    private static Optional<String> read(String text, Path folder, Environment environment) {
        if (text.startsWith(ENV)) {
            return environment.get(text.substring(ENV.length()));
        }
        if (!text.startsWith(FILE)) {
            return Optional.empty();
        }
        try {
            Path file = folder.resolve(text.substring(FILE.length()));
            return Optional.of(Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException | InvalidPathException _) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "***";
    }
}
