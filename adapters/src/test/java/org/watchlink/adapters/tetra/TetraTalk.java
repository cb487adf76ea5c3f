package org.watchlink.adapters.tetra;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.watchlink.adapters.link.ManualTimers;
import org.watchlink.adapters.link.SessionEvent;
import org.watchlink.adapters.link.StreamLink;
import org.watchlink.adapters.tetra.pei.AiService;
import org.watchlink.adapters.tetra.pei.Latin;
import org.watchlink.adapters.tetra.pei.Mni;
import org.watchlink.adapters.tetra.pei.Pei;
import org.watchlink.adapters.tetra.pei.PeiOrder;
import org.watchlink.adapters.tetra.pei.PeiProfile;
import org.watchlink.adapters.tetra.pei.PeiTerminal;
import org.watchlink.adapters.tetra.pei.TetraAddress;
import org.watchlink.adapters.tetra.pei.TetraIdentity;
import org.watchlink.adapters.tetra.sds.DeliveryStatus;
import org.watchlink.adapters.tetra.sds.Sds;
import org.watchlink.adapters.tetra.sds.SdsCodec;
import org.watchlink.adapters.tetra.sds.SdsText;
import org.watchlink.adapters.tetra.sds.SdsTl;
import org.watchlink.adapters.tetra.sds.SdsTl.ReportRequest;
import org.watchlink.adapters.tetra.sds.SdsTl.Transfer;
import org.watchlink.adapters.tetra.sds.TextCoding;
import org.watchlink.adapters.tetra.sds.UserData;
import org.watchlink.adapters.wire.Bits;
import org.watchlink.adapters.wire.Decoded.Message;
import org.watchlink.adapters.wire.Octets;

/// A session with a [PeiTerminal], a line between them that can be pulled out, a network of which
/// the test plays everybody else, and time that passes when the test says so.
final class TetraTalk implements StreamLink {

    static final Mni HOME = new Mni(901, 16383);
    static final TetraIdentity OWN = TetraIdentity.of("09011638300023401");
    static final TetraIdentity OFFICER = TetraIdentity.of("23404");
    static final TetraIdentity GROUP = TetraIdentity.of("300");
    static final TetraAddress US = at(23401);
    static final TetraAddress FROM = at(23404);
    static final TetraAddress ALL = at(300);
    static final TetraSettings TWO_WAY = new TetraSettings(PeiProfile.GENERIC, true);
    static final TetraSettings ONE_WAY = new TetraSettings(PeiProfile.GENERIC, false);

    final ManualTimers time = new ManualTimers();
    final PeiTerminal terminal = new PeiTerminal(OWN, time, new Air());
    final TetraSession session;
    final List<SessionEvent<TetraHeard>> events = new ArrayList<>();
    final List<String> typed = new ArrayList<>();
    final List<PeiOrder> aired = new ArrayList<>();
    Supplier<CompletionStage<Void>> room = () -> CompletableFuture.completedFuture(null);
    /// Whether radios report what they were asked to, and what.
    Optional<DeliveryStatus> reporting = Optional.empty();
    private Receiver receiver;
    private boolean plugged;
    private boolean closed;

    TetraTalk(TetraSettings settings) {
        session = new TetraSession("airwave", this, settings, time, time);
        session.start(event -> {
            events.add(event);
            return room.get();
        });
    }

    /// A session whose terminal is ready, and nothing has happened yet.
    static TetraTalk ready(TetraSettings settings) {
        return new TetraTalk(settings).plug().pass(5).forget();
    }

    static TetraTalk ready() {
        return ready(TWO_WAY);
    }

    static TetraAddress at(int ssi) {
        return new TetraAddress(Optional.of(HOME), ssi);
    }

    TetraTalk plug() {
        plugged = true;
        receiver.changed(true, "open");
        return this;
    }

    TetraTalk unplug() {
        plugged = false;
        receiver.changed(false, "unplugged");
        return pass(0);
    }

    TetraTalk pass(int seconds) {
        time.advance(Duration.ofSeconds(seconds));
        return this;
    }

    TetraTalk forget() {
        List.of(events, typed, aired).forEach(List::clear);
        return this;
    }

    /// The line brings this, whoever said it.
    TetraTalk arrives(String text) {
        receiver.received(Latin.octets(text));
        return pass(0);
    }

    /// The line brings all this before anybody can read it.
    TetraTalk floods(String... texts) {
        for (String text : texts) {
            receiver.received(Latin.octets(text));
        }
        return pass(0);
    }

    TetraTalk status(int value) {
        terminal.status(OFFICER, GROUP, value);
        return pass(0);
    }

    TetraTalk sends(TetraIdentity called, Sds sds) {
        return sends(called, new SdsCodec().encode(sds));
    }

    TetraTalk sends(TetraIdentity called, Bits bits) {
        terminal.shortData(OFFICER, called, bits);
        return pass(0);
    }

    TetraTalk says(Pei.Event event) {
        terminal.says(event);
        return pass(0);
    }

    CompletableFuture<TetraResult> order(TetraOrder order) {
        CompletableFuture<TetraResult> result = session.send(order).toCompletableFuture();
        pass(0);
        return result;
    }

    static Transfer text(ReportRequest request, int reference, String text) {
        return new Transfer(request, false, reference, Optional.empty(), new UserData.Text(
            false, Optional.empty(), SdsText.of(TextCoding.ISO_8859_1, text)));
    }

    static Pei.CallIncoming call(int instance, String calling, String called, int priority) {
        OptionalInt one = OptionalInt.of(1);
        return new Pei.CallIncoming(
            instance, 0, AiService.SPEECH, Optional.of(TetraIdentity.of(calling)),
            new Pei.Circuit(one, one, OptionalInt.of(0),
                OptionalInt.of(called.equals(OWN.digits()) ? 0 : 1), one),
            Optional.of(TetraIdentity.of(called)), OptionalInt.of(priority));
    }

    /// The messages that the control room was given.
    List<TetraHeard> heard() {
        return all().stream().map(SessionEvent.Heard::message).toList();
    }

    List<String> keys() {
        return all().stream().map(SessionEvent.Heard::key).toList();
    }

    private List<SessionEvent.Heard<TetraHeard>> all() {
        return events.stream()
            .filter(SessionEvent.Heard.class::isInstance)
            .map(event -> (SessionEvent.Heard<TetraHeard>) event).toList();
    }

    /// What else it was told: `up`, `down` and `garbled` with their reasons.
    List<String> lamps() {
        return events.stream().<String>mapMulti((event, out) -> {
            switch (event) {
                case SessionEvent.Up<TetraHeard> _ -> out.accept("up");
                case SessionEvent.Down<TetraHeard>(_, _, String reason) ->
                    out.accept("down: " + reason);
                case SessionEvent.Garbled<TetraHeard>(_, _, String reason, _) ->
                    out.accept("garbled: " + reason);
                case SessionEvent.Heard<TetraHeard> _ -> { }
            }
        }).toList();
    }

    /// What went on air, read.
    List<Sds> sent() {
        return aired.stream().map(TetraTalk::read).toList();
    }

    static Sds read(PeiOrder order) {
        return ((Message<Sds>) new SdsCodec().decode(order.service().code(), order.bits()))
            .message();
    }

    boolean closed() {
        return closed;
    }

    @Override
    public String name() {
        return "airwave";
    }

    @Override
    public void open(Receiver receiver) {
        this.receiver = receiver;
    }

    @Override
    public boolean send(Octets octets) {
        if (plugged) {
            typed.add(Latin.text(octets));
            time.after(Duration.ofMillis(1), () -> terminal.received(octets));
        }
        return plugged;
    }

    @Override
    public void close() {
        closed = true;
    }

    /// The terminal's side of the line, and its network.
    private final class Air implements PeiTerminal.Surroundings {

        @Override
        public void transmit(Octets chunk) {
            if (plugged) {
                receiver.received(chunk);
            }
        }

        @Override
        public void sent(PeiOrder order, boolean encrypted) {
            aired.add(order);
            if (read(order) instanceof Transfer transfer && transfer.request().received()) {
                reporting.ifPresent(status -> time.after(Duration.ofSeconds(3), () ->
                    terminal.shortData(order.called(), OWN, new SdsCodec().encode(
                        SdsTl.Report.of(transfer.pid(), status, transfer.reference())))));
            }
        }
    }
}
