package org.watchlink.routes.camera;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.watchlink.routes.place.Ground;
import org.watchlink.routes.radio.Position;

/// Cameras on a grid, each with its presets, so that the nearest are found without looking at all.
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
        boolean visit(Camera camera, double distanceMetres, double bearing);
    }

    private record Stored(Preset preset, double bearing) { }

    private final Map<String, List<Surveyed>> surveyed = new HashMap<>();
    private final Map<Integer, Stored[]> stored = new HashMap<>();
    private final double south;
    private final double west;
    private final double cellLatitude;
    private final double cellLongitude;
    private final int rows;
    private final int columns;
    private final int[] starts;
    private final Camera[] cameras;

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
        index(presets);
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
        Map<Integer, Camera> byNumber = new HashMap<>();
        for (Camera camera : cameras) {
            byNumber.put(camera.number(), camera);
        }
        Map<Integer, List<Stored>> views = new HashMap<>();
        for (Preset preset : presets) {
            Position head = byNumber.get(preset.camera()).position();
            views.computeIfAbsent(preset.camera(), _ -> new ArrayList<>())
                .add(new Stored(preset, Ground.bearing(head, preset.looksAt())));
            preset.premises().ifPresent(id -> surveyed
                .computeIfAbsent(id, _ -> new ArrayList<>(2))
                .add(new Surveyed(preset, Ground.distance(head, preset.looksAt()))));
        }
        views.forEach((camera, list) -> stored.put(camera, list.toArray(Stored[]::new)));
    }

    List<Surveyed> surveyedFor(String premises) {
        return surveyed.getOrDefault(premises, List.of());
    }

    /// The preset of `camera` whose axis is nearest to `bearing` and whose field of view holds it,
    /// or null.
    Preset seeing(Camera camera, double bearing) {
        Preset best = null;
        double least = Double.MAX_VALUE;
        for (Stored view : stored.getOrDefault(camera.number(), NO_VIEWS)) {
            double off = Math.abs((bearing - view.bearing() + 540) % 360 - 180);
            if (off <= view.preset().fieldOfView() / 2 && off < least) {
                best = view.preset();
                least = off;
            }
        }
        return best;
    }

    private static final Stored[] NO_VIEWS = new Stored[0];

    /// Gives the cameras within `rangeMetres` of `place`, nearest first.
    void nearest(Position place, double rangeMetres, Visitor visitor) {
        Search search = new Search(place, rangeMetres);
        int row = row(place.latitude());
        int column = column(place.longitude());
        double cell = cellLatitude * Ground.METRES_PER_DEGREE;
        int rings = (int) Math.ceil(rangeMetres / cell) + 1;
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
                        search.found(cameras[i]);
                    }
                }
            }
        }
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
    private static final class Search {

        private record Found(Camera camera, double distance) { }

        private final Position place;
        private final double range;
        private final java.util.PriorityQueue<Found> waiting =
            new java.util.PriorityQueue<>(Comparator.comparingDouble(Found::distance));

        Search(Position place, double range) {
            this.place = place;
            this.range = range;
        }

        void found(Camera camera) {
            double distance = Ground.distance(camera.position(), place);
            if (distance <= range) {
                waiting.add(new Found(camera, distance));
            }
        }

        /// Gives out what is nearer than any camera that may still be found.
        boolean deliver(Visitor visitor, double settledMetres) {
            while (!waiting.isEmpty() && waiting.peek().distance() <= settledMetres) {
                Found next = waiting.poll();
                Position head = next.camera().position();
                if (!visitor.visit(
                    next.camera(), next.distance(), Ground.bearing(head, place))) {
                    return false;
                }
            }
            return true;
        }
    }
}
