package org.watchlink.adapters.cap;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The rules of where an alert is.
final class AreaRules {

    private static final int FEWEST_POINTS = 4;
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d{1,9}(\\.\\d{1,18})?");

    private AreaRules() { }

    static void check(Area area, CapFaults faults) {
        faults.require(!area.areaDesc().isBlank(), "areaDesc", "is needed");
        faults.in(area.polygon(), "polygon", AreaRules::polygon);
        faults.in(area.circle(), "circle", AreaRules::circle);
        InfoRules.values(area.geocode(), "geocode", faults);
        faults.require(area.ceiling().isEmpty() || area.altitude().isPresent(), "ceiling",
            "needs an altitude");
        faults.require(
            area.ceiling().filter(top -> area.altitude()
                .filter(bottom -> top.compareTo(bottom) < 0).isPresent()).isEmpty(),
            "ceiling", "is not below the altitude");
    }

    private static void polygon(String text, CapFaults faults) {
        List<String> points = List.of(text.strip().split("\\s+"));
        faults.require(points.stream().allMatch(AreaRules::isPoint), "points",
            "are latitude,longitude in degrees with blanks between them");
        faults.require(points.size() >= FEWEST_POINTS, "points", "are four at least");
        faults.require(points.getFirst().equals(points.getLast()), "points",
            "end where they begin");
    }

    private static void circle(String text, CapFaults faults) {
        String[] parts = text.strip().split("\\s+");
        faults.require(
            parts.length == 2 && isPoint(parts[0])
                && number(parts[1]).filter(radius -> radius >= 0).isPresent(),
            "centre and radius", "are latitude,longitude in degrees, a blank, and kilometres");
    }

    private static boolean isPoint(String text) {
        String[] parts = text.split(",", -1);
        return parts.length == 2
            && number(parts[0]).filter(latitude -> Math.abs(latitude) <= 90).isPresent()
            && number(parts[1]).filter(longitude -> Math.abs(longitude) <= 180).isPresent();
    }

    private static Optional<Double> number(String text) {
        return NUMBER.matcher(text).matches()
            ? Optional.of(Double.valueOf(text))
            : Optional.empty();
    }
}
