package org.watchlink.routes.camera;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.watchlink.routes.place.FixedPlace;
import org.watchlink.routes.place.Placing;
import org.watchlink.routes.place.Placing.Sureness;
import org.watchlink.routes.place.Premises;
import org.watchlink.routes.radio.Fix;
import org.watchlink.routes.radio.Position;

/// How long the cameras for a place take to find, from a town's presets to a country's: a camera
/// with five presets every 80 m, one of them surveyed for premises of its own.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class CorrelatorBenchmark {

    private static final int PRESETS_EACH = 5;
    private static final double LATITUDE = 80 / 111_250.0;
    private static final double LONGITUDE = 80 / 68_600.0;
    private static final Position CORNER = new Position(51.9, -0.2);
    private static final Calibration LEVEL = new Calibration(0, 0, false, 60);

    @Param({"100", "10000", "1000000"})
    public int presets;

    private final Placing[] premises = new Placing[4_096];
    private final Placing[] fixes = new Placing[4_096];
    private Correlator correlator;
    private int next;

    @Setup
    public void build() {
        Random random = new Random(1);
        int heads = presets / PRESETS_EACH;
        int side = (int) Math.ceil(Math.sqrt(heads));
        List<Camera> cameras = new ArrayList<>(heads);
        List<Preset> views = new ArrayList<>(presets);
        List<Premises> shops = new ArrayList<>(heads);
        for (int i = 0; i < heads; i++) {
            Position head = at(i / side, i % side);
            cameras.add(new Camera(
                i, "", "", "", head, 8, "onvif", URI.create("http://127.0.0.1"), "", LEVEL));
            Premises shop = new Premises(
                "P" + i, "", "", near(head, random), "Town", "shopwatch", false);
            shops.add(shop);
            for (int token = 0; token < PRESETS_EACH; token++) {
                views.add(new Preset(
                    i, "P" + token, "", token == 0 ? Optional.of(shop.id()) : Optional.empty(),
                    token == 0 ? shop.position() : near(head, random), 20));
            }
        }
        correlator = new Correlator(cameras, views, 150);
        for (int i = 0; i < premises.length; i++) {
            Premises shop = shops.get(random.nextInt(heads));
            premises[i] = new Placing(Optional.of(shop), Sureness.PREMISES, 20, "");
            fixes[i] = new Placing(
                Optional.of(new FixedPlace(
                    new Fix(near(shop.position(), random), 10, Instant.EPOCH))),
                Sureness.FIX, 10, "");
        }
    }

    /// A shop from the register.
    @Benchmark
    public List<Candidate> premises() {
        return correlator.candidates(premises[next++ & 4_095], _ -> true);
    }

    /// A radio in the street.
    @Benchmark
    public List<Candidate> fix() {
        return correlator.candidates(fixes[next++ & 4_095], _ -> true);
    }

    private static Position at(double row, double column) {
        return new Position(
            CORNER.latitude() + row * LATITUDE, CORNER.longitude() + column * LONGITUDE);
    }

    private static Position near(Position place, Random random) {
        return new Position(
            place.latitude() + (random.nextDouble() - 0.5) * LATITUDE,
            place.longitude() + (random.nextDouble() - 0.5) * LONGITUDE);
    }
}
