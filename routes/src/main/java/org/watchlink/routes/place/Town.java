package org.watchlink.routes.place;

import org.watchlink.routes.radio.Position;

/// A town that the control room watches; `position` is its centre.
public record Town(String name, Position position, String force) implements Place { }
