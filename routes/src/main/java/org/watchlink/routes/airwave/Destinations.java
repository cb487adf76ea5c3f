package org.watchlink.routes.airwave;

import java.util.Optional;

/// To whom on Airwave an operator may send: nobody else is sent anything.
public interface Destinations {

    /// The destination of this name.
    Optional<Destination> named(String name);
}
