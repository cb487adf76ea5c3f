package org.watchlink.routes.tetra;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.watchlink.adapters.tetra.lip.Lip;
import org.watchlink.adapters.tetra.lip.LipControl;
import org.watchlink.adapters.tetra.lip.LipError;
import org.watchlink.adapters.tetra.lip.LipPosition;
import org.watchlink.adapters.tetra.lip.LipReason;
import org.watchlink.adapters.tetra.lip.LipReport;
import org.watchlink.adapters.tetra.lip.LipTime;
import org.watchlink.routes.radio.Cry;
import org.watchlink.routes.radio.Fix;
import org.watchlink.routes.radio.Heard;
import org.watchlink.routes.radio.Position;
import org.watchlink.routes.radio.RadioEvent;
import org.watchlink.routes.radio.RadioEvent.Emergency;
import org.watchlink.routes.radio.RadioEvent.PositionReport;
import org.watchlink.routes.radio.RadioEvent.Registration;
import org.watchlink.routes.radio.SubscriberId.Issi;

/// A location message in the control room's words: a position, or the emergency button with one.
///
/// A report without a place that can be believed only says that the radio is there. A report of a
/// covert listening call is passed over altogether: that there is one is nobody's business here.
final class Located {

    private static final double SOUTH = 49;
    private static final double NORTH = 61;
    private static final double WEST = -9;
    private static final double EAST = 2;
    /// Beyond this a report says a district, not a place.
    private static final double USELESS_METRES = 2_000;
    /// Where the report does not say how far off it may be.
    private static final double USUAL_METRES = 100;

    private Located() { }

    static List<RadioEvent> of(Heard heard, Issi radio, Lip message) {
        return switch (message) {
            case LipReport report -> report(heard, radio, report);
            case LipControl _, Lip.Unknown _ -> List.of();
        };
    }

    private static List<RadioEvent> report(Heard heard, Issi radio, LipReport report) {
        LipReason reason = report.reason().orElse(LipReason.RESERVED);
        if (reason == LipReason.AMBIENCE_LISTENING) {
            return List.of();
        }
        Optional<Fix> fix = fix(heard.at(), report);
        if (reason == LipReason.EMERGENCY) {
            return List.of(new Emergency(heard, radio, Cry.BUTTON, Optional.empty(), fix));
        }
        return List.of(fix
            .<RadioEvent>map(there -> new PositionReport(heard, radio, there))
            .orElseGet(() -> new Registration(heard, radio, reason != LipReason.POWER_OFF)));
    }

    private static Optional<Fix> fix(Instant now, LipReport report) {
        double metres = report.uncertaintyMetres().orElse(USUAL_METRES);
        return report.fix()
            .filter(Located::inBritain)
            .filter(_ -> metres <= USELESS_METRES && !lost(report))
            .map(there -> new Fix(
                new Position(there.latitudeDegrees(), there.longitudeDegrees()), metres,
                at(now, report.time())));
    }

    /// Whether the terminal says that it is more than 200 km off.
    private static boolean lost(LipReport report) {
        return report instanceof LipReport.ShortReport brief
            && brief.error() == LipError.OVER_200_KM;
    }

    private static boolean inBritain(LipPosition there) {
        return there.latitudeDegrees() >= SOUTH && there.latitudeDegrees() <= NORTH
            && there.longitudeDegrees() >= WEST && there.longitudeDegrees() <= EAST;
    }

    /// When the radio was there; where it says "less than so long ago", so long ago.
    private static Instant at(Instant now, LipTime time) {
        return switch (time) {
            case LipTime.None() -> now;
            case LipTime.Elapsed elapsed -> now.minus(elapsed.longest().orElse(Duration.ZERO));
            case LipTime.OfPosition of ->
                of.nearest(now).filter(then -> then.isBefore(now)).orElse(now);
        };
    }
}
