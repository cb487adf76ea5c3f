package org.watchlink.adapters.onvif;

import java.util.Arrays;
import java.util.Optional;

/// A service of an ONVIF device that we speak to. Each has an address of its own, which the device
/// service tells.
public enum OnvifService {
    /// The device itself: clock and addresses.
    DEVICE("http://www.onvif.org/ver10/device/wsdl"),
    /// Profiles, as Profile S has them.
    MEDIA("http://www.onvif.org/ver10/media/wsdl"),
    /// Profiles, as Profile T has them.
    MEDIA2("http://www.onvif.org/ver20/media/wsdl"),
    /// Pan, tilt and zoom.
    PTZ("http://www.onvif.org/ver20/ptz/wsdl");

    private final String namespace;

    OnvifService(String namespace) {
        this.namespace = namespace;
    }

    /// The namespace that names the service.
    public String namespace() {
        return namespace;
    }

    /// The service of that namespace, if it is one of ours.
    public static Optional<OnvifService> of(String namespace) {
        return Arrays.stream(values()).filter(s -> s.namespace.equals(namespace)).findFirst();
    }
}
