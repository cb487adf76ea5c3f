package org.watchlink.gateway.desk;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.watchlink.routes.airwave.AirwaveGroup;
import org.watchlink.routes.airwave.AirwaveStatuses.Named;
import org.watchlink.routes.airwave.Destination;
import org.watchlink.routes.airwave.OfficerEntry;
import org.watchlink.routes.camera.Camera;
import org.watchlink.routes.camera.Preset;
import org.watchlink.routes.place.GroupEntry;
import org.watchlink.routes.place.Premises;
import org.watchlink.routes.place.Register;
import org.watchlink.routes.place.Town;
import org.watchlink.routes.radio.Position;
import org.watchlink.routes.radio.SubscriberId.Issi;
import org.watchlink.routes.radio.SubscriberId.SchemeRadio;
import org.watchlink.routes.radio.Talkgroup.DmrGroup;
import org.watchlink.routes.radio.Talkgroup.Gssi;

/// The registers as the desks draw them: without the cameras' addresses and accounts. `readAt` is
/// when they were read; an alert can be passed to the control rooms of the `forces`; `airwave` is
/// only for desks that are entitled to it.
public record RegisterPage(
    Instant readAt, List<Town> towns, List<String> forces, List<Premises> premises,
    List<Radio> radios, List<Head> cameras, List<Preset> presets, List<Group> talkgroups,
    Optional<Airwave> airwave) {

    /// Where none have been read.
    static final RegisterPage NONE = new RegisterPage(
        Instant.EPOCH, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
        List.of(), Optional.empty());

    /// A radio by the text of its id.
    public record Radio(String id, String alias, String premises) { }

    /// A camera.
    public record Head(int number, String name, String town, Position position) { }

    /// A talkgroup by the text of its id.
    public record Group(String id, String name) { }

    /// The registers of the police radio.
    public record Airwave(
        List<Officer> officers, List<Channel> talkgroups, List<Addressee> destinations,
        List<Code> statuses) {

        /// Where there is no police radio.
        static final Airwave NONE = new Airwave(List.of(), List.of(), List.of(), List.of());

        /// These registers of the police radio.
        public static Airwave of(
            Collection<OfficerEntry> officers, Collection<AirwaveGroup> groups,
            Collection<Destination> destinations, Map<Integer, Named> statuses) {
            return new Airwave(
                officers.stream().map(officer -> new Officer(
                    officer.radio().toString(), officer.callSign(), officer.force())).toList(),
                groups.stream().map(group -> new Channel(
                    group.group().toString(), group.name(), group.force())).toList(),
                destinations.stream().map(one -> new Addressee(
                    one.name(), kind(one), one.force(), List.copyOf(one.towns()))).toList(),
                statuses.entrySet().stream()
                    .map(one -> new Code(one.getKey(), one.getValue().name())).toList());
        }

        private static String kind(Destination destination) {
            return switch (destination.address()) {
                case Issi _ -> "officer";
                case Gssi _ -> "group";
            };
        }
    }

    /// An officer's radio by the text of its id.
    public record Officer(String id, String callSign, String force) { }

    /// A talkgroup of the police radio by the text of its id.
    public record Channel(String id, String name, String force) { }

    /// Where an alert can be sent by the police radio: a group or an officer (`kind`) of a force,
    /// for some towns or for all (`*`).
    public record Addressee(String name, String kind, String force, List<String> towns) { }

    /// A pre-coded status by its value, 32768 to 65535.
    public record Code(int value, String name) { }

    /// The page of these registers; nothing of the police radio is in it.
    public static RegisterPage of(
        Instant readAt, Register register, Collection<Camera> cameras, Collection<Preset> presets,
        Collection<GroupEntry> talkgroups) {
        return new RegisterPage(
            readAt,
            List.copyOf(register.towns()),
            register.towns().stream().map(Town::force).distinct().toList(),
            List.copyOf(register.allPremises()),
            register.subscribers().stream().filter(s -> s.radio() instanceof SchemeRadio)
                .map(s -> new Radio(s.radio().toString(), s.alias(), s.premises())).toList(),
            cameras.stream()
                .map(c -> new Head(c.number(), c.name(), c.town(), c.position())).toList(),
            List.copyOf(presets),
            talkgroups.stream().filter(g -> g.talkgroup() instanceof DmrGroup)
                .map(g -> new Group(g.talkgroup().toString(), g.name())).toList(),
            Optional.empty());
    }

    /// This page with the registers of the police radio.
    public RegisterPage with(Airwave police) {
        return new RegisterPage(
            readAt, towns, forces, premises, radios, cameras, presets, talkgroups,
            Optional.of(police));
    }

    /// This page for a desk that is not entitled.
    public RegisterPage withoutAirwave() {
        return new RegisterPage(
            readAt, towns, forces, premises, radios, cameras, presets, talkgroups,
            Optional.empty());
    }
}
