package org.watchlink.gateway.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Every slip in `broken.txt`, made in a small right configuration, is refused with exactly the
/// lines that stand there.
///
///     # name of the case
///     @ file that is changed
///     - the line that is taken out, none to append
///     + the line that takes its place, none to leave it out
///     $ a variable of the environment
///     ! a line of the refusal
class BrokenConfigurationTest {

    static final Path RIGHT = Path.of("src/test/resources/config");
    static final Map<String, String> ENVIRONMENT = Map.of("CAMERA_PASSWORD", "not a secret");

    @TempDir
    private Path folder;

    private record Case(String name, List<String> lines) { }

    @TestFactory
    Stream<DynamicTest> isRefusedWithEveryFault() throws IOException {
        List<Case> cases = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("src/test/resources/broken.txt"))) {
            if (line.startsWith("# ")) {
                cases.add(new Case(line.substring(2), new ArrayList<>()));
            } else if (!line.isEmpty()) {
                cases.getLast().lines().add(line);
            }
        }
        assertThat(cases).hasSizeGreaterThan(40);
        return cases.stream().map(one -> DynamicTest.dynamicTest(one.name(), () -> run(one)));
    }

    private void run(Case one) throws IOException {
        Path copy = copy(RIGHT, folder.resolve(one.name().replaceAll("\\W+", "-")));
        Map<String, String> environment = new HashMap<>(ENVIRONMENT);
        List<String> expected = new ArrayList<>();
        Path file = copy;
        int at = -1;
        for (String line : one.lines()) {
            String rest = line.substring(Math.min(2, line.length()));
            switch (line.charAt(0)) {
                case '@' -> {
                    file = copy.resolve(rest);
                    at = -1;
                }
                case '-' -> at = take(file, rest);
                case '+' -> at = put(file, rest, at);
                case '$' -> environment.put(rest.split("=", 2)[0], rest.split("=", 2)[1]);
                case '!' -> expected.add(rest);
                default -> throw new IllegalArgumentException(line);
            }
        }
        ConfigurationError error = catchThrowableOfType(ConfigurationError.class,
            () -> Configuration.load(copy.resolve("gateway.yaml"), environment));
        assertThat(error).isNotNull();
        assertThat(error.lines()).containsExactlyElementsOf(expected);
    }

    private static int take(Path file, String line) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        int at = lines.indexOf(line);
        assertThat(at).as(line).isNotNegative();
        lines.remove(at);
        Files.write(file, lines);
        return at;
    }

    private static int put(Path file, String line, int at) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        int where = at < 0 ? lines.size() : at;
        lines.add(where, line);
        Files.write(file, lines);
        return where + 1;
    }

    static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        }
        return to;
    }
}
