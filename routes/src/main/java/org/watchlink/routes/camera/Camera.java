package org.watchlink.routes.camera;

import java.net.URI;
import org.watchlink.routes.radio.Position;

/// A camera with pan, tilt and zoom, from the register. `protocol` names how it is driven,
/// `address` where;
/// `account` names the credentials in the configuration, never the credentials themselves.
public record Camera(
    int number, String name, String owner, String town, Position position,
    double mountHeightMetres, String protocol, URI address, String account,
    Calibration calibration) { }
