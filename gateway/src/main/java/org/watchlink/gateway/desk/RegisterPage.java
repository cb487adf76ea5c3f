package org.watchlink.gateway.desk;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.watchlink.routes.camera.Camera;
import org.watchlink.routes.camera.Preset;
import org.watchlink.routes.place.GroupEntry;
import org.watchlink.routes.place.Premises;
import org.watchlink.routes.place.Register;
import org.watchlink.routes.place.Scheme;
import org.watchlink.routes.place.Town;
import org.watchlink.routes.radio.Position;

/// The registers as the desks draw them: without the cameras' addresses and accounts. `readAt` is
/// when they were read.
public record RegisterPage(
    Instant readAt, List<Town> towns, List<Scheme> schemes, List<Premises> premises,
    List<Radio> radios, List<Head> cameras, List<Preset> presets, List<Group> talkgroups) {

    /// A radio by the text of its id.
    public record Radio(String id, String alias, String premises) { }

    /// A camera.
    public record Head(int number, String name, String owner, String town, Position position) { }

    /// A talkgroup by the text of its id.
    public record Group(String id, String name, String town, String scheme) { }

    /// The page of these registers.
    public static RegisterPage of(
        Instant readAt, Register register, Collection<Camera> cameras, Collection<Preset> presets,
        Collection<GroupEntry> talkgroups) {
        return new RegisterPage(
            readAt,
            List.copyOf(register.towns()),
            List.copyOf(register.schemes()),
            List.copyOf(register.allPremises()),
            register.subscribers().stream()
                .map(s -> new Radio(s.radio().toString(), s.alias(), s.premises())).toList(),
            cameras.stream()
                .map(c -> new Head(c.number(), c.name(), c.owner(), c.town(), c.position()))
                .toList(),
            List.copyOf(presets),
            talkgroups.stream()
                .map(g -> new Group(g.talkgroup().toString(), g.name(), g.town(), g.scheme()))
                .toList());
    }
}
