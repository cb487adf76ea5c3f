package org.watchlink.routes.tetra;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.watchlink.adapters.link.SessionEvent;
import org.watchlink.adapters.link.SessionEvent.Down;
import org.watchlink.adapters.link.SessionEvent.Garbled;
import org.watchlink.adapters.link.SessionEvent.Up;
import org.watchlink.adapters.tetra.TetraHeard;
import org.watchlink.adapters.tetra.pei.TetraAddress;
import org.watchlink.adapters.tetra.sds.Sds;
import org.watchlink.routes.airwave.AirwaveStatuses;
import org.watchlink.routes.airwave.AirwaveStatuses.Named;
import org.watchlink.routes.radio.Cry;
import org.watchlink.routes.radio.Heard;
import org.watchlink.routes.radio.Meaning;
import org.watchlink.routes.radio.RadioEvent;
import org.watchlink.routes.radio.RadioEvent.CallBegun;
import org.watchlink.routes.radio.RadioEvent.CallCleared;
import org.watchlink.routes.radio.RadioEvent.CallEnded;
import org.watchlink.routes.radio.RadioEvent.Emergency;
import org.watchlink.routes.radio.RadioEvent.LinkChange;
import org.watchlink.routes.radio.RadioEvent.StateReport;
import org.watchlink.routes.radio.RadioEvent.Status;
import org.watchlink.routes.radio.RadioEvent.Text;
import org.watchlink.routes.radio.SubscriberId.Issi;
import org.watchlink.routes.radio.Talkgroup;
import org.watchlink.routes.radio.Talkgroup.Gssi;

/// The Airwave terminal in the control room's words.
///
/// An emergency comes as status 0, as a location report for that reason, or as a call of the
/// highest priority; one radio tells of one emergency several times, and the alerts fold that. A
/// status is what the site's table says: a call for somebody, or only what the officer is at.
/// Locations have a meaning of their own.
public final class TetraMeaning implements Meaning<SessionEvent<TetraHeard>> {

    private final String network;
    private final AirwaveStatuses statuses;
    private final Predicate<Talkgroup> talkgroups;

    /// Takes the terminal's name in the configuration, the table of statuses, and which numbers are
    /// talkgroups: the air interface does not say.
    public TetraMeaning(
        String network, AirwaveStatuses statuses, Predicate<Talkgroup> talkgroups) {
        this.network = network;
        this.statuses = statuses;
        this.talkgroups = talkgroups;
    }

    @Override
    public List<RadioEvent> of(SessionEvent<TetraHeard> event) {
        String link = network + "/" + event.peer();
        return switch (event) {
            case SessionEvent.Heard<TetraHeard>(_, var at, _, String key, TetraHeard message) ->
                said(new Heard(link, at, key.isEmpty() ? "" : network + "/" + key), message);
            case Up<TetraHeard> up ->
                List.of(new LinkChange(new Heard(link, up.at(), ""), true, ""));
            case Down<TetraHeard> down ->
                List.of(new LinkChange(new Heard(link, down.at(), ""), false, down.reason()));
            case Garbled<TetraHeard> garbled -> List.of(new RadioEvent.Garbled(
                new Heard(link, garbled.at(), ""), garbled.reason()));
        };
    }

    private List<RadioEvent> said(Heard heard, TetraHeard message) {
        return switch (message) {
            case TetraHeard.Status(var from, TetraAddress to, Sds.Status status) ->
                status(heard, radio(from), group(to), status);
            case TetraHeard.Text(var from, TetraAddress to, String text, boolean whole) ->
                List.of(new Text(heard, radio(from), group(to), shown(text, whole)));
            case TetraHeard.Located(var from, var lip) -> Located.of(heard, radio(from), lip);
            case TetraHeard.CallBegun call -> call(heard, call);
            case TetraHeard.Talking(_, var speaker, var group) ->
                List.of(new CallBegun(heard, radio(speaker), gssi(group)));
            case TetraHeard.Silent(_, var speaker, var group) ->
                List.of(new CallEnded(heard, radio(speaker), gssi(group)));
            case TetraHeard.CallEnded(_, var group, _) -> gssi(group)
                .<RadioEvent>map(on -> new CallCleared(heard, on)).stream().toList();
            case TetraHeard.Trouble(String reason) ->
                List.of(new LinkChange(new Heard(heard.link(), heard.at(), ""), true, reason));
            case TetraHeard.Other _ -> List.of();
        };
    }

    private List<RadioEvent> status(
        Heard heard, Issi radio, Optional<Talkgroup> talkgroup, Sds.Status status) {
        return switch (status) {
            case Sds.Emergency() -> List.of(
                new Emergency(heard, radio, Cry.BUTTON, talkgroup, Optional.empty()));
            case Sds.UserStatus(int value) -> {
                Named named = statuses.status(value).orElseGet(() -> new Named(
                    "status %04X".formatted(value), Optional.empty()));
                yield List.of(named.category()
                    .<RadioEvent>map(category -> new Status(
                        heard, radio, talkgroup, named.name(), category))
                    .orElseGet(() -> new StateReport(heard, radio, named.name())));
            }
            case Sds.ReservedStatus _, Sds.ShortReport _ -> List.of();
        };
    }

    private static List<RadioEvent> call(Heard heard, TetraHeard.CallBegun call) {
        Issi radio = radio(call.from());
        List<RadioEvent> events = new ArrayList<>();
        if (call.emergency()) {
            events.add(new Emergency(
                heard, radio, Cry.CALL, gssi(call.group()), Optional.empty()));
        }
        events.add(new CallBegun(heard, radio, gssi(call.group())));
        return events;
    }

    /// A text may hold line ends and worse.
    private static String shown(String text, boolean whole) {
        String line = text.replaceAll("\\p{Cntrl}+", " ").strip();
        return whole ? line : line + " (not all of it came)";
    }

    private static Issi radio(Optional<TetraAddress> from) {
        return from.map(address -> new Issi(address.ssi())).orElse(Issi.WITHHELD);
    }

    private Optional<Talkgroup> group(TetraAddress to) {
        return Optional.<Talkgroup>of(new Gssi(to.ssi())).filter(talkgroups);
    }

    private static Optional<Talkgroup> gssi(Optional<TetraAddress> group) {
        return group.map(address -> new Gssi(address.ssi()));
    }
}
