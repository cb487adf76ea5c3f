package org.watchlink.routes.room;

import java.util.function.Supplier;
import org.watchlink.routes.airwave.AirwaveDoor;
import org.watchlink.routes.airwave.AirwaveStatuses;
import org.watchlink.routes.airwave.Destinations;
import org.watchlink.routes.camera.Correlator;
import org.watchlink.routes.footage.Approvers;
import org.watchlink.routes.place.Locator;
import org.watchlink.routes.place.Register;

/// What the control room looks things up in. The suppliers give the registers in force: a reload
/// changes them from one event to the next, never within one. `airwave` is the way to the police
/// radio, `destinations` whom there an operator may send to, and
/// `statuses` which statuses; `approvers` decide on requests for footage.
public record Surroundings(
    Supplier<Register> register, Locator locator, Supplier<Correlator> correlator,
    AirwaveDoor airwave, Destinations destinations, AirwaveStatuses statuses,
    Approvers approvers) { }
