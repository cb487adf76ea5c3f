package org.watchlink.routes.airwave;

import java.util.Optional;
import org.watchlink.routes.radio.Category;

/// What a pre-coded status means here: a number that the network's users agreed upon, and its name.
/// One with a category asks for somebody's attention; the others only tell what officers do.
public record AirwaveStatus(int value, String name, Optional<Category> category) { }
