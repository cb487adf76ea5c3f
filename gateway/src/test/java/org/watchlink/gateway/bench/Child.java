package org.watchlink.gateway.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A server in a process of its own, on the same Java with the same flags and class path. It is
/// gone when this is closed, or when this process ends.
final class Child implements AutoCloseable {

    /// What a server prints when it can be asked, followed by its ports.
    static final String READY = "ready";

    private final Process process;
    private final BufferedReader output;

    private Child(Process process) {
        this.process = process;
        this.output = process.inputReader();
        Runtime.getRuntime().addShutdownHook(
            Thread.ofPlatform().unstarted(process::destroyForcibly));
    }

    /// Starts `server`.
    static Child start(
        Class<?> server, Map<String, String> environment, String... arguments)
        throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), server.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        return new Child(
            builder.redirectError(ProcessBuilder.Redirect.INHERIT).start());
    }

    /// Waits for the line that says it is ready, and gives the ports in it.
    List<Integer> ports() throws IOException {
        String line = output.readLine();
        while (line != null && !line.startsWith(READY)) {
            System.err.println(line);
            line = output.readLine();
        }
        if (line == null) {
            throw new IOException("the server did not start");
        }
        Thread.ofPlatform().daemon().start(this::pass);
        return List.of(line.split(" ")).stream().skip(1).map(Integer::valueOf).toList();
    }

    private void pass() {
        try {
            output.transferTo(Writer.nullWriter());
        } catch (IOException _) {
            return;
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
        }
    }
}
