package org.watchlink.gateway.town;

import java.time.Duration;
import java.util.function.Consumer;
import org.watchlink.gateway.town.Temper.Candour;
import org.watchlink.gateway.town.Temper.Guard;
import org.watchlink.gateway.town.Temper.Presence;

/// A mild camera, until a test makes it peculiar.
final class Draft {

    Presence presence = Presence.ANSWERS;
    Duration answersAfter = Duration.ZERO;
    Guard guard = Guard.TOKEN;
    Duration clock = Duration.ZERO;
    boolean elsewhere;
    boolean older;
    boolean faultsAs200;
    Candour candour = Candour.POSITION;
    boolean degrees = true;
    boolean willing = true;
    boolean locked;

    static Temper of(Consumer<Draft> peculiarity) {
        Draft draft = new Draft();
        peculiarity.accept(draft);
        return new Temper(
            draft.presence, draft.answersAfter, draft.guard, draft.clock, draft.elsewhere,
            draft.older, draft.faultsAs200, draft.candour, draft.degrees, draft.willing,
            draft.locked);
    }
}
