package org.watchlink.gateway.town;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.watchlink.adapters.tetra.pei.TetraIdentity;
import org.watchlink.gateway.config.AirwaveRegister;
import org.watchlink.gateway.config.RegisterSet;
import org.watchlink.routes.airwave.Destination;
import org.watchlink.routes.airwave.OfficerEntry;
import org.watchlink.routes.place.Ground;
import org.watchlink.routes.place.Premises;
import org.watchlink.routes.place.Town;
import org.watchlink.routes.radio.Position;
import org.watchlink.routes.radio.Talkgroup.Gssi;

/// An officer on patrol in a town, and the talkgroup that the radio is turned to.
record Officer(int issi, String callSign, String town, int group, Walk walk) {

    /// A network that is none: its country code stands for no country.
    private static final String NETWORK = "090116383";
    /// In a talk grant this stands before a whole identity.
    private static final int GRANTED = TetraIdentity.PABX;
    private static final int NEAR_METRES = 700;

    /// The officers of the register: each in a town of the own force, or else helping out.
    static List<Officer> of(RegisterSet register, RandomGenerator random) {
        List<Officer> officers = new ArrayList<>();
        List<Town> towns = List.copyOf(register.towns());
        for (OfficerEntry entry : register.airwave().officers()) {
            List<Town> own = towns.stream()
                .filter(town -> town.force().equals(entry.force())).toList();
            List<Town> beats = own.isEmpty() ? towns : own;
            if (!beats.isEmpty()) {
                Town town = beats.get(officers.size() % beats.size());
                officers.add(new Officer(
                    entry.radio().id(), entry.callSign(), town.name(),
                    group(register.airwave(), town.name()),
                    new Walk(doors(register, town), random)));
            }
        }
        return officers;
    }

    private static int group(AirwaveRegister airwave, String town) {
        return airwave.destinations(town).stream()
            .map(Destination::address)
            .filter(Gssi.class::isInstance).mapToInt(address -> ((Gssi) address).id())
            .findFirst().orElse(1);
    }

    private static List<Position> doors(RegisterSet register, Town town) {
        List<Position> doors = register.allPremises().stream()
            .filter(premises -> premises.town().equals(town.name()))
            .map(Premises::position)
            .filter(door -> Ground.distance(town.position(), door) < NEAR_METRES).toList();
        return doors.isEmpty() ? List.of(town.position()) : doors;
    }

    /// Whether the radio is out of reach, although it is heard.
    boolean deaf() {
        return issi % 16 == 7;
    }

    /// As the terminal spells it in short data.
    TetraIdentity identity() {
        return ssi(issi);
    }

    /// As the terminal spells it in calls.
    TetraIdentity inCalls() {
        return whole(issi);
    }

    /// As the terminal spells it when it grants the word.
    TetraIdentity granted() {
        return new TetraIdentity(GRANTED, whole(issi).digits());
    }

    /// The talkgroup, as the terminal spells it in calls.
    TetraIdentity groupInCalls() {
        return whole(group);
    }

    static TetraIdentity ssi(int id) {
        return new TetraIdentity(TetraIdentity.SSI, String.valueOf(id));
    }

    static TetraIdentity whole(int id) {
        return new TetraIdentity(TetraIdentity.EXTENDED_TSI, NETWORK + "%08d".formatted(id));
    }
}
