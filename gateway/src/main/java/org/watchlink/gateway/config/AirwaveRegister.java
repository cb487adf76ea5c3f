package org.watchlink.gateway.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.watchlink.routes.airwave.AirwaveGroup;
import org.watchlink.routes.airwave.AirwaveStatuses;
import org.watchlink.routes.airwave.Destination;
import org.watchlink.routes.airwave.Destinations;
import org.watchlink.routes.airwave.OfficerEntry;
import org.watchlink.routes.radio.SubscriberId.Issi;
import org.watchlink.routes.radio.Talkgroup.Gssi;

/// The registers of Airwave as they stood at one moment. They tell who the officers are: what they
/// hold goes to those who may see it, and to nobody else.
public record AirwaveRegister(
    List<OfficerEntry> officers, Map<Integer, AirwaveStatuses.Named> statuses,
    List<Destination> destinations, List<AirwaveGroup> groups)
    implements AirwaveStatuses, Destinations {

    /// Stands for all towns.
    static final String EVERYWHERE = "*";

    /// Who carries this radio.
    public Optional<OfficerEntry> officer(Issi radio) {
        return officers.stream().filter(officer -> officer.radio().equals(radio)).findFirst();
    }

    @Override
    public Optional<Named> status(int value) {
        return Optional.ofNullable(statuses.get(value));
    }

    @Override
    public Optional<Destination> named(String name) {
        return destinations.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    /// The talkgroup with this identity.
    public Optional<AirwaveGroup> group(Gssi gssi) {
        return groups.stream().filter(group -> group.group().equals(gssi)).findFirst();
    }

    /// The town that a talkgroup serves, where the destinations name one.
    public Optional<String> town(Gssi gssi) {
        return destinations.stream().filter(one -> one.address().equals(gssi))
            .flatMap(one -> one.towns().stream())
            .filter(town -> !town.equals(EVERYWHERE)).findFirst();
    }

    /// Whom this room may send to from `town`, in the order of the register.
    public List<Destination> destinations(String town) {
        return destinations.stream().filter(one -> one.serves(town)).toList();
    }
}
