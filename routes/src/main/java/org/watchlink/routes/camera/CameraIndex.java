package org.watchlink.routes.camera;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.stream.Collectors;
import org.watchlink.routes.place.Ground;
import org.watchlink.routes.radio.Position;

/// Cameras on a grid, each with its presets, so that the nearest are found without looking at all.
/// A camera is named by its place in the arrays, where neighbours stand together: what is looked at
/// most lies side by side in memory.
///
/// The cells are made so wide that a cell in use holds about two cameras; a search goes outwards
/// ring by ring and stops when it has enough.
final class CameraIndex {

    private static final double LARGEST_CELLS = 4_000_000;

    /// A preset that was surveyed for some premises, and how far from them its camera stands.
    record Surveyed(Preset preset, double distanceMetres) { }

    /// Takes the cameras that a search comes by, nearest ring first.
    interface Visitor {

        /// Gives whether the search shall go on.
        boolean visit(int head, double distanceMetres, double bearing);
    }


    private final Map<String, List<Surveyed>> surveyed = new HashMap<>();
    private final double south;
    private final double west;
    private final double cellLatitude;
    private final double cellLongitude;
    private final int rows;
    private final int columns;
    private final int[] starts;
    private final Camera[] cameras;
    private final double[] latitudes;
    private final double[] longitudes;
    private final int[] firstViews;
    private final Preset[] views;
    private final double[] axes;
    private final double[] halfViews;

    CameraIndex(List<Camera> all, List<Preset> presets, double rangeMetres) {
        south = all.stream().mapToDouble(c -> c.position().latitude()).min().orElse(0);
        west = all.stream().mapToDouble(c -> c.position().longitude()).min().orElse(0);
        Position corner = new Position(south, west);
        double north = all.stream().mapToDouble(c -> c.position().latitude()).max().orElse(0);
        double east = all.stream().mapToDouble(c -> c.position().longitude()).max().orElse(0);
        double height = Ground.north(corner, new Position(north, west));
        double width = Ground.east(corner, new Position(south, east));
        double cell = cellMetres(all.size(), height, width, rangeMetres);
        cellLatitude = cell / Ground.METRES_PER_DEGREE;
        cellLongitude = cell / Ground.east(corner, new Position(south, west + 1));
        rows = (int) (height / cell) + 1;
        columns = (int) (width / cell) + 1;
        starts = new int[rows * columns + 1];
        cameras = sortedByCell(all);
        latitudes = Arrays.stream(cameras).mapToDouble(c -> c.position().latitude()).toArray();
        longitudes = Arrays.stream(cameras).mapToDouble(c -> c.position().longitude()).toArray();
        firstViews = new int[cameras.length + 1];
        views = new Preset[presets.size()];
        axes = new double[presets.size()];
        halfViews = new double[presets.size()];
        index(presets);
    }

    boolean knows(int number) {
        return Arrays.stream(cameras).anyMatch(camera -> camera.number() == number);
    }

    private static double cellMetres(int count, double height, double width, double range) {
        double fair = Math.sqrt(2 * (height + 1) * (width + 1) / Math.max(1, count));
        double smallest = Math.sqrt((height + 1) * (width + 1) / LARGEST_CELLS);
        return Math.max(smallest, Math.clamp(fair, 1, Math.max(1, range)));
    }

    private Camera[] sortedByCell(List<Camera> all) {
        Camera[] sorted = all.toArray(Camera[]::new);
        Arrays.sort(sorted, Comparator.comparingInt(this::cellOf));
        for (Camera camera : sorted) {
            starts[cellOf(camera) + 1]++;
        }
        for (int i = 1; i < starts.length; i++) {
            starts[i] += starts[i - 1];
        }
        return sorted;
    }

    private void index(List<Preset> presets) {
        Map<Integer, List<Preset>> byCamera = presets.stream()
            .collect(Collectors.groupingBy(Preset::camera));
        int view = 0;
        for (int head = 0; head < cameras.length; head++) {
            Position position = cameras[head].position();
            for (Preset preset : byCamera.getOrDefault(cameras[head].number(), List.of())) {
                views[view] = preset;
                axes[view] = Ground.bearing(position, preset.looksAt());
                halfViews[view++] = preset.fieldOfView() / 2;
                preset.premises().ifPresent(id -> surveyed
                    .computeIfAbsent(id, _ -> new ArrayList<>(2))
                    .add(new Surveyed(preset, Ground.distance(position, preset.looksAt()))));
            }
            firstViews[head + 1] = view;
        }
    }

    List<Surveyed> surveyedFor(String premises) {
        return surveyed.getOrDefault(premises, List.of());
    }

    Camera camera(int head) {
        return cameras[head];
    }

    /// The preset of a camera whose axis is nearest to `bearing` and whose field of view holds it,
    /// or null.
    Preset seeing(int head, double bearing) {
        Preset best = null;
        double least = Double.MAX_VALUE;
        for (int view = firstViews[head]; view < firstViews[head + 1]; view++) {
            double off = Math.abs((bearing - axes[view] + 540) % 360 - 180);
            if (off <= halfViews[view] && off < least) {
                best = views[view];
                least = off;
            }
        }
        return best;
    }

    /// Gives the cameras within `rangeMetres` of `place`, nearest first.
    void nearest(Position place, double rangeMetres, Visitor visitor) {
        Search search = new Search(place, rangeMetres);
        int row = row(place.latitude());
        int column = column(place.longitude());
        double cell = cellLatitude * Ground.METRES_PER_DEGREE;
        int rings = (int) Math.ceil(rangeMetres / cell + 0.01);
        for (int ring = 0; ring <= rings; ring++) {
            collect(search, row, column, ring);
            if (!search.deliver(visitor, ring == rings ? rangeMetres : (ring - 0.01) * cell)) {
                return;
            }
        }
    }

    private void collect(Search search, int row, int column, int ring) {
        for (int r = row - ring; r <= row + ring; r++) {
            boolean whole = r == row - ring || r == row + ring;
            int step = whole || ring == 0 ? 1 : 2 * ring;
            for (int c = column - ring; c <= column + ring; c += step) {
                if (r >= 0 && r < rows && c >= 0 && c < columns) {
                    int cell = r * columns + c;
                    for (int i = starts[cell]; i < starts[cell + 1]; i++) {
                        search.look(i);
                    }
                }
            }
        }
    }

    private Position position(int head) {
        return new Position(latitudes[head], longitudes[head]);
    }

    private int cellOf(Camera camera) {
        return row(camera.position().latitude()) * columns + column(camera.position().longitude());
    }

    private int row(double latitude) {
        return (int) Math.floor((latitude - south) / cellLatitude);
    }

    private int column(double longitude) {
        return (int) Math.floor((longitude - west) / cellLongitude);
    }

    /// One search: what was found in the rings so far and not yet given out.
    private final class Search {

        private record Found(int head, double distance) { }

        private final Position place;
        private final double range;
        private final double north;
        private final double east;
        private final PriorityQueue<Found> waiting =
            new PriorityQueue<>(Comparator.comparingDouble(Found::distance));

        Search(Position place, double range) {
            this.place = place;
            this.range = range;
            this.north = 1.01 * range / Ground.METRES_PER_DEGREE;
            this.east = 1.01 * range / Ground.east(
                place, new Position(place.latitude(), place.longitude() + 1));
        }

        void look(int head) {
            if (Math.abs(latitudes[head] - place.latitude()) <= north
                && Math.abs(longitudes[head] - place.longitude()) <= east) {
                double distance = Ground.distance(position(head), place);
                if (distance <= range) {
                    waiting.add(new Found(head, distance));
                }
            }
        }

        /// Gives out what is nearer than any camera that may still be found.
        boolean deliver(Visitor visitor, double settledMetres) {
            while (!waiting.isEmpty() && waiting.peek().distance() <= settledMetres) {
                Found next = waiting.poll();
                if (!visitor.visit(
                    next.head(), next.distance(),
                    Ground.bearing(position(next.head()), place))) {
                    return false;
                }
            }
            return true;
        }
    }
}
