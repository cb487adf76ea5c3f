package org.watchlink.routes.airwave;

import java.util.Optional;
import org.watchlink.routes.radio.Category;

/// What the forces agreed that their pre-coded statuses mean: the site's own table, because every
/// force has another.
public interface AirwaveStatuses {

    /// A status: its name and, where it calls for somebody, the category of the alert.
    record Named(String name, Optional<Category> category) { }

    /// What this value, 32768 to 65535, means.
    Optional<Named> status(int value);
}
