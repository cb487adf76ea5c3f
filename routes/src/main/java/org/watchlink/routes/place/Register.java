package org.watchlink.routes.place;

import java.util.Collection;
import java.util.Optional;
import org.watchlink.routes.radio.SubscriberId;
import org.watchlink.routes.radio.Talkgroup;

/// The registers of the partnership, as one consistent set. A reload replaces the whole set at
/// once.
public interface Register {

    /// The radio with this id, an officer's included.
    Optional<Subscriber> subscriber(SubscriberId radio);

    /// The premises with this id.
    Optional<Premises> premises(String id);

    /// The talkgroup with this id.
    Optional<GroupEntry> talkgroup(Talkgroup talkgroup);

    /// The town of this name.
    Optional<Town> town(String name);

    /// All towns.
    Collection<Town> towns();

    /// All schemes.
    Collection<Scheme> schemes();

    /// All premises.
    Collection<Premises> allPremises();

    /// All radios of the shops and pubs; officers are not for every screen.
    Collection<Subscriber> subscribers();
}
