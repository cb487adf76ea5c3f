package org.watchlink.adapters.tetra.pei;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.watchlink.adapters.tetra.pei.Pei.SdsReceived;
import org.watchlink.adapters.wire.Bits;
import org.watchlink.adapters.wire.CodecContract;
import org.watchlink.adapters.wire.Decoded.Message;
import org.watchlink.adapters.wire.Octets;
import org.watchlink.adapters.wire.Vector;

/// Every vector decodes to the whole record, encodes back, and comes out of the framer the same
/// however the stream is cut.
class PeiVectorTest {

    private static final PeiCodec CODEC = new PeiCodec();
    private static final OptionalInt NONE = OptionalInt.empty();

    private static final Map<String, Pei> LINES = Map.ofEntries(
        Map.entry("header 12,1234567,0,2345678,0,16",
            sds("1234567", 0, "2345678", 0, 16, "0000", false)),
        Map.entry("header 12,1234567,0,2345678,0,16,1",
            sds("1234567", 0, "2345678", 0, 16, "0000", true)),
        Map.entry("header 12,262100101234567,1,262100102345678,1,808,1",
            sds("262100101234567", 1, "262100102345678", 1, 808, "0".repeat(202), true)),
        Map.entry("svxlink +CTXG", new Pei.TalkGranted(
            1, 3, 0, 0, Optional.of(new TetraIdentity(3, "09011638300023404")))),
        Map.entry("svxlink +CDTXC", new Pei.TalkEnded(1, 0)),
        Map.entry("svxlink +CTCR", new Pei.Released(1, DisconnectCause.TIMER)),
        Map.entry("svxlink +CTCC", new Pei.CallConnected(
            1, AiService.SPEECH, circuit(1, 1, 0, 1, 1), NONE)),
        Map.entry("svxlink +CTGS", new Pei.GroupSelected(
            OptionalInt.of(1), new TetraIdentity(5, "09011638300000001"))),
        Map.entry("svxlink +CTDGR", new Pei.GatewaySeen(
            2, new TetraIdentity(0, "1001"), new Mni(901, 16383), 0)),
        Map.entry("svxlink +CMGS", new Pei.MessageStatus(
            0, OptionalInt.of(4), OptionalInt.of(65))),
        Map.entry("svxlink +CREG", new Pei.Registration(
            1, OptionalInt.of(1), Optional.of(new Mni(901, 9999)))),
        Map.entry("no space after the colon: CTICN", new Pei.CallIncoming(
            0, 0, AiService.SPEECH, Optional.of(new TetraIdentity(0, "255")),
            circuit(1, 1, 0, 1, 1), Optional.of(new TetraIdentity(1, "216216300000300")),
            OptionalInt.of(3))),
        Map.entry("no space after the colon: CTXG", new Pei.TalkGranted(
            0, 3, 0, 0, Optional.of(new TetraIdentity(0, "255")))),
        Map.entry("no space after the colon: CTCC", new Pei.CallConnected(
            0, AiService.SPEECH, circuit(1, 1, 0, 1, 1), OptionalInt.of(3))));

    @ParameterizedTest
    @MethodSource("lines")
    void line(PeiVector vector) {
        holds(vector, LINES.get(vector.name()));
    }

    @ParameterizedTest
    @MethodSource("shortData")
    void shortData(PeiVector vector) {
        String[] parts = Latin.text(vector.octets()).split("[ ,\r\n]+");
        int bits = Integer.parseInt(parts[6]);
        AiService service = new AiService(Integer.parseInt(parts[1]));
        holds(vector, new SdsReceived(
            service, Optional.of(new TetraIdentity(0, parts[2])), new TetraIdentity(0, parts[4]),
            bits, Bits.ofHex(parts[7]).first(bits), false));
    }

    @ParameterizedTest
    @MethodSource("streams")
    void stream(PeiVector vector) {
        assertThat(new PeiFramer().feed(vector.octets()))
            .containsExactlyElementsOf(
                vector.events().stream().map(line -> Latin.octets(line + "\r\n")).toList());
    }

    @ParameterizedTest
    @MethodSource("all")
    void sameHoweverItIsCut(PeiVector vector) {
        List<Octets> whole = new PeiFramer().feed(vector.octets());
        for (int cut = 0; cut <= vector.octets().length(); cut++) {
            var framer = new PeiFramer();
            List<Octets> frames = new ArrayList<>(framer.feed(vector.octets().slice(0, cut)));
            frames.addAll(framer.feed(vector.octets().slice(cut, vector.octets().length())));
            assertThat(frames).as("cut at %d", cut).isEqualTo(whole);
        }
        var framer = new PeiFramer();
        List<Octets> frames = new ArrayList<>();
        for (int i = 0; i < vector.octets().length(); i++) {
            frames.addAll(framer.feed(vector.octets().slice(i, i + 1)));
        }
        assertThat(frames).isEqualTo(whole);
    }

    @Test
    void everyLineIsExpected() {
        assertThat(LINES.keySet()).containsExactlyInAnyOrderElementsOf(
            lines().map(PeiVector::name).toList());
    }

    private static void holds(PeiVector vector, Pei expected) {
        CodecContract.holds(
            CODEC, new Vector(vector.name(), vector.octets(), vector.written()), expected);
        assertThat(CODEC.decode(vector.written())).isEqualTo(new Message<>(expected));
        assertThat(new PeiFramer().feed(vector.octets())).containsExactly(vector.octets());
    }

    private static SdsReceived sds(
        String calling, int callingType, String called, int calledType, int bits, String hex,
        boolean encrypted) {
        return new SdsReceived(
            AiService.SDS_4, Optional.of(new TetraIdentity(callingType, calling)),
            new TetraIdentity(calledType, called), bits, Bits.ofHex(hex), encrypted);
    }

    private static Pei.Circuit circuit(
        int hook, int simplex, int encrypted, int communication, int slots) {
        return new Pei.Circuit(
            OptionalInt.of(hook), OptionalInt.of(simplex), OptionalInt.of(encrypted),
            OptionalInt.of(communication), OptionalInt.of(slots));
    }

    static Stream<PeiVector> lines() {
        return PeiVector.of("pei.line").stream();
    }

    static Stream<PeiVector> shortData() {
        return PeiVector.of("pei.ctsdsr").stream();
    }

    static Stream<PeiVector> streams() {
        return PeiVector.of("pei.stream").stream();
    }

    static Stream<PeiVector> all() {
        return Stream.of(lines(), shortData(), streams()).flatMap(vectors -> vectors);
    }
}
