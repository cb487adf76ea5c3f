package org.watchlink.routes.place;

import org.watchlink.routes.radio.Position;

/// A shop, pub or other member of a scheme, from the register. With a silent profile nothing that
/// could sound is
/// sent to its radios.
public record Premises(
    String id, String name, String address, Position position, String town, String scheme,
    boolean silent) implements Place { }
