package org.watchlink.gateway.e2e;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.watchlink.adapters.link.SerialLink;
import org.watchlink.adapters.link.SerialSettings;
import org.watchlink.adapters.link.SerialSettings.FlowControl;
import org.watchlink.adapters.link.StreamLink;
import org.watchlink.adapters.link.Timers;
import org.watchlink.adapters.tetra.lip.LipCodec;
import org.watchlink.adapters.tetra.lip.LipData;
import org.watchlink.adapters.tetra.lip.LipError;
import org.watchlink.adapters.tetra.lip.LipPosition;
import org.watchlink.adapters.tetra.lip.LipReason;
import org.watchlink.adapters.tetra.lip.LipReport.ShortReport;
import org.watchlink.adapters.tetra.lip.LipSpeed;
import org.watchlink.adapters.tetra.lip.LipTime;
import org.watchlink.adapters.tetra.pei.AiService;
import org.watchlink.adapters.tetra.pei.Pei;
import org.watchlink.adapters.tetra.pei.PeiOrder;
import org.watchlink.adapters.tetra.pei.PeiTerminal;
import org.watchlink.adapters.tetra.pei.TetraIdentity;
import org.watchlink.adapters.tetra.sds.SdsCodec;
import org.watchlink.adapters.tetra.sds.SdsText;
import org.watchlink.adapters.tetra.sds.SdsTl.Transfer;
import org.watchlink.adapters.tetra.sds.UserData;
import org.watchlink.adapters.wire.Bits;
import org.watchlink.adapters.wire.Decoded.Message;
import org.watchlink.adapters.wire.Octets;

/// The police terminal on the desk of a [Site], at the far end of a pair of pseudo-terminals.
final class Terminal implements StreamLink.Receiver, PeiTerminal.Surroundings, AutoCloseable {

    static final int OFFICER = 9_000_101;
    static final int PATROL = 9_001_001;

    private static final TetraIdentity OWN = whole(9_000_001);
    private static final SdsCodec SDS = new SdsCodec();
    private static final Pei.Circuit GROUP_CALL = new Pei.Circuit(
        OptionalInt.of(1), OptionalInt.of(1), OptionalInt.of(0), OptionalInt.of(1),
        OptionalInt.of(1));

    private final Timers timers = Timers.thread("terminal");
    private final List<PeiOrder> sent = new CopyOnWriteArrayList<>();
    private final PeiTerminal terminal = new PeiTerminal(OWN, timers, this);
    private final Process cable;
    private final SerialLink line;

    /// A terminal whose cable ends where the site expects it.
    Terminal(Site site) throws IOException {
        Path data = Files.createDirectories(site.log.file().getParent());
        Path far = data.resolve("terminal");
        cable = new ProcessBuilder("socat", end(data.resolve("airwave")), end(far))
            .redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD).start();
        await().until(() -> Files.exists(far));
        line = new SerialLink(
            "terminal", new SerialSettings(far, 38_400, FlowControl.NONE));
        line.open(this);
    }

    /// The officer presses the button: status 0.
    boolean status() {
        return terminal.status(whole(OFFICER), OWN, 0);
    }

    /// The officer's radio says where it is, and why.
    boolean located(double latitude, double longitude, LipReason reason) {
        return terminal.shortData(whole(OFFICER), OWN, new LipCodec().encode(new ShortReport(
            LipTime.Elapsed.UNDER_5_S, LipPosition.ofDegrees(latitude, longitude),
            LipError.UNDER_20_M, LipSpeed.ofKmh(5), 4, LipData.because(reason),
            Bits.ofHex(""))));
    }

    /// The officer calls the talkgroup with this priority; 15 is an emergency.
    boolean call(int priority) {
        return terminal.says(new Pei.CallIncoming(
            1, 0, AiService.SPEECH, Optional.of(whole(OFFICER)), GROUP_CALL,
            Optional.of(whole(PATROL)), OptionalInt.of(priority)));
    }

    /// The texts that went out on air to this number, oldest first.
    List<String> texts(int ssi) {
        return sent.stream().filter(order -> to(order) == ssi)
            .flatMap(order -> transfer(order).stream())
            .map(transfer -> text(transfer.data()).shown().orElseThrow())
            .toList();
    }

    /// All that went out on air.
    List<PeiOrder> sent() {
        return sent;
    }

    @Override
    public void received(Octets chunk) {
        timers.after(Duration.ZERO, () -> terminal.received(chunk));
    }

    @Override
    public void changed(boolean up, String reason) { }

    @Override
    public void transmit(Octets chunk) {
        line.send(chunk);
    }

    @Override
    public void sent(PeiOrder order, boolean encrypted) {
        sent.add(order);
        transfer(order).stream().filter(_ -> to(order) == OFFICER)
            .flatMap(transfer -> transfer.whenReceived(false).stream())
            .forEach(report -> terminal.shortData(whole(OFFICER), OWN, SDS.encode(report)));
    }

    @Override
    public void close() {
        line.close();
        timers.close();
        cable.destroy();
    }

    private static Optional<Transfer> transfer(PeiOrder order) {
        return Stream.of(SDS.decode(order.service().code(), order.bits()))
            .filter(Message.class::isInstance).map(one -> ((Message<?>) one).message())
            .filter(Transfer.class::isInstance).map(Transfer.class::cast).findFirst();
    }

    private static SdsText text(UserData data) {
        return switch (data) {
            case UserData.Text whole -> whole.text();
            case UserData.HeadedText part -> part.text();
            case UserData other -> throw new AssertionError("no text: " + other);
        };
    }

    private static int to(PeiOrder order) {
        return order.called().address().orElseThrow().ssi();
    }

    private static TetraIdentity whole(int ssi) {
        return TetraIdentity.of("090116383%08d".formatted(ssi));
    }

    private static String end(Path link) {
        return "pty,raw,echo=0,ignoreeof,link=" + link;
    }
}
