package org.watchlink.gateway.town;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.watchlink.gateway.config.RegisterSet;
import org.watchlink.routes.place.GroupEntry;
import org.watchlink.routes.place.Premises;
import org.watchlink.routes.place.Scheme;
import org.watchlink.routes.place.Subscriber;
import org.watchlink.routes.place.Town;
import org.watchlink.routes.radio.SubscriberId.DmrId;
import org.watchlink.routes.radio.Talkgroup.DmrGroup;

/// The radios of the register in the towns that have a repeater: each scheme on a slot of its own,
/// the rangers one to a town.
final class Handsets {

    private final RegisterSet register;
    private final List<String> towns;
    private final List<String> schemes;

    private Handsets(RegisterSet register, List<String> towns) {
        this.register = register;
        this.towns = towns;
        this.schemes = register.schemes().stream().map(Scheme::id).toList();
    }

    static List<Handset> of(RegisterSet register, List<String> towns) {
        Handsets handsets = new Handsets(register, towns);
        Map<Boolean, List<Subscriber>> issued = register.subscribers().stream()
            .filter(radio -> radio.radio() instanceof DmrId)
            .collect(Collectors.partitioningBy(radio -> radio.premises().isEmpty()));
        return Stream.concat(
            issued.get(false).stream().flatMap(radio -> handsets.member(radio).stream()),
            handsets.rangers(issued.get(true)).stream()).toList();
    }

    private Optional<Handset> member(Subscriber radio) {
        return register.premises(radio.premises())
            .filter(premises -> towns.contains(premises.town()))
            .map(premises -> new Handset(
                id(radio), premises.town(), slot(premises.scheme()),
                talkgroup(premises.town(), premises.scheme()), Optional.of(premises.id()),
                premises.position()));
    }

    private List<Handset> rangers(List<Subscriber> radios) {
        List<Handset> rangers = new ArrayList<>();
        for (int i = 0; i < radios.size() && !towns.isEmpty(); i++) {
            Town town = register.town(towns.get(i % towns.size())).orElseThrow();
            rangers.add(new Handset(
                id(radios.get(i)), town.name(), 1, talkgroup(town.name(), schemes.getFirst()),
                Optional.empty(), town.position()));
        }
        return rangers;
    }

    private static int id(Subscriber radio) {
        return ((DmrId) radio.radio()).id();
    }

    private int slot(String scheme) {
        return 1 + schemes.indexOf(scheme) % 2;
    }

    private int talkgroup(String town, String scheme) {
        return register.talkgroups().stream()
            .filter(group -> group.town().equals(town) && group.scheme().equals(scheme))
            .map(GroupEntry::talkgroup)
            .filter(DmrGroup.class::isInstance).map(group -> ((DmrGroup) group).id())
            .findFirst().orElse(1);
    }

    /// The premises by their name, or who carries the radio instead.
    static String carrier(RegisterSet register, Handset handset) {
        return handset.premises().flatMap(register::premises).map(Premises::name)
            .orElse(register.subscriber(new DmrId(handset.id())).map(Subscriber::alias)
                .orElse("not registered"));
    }
}
