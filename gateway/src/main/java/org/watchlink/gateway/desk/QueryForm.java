package org.watchlink.gateway.desk;

import io.vertx.core.MultiMap;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.watchlink.gateway.store.view.Query;
import org.watchlink.gateway.store.view.Query.Circle;
import org.watchlink.gateway.store.view.Query.Mark;
import org.watchlink.routes.incident.IncidentStatus;
import org.watchlink.routes.radio.Position;

/// A search as it stands in a request:
///
///     from, until      times, such as 2026-11-22T08:00:00Z, of the opening
///     town             its whole name
///     place            a part of the place's text
///     near, within     a position, such as 53.2587,-2.1254, and metres around it
///     radio            an id, or a part of an alias or of premises
///     camera           its number
///     text             words that all have to be there
///     status           actual, exercise or test
///     open             true or false
///     notable          true or false
///     number           how the number begins
///     limit, after     how many, and the mark where the page before ended
record QueryForm(MultiMap fields) {

    private static final Set<String> KNOWN = Set.of(
        "from", "until", "town", "place", "near", "within", "radio", "camera", "text", "status",
        "open", "notable", "number", "limit", "after");
    private static final int LONGEST = 200;
    private static final int USUAL = 50;
    private static final int MOST = 200;
    private static final double FARTHEST = 50_000;

    /// What is searched for.
    ///
    /// @throws Problem if a field is not known, or cannot be read
    Query query(boolean airwave) {
        for (String name : fields.names()) {
            if (!KNOWN.contains(name)) {
                throw new Problem(400, "There is no field “" + name + "” to search by.");
            }
        }
        return new Query(
            read("from", QueryForm::time), read("until", QueryForm::time),
            text("town"), text("place"), circle(), text("radio"),
            read("camera", Integer::valueOf).map(OptionalInt::of).orElse(OptionalInt.empty()),
            text("text"),
            read("status", name -> IncidentStatus.valueOf(name.toUpperCase(Locale.ROOT))),
            read("open", QueryForm::flag), text("number"),
            read("notable", QueryForm::flag), airwave);
    }

    int limit() {
        int limit = read("limit", Integer::valueOf).orElse(USUAL);
        if (limit < 1 || limit > MOST) {
            throw new Problem(400, "A page has 1 to " + MOST + " incidents.");
        }
        return limit;
    }

    Optional<Mark> after() {
        return read("after", value -> Mark.of(value).orElseThrow(IllegalArgumentException::new));
    }

    private Optional<Circle> circle() {
        Optional<Position> near = read("near", QueryForm::position);
        Optional<Double> within = read("within", Double::valueOf);
        if (near.isPresent() != within.isPresent()
            || within.filter(metres -> !(metres > 0 && metres <= FARTHEST)).isPresent()) {
            throw new Problem(400, "“near” needs “within”, metres up to 50000, and it “near”.");
        }
        return near.map(centre -> new Circle(centre, within.orElseThrow()));
    }

    private String text(String name) {
        return read(name, Function.identity()).orElse("");
    }

    private <T> Optional<T> read(String name, Function<String, T> reading) {
        String value = fields.get(name);
        if (value == null || value.isBlank()) {
            return Optional.empty();
        }
        try {
            if (value.length() <= LONGEST) {
                return Optional.of(reading.apply(value.strip()));
            }
        } catch (IllegalArgumentException | DateTimeException _) {
            throw unreadable(name);
        }
        throw unreadable(name);
    }

    private static Problem unreadable(String name) {
        return new Problem(400, "“" + name + "” cannot be read.");
    }

    /// Of four digits a year: no database holds all that Java calls a time.
    private static Instant time(String value) {
        if (value.startsWith("+") || value.startsWith("-")) {
            throw new IllegalArgumentException(value);
        }
        return Instant.parse(value);
    }

    private static boolean flag(String value) {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(value);
        };
    }

    private static Position position(String value) {
        String[] parts = value.split(",");
        if (parts.length != 2) {
            throw new IllegalArgumentException(value);
        }
        return new Position(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]));
    }
}
