package org.watchlink.gateway.town;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.watchlink.adapters.link.Timers;
import org.watchlink.routes.camera.Calibration;
import org.watchlink.routes.camera.Camera;
import org.watchlink.routes.camera.Preset;
import org.watchlink.routes.radio.Position;

/// What the tests of the town share: addresses of their own, a clock, impatience, a camera.
final class Stage {

    private static final AtomicInteger NEXT = new AtomicInteger(1);
    static final Position SQUARE = new Position(51.9, -0.2);
    static final Preset DOOR = new Preset(
        7, "P01", "The Salted Badger, door", Optional.of("P"), new Position(51.9006, -0.2), 20);
    static final Preset EAST = new Preset(
        7, "P02", "View, east", Optional.empty(), new Position(51.9, -0.1994), 30);

    private Stage() { }

    /// A clock that a test moves.
    static final class TestClock implements InstantSource {

        private volatile Instant now = Instant.parse("2026-07-01T13:02:40Z");

        @Override
        public Instant instant() {
            return now;
        }

        void advance(Duration time) {
            now = now.plus(time);
        }
    }

    /// Timers that wait fifty times less long.
    static Timers hasty() {
        Timers timers = Timers.thread("hasty");
        return new Timers() {
            @Override
            public long nanos() {
                return timers.nanos();
            }

            @Override
            public void after(Duration wait, Runnable task) {
                timers.after(wait.dividedBy(50), task);
            }

            @Override
            public void close() {
                timers.close();
            }
        };
    }

    /// The first three numbers of addresses of this machine that nobody else uses.
    static String network() {
        long pid = ProcessHandle.current().pid();
        return "127.%d.%d".formatted(
            192 + pid / 256 % 32, (pid % 256 + 61 * NEXT.getAndIncrement()) % 256);
    }

    static Camera camera(boolean panInverted) {
        return new Camera(
            7, "Square", "Council", "Stevenage", SQUARE, 6, "onvif",
            URI.create("http://" + network() + ".1:18080/7/onvif/device_service"), "town",
            new Calibration(141.9, 0.8, panInverted, 60));
    }

    static StreetCamera camera(Temper temper, InstantSource clock) {
        return new StreetCamera(camera(false), List.of(DOOR, EAST), temper, clock);
    }

    /// The demonstration's configuration, copied to `folder`, with addresses of its own.
    static Path configuration(Path folder) throws IOException {
        String network = network();
        Path source = Path.of("../config");
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(source.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.writeString(copy, Files.readString(file)
                    .replace("127.0.1.", network + ".1").replace("127.0.2.", network + ".2")
                    .replace("bind: 127.0.0.1", "bind: " + network + ".9")
                    .replace("device: data", "device: " + folder.resolve("data")));
            }
        }
        return folder.resolve("gateway.yaml");
    }
}
