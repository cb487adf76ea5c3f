package org.watchlink.routes.room;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.watchlink.routes.alert.Alert;
import org.watchlink.routes.camera.CueState;
import org.watchlink.routes.place.FixedPlace;
import org.watchlink.routes.place.Place;
import org.watchlink.routes.place.Premises;
import org.watchlink.routes.place.Register;
import org.watchlink.routes.place.Scheme;
import org.watchlink.routes.place.Subscriber;
import org.watchlink.routes.place.Town;

/// An alert in one short text for the police: what, where, who called how, when, and what a camera
/// shows. What the caller wrote and who a radio is issued to stay here.
final class Briefing {

    private static final int LONGEST = 400;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Supplier<Register> register;
    private final ZoneId zone;

    Briefing(Supplier<Register> register, ZoneId zone) {
        this.register = register;
        this.zone = zone;
    }

    String of(Alert alert) {
        String text = String.join(" ", what(alert), where(alert), who(alert), shown(alert));
        return text.substring(0, Math.min(LONGEST, text.length()));
    }

    private static String what(Alert alert) {
        return "CCTV alert %04d: %s %s.".formatted(
            alert.number(), alert.category().priority(), alert.category().name());
    }

    private static String where(Alert alert) {
        return alert.placing().place()
            .map(place -> at(place, alert))
            .orElse("Place not known.");
    }

    private static String at(Place place, Alert alert) {
        return switch (place) {
            case Premises premises -> "At %s, %s.".formatted(premises.name(), address(premises));
            case FixedPlace(var fix) -> String.format(
                Locale.ROOT, "At %.5f, %.5f, within %.0f m%s.", fix.position().latitude(),
                fix.position().longitude(), fix.uncertaintyMetres(),
                alert.town().isEmpty() ? "" : ", " + alert.town());
            case Town town -> "Somewhere in " + town.name() + ".";
        };
    }

    private static String address(Premises premises) {
        return premises.address().contains(premises.town())
            ? premises.address() : premises.address() + ", " + premises.town();
    }

    private String who(Alert alert) {
        String scheme = register.get().schemes().stream()
            .filter(one -> one.id().equals(alert.scheme()))
            .map(Scheme::name).findFirst().orElse(alert.caller().officer() ? "Airwave" : "");
        String name = alert.caller().subscriber().map(Subscriber::alias)
            .orElse("not in the register");
        String times = alert.count() == 1 ? "" : ", %d times".formatted(alert.count());
        return "By %s radio (%s), %s%s.".formatted(
            scheme, name, TIME.format(alert.raisedAt().atZone(zone)), times)
            .replace("  ", " ");
    }

    private static String shown(Alert alert) {
        String cameras = alert.cues().stream()
            .filter(cue -> cue.state() == CueState.CONFIRMED)
            .map(cue -> "%03d".formatted(cue.cue().camera()))
            .collect(Collectors.joining(", "));
        return cameras.isEmpty() ? "No camera on it yet." : "On camera " + cameras + ".";
    }
}
