package org.watchlink.gateway.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/// A real disk of a few megabytes: an ext4 file system in a file, mounted in a folder of the
/// test's. It can be filled; and the kernel can be made to find it damaged, whereupon it lets
/// nobody write to it any more, as on a machine whose disk goes bad. Needs root.
public final class LoopDisk implements AutoCloseable {

    private static final int OCTETS = 12 << 20;
    private static final long PATIENCE_SECONDS = 20;

    private final Path folder;
    private final List<Path> images = new ArrayList<>();
    private final List<String> devices = new ArrayList<>();

    private LoopDisk(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        images.add(image(0));
    }

    /// Mounts one in a folder, or says why the test is skipped.
    public static LoopDisk in(Path folder) throws IOException, InterruptedException {
        Assumptions.assumeTrue("root".equals(System.getProperty("user.name")),
            "skipped: only root can mount a disk that fills up or becomes read-only");
        LoopDisk disk = new LoopDisk(folder);
        try {
            Path image = disk.images.getLast();
            Files.write(image, new byte[OCTETS]);
            run("mkfs.ext4", "-q", "-b", "4096", "-m", "0", "-O", "^has_journal",
                image.toString());
            disk.mount();
            return disk;
        } catch (IOException e) {
            disk.close();
            return Assumptions.abort("skipped: this machine mounts no disk: " + e.getMessage());
        }
    }

    /// Leaves room for nothing, until something else gives room.
    public void fill() throws IOException {
        try (OutputStream filler = Files.newOutputStream(
            filler(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            while (true) {
                filler.write(new byte[4_096]);
            }
        } catch (IOException full) {
            if (!full.getMessage().contains("No space left")) {
                throw full;
            }
        }
    }

    /// Has room again.
    public void empty() throws IOException {
        Files.delete(filler());
    }

    /// Has the kernel set it read-only at once, whoever writes, if it is not yet.
    public void damage() throws IOException {
        String device = devices.getLast().substring(devices.getLast().lastIndexOf('/') + 1);
        Files.writeString(
            Path.of("/sys/fs/ext4", device, "trigger_fs_error"), "a test of the log");
    }

    /// Repairs it as an engineer does: takes it out, checks it, and mounts it again. What was not
    /// durable is gone. Whoever has files open keeps the old one, which must not write to the new.
    public void repair() throws IOException, InterruptedException {
        run("umount", "--lazy", folder.toString());
        Path old = images.getLast();
        images.add(image(images.size()));
        Files.copy(old, images.getLast());
        mount();
    }

    private void mount() throws IOException, InterruptedException {
        devices.add(run("losetup", "--find", "--show", images.getLast().toString()));
        check(devices.getLast());
        run("mount", "-o", "errors=remount-ro", devices.getLast(), folder.toString());
    }

    /// That it found something and mended it, which is its code 1, is well too.
    private static void check(String device) throws IOException, InterruptedException {
        try {
            run("e2fsck", "-f", "-y", device);
        } catch (IOException e) {
            if (!e.getMessage().startsWith("e2fsck: 1:")) {
                throw e;
            }
        }
    }

    @Override
    public void close() throws IOException {
        try {
            attempt("umount", "--lazy", folder.toString());
            for (String device : devices) {
                attempt("losetup", "--detach", device);
            }
            for (Path image : images) {
                Files.deleteIfExists(image);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void attempt(String... command) throws InterruptedException {
        try {
            run(command);
        } catch (IOException e) {
            System.err.println(e.getMessage());
        }
    }

    private Path image(int number) {
        return folder.resolveSibling(folder.getFileName() + "-" + number + ".img");
    }

    private Path filler() {
        return folder.resolve("filler");
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes()).strip();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IOException("%s: %d: %s".formatted(
                command[0], process.exitValue(), said));
        }
        return said;
    }
}
