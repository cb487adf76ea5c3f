package org.watchlink.gateway.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads the registers again when one of their files has changed and then rested from one look to
/// the next: a file that is still being copied is left alone. To be asked every few seconds, by one
/// thread; a set with faults is told and the old one stays.
public final class RegisterWatch {

    private static final Logger LOG = LoggerFactory.getLogger("registers");

    private final Path folder;
    private final Registers registers;
    private FileTime seen;
    private FileTime read;

    /// Watches `folder`, from which `registers` were read just now.
    public RegisterWatch(Path folder, Registers registers) {
        this.folder = folder;
        this.registers = registers;
        this.seen = newest();
        this.read = seen;
    }

    /// Looks once.
    public void look() {
        FileTime newest = newest();
        boolean rests = newest.equals(seen);
        seen = newest;
        if (!rests || newest.equals(read)) {
            return;
        }
        read = newest;
        try {
            registers.reload();
            LOG.info("registers read again");
        } catch (ConfigurationError faults) {
            LOG.error(
                "registers have faults and stay as they were: {}; `watchlink check` tells all",
                faults.lines().stream().map(line -> line.split(" ")[0]).toList());
        }
    }

    private FileTime newest() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(RegisterWatch::changed).max(FileTime::compareTo)
                .orElse(FileTime.fromMillis(0));
        } catch (IOException _) {
            return FileTime.fromMillis(0);
        }
    }

    private static FileTime changed(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException _) {
            return FileTime.fromMillis(0);
        }
    }
}
