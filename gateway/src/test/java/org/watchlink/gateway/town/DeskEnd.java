package org.watchlink.gateway.town;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.watchlink.adapters.link.SerialLink;
import org.watchlink.adapters.link.SerialSettings;
import org.watchlink.adapters.link.SerialSettings.FlowControl;
import org.watchlink.adapters.link.StreamLink;
import org.watchlink.adapters.tetra.lip.Lip;
import org.watchlink.adapters.tetra.lip.LipCodec;
import org.watchlink.adapters.tetra.pei.AiService;
import org.watchlink.adapters.tetra.pei.Pei;
import org.watchlink.adapters.tetra.pei.PeiCodec;
import org.watchlink.adapters.tetra.pei.PeiFramer;
import org.watchlink.adapters.tetra.sds.Sds;
import org.watchlink.adapters.tetra.sds.SdsCodec;
import org.watchlink.adapters.wire.Decoded.Message;
import org.watchlink.adapters.wire.Octets;

/// The control room's end of a terminal's cable: asks for everything, and keeps what it hears.
final class DeskEnd implements StreamLink.Receiver, AutoCloseable {

    private static final List<String> EVERYTHING = List.of(
        "ATE0", "AT+CTSP=2,0,0", "AT+CTSP=2,2,20", "AT+CTSP=2,3,24", "AT+CTSP=2,3,25");

    private final StreamLink link;
    private final PeiFramer framer = new PeiFramer();
    private final PeiCodec codec = new PeiCodec();
    private final List<Pei> heard = new CopyOnWriteArrayList<>();
    private final List<Boolean> lamp = new CopyOnWriteArrayList<>();

    DeskEnd(Path device) {
        link = new SerialLink("desk-end", new SerialSettings(device, 38_400, FlowControl.NONE));
        link.open(this);
    }

    /// Whether the line is up.
    boolean up() {
        return !lamp.isEmpty() && lamp.getLast();
    }

    /// Asks for everything that the terminal can bring.
    void register() {
        EVERYTHING.forEach(command -> type(command + "\r"));
    }

    /// Whether the terminal took all that.
    boolean registered() {
        return heard(Pei.Ok.class).count() >= EVERYTHING.size();
    }

    void type(String text) {
        link.send(Octets.of(text.getBytes(StandardCharsets.ISO_8859_1)));
    }

    void forget() {
        heard.clear();
    }

    <P extends Pei> Stream<P> heard(Class<P> kind) {
        return heard.stream().filter(kind::isInstance).map(kind::cast);
    }

    /// Short data of one officer, or of all.
    Stream<Sds> data(Optional<Officer> from) {
        return heard(Pei.SdsReceived.class)
            .filter(sds -> from.isEmpty() || sds.calling().equals(from.map(Officer::identity)))
            .flatMap(sds -> new SdsCodec().decode(sds.service().code(), sds.bits())
                instanceof Message(Sds message) ? Stream.of(message) : Stream.empty());
    }

    /// Locations of one officer, or of all.
    Stream<Lip> locations(Optional<Officer> from) {
        return data(from).filter(Sds.Location.class::isInstance)
            .flatMap(sds -> new LipCodec().decode(((Sds.Location) sds).pdu())
                instanceof Message(Lip lip) ? Stream.of(lip) : Stream.empty());
    }

    /// Sends as a message of so many bits.
    void send(AiService service, Officer to, String hex) {
        type("AT+CTSDS=%d,0\r".formatted(service.code()));
        type("AT+CMGS=%d,%d\r\n%s\u001A".formatted(to.issi(), hex.length() * 4, hex));
    }

    @Override
    public void received(Octets chunk) {
        for (Octets frame : framer.feed(chunk)) {
            if (codec.decode(frame) instanceof Message(Pei told)) {
                heard.add(told);
            }
        }
    }

    @Override
    public void changed(boolean up, String reason) {
        lamp.add(up);
    }

    @Override
    public void close() {
        link.close();
    }
}
