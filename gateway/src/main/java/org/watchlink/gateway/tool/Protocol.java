package org.watchlink.gateway.tool;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.watchlink.adapters.wire.Octets;

/// A protocol that can be read, by the name that the field engineer types.
enum Protocol {
    /// A datagram of a Hytera repeater, with what is in it.
    HYTERA("hytera", HyteraTold::datagram),
    /// The same.
    HSTRP("hstrp", HyteraTold::datagram),
    /// A Hytera application message without its datagram.
    HDAP("hdap", HyteraTold::frame),
    /// A request to an ONVIF camera, or its answer.
    ONVIF("onvif", OnvifTold::envelope);

    private final String title;
    private final Function<Octets, Map<String, Object>> reader;

    Protocol(String title, Function<Octets, Map<String, Object>> reader) {
        this.title = title;
        this.reader = reader;
    }

    /// What a frame is.
    Map<String, Object> tell(Octets frame) {
        return reader.apply(frame);
    }

    static Optional<Protocol> of(String title) {
        return Arrays.stream(values()).filter(one -> one.title.equals(title)).findFirst();
    }

    static List<String> names() {
        return Arrays.stream(values()).map(one -> one.title).toList();
    }

    /// The names, for the help.
    static final class Names extends ArrayList<String> {

        private static final long serialVersionUID = 1;

        Names() {
            super(names());
        }
    }
}
