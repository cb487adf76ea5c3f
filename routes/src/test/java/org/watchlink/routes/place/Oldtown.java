package org.watchlink.routes.place;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.watchlink.routes.radio.Position;
import org.watchlink.routes.radio.SubscriberId;
import org.watchlink.routes.radio.SubscriberId.DmrId;
import org.watchlink.routes.radio.SubscriberId.Issi;
import org.watchlink.routes.radio.Talkgroup;
import org.watchlink.routes.radio.Talkgroup.DmrGroup;
import org.watchlink.routes.radio.Talkgroup.Gssi;

/// A small partnership: a town and another far away, a pub, a shop with a silent profile, and a
/// talkgroup.
public final class Oldtown implements Register {

    public static final Instant NOW = Instant.parse("2026-11-21T21:47:00Z");
    public static final Town TOWN =
        new Town("Oldtown", new Position(51.9000, -0.2000), "Hertfordshire");
    public static final Town NEWTOWN =
        new Town("Newtown", new Position(53.0000, -0.3000), "Bedfordshire");
    public static final Premises PUB = new Premises(
        "P1", "White Lion", "1 High Street", new Position(51.9010, -0.2010), "Oldtown", "pub",
        false);
    public static final Premises SHOP = new Premises(
        "S1", "Corner Shop", "2 High Street", new Position(51.9012, -0.2012), "Oldtown", "shop",
        true);
    public static final SubscriberId PUB_RADIO = new DmrId(1001);
    public static final SubscriberId SHOP_RADIO = new DmrId(1002);
    public static final SubscriberId STRANGER = new DmrId(9999);
    public static final Talkgroup GROUP = new DmrGroup(100);
    public static final Issi OFFICER = new Issi(4711);
    public static final Issi UNKNOWN_OFFICER = new Issi(4799);
    public static final Gssi PATROL = new Gssi(77);

    public static Locator locator() {
        return new Locator(
            new Locator.Rules(Duration.ofMinutes(2), 150, 20),
            link -> link.startsWith("net/oldtown") ? Optional.of(TOWN) : Optional.empty());
    }

    @Override
    public Optional<Subscriber> subscriber(SubscriberId radio) {
        return radio.equals(OFFICER)
            ? Optional.of(Subscriber.officer(OFFICER, "HB12", "Hertfordshire"))
            : subscribers().stream().filter(s -> s.radio().equals(radio)).findFirst();
    }

    @Override
    public Optional<Premises> premises(String id) {
        return allPremises().stream().filter(p -> p.id().equals(id)).findFirst();
    }

    @Override
    public Optional<GroupEntry> talkgroup(Talkgroup talkgroup) {
        return talkgroup.equals(GROUP)
            ? Optional.of(new GroupEntry(GROUP, "PubWatch Oldtown", "Oldtown", "pub"))
            : Optional.of(new GroupEntry(PATROL, "Oldtown patrol", "", ""))
                .filter(group -> group.talkgroup().equals(talkgroup));
    }

    @Override
    public Optional<Town> town(String name) {
        return towns().stream().filter(town -> town.name().equals(name)).findFirst();
    }

    @Override
    public Collection<Town> towns() {
        return List.of(TOWN, NEWTOWN);
    }

    @Override
    public Collection<Scheme> schemes() {
        return List.of(new Scheme("pub", "PubWatch"), new Scheme("shop", "ShopWatch"));
    }

    @Override
    public Collection<Premises> allPremises() {
        return List.of(PUB, SHOP);
    }

    @Override
    public Collection<Subscriber> subscribers() {
        return List.of(
            new Subscriber(PUB_RADIO, "Pub 1", "P1", "bar"),
            new Subscriber(SHOP_RADIO, "Shop 1", "S1", "till"));
    }
}
