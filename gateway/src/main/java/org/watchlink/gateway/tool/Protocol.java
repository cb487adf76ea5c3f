package org.watchlink.gateway.tool;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// A protocol that can be read, by the name that the field engineer types.
enum Protocol {
    /// A datagram of a Hytera repeater, with what is in it.
    HYTERA("hytera", Frames.ofOctets(HyteraTold::datagram)),
    /// The same.
    HSTRP("hstrp", Frames.ofOctets(HyteraTold::datagram)),
    /// A Hytera application message without its datagram.
    HDAP("hdap", Frames.ofOctets(HyteraTold::frame)),
    /// A request to an ONVIF camera, or its answer.
    ONVIF("onvif", Frames.ofOctets(OnvifTold::envelope)),
    /// What a TETRA terminal says, in its own letters or in digits.
    PEI("pei", TetraTold::lines),
    /// TETRA short data.
    SDS("sds", Frames.ofBits(TetraTold::shortData)),
    /// A TETRA location message.
    LIP("lip", Frames.ofBits(TetraTold::location));

    private final String title;
    private final Function<String, List<Map<String, Object>>> reader;

    Protocol(String title, Function<String, List<Map<String, Object>>> reader) {
        this.title = title;
        this.reader = reader;
    }

    /// What the frames in a text are, mostly one.
    List<Map<String, Object>> tell(String text) {
        return reader.apply(text);
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
