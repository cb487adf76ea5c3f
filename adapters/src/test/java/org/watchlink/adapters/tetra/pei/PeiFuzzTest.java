package org.watchlink.adapters.tetra.pei;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.watchlink.adapters.wire.CodecContract;
import org.watchlink.adapters.wire.Decoded.Message;
import org.watchlink.adapters.wire.Octets;

/// Whatever arrives and however it is cut: the same frames, each within bounds, each with a
/// verdict.
class PeiFuzzTest {

    private static final PeiCodec CODEC = new PeiCodec();
    private static final int MOST = 2 * PeiFramer.LONGEST + 8;
    private static final List<String> PIECES = Stream.concat(
        Stream.of(
            "\r", "\n", "\r\n", " ", ",", ">", "> ", ":", "+", "0", "9", "A", "OK", "ERROR",
            "+CME ERROR: 35", "+CMS ERROR: 1", "+CTSDSR: 12,1,0,2,0,84", "+CTSDSR: 13,", "0000",
            "0A112853A9FF4D4FFFE810", "+CMGS: 0", "+CNUMS: 0,1,", "+GPSPOS: 12:34:56,N: 49_01.2345",
            ",E: 010_12.3456,5", "+CTXG: 1,3,0,0,3", "+CREG:", "\0", "\u001A", "\u001B", "\u00FF",
            "+CTICN: 1,0,0,5,09011638300023404,1,1,0,1,1,5,09011638300000001,15",
            ",".repeat(3000), "0".repeat(3000), "+CTOCP: 1,0,0", "+CTTCT: 1", "at"),
        Stream.of("pei.line", "pei.ctsdsr", "pei.stream")
            .flatMap(protocol -> PeiVector.of(protocol).stream())
            .map(vector -> Latin.text(vector.octets())))
        .toList();

    @Property(tries = 2000)
    void randomOctets(@ForAll("octets") Octets octets, @ForAll Random random) {
        holds(octets, random);
        CodecContract.survives(CODEC, octets);
        decodesCommands(octets);
    }

    @Property(tries = 3000)
    void pieces(@ForAll("pieced") Octets octets, @ForAll Random random) {
        holds(octets, random);
        CodecContract.survives(CODEC, octets);
        CodecContract.survives(CODEC, Latin.octets(Latin.text(octets) + "\r\n"));
        decodesCommands(octets);
    }

    @Property(tries = 2000)
    void commands(@ForAll("commandText") String text) {
        decodesCommands(Latin.octets(text));
    }

    /// Noise at any moment, and the terminal is back as soon as the line is quiet again.
    @Property(tries = 300)
    void conversationLivesOn(@ForAll("pieced") Octets noise, @ForAll Random random) {
        PeiDesk desk = new PeiDesk().plug().passMillis(random.nextInt(5000)).text();
        for (int i = 0; i < 5; i++) {
            desk.arrives(Latin.text(noise)).passMillis(random.nextInt(3000)).text();
        }
        desk.arrives("\r\n").pass(60);
        assertThat(desk.conversation.state()).isEqualTo(PeiState.READY);
        assertThat(desk.terminal.status(PeiDesk.OFFICER, PeiDesk.GROUP, 0)).isTrue();
        desk.pass(60).forget().text().pass(5);
        assertThat(desk.outcomes.getLast()).isInstanceOf(PeiOutcome.Sent.class);
        assertThat(desk.aired).hasSize(1);
    }

    private static void holds(Octets stream, Random random) {
        List<Octets> whole = new PeiFramer().feed(stream);
        assertThat(cut(stream, random)).isEqualTo(whole);
        for (Octets frame : whole) {
            assertThat(frame.length()).isLessThanOrEqualTo(MOST);
            CodecContract.survives(CODEC, frame);
            if (CODEC.decode(frame) instanceof Message(Pei told)) {
                assertThat(new PeiFramer().feed(CODEC.encode(told)))
                    .containsExactly(CODEC.encode(told));
            }
        }
    }

    private static void decodesCommands(Octets octets) {
        var codec = new PeiCommandCodec(false);
        CodecContract.survives(codec, octets);
    }

    private static List<Octets> cut(Octets stream, Random random) {
        var framer = new PeiFramer();
        List<Octets> frames = new ArrayList<>();
        int from = 0;
        while (from < stream.length()) {
            int to = Math.min(stream.length(), from + 1 + random.nextInt(64));
            frames.addAll(framer.feed(stream.slice(from, to)));
            from = to;
        }
        return frames;
    }

    @Provide
    Arbitrary<Octets> octets() {
        return Arbitraries.bytes().array(byte[].class).ofMaxSize(600).map(Octets::of);
    }

    @Provide
    Arbitrary<Octets> pieced() {
        return Arbitraries.of(PIECES).list().ofMaxSize(12)
            .map(pieces -> Latin.octets(String.join("", pieces)));
    }

    @Provide
    Arbitrary<String> commandText() {
        return Combinators.combine(
            Arbitraries.of(
                "AT", "ATE0", "ATD1", "AT+CTSP=", "AT+CTSDS=", "AT+CMGS=", "AT+CTSDC=", "AT+CNUMS=",
                "AT+CTOM=", "AT+CREG", "AT+CTGS=", "AT+CSCS=", "AT+CTXD="),
            Arbitraries.of(
                "", "?", "=?", "1", "1,2,3", "1,3,130", ",,", "12,0,0,0,0", "1,16", "\"5\",16"),
            Arbitraries.of("", "\r\n8004\u001A", "\r\n\u001A", "\r\n800\u001A", "\r\n8004", "x"))
            .as((name, fields, body) -> name + fields + body);
    }
}
