package org.watchlink.adapters.onvif;

import org.watchlink.adapters.wire.Octets;

/// What a control room asks of an ONVIF camera, by the names of the specifications. A profile is
/// the camera's token for one of its pictures.
public sealed interface OnvifRequest {

    /// What is your time? Allowed without credentials.
    record GetSystemDateAndTime() implements OnvifRequest { }

    /// Where are your services, and what can each do?
    record GetServices(boolean includeCapability) implements OnvifRequest { }

    /// Where are your services, asked as before GetServices was invented.
    record GetCapabilities() implements OnvifRequest { }

    /// Which profiles have you? Asked of MEDIA or of MEDIA2.
    record GetProfiles(OnvifService media) implements OnvifRequest { }

    /// Which heads have you, and which positions can they be told?
    record GetNodes() implements OnvifRequest { }

    /// Which views are stored?
    record GetPresets(String profile) implements OnvifRequest { }

    /// Turn to a stored view. The camera answers before it moves.
    record GotoPreset(String profile, String preset) implements OnvifRequest { }

    /// Turn to a position. The camera answers before it moves.
    record AbsoluteMove(String profile, PtzVector position) implements OnvifRequest { }

    /// Where do you look, and do you move?
    record GetStatus(String profile) implements OnvifRequest { }

    /// Stand still.
    record Stop(String profile, boolean panTilt, boolean zoom) implements OnvifRequest { }

    /// Something that we never ask.
    record Unknown(String operation, Octets frame) implements OnvifRequest { }

    /// The service that is asked.
    default OnvifService service() {
        return switch (this) {
            case GetSystemDateAndTime _, GetServices _, GetCapabilities _, Unknown _ ->
                OnvifService.DEVICE;
            case GetProfiles(OnvifService media) -> media;
            case GetNodes _, GetPresets _, GotoPreset _, AbsoluteMove _, GetStatus _, Stop _ ->
                OnvifService.PTZ;
        };
    }

    /// The operation's name in its specification.
    default String operation() {
        return this instanceof Unknown(String operation, _)
            ? operation : getClass().getSimpleName();
    }
}
