package org.watchlink.routes.room;

import org.watchlink.routes.desk.Desks;

/// Tells the desks of every entry.
public final class Telling {

    private final Desks desks;

    /// The desks that are told.
    public Telling(Desks desks) {
        this.desks = desks;
    }

    /// Tells the desks, also when an entry comes a second time because it is recorded now.
    public void tell(Told told) {
        desks.tell(told.changed());
    }
}
