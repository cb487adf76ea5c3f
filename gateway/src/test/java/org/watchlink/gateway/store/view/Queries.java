package org.watchlink.gateway.store.view;

import java.util.Optional;
import java.util.OptionalInt;

/// Queries to begin with.
final class Queries {

    private Queries() { }

    /// Everything that somebody may see.
    static Query all(boolean airwave) {
        return new Query(
            Optional.empty(), Optional.empty(), "", "", Optional.empty(), "", OptionalInt.empty(),
            "", Optional.empty(), Optional.empty(), "", Optional.empty(), airwave);
    }
}
