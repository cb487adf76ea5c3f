package org.watchlink.routes.hytera;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.watchlink.adapters.hytera.Hdap;
import org.watchlink.adapters.hytera.Lp;
import org.watchlink.adapters.hytera.RadioIp;
import org.watchlink.adapters.hytera.Rcp;
import org.watchlink.adapters.hytera.Rrs;
import org.watchlink.adapters.hytera.Telemetry;
import org.watchlink.adapters.hytera.Telemetry.Level;
import org.watchlink.adapters.hytera.Tmp;
import org.watchlink.adapters.hytera.UnknownHdap;
import org.watchlink.adapters.hytera.Utf16Text;
import org.watchlink.adapters.link.SessionEvent;
import org.watchlink.adapters.link.SessionEvent.Down;
import org.watchlink.adapters.link.SessionEvent.Garbled;
import org.watchlink.adapters.link.SessionEvent.Up;
import org.watchlink.routes.radio.Category;
import org.watchlink.routes.radio.Cry;
import org.watchlink.routes.radio.Heard;
import org.watchlink.routes.radio.Meaning;
import org.watchlink.routes.radio.RadioEvent;
import org.watchlink.routes.radio.RadioEvent.Emergency;
import org.watchlink.routes.radio.RadioEvent.LinkChange;
import org.watchlink.routes.radio.RadioEvent.Registration;
import org.watchlink.routes.radio.RadioEvent.Status;
import org.watchlink.routes.radio.RadioEvent.Text;
import org.watchlink.routes.radio.Talkgroup;
import org.watchlink.routes.radio.Talkgroup.DmrGroup;

/// A Hytera system in the control room's words.
///
/// A text that the table of canned texts knows is a status of its category. Switching telemetry
/// input on is a panic strip. Radio control and location have meanings of their own.
public final class HyteraMeaning implements Meaning<SessionEvent<Hdap>> {

    private final String network;
    private final Function<String, Optional<Category>> statuses;

    /// Takes the system's name in the configuration, and the table of canned texts.
    public HyteraMeaning(String network, Function<String, Optional<Category>> statuses) {
        this.network = network;
        this.statuses = statuses;
    }

    @Override
    public List<RadioEvent> of(SessionEvent<Hdap> event) {
        String peer = network + "/" + event.peer();
        return switch (event) {
            case SessionEvent.Heard<Hdap>(_, var at, int channel, String key, Hdap message) ->
                said(new Heard(peer + "/" + channel, at, key), message);
            case Up<Hdap> up -> List.of(new LinkChange(new Heard(peer, up.at(), ""), true, ""));
            case Down<Hdap> down ->
                List.of(new LinkChange(new Heard(peer, down.at(), ""), false, down.reason()));
            case Garbled<Hdap> garbled ->
                List.of(new RadioEvent.Garbled(
                    new Heard(peer, garbled.at(), ""), garbled.reason()));
        };
    }

    private List<RadioEvent> said(Heard heard, Hdap message) {
        return switch (message) {
            case Rrs registration -> registered(heard, registration);
            case Lp location -> LocationMeaning.of(heard, location);
            case Tmp text -> texted(heard, text);
            case Rcp control -> ControlMeaning.of(heard, control);
            case Telemetry telemetry -> switched(heard, telemetry);
            case UnknownHdap _ -> List.of();
        };
    }

    private static List<RadioEvent> registered(Heard heard, Rrs message) {
        return switch (message) {
            case Rrs.Registration(RadioIp radio) -> List.of(present(heard, radio, true));
            case Rrs.Offline(RadioIp radio) -> List.of(present(heard, radio, false));
            case Rrs.StatusCheckAnswer(RadioIp radio, Rrs.State state) ->
                List.of(present(heard, radio, state.equals(Rrs.State.ONLINE)));
            case Rrs.RegistrationAnswer _, Rrs.StatusCheck _, Rrs.Unknown _ -> List.of();
        };
    }

    private static RadioEvent present(Heard heard, RadioIp radio, boolean present) {
        return new Registration(heard, Radios.subscriber(heard, radio), present);
    }

    private List<RadioEvent> texted(Heard heard, Tmp message) {
        return switch (message) {
            case Tmp.PrivateText text ->
                List.of(text(heard, text.source(), Optional.empty(), text.text()));
            case Tmp.GroupText text -> List.of(text(
                heard, text.source(), Optional.of(new DmrGroup(text.destination().id())),
                text.text()));
            case Tmp.PrivateTextAck _, Tmp.GroupTextAck _, Tmp.PrivateData _,
                Tmp.PrivateDataAck _, Tmp.GroupData _, Tmp.GroupDataAck _, Tmp.Unknown _ ->
                List.of();
        };
    }

    private RadioEvent text(
        Heard heard, RadioIp source, Optional<Talkgroup> talkgroup, Utf16Text words) {
        String text = words.shown().strip();
        return statuses.apply(text)
            .<RadioEvent>map(category -> new Status(
                heard, Radios.subscriber(heard, source), talkgroup, text, category))
            .orElseGet(() -> new Text(heard, Radios.subscriber(heard, source), talkgroup, text));
    }

    private static List<RadioEvent> switched(Heard heard, Telemetry message) {
        return switch (message) {
            case Telemetry.StatusReport report -> strip(heard, report.source(), report.level());
            case Telemetry.ExtendedStatusReport report ->
                strip(heard, report.source(), report.level());
            case Telemetry.StatusRequest _, Telemetry.ControlRequest _, Telemetry.ControlAnswer _,
                Telemetry.Unknown _ -> List.of();
        };
    }

    private static List<RadioEvent> strip(Heard heard, RadioIp source, Level level) {
        return level.equals(Level.EFFECTIVE)
            ? List.of(new Emergency(
                heard, Radios.subscriber(heard, source), Cry.PANIC_STRIP, Optional.empty(),
                Optional.empty()))
            : List.of();
    }
}
