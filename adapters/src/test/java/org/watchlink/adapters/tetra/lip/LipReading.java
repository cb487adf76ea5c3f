package org.watchlink.adapters.tetra.lip;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.watchlink.adapters.tetra.lip.LipReport.BrokenReport;
import org.watchlink.adapters.tetra.lip.LipReport.LongReport;
import org.watchlink.adapters.tetra.lip.LipReport.ShortReport;

/// What a report says, under the names that the vectors use.
record LipReading(LipReport report) {

    private static final List<String> ERRORS =
        List.of("<2m", "<20m", "<200m", "<2km", "<20km", "<=200km", ">200km", "unknown");
    private static final List<String> ELAPSED = List.of("<5s", "<5min", "<30min", "unknown");

    /// What the vectors call `key`: text, a number, or null for what is not known.
    Object of(String key) {
        return switch (key) {
            case "pdu" -> report instanceof ShortReport ? "short" : "long report";
            case "fix" -> report.fix().isPresent();
            case "lat" -> position().latitudeDegrees();
            case "lon" -> position().longitudeDegrees();
            case "lat_raw" -> position().latitude();
            case "lon_raw" -> position().longitude();
            case "kmh" -> known(report.speedKmh());
            case "reason" -> ((LipData.Reason) data()).code();
            case "additional" -> data() instanceof LipData.Reason ? "reason" : "user";
            case "elapsed" -> ELAPSED.get(((LipTime.Elapsed) report.time()).ordinal());
            case "pos_error" -> ERRORS.get(((ShortReport) report).error().ordinal());
            case "hvel_raw" -> ((ShortReport) report).speed().code();
            case "dir" -> report instanceof ShortReport brief
                ? brief.direction() * 22.5
                : known(report.headingDegrees());
            case "day" -> ((LipTime.OfPosition) report.time()).day();
            case "hour" -> ((LipTime.OfPosition) report.time()).hour();
            case "minute" -> ((LipTime.OfPosition) report.time()).minute();
            case "second" -> ((LipTime.OfPosition) report.time()).second();
            default -> ofLong(key, (LongReport) report);
        };
    }

    private static Object ofLong(String key, LongReport report) {
        return switch (key) {
            case "time_type" -> switch (report.time()) {
                case LipTime.None() -> 0;
                case LipTime.Elapsed _ -> 1;
                case LipTime.OfPosition _ -> 2;
            };
            case "shape" -> LipShapeCodec.number(report.shape());
            case "hunc_raw" -> circle(report).radius().code();
            case "alt_ref" -> circle(report).altitude().userDefined() ? 1 : 0;
            case "alt_raw" -> circle(report).altitude().code();
            case "alt" -> known(report.altitudeMetres());
            case "vel_type" -> report.velocity().type();
            case "ack" -> report.acknowledge() ? 1 : 0;
            case "t5_12" -> report.elements().stream()
                .filter(LipElement.ResultCode.class::isInstance)
                .map(element -> ((LipElement.ResultCode) element).code())
                .findFirst().orElseThrow();
            case "t5_15" -> known(report.status());
            case "spare_bits" -> report.broken() ? "broken" : report.rest().length();
            default -> throw new IllegalArgumentException(key);
        };
    }

    /// Checks one value that a vector expects.
    static boolean same(Object actual, JsonNode expected, double tolerance) {
        return switch (actual) {
            case null -> expected.isNull();
            case Number number -> expected.isNumber()
                && Math.abs(number.doubleValue() - expected.asDouble()) <= tolerance;
            default -> actual.toString().equals(expected.asText());
        };
    }

    private LipPosition position() {
        return switch (report) {
            case ShortReport brief -> brief.position();
            case LongReport full -> full.shape().position().orElseThrow();
            case BrokenReport broken -> broken.position();
        };
    }

    private LipData data() {
        return switch (report) {
            case ShortReport brief -> brief.data();
            case LongReport full -> full.data();
            case BrokenReport _ -> throw new IllegalArgumentException("broken");
        };
    }

    private static LipShape.CircleAltitude circle(LongReport report) {
        return (LipShape.CircleAltitude) report.shape();
    }

    private static Object known(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }

    private static Object known(OptionalInt value) {
        return value.isPresent() ? value.getAsInt() : null;
    }
}
