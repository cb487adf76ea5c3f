package org.watchlink.gateway.config;

import java.util.List;
import java.util.Optional;
import org.watchlink.routes.airwave.AirwaveDestination;
import org.watchlink.routes.airwave.AirwaveGroup;
import org.watchlink.routes.airwave.AirwaveStatus;
import org.watchlink.routes.airwave.OfficerEntry;
import org.watchlink.routes.radio.SubscriberId.Issi;
import org.watchlink.routes.radio.Talkgroup.Gssi;

/// The registers of Airwave as they stood at one moment. They tell who the officers are: what they
/// hold goes to those who may see it, and to nobody else.
public record AirwaveRegister(
    List<OfficerEntry> officers, List<AirwaveStatus> statuses,
    List<AirwaveDestination> destinations, List<AirwaveGroup> groups) {

    /// Who carries this radio.
    public Optional<OfficerEntry> officer(Issi radio) {
        return officers.stream().filter(officer -> officer.radio().equals(radio)).findFirst();
    }

    /// What this status means.
    public Optional<AirwaveStatus> status(int value) {
        return statuses.stream().filter(status -> status.value() == value).findFirst();
    }

    /// The talkgroup with this identity.
    public Optional<AirwaveGroup> group(Gssi gssi) {
        return groups.stream().filter(group -> group.group().equals(gssi)).findFirst();
    }

    /// The town that a talkgroup serves, where the destinations say.
    public Optional<String> town(Gssi gssi) {
        return destinations.stream()
            .filter(one -> one.kind() == AirwaveDestination.Kind.GROUP && one.ssi() == gssi.id())
            .flatMap(one -> one.town().stream()).findFirst();
    }

    /// Whom this room may send to from `town`, in the order of the register.
    public List<AirwaveDestination> destinations(String town) {
        return destinations.stream().filter(destination -> destination.serves(town)).toList();
    }
}
