package org.watchlink.routes.incident;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A report of a major or serious incident, in the order in which all emergency services expect it:
/// METHANE, or ETHANE while no major incident is declared. What is not known yet is empty.
///
///     M  major        a major incident is declared
///     E  location     the exact location
///     T  type         what kind of incident it is
///     H  hazards      present or suspected
///     A  access       safe ways in, and out again
///     N  casualties   how many
///     E  present      the emergency services that are there,
///        required     and those that are needed
public record Methane(
    boolean major, String location, String type, String hazards, String access,
    Optional<Integer> casualties, String present, String required) {

    private static final int LINE = 200;
    private static final int CASUALTIES = 9_999;

    /// What such a report is called.
    public String name() {
        return major ? "METHANE" : "ETHANE";
    }

    /// Why it cannot be written down.
    public Optional<String> fault() {
        if (texts().anyMatch(text -> text.length() > LINE)) {
            return Optional.of(name() + " has at most " + LINE + " characters for each letter");
        }
        if (casualties.filter(many -> many < 0 || many > CASUALTIES).isPresent()) {
            return Optional.of("0 to " + CASUALTIES + " casualties, or not known");
        }
        return told().size() > 1 || major ? Optional.empty() : Optional.of("ETHANE says nothing");
    }

    /// What it says, by the names above and in their order.
    public SequencedMap<String, String> told() {
        SequencedMap<String, String> told = new LinkedHashMap<>();
        told.put("major", major ? "yes" : "no");
        told.put("location", location);
        told.put("type", type);
        told.put("hazards", hazards);
        told.put("access", access);
        told.put("casualties", casualties.map(String::valueOf).orElse(""));
        told.put("present", present);
        told.put("required", required);
        told.values().removeIf(String::isEmpty);
        return told;
    }

    /// All of it on one line.
    public String words() {
        return told().entrySet().stream().skip(1).map(Methane::words)
            .collect(Collectors.joining("; ", name() + ": ", ""));
    }

    /// Its texts.
    public Stream<String> texts() {
        return Stream.of(location, type, hazards, access, present, required);
    }

    private static String words(Map.Entry<String, String> one) {
        return one.getKey() + " " + one.getValue();
    }
}
