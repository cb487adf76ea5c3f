package org.watchlink.routes.place;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import org.watchlink.routes.place.Placing.Sureness;
import org.watchlink.routes.radio.Fix;
import org.watchlink.routes.radio.Position;
import org.watchlink.routes.radio.SubscriberId;
import org.watchlink.routes.radio.Talkgroup;

/// Says where an alert is.
///
/// 1. A radio of the register is at its premises.
/// 2. A fresh fix that agrees with the premises confirms them; one that lies farther away than
///    [Rules#fixOverridesBeyondMetres()], its own uncertainty taken off, overrides them: the radio
///    was carried away.
/// 3. A radio without premises is where its fresh fix says.
/// 4. Else only the town of the talkgroup is known, or that of the repeater that heard it.
public final class Locator {

    private static final double TOWN_METRES = 1_500;
    private static final double NEAR_METRES = 4_000;

    /// What the partnership has agreed on. `freshFix` is how old a fix may be,
    /// `premisesUncertaintyMetres` how far from the register's point a radio of these premises may
    /// be.
    public record Rules(
        Duration freshFix, double fixOverridesBeyondMetres, double premisesUncertaintyMetres) { }

    private final Rules rules;
    private final Function<String, Optional<Town>> townOfLink;

    /// Takes the rules, and the town that each link serves.
    public Locator(Rules rules, Function<String, Optional<Town>> townOfLink) {
        this.rules = rules;
        this.townOfLink = townOfLink;
    }

    /// Who the radio belongs to.
    public Caller caller(Register register, SubscriberId radio) {
        Optional<Subscriber> subscriber = register.subscriber(radio);
        return new Caller(
            radio, subscriber, subscriber.flatMap(s -> register.premises(s.premises())));
    }

    /// The nearest town, if it is near.
    public Optional<Town> near(Register register, Position at) {
        return register.towns().stream()
            .filter(town -> Ground.distance(town.position(), at) < NEAR_METRES)
            .min(Comparator.comparingDouble(town -> Ground.distance(town.position(), at)));
    }

    /// Where `caller` is at `now`, given the latest fix of the radio, the talkgroup it used and the
    /// link it was heard on.
    public Placing place(
        Register register, Caller caller, Optional<Fix> latest, Optional<Talkgroup> talkgroup,
        String link, Instant now) {
        Optional<Fix> fix = latest.filter(f -> !f.at().plus(rules.freshFix()).isBefore(now));
        return caller.premises()
            .map(premises -> fix
                .map(f -> both(premises, f, now))
                .orElseGet(() -> registered(premises, latest)))
            .or(() -> fix.map(f -> new Placing(
                Optional.of(new FixedPlace(f)), Sureness.FIX, f.uncertaintyMetres(),
                "the radio's own fix, " + age(f, now) + " old; it has no premises")))
            .or(() -> town(register, talkgroup, link))
            .orElseGet(() -> new Placing(
                Optional.empty(), Sureness.UNKNOWN, Double.MAX_VALUE,
                "nothing is known of this radio's place"));
    }

    private Placing both(Premises premises, Fix fix, Instant now) {
        double apart = Ground.distance(premises.position(), fix.position());
        if (apart - fix.uncertaintyMetres() > rules.fixOverridesBeyondMetres()) {
            return new Placing(
                Optional.of(new FixedPlace(fix)), Sureness.FIX, fix.uncertaintyMetres(),
                "the radio's own fix, %s old, %.0f m from its premises".formatted(
                    age(fix, now), apart));
        }
        return new Placing(
            Optional.of(premises), Sureness.CONFIRMED,
            Math.min(rules.premisesUncertaintyMetres(), fix.uncertaintyMetres()),
            "the radio's premises; its fix agrees, %.0f m away, %s old".formatted(
                apart, age(fix, now)));
    }

    private Placing registered(Premises premises, Optional<Fix> stale) {
        return new Placing(
            Optional.of(premises), Sureness.PREMISES, rules.premisesUncertaintyMetres(),
            stale.isPresent()
                ? "the radio's premises; its last fix is too old"
                : "the radio's premises; it sends no fix");
    }

    private Optional<Placing> town(
        Register register, Optional<Talkgroup> talkgroup, String link) {
        return talkgroup.flatMap(register::talkgroup).flatMap(g -> register.town(g.town()))
            .map(town -> inTown(town, "only the town of its talkgroup is known"))
            .or(() -> townOfLink.apply(link)
                .map(town -> inTown(town, "only the town of the repeater is known")));
    }

    private static Placing inTown(Town town, String how) {
        return new Placing(Optional.of(town), Sureness.TOWN, TOWN_METRES, how);
    }

    private static String age(Fix fix, Instant now) {
        return Math.max(0, Duration.between(fix.at(), now).toSeconds()) + " s";
    }
}
