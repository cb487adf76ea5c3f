package org.watchlink.gateway.config;

import java.util.List;
import java.util.Map;
import org.watchlink.routes.radio.Position;

/// A row of a register, asked column by column.
record CsvRow(
    String file, int line, List<String> fields, Map<String, Integer> positions, Faults faults) {

    private static final Kind<Double> LATITUDE = Kind.decimal(49, 61);
    private static final Kind<Double> LONGITUDE = Kind.decimal(-9, 2);
    private static final double METRES_PER_DEGREE = 111_200;

    /// The field as it stands, without the blanks around it.
    String text(String column) {
        return fields.get(positions.get(column)).strip();
    }

    <T> T value(String column, Kind<T> kind) {
        return kind.read(text(column), mark(column), column, faults);
    }

    void refuse(String column, String what, String allowed) {
        faults.add(mark(column), column, what, allowed);
    }

    /// The position of the row, somewhere on the British Isles: coordinates the wrong way round are
    /// refused.
    Position position() {
        return new Position(value("latitude", LATITUDE), value("longitude", LONGITUDE));
    }

    /// The position of the row, which must lie near that of `other`, where this is known.
    Position position(String name, Position other, int mostMetres) {
        Position position = position();
        if (other != null && reads("latitude", LATITUDE) && reads("longitude", LONGITUDE)) {
            long metres = Math.round(metres(position, other));
            if (metres > mostMetres) {
                refuse("latitude", metres + " m from " + name, "at most " + mostMetres + " m");
            }
        }
        return position;
    }

    private boolean reads(String column, Kind<?> kind) {
        return kind.reader().apply(text(column)).isPresent();
    }

    private static double metres(Position a, Position b) {
        double north = a.latitude() - b.latitude();
        double east = (a.longitude() - b.longitude()) * Math.cos(Math.toRadians(a.latitude()));
        return Math.hypot(north, east) * METRES_PER_DEGREE;
    }

    private Mark mark(String column) {
        return new Mark(file, line, positions.get(column) + 1);
    }
}
