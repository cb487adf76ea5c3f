package org.watchlink.gateway.intake;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.watchlink.gateway.config.ImportMapping;
import org.watchlink.gateway.config.ImportMapping.Item;
import org.watchlink.gateway.config.ImportMapping.Source;
import org.watchlink.routes.radio.Position;

/// A row, asked item by item. What cannot be read is told to `faults`, and something stands in for
/// it, so that all that is wrong with a row is told at once.
record OldRow(
    ImportMapping mapping, Map<String, Integer> columns, List<String> fields,
    List<String> faults) {

    private static final int LONGEST = 4_000;
    private static final int CAMERA = 999_999;

    /// The words of an item, as the mapping has them.
    String text(Item item) {
        Source source = mapping.source(item);
        String text = source.column().isEmpty() ? ""
            : fields.get(columns.get(source.column())).strip();
        if (text.length() > LONGEST || text.contains("\uFFFD")) {
            return fault(item, "is too long, or not in " + mapping.charset(), "");
        }
        if (text.isEmpty() || source.words().isEmpty()) {
            return text.isEmpty() ? source.otherwise() : text;
        }
        String meaning = source.words().getOrDefault(text, source.otherwise());
        return meaning.isEmpty() && !source.words().containsKey(text)
            ? fault(item, "has a word that the mapping does not know", "") : meaning;
    }

    /// A number from 0 to `most`; 0 where none is given.
    int count(Item item, int most) {
        return read(item, "is not a number from 0 to " + most, Integer::valueOf)
            .filter(n -> n >= 0 && n <= most || fault(item, "is not from 0 to " + most, false))
            .orElse(0);
    }

    /// A time; in `zone`, unless it says itself how far from UTC it is. Of an hour that comes twice
    /// it is the first one that is not before `earliest`.
    Optional<Instant> time(Item item, ZoneId zone, Instant earliest) {
        return read(item, "is not a time as the mapping says",
            text -> mapping.times().parseBest(text, OffsetDateTime::from, LocalDateTime::from))
            .flatMap(time -> time instanceof LocalDateTime local
                ? time(item, local.atZone(zone), local, earliest)
                : Optional.of(Instant.from(time)));
    }

    private Optional<Instant> time(
        Item item, ZonedDateTime time, LocalDateTime local, Instant earliest) {
        if (!time.toLocalDateTime().equals(local)) {
            return fault(item, "is an hour that the clocks passed over", Optional.empty());
        }
        return Optional.of(time.toInstant().isBefore(earliest)
            ? time.withLaterOffsetAtOverlap().toInstant() : time.toInstant());
    }

    /// The position, where the row has one.
    Optional<Position> position() {
        Optional<Double> north = read(Item.LATITUDE, "is not a number", Double::valueOf);
        Optional<Double> east = read(Item.LONGITUDE, "is not a number", Double::valueOf);
        if (north.isEmpty() || east.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Position(north.get(), east.get()));
        } catch (IllegalArgumentException _) {
            return fault(Item.LATITUDE, "is beyond 90 or 180 degrees", Optional.empty());
        }
    }

    /// The numbers of the cameras, each once, as the register has them.
    List<Integer> cameras() {
        List<Integer> numbers = new ArrayList<>();
        for (String number : text(Item.CAMERAS).split("\\D+")) {
            if (number.isEmpty()) {
                continue;
            }
            int camera = number.length() > 9 ? 0 : Integer.parseInt(number);
            if (camera < 1 || camera > CAMERA) {
                return fault(
                    Item.CAMERAS, "has a camera that is not from 1 to " + CAMERA, List.of());
            }
            if (!numbers.contains(camera)) {
                numbers.add(camera);
            }
        }
        return numbers;
    }

    <T> T fault(Item item, String what, T standIn) {
        String column = mapping.source(item).column();
        faults.add((column.isEmpty() ? item.name().toLowerCase() : column) + " " + what);
        return standIn;
    }

    private <T> Optional<T> read(Item item, String fault, Function<String, T> reader) {
        String text = text(item);
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(reader.apply(text));
        } catch (NumberFormatException | DateTimeException _) {
            return fault(item, fault, Optional.empty());
        }
    }
}
