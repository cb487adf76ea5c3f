package org.watchlink.adapters.hytera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watchlink.adapters.hytera.CallType.ALL;
import static org.watchlink.adapters.hytera.CallType.GROUP;
import static org.watchlink.adapters.hytera.CallType.PRIVATE;
import static org.watchlink.adapters.hytera.CallType.RADIO_CHECK;
import static org.watchlink.adapters.hytera.Hstrp.ACK;
import static org.watchlink.adapters.hytera.Hstrp.CONNECT;
import static org.watchlink.adapters.hytera.Hstrp.DEVICE_ID;
import static org.watchlink.adapters.hytera.Hstrp.OPTION;
import static org.watchlink.adapters.hytera.Hstrp.REAL_TIME;
import static org.watchlink.adapters.hytera.Hstrp.SLOT;
import static org.watchlink.adapters.hytera.RadioIp.bare;
import static org.watchlink.adapters.hytera.RadioIp.radio;
import static org.watchlink.adapters.hytera.Rcp.Name.CHANNEL_STATUS;
import static org.watchlink.adapters.hytera.RepeaterMode.MULTI_CONNECTION;
import static org.watchlink.adapters.hytera.RepeaterMode.SINGLE;
import static org.watchlink.adapters.hytera.RepeaterService.RRS;
import static org.watchlink.adapters.hytera.RepeaterService.TMP;
import static org.watchlink.adapters.hytera.RepeaterService.VOICE;
import static org.watchlink.adapters.hytera.RepeaterState.CHANNEL_HANG;
import static org.watchlink.adapters.hytera.RepeaterState.LOCAL_HANG;
import static org.watchlink.adapters.hytera.RepeaterState.LOCAL_REPEATING;
import static org.watchlink.adapters.hytera.RepeaterState.REMOTE_PTT_END;
import static org.watchlink.adapters.hytera.RepeaterState.REMOTE_PTT_HANG;
import static org.watchlink.adapters.hytera.RepeaterState.SLEEP;
import static org.watchlink.adapters.hytera.TransmitProcess.END;
import static org.watchlink.adapters.hytera.TransmitProcess.START;

import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.watchlink.adapters.hytera.Hstrp.Option;
import org.watchlink.adapters.hytera.Rcp.CallRequest;
import org.watchlink.adapters.hytera.Rcp.KeyOperationReply;
import org.watchlink.adapters.hytera.Rcp.Named;
import org.watchlink.adapters.hytera.Rcp.RepeaterStatus;
import org.watchlink.adapters.hytera.Rcp.TransmitStatus;
import org.watchlink.adapters.hytera.Rrs.Registration;
import org.watchlink.adapters.hytera.Tmp.GroupText;
import org.watchlink.adapters.hytera.Tmp.PrivateText;
import org.watchlink.adapters.hytera.Tmp.PrivateTextAck;
import org.watchlink.adapters.wire.CodecContract;
import org.watchlink.adapters.wire.OctetWriter;
import org.watchlink.adapters.wire.Octets;
import org.watchlink.adapters.wire.Vector;

/// The vectors of whole datagrams, each with all that is in it.
class HstrpVectorTest {

    private static final Map<String, Datagram> EXPECTED = Map.ofEntries(
        row("ok-dmrlib test_hstrp.py #1",
            data(1, from(99999, 2), right(new Registration(radio(100))))),
        row("ok-dmrlib test_hstrp.py #2",
            data(1, List.of(), right(new CallRequest(PRIVATE, bare(1234))))),
        row("ok-dmrlib test_hstrp.py #4",
            data(11, from(420622, 1), right(new RepeaterStatus(MULTI_CONNECTION, CHANNEL_HANG,
                RRS, PRIVATE, bare(2301), bare(2308090))))),
        row("dmr-kaitai test_hstrp.py #3",
            control(ACK, 3, List.of())),
        row("dmr-kaitai test_hstrp.py #4",
            data(60, from(99999, 2), right(new RepeaterStatus(SINGLE, CHANNEL_HANG, TMP, GROUP,
                bare(10000), bare(100))))),
        row("dmr-kaitai test_hstrp.py #6",
            data(53, from(99999, 1), right(new RepeaterStatus(SINGLE, CHANNEL_HANG, TMP, GROUP,
                bare(20000), bare(100))))),
        row("dmr-kaitai test_hstrp.py #7",
            data(3, from(99999, 1), right(new GroupText(false, 2, bare(20000), bare(100),
                Utf16Text.of("Welcome!"), Optional.empty())))),
        row("dmr-kaitai test_hstrp.py #8",
            data(1, List.of(), wrong(new PrivateText(false, 0x30000001, radio(100), radio(99999),
                Utf16Text.of("RRS wait over"), Optional.empty())))),
        row("dmr-kaitai test_hstrp.py #9",
            data(1, from(99999, 2), right(new PrivateTextAck(false, 0x30000001, bare(100),
                bare(99999), Tmp.Result.OK, Optional.empty())))),
        row("dmr-kaitai test_hstrp.py #10",
            data(1, from(99999, 1), right(new PrivateTextAck(false, 0x30000002, bare(100),
                bare(99999), Tmp.Result.OK, Optional.empty())))),
        row("dmr-kaitai test_hstrp.py #11",
            data(7, from(99999, 2), right(new RepeaterStatus(SINGLE, SLEEP, TMP, PRIVATE,
                bare(100), bare(99999))))),
        row("dmr-kaitai test_hstrp.py #12",
            data(21, List.of(), right(new Named(CHANNEL_STATUS, Octets.ofHex("0901"))))),
        row("dmr-kaitai test_hstrp.py #13",
            data(27, from(99999, 1), right(new Rcp.Unknown(0x80E7,
                Octets.ofHex("00010938ffffff"))))),
        row("bridge hstrp.1.connect.bin",
            control(OPTION | CONNECT, 2, from(1, 1))),
        row("bridge hstrp.2.ack.bin",
            control(OPTION | CONNECT | ACK, 1, from(1, 1))),
        row("bridge hstrp.3.connect.bin",
            control(OPTION | CONNECT, 3, fromRealTime(1, 2))),
        row("bridge hstrp.private_message_to_1002.2.ack.bin",
            control(ACK, 1, List.of())),
        row("bridge hstrp.private_message_to_1002.3.message_reply.bin",
            data(20, from(1, 1), right(new PrivateTextAck(false, 0, bare(1002), bare(1),
                Tmp.Result.OK, Optional.empty())))),
        row("2E0RPT TX6 pkt 0",
            control(CONNECT | ACK, 0, List.of())),
        row("2E0RPT TX6 pkt 4",
            data(0, List.of(), wrong(new CallRequest(GROUP, bare(1))))),
        row("2E0RPT TX6 pkt 9",
            data(2, from(200, 1), right(new KeyOperationReply(0, 3, 1)))),
        row("2E0RPT TX6 pkt 11",
            data(4, from(200, 1), right(new TransmitStatus(START, 0, GROUP, bare(1))))),
        row("2E0RPT TX6 pkt 308",
            control(ACK, 2, List.of())),
        row("2E0RPT TX6 pkt 309",
            data(5, from(200, 1), right(new KeyOperationReply(0, 3, 0)))),
        row("2E0RPT TX6 pkt 318",
            data(10, from(200, 1), right(new RepeaterStatus(MULTI_CONNECTION, SLEEP, VOICE, GROUP,
                bare(1), bare(200))))),
        row("2E0RPT TX6-1 pkt 222",
            data(5, from(200, 1), right(new TransmitStatus(END, 12, GROUP, bare(1))))),
        row("2E0RPT TX6-1 pkt 241",
            data(6, from(200, 1), right(new RepeaterStatus(MULTI_CONNECTION, REMOTE_PTT_END,
                VOICE, GROUP, bare(1), bare(200))))),
        row("2E0RPT TX6-1 pkt 242",
            data(7, from(200, 1), right(new RepeaterStatus(MULTI_CONNECTION, REMOTE_PTT_HANG,
                VOICE, GROUP, bare(1), bare(200))))),
        row("2E0RPT TX6-1 pkt 312",
            data(8, from(200, 1), right(new KeyOperationReply(0, 3, 0)))),
        row("2E0RPT TX6-1 pkt 313",
            data(9, from(200, 1), right(new TransmitStatus(END, 0, GROUP, bare(1))))),
        row("2E0RPT TX6-1 pkt 316",
            data(11, from(200, 1), right(new RepeaterStatus(MULTI_CONNECTION, SLEEP, VOICE, GROUP,
                bare(1), bare(200))))),
        row("HyteraNetRpt analog service B845 sn 8",
            data(8, from(1005, 0), right(new RepeaterStatus(SINGLE, LOCAL_HANG, VOICE, PRIVATE,
                bare(0), bare(0))))),
        row("HyteraNetRpt analog service B845 sn 9",
            data(9, from(1005, 0), right(new RepeaterStatus(SINGLE, SLEEP, VOICE, PRIVATE,
                bare(0), bare(0))))),
        row("ok-dmrlib B845 call type AllCall (peer-built)",
            data(103, from(2345001, 1), right(new RepeaterStatus(MULTI_CONNECTION,
                LOCAL_REPEATING, VOICE, ALL, bare(9), bare(2345678))))),
        row("ok-dmrlib B845 call type RadioCheck (peer-built)",
            data(109, from(2345001, 1), right(new RepeaterStatus(MULTI_CONNECTION,
                LOCAL_REPEATING, VOICE, RADIO_CHECK, bare(9), bare(2345678))))));

    static List<Vector> vectors() {
        return Vector.of("hytera-hstrp", HstrpVectorTest.class);
    }

    @Test
    void everyVectorHasItsExpectation() {
        assertThat(vectors()).extracting(Vector::name)
            .containsExactlyInAnyOrderElementsOf(EXPECTED.keySet());
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void codecHolds(Vector vector) {
        CodecContract.holds(Datagram.CODEC, vector, EXPECTED.get(vector.name()));
    }

    private static Entry<String, Datagram> row(String name, Datagram datagram) {
        return Map.entry(name, datagram);
    }

    private static Datagram control(int type, int sn, List<Option> options) {
        return new Datagram(type, sn, options, Optional.empty());
    }

    private static Datagram data(int sn, List<Option> options, HdapFrame frame) {
        return new Datagram(options.isEmpty() ? 0 : OPTION, sn, options, Optional.of(frame));
    }

    private static List<Option> from(int device, int slot) {
        return List.of(deviceId(device), slot(slot));
    }

    private static List<Option> fromRealTime(int device, int slot) {
        return List.of(deviceId(device), slot(slot), new Option(REAL_TIME, Octets.NONE));
    }

    private static Option deviceId(int device) {
        return new Option(DEVICE_ID, new OctetWriter().u32(device).octets());
    }

    private static Option slot(int slot) {
        return new Option(SLOT, new OctetWriter().u8(slot).octets());
    }

    private static HdapFrame right(Hdap message) {
        return new HdapFrame(false, message, true);
    }

    private static HdapFrame wrong(Hdap message) {
        return new HdapFrame(false, message, false);
    }
}
