package org.watchlink.gateway.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads the registers again when one of their files has changed, came or went, and then rested
/// from one look to the next: a file that is still being copied is left alone. To be asked every
/// few seconds, by one thread; a set with faults is told and the old one stays.
public final class RegisterWatch {

    private static final Logger LOG = LoggerFactory.getLogger("registers");

    /// What shows that a file is another one than before: also one that is older, or as old.
    private record Stamp(FileTime changed, long octets) { }

    private final Path folder;
    private final Registers registers;
    private Map<Path, Stamp> seen;
    private Map<Path, Stamp> read;

    /// Watches `folder`, from which `registers` were read just now.
    public RegisterWatch(Path folder, Registers registers) {
        this.folder = folder;
        this.registers = registers;
        this.seen = files();
        this.read = seen;
    }

    /// Looks once.
    public void look() {
        Map<Path, Stamp> now = files();
        boolean rests = now.equals(seen);
        seen = now;
        if (!rests || now.equals(read)) {
            return;
        }
        read = now;
        try {
            registers.reload();
            LOG.info("registers read again");
        } catch (ConfigurationError faults) {
            LOG.error(
                "registers have faults and stay as they were: {}; `watchlink check` tells all",
                faults.lines().stream().map(line -> line.split(" ")[0]).toList());
        }
    }

    private Map<Path, Stamp> files() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".csv"))
                .collect(Collectors.toMap(Function.identity(), RegisterWatch::stamp));
        } catch (IOException _) {
            return Map.of();
        }
    }

    private static Stamp stamp(Path file) {
        try {
            return new Stamp(Files.getLastModifiedTime(file), Files.size(file));
        } catch (IOException _) {
            return new Stamp(FileTime.fromMillis(0), 0);
        }
    }
}
