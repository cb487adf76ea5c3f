package org.watchlink.routes.room;

import java.util.function.Supplier;
import org.watchlink.routes.camera.Correlator;
import org.watchlink.routes.place.Locator;
import org.watchlink.routes.place.Register;

/// What the control room looks things up in. The suppliers give the registers in force: a reload
/// changes them from one event to the next, never within one.
public record Surroundings(
    Supplier<Register> register, Locator locator, Supplier<Correlator> correlator) { }
