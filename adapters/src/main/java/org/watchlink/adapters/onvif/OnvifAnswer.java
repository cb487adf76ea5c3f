package org.watchlink.adapters.onvif;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.watchlink.adapters.wire.Octets;

/// What an ONVIF camera answers, by the names of the specifications.
public sealed interface OnvifAnswer {

    /// The camera's time, where it could be read.
    record SystemDateAndTime(Optional<Instant> utc) implements OnvifAnswer { }

    /// Where the services are.
    record Services(List<ServiceAddress> services) implements OnvifAnswer { }

    /// Where the services are, in the older form.
    record Capabilities(List<ServiceAddress> services) implements OnvifAnswer { }

    /// The pictures of MEDIA or MEDIA2.
    record Profiles(OnvifService media, List<Profile> profiles) implements OnvifAnswer { }

    /// The heads.
    record Nodes(List<Node> nodes) implements OnvifAnswer { }

    /// The stored views.
    record Presets(List<StoredView> presets) implements OnvifAnswer { }

    /// Where the head looks and whether it moves, as far as the camera can say.
    record Status(Optional<PtzVector> position, Motion panTilt, Motion zoom, Optional<Instant> utc)
        implements OnvifAnswer { }

    /// The empty answer to GotoPreset, AbsoluteMove or Stop: the camera will do it.
    record Done(String operation) implements OnvifAnswer { }

    /// The camera refuses. Codes are without prefix, from the broadest to the narrowest.
    record Fault(String code, List<String> subcodes, String reason) implements OnvifAnswer {

        /// Whether the credentials were missing or not good enough.
        public boolean notAuthorized() {
            return subcodes.contains("NotAuthorized") || subcodes.contains("FailedAuthentication")
                || code.equals("FailedAuthentication");
        }

        /// The narrowest code.
        public String cause() {
            return subcodes.isEmpty() ? code : subcodes.getLast();
        }
    }

    /// An answer to something that we never ask.
    record Unknown(String element, Octets frame) implements OnvifAnswer { }

    /// Where a service is, as the camera tells it: often with a host that we cannot reach.
    record ServiceAddress(OnvifService service, String address) { }

    /// A picture; `node` is the head that turns it, if one does.
    record Profile(String token, String name, Optional<String> node) { }

    /// A head, and the absolute positions it can be told.
    record Node(String token, List<PanTiltSpace> panTilt, List<ZoomSpace> zoom) { }

    /// A way to state pan and tilt.
    record PanTiltSpace(String uri, Range x, Range y) { }

    /// A way to state zoom.
    record ZoomSpace(String uri, Range x) { }

    /// The least and the greatest value of an axis.
    record Range(double min, double max) { }

    /// A stored view; its position is told only by some cameras.
    record StoredView(String token, String name, Optional<PtzVector> position) { }

    /// Whether an axis moves.
    enum Motion {
        /// It stands.
        IDLE,
        /// It moves.
        MOVING,
        /// The camera says that it does not know.
        UNKNOWN,
        /// The camera does not say.
        UNSAID
    }
}
