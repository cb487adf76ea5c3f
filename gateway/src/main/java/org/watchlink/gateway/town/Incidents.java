package org.watchlink.gateway.town;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/// What happens next, and to whom. Every radio is one of the register, but for the one kind of
/// incident that is about a radio that is not.
final class Incidents {

    /// A ranger walks where much happens.
    private static final double RANGER = 40;
    private static final int FIRST_STRANGER = 15_000_000;
    private static final int STRANGERS = 1_000_000;

    private final List<Handset> handsets;
    private final Set<Integer> registered;
    private final Mix mix;
    private final RandomGenerator random;

    Incidents(List<Handset> handsets, Mix mix, RandomGenerator random) {
        this.handsets = handsets;
        this.registered = handsets.stream().map(Handset::id).collect(Collectors.toSet());
        this.mix = mix;
        this.random = random;
    }

    /// What happens next, at this hour of the day.
    Optional<Incident> next(int hour) {
        return draw(List.of(Trouble.values()), trouble -> mix.share(trouble, hour))
            .flatMap(trouble -> of(trouble, _ -> true));
    }

    /// This happens, to one of these radios; nothing does if it happens to none of them.
    Optional<Incident> of(Trouble trouble, Predicate<Handset> which) {
        return draw(
            handsets.stream().filter(which).toList(), handset -> weight(handset, trouble))
            .map(handset -> new Incident(
                trouble, trouble == Trouble.UNKNOWN_RADIO ? stranger(handset) : handset));
    }

    private double weight(Handset handset, Trouble trouble) {
        boolean lost = trouble == Trouble.EMERGENCY_WITH_FIX && !handset.positioned();
        return lost ? 0 : handset.premises().map(premises -> mix.at(premises, trouble))
            .orElse(trouble.text().isPresent() && trouble != Trouble.RADIO_CHECK ? 0 : RANGER);
    }

    /// A radio that is heard where another is, and that nobody knows.
    private Handset stranger(Handset nearby) {
        int id;
        do {
            id = FIRST_STRANGER + random.nextInt(STRANGERS);
        } while (registered.contains(id));
        return new Handset(
            id, nearby.town(), nearby.slot(), nearby.talkgroup(), Optional.empty(),
            nearby.near());
    }

    private <T> Optional<T> draw(List<T> from, ToDoubleFunction<T> weight) {
        double left = random.nextDouble() * from.stream().mapToDouble(weight).sum();
        Optional<T> last = Optional.empty();
        for (T one : from) {
            double own = weight.applyAsDouble(one);
            if (own > 0) {
                last = Optional.of(one);
                left -= own;
                if (left < 0) {
                    return last;
                }
            }
        }
        return last;
    }
}
