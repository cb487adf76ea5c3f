package org.watchlink.adapters.tetra.pei;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.watchlink.adapters.tetra.pei.Pei.GpsPosition;
import org.watchlink.adapters.tetra.pei.Pei.GroupListed;
import org.watchlink.adapters.tetra.pei.Pei.GroupSelected;
import org.watchlink.adapters.tetra.pei.Pei.Identification;
import org.watchlink.adapters.tetra.pei.Pei.MessageStatus;
import org.watchlink.adapters.tetra.pei.Pei.Mode;
import org.watchlink.adapters.tetra.pei.Pei.OwnNumber;
import org.watchlink.adapters.tetra.pei.Pei.Registration;
import org.watchlink.adapters.tetra.pei.Pei.Report;
import org.watchlink.adapters.tetra.pei.Pei.Signal;

/// The fields of what answers a query or comes by itself:
///
///     CREG    state[, area[, network]]
///     CSQ     level[, errors]
///     CNUMF   type, number
///     CNUMS   type, number, name
///     CTGS    [type,] number
///     CTOM    mode
///     CMGS    instance[, status[, reference]]
///     GMI GMM GMR    words
///     GPSPOS  hh:mm:ss,N: dd_mm.mmmm,E: ddd_mm.mmmm,satellites
final class PeiReports {

    private static final Pattern ANGLE =
        Pattern.compile("([NSEW]):\\s*([0-9]{1,3})_([0-5]?[0-9])\\.([0-9]{4})");
    private static final DateTimeFormatter CLOCK =
        DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final int PARTS_PER_MINUTE = 10_000;
    private static final int PARTS_PER_DEGREE = 60 * PARTS_PER_MINUTE;

    private PeiReports() { }

    static Optional<Pei> read(String name, PeiFields in) {
        return Optional.ofNullable(switch (name) {
            case "CREG" -> new Registration(in.number(), in.optional(), in.network());
            case "CSQ" -> new Signal(in.number(), in.optional());
            case "CNUMF" -> new OwnNumber(in.number(), in.identity());
            case "CNUMS" -> new GroupListed(in.number(), in.identity(), in.rest());
            case "CTGS" -> new GroupSelected(
                in.count() > 1 ? OptionalInt.of(in.number()) : OptionalInt.empty(),
                in.identity());
            case "CTOM" -> new Mode(in.number());
            case "CMGS" -> new MessageStatus(in.number(), in.optional(), in.optional());
            case "GMI", "GMM", "GMR" -> new Identification(name, in.rest());
            case "GPSPOS" -> new GpsPosition(
                clock(in), angle(in, "NS", 90), angle(in, "EW", 180), in.number());
            default -> null;
        });
    }

    static String text(Report report) {
        PeiText out = new PeiText(report.name());
        return switch (report) {
            case Registration(var state, var area, var network) ->
                out.put(state).put(area).put(network.map(Mni::digits).orElse("")).line();
            case Signal(var level, var errors) -> out.put(level).put(errors).line();
            case OwnNumber(var type, var identity) ->
                out.put(type).put(identity.digits()).line();
            case GroupListed(var type, var group, var label) ->
                out.put(type).put(group.digits()).put(label).line();
            case GroupSelected(var type, var group) when type.isPresent() ->
                out.put(type).put(group.digits()).line();
            case GroupSelected(_, var group) -> out.put(group.digits()).line();
            case Mode(var mode) -> out.put(mode).line();
            case MessageStatus(var instance, var status, var reference) ->
                out.put(instance).put(status).put(reference).line();
            case Identification(_, var text) -> out.put(text).line();
            case GpsPosition(var utc, var latitude, var longitude, var satellites) ->
                out.put(CLOCK.format(utc))
                    .put((latitude < 0 ? "S: " : "N: ") + angle("%02d_%02d.%04d", latitude))
                    .put((longitude < 0 ? "W: " : "E: ") + angle("%03d_%02d.%04d", longitude))
                    .put(satellites).line();
        };
    }

    private static LocalTime clock(PeiFields in) {
        try {
            return LocalTime.parse(in.text(), CLOCK);
        } catch (DateTimeException _) {
            in.refuse();
            return LocalTime.MIDNIGHT;
        }
    }

    private static double angle(PeiFields in, String signs, int most) {
        Matcher angle = ANGLE.matcher(in.text());
        if (!angle.matches() || signs.indexOf(angle.group(1)) < 0) {
            in.refuse();
            return 0;
        }
        double degrees = (Integer.parseInt(angle.group(2)) * PARTS_PER_DEGREE
            + Integer.parseInt(angle.group(3)) * PARTS_PER_MINUTE
            + Integer.parseInt(angle.group(4))) / (double) PARTS_PER_DEGREE;
        if (degrees > most) {
            in.refuse();
        }
        return angle.group(1).charAt(0) == signs.charAt(0) ? degrees : -degrees;
    }

    private static String angle(String format, double degrees) {
        long parts = Math.round(Math.abs(degrees) * PARTS_PER_DEGREE);
        long left = parts % PARTS_PER_DEGREE;
        return format.formatted(
            parts / PARTS_PER_DEGREE, left / PARTS_PER_MINUTE, left % PARTS_PER_MINUTE);
    }
}
