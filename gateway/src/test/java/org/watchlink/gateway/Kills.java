package org.watchlink.gateway;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Starts a program in a process of its own and kills it without warning.
///
/// The program tells on its standard output, a line each, what it has promised: whatever came in a
/// whole line before the kill must be true afterwards. Its errors go to ours.
public final class Kills {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final List<String> command;

    private Kills(List<String> command) {
        this.command = command;
    }

    /// A Java program on the classpath and with the Java of this process.
    public static Kills of(Class<?> program, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "-Xmx256m",
            "--enable-native-access=ALL-UNNAMED",
            "-cp", System.getProperty("java.class.path"), program.getName()));
        command.addAll(List.of(arguments));
        return new Kills(command);
    }

    /// Lets the program run for `life` after its first line, kills it, and gives all lines that it
    /// had printed to their end.
    ///
    /// @throws IllegalStateException if it ended by itself, or did not print anything
    public List<String> once(Duration life) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
        CompletableFuture<Void> first = new CompletableFuture<>();
        CompletableFuture<List<String>> lines =
            CompletableFuture.supplyAsync(() -> read(process, first), Thread::startVirtualThread);
        try {
            first.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            if (process.waitFor(life.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new IllegalStateException("it ended by itself: " + process.exitValue());
            }
        } catch (TimeoutException | ExecutionException e) {
            throw new IllegalStateException("it printed nothing", e);
        } finally {
            process.destroyForcibly().waitFor();
        }
        return lines.join();
    }

    private static List<String> read(Process process, CompletableFuture<Void> first) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            for (int read = output.read(); read >= 0; read = output.read()) {
                if (read != '\n') {
                    line.append((char) read);
                    continue;
                }
                lines.add(line.toString());
                line.setLength(0);
                first.complete(null);
            }
        } catch (IOException e) {
            first.completeExceptionally(e);
        }
        first.completeExceptionally(new IOException("the end came before a line"));
        return lines;
    }
}
