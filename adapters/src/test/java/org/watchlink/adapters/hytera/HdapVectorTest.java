package org.watchlink.adapters.hytera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watchlink.adapters.hytera.CallType.PRIVATE;
import static org.watchlink.adapters.hytera.RadioIp.bare;
import static org.watchlink.adapters.hytera.RadioIp.radio;
import static org.watchlink.adapters.hytera.Rcp.Name.RDAC_IDENTIFICATION;
import static org.watchlink.adapters.hytera.Rcp.Result.SUCCESS;
import static org.watchlink.adapters.hytera.Rcp.StatusBroadcastRequest.RECEIVE;
import static org.watchlink.adapters.hytera.Rcp.StatusBroadcastRequest.TRANSMIT;
import static org.watchlink.adapters.hytera.RepeaterMode.MULTI_CONNECTION;
import static org.watchlink.adapters.hytera.RepeaterService.RRS;
import static org.watchlink.adapters.hytera.RepeaterState.CHANNEL_HANG;

import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.watchlink.adapters.hytera.Lp.StandardReport;
import org.watchlink.adapters.hytera.Lp.StandardReportWithRssi;
import org.watchlink.adapters.hytera.Rcp.CallReply;
import org.watchlink.adapters.hytera.Rcp.CallRequest;
import org.watchlink.adapters.hytera.Rcp.MessageBroadcastReply;
import org.watchlink.adapters.hytera.Rcp.MessageBroadcastRequest;
import org.watchlink.adapters.hytera.Rcp.Named;
import org.watchlink.adapters.hytera.Rcp.RepeaterStatus;
import org.watchlink.adapters.hytera.Rcp.Setting;
import org.watchlink.adapters.hytera.Rcp.StatusBroadcastRequest;
import org.watchlink.adapters.hytera.Tmp.PrivateText;
import org.watchlink.adapters.hytera.Tmp.PrivateTextAck;
import org.watchlink.adapters.wire.CodecContract;
import org.watchlink.adapters.wire.Octets;
import org.watchlink.adapters.wire.Vector;

/// The vectors of the application protocol, each with the whole frame that it is.
class HdapVectorTest {

    private static final String NUL_3 = "\0".repeat(3);
    private static final String NUL_6 = "\0".repeat(6);

    private static final Map<String, HdapFrame> EXPECTED = Map.ofEntries(
        row("ok-dmrlib test_hdap.py #2",
            right(new Rcp.Unknown(0x8004, Octets.ofHex("000f69060001")))),
        row("ok-dmrlib test_hdap.py #3",
            right(new StatusBroadcastRequest(List.of(new Setting(TRANSMIT, 1),
                new Setting(RECEIVE, 1))))),
        row("ok-dmrlib test_hdap.py #4",
            right(new Named(RDAC_IDENTIFICATION, Octets.ofHex("""
                000f6906000200440039002e00300030002e00300037002e003200310030002e
                0069004d000000410039002e00300030002e00300038002e003300300038002e
                0069004d0000004f004b00300044004d00520000000000000000000000000000
                00000000000000520044003900380035002d0030003000300030003000300030
                0030002d003000300030003000300030002d00550031002d0030002d00460000
                0000000000000031003200330032003000410030003300310032000000000000
                000000000000000f690600000000""")))),
        row("ok-dmrlib test_lp.py #1",
            right(new StandardReport(1, radio(2167005), Lp.Result.OK, new Gps("A", "183648",
                "261015", "N", "4718.8051", "E", "01854.4387", "0.1", "121")))),
        row("ok-dmrlib test_lp.py #2",
            right(new StandardReport(3, bare(2308091), Lp.Result.OK, new Gps("A", NUL_6, NUL_6,
                "N", "5003.8771", "E", "01426.5302", NUL_3, NUL_3)))),
        row("ok-dmrlib test_rcp.py #1",
            right(new CallRequest(PRIVATE, bare(1234)))),
        row("ok-dmrlib test_rcp.py #2",
            right(new CallReply(SUCCESS))),
        row("ok-dmrlib test_rcp.py #3",
            right(new RepeaterStatus(MULTI_CONNECTION, CHANNEL_HANG, RRS, PRIVATE, bare(2301),
                bare(2308090)))),
        row("ok-dmrlib test_rcp.py #5",
            right(new MessageBroadcastRequest(Octets.ofHex("0000000000000000")))),
        row("ok-dmrlib test_rcp.py #6",
            right(new MessageBroadcastReply(SUCCESS))),
        row("ok-dmrlib test_tmp.py #1",
            right(new PrivateText(true, 1, radio(111111), radio(222222),
                Utf16Text.of("OLIVER TEST"), Optional.empty()))),
        row("ok-dmrlib test_tmp.py #3",
            right(new PrivateTextAck(true, 2, radio(111111), radio(196608), Tmp.Result.OK,
                Optional.of(Octets.ofHex("010203"))))),
        row("dmr-kaitai test_hdap.py #3",
            wrong(new StandardReportWithRssi(0, radio(2308195), Lp.Result.OK, new Gps("A",
                "112540", "270921", "N", "5003.8746", "E", "01426.5192", "0.2", "253"), -228))),
        row("HyteraNetRpt LP A002 report St Petersburg",
            right(new StandardReport(1200, radio(102), Lp.Result.OK, new Gps("A", "091258",
                "151021", "N", "5955.8294", "E", "03023.2401", "0.0", "358")))));

    static List<Vector> vectors() {
        return Vector.of("hytera-hdap", HdapVectorTest.class);
    }

    @Test
    void everyVectorHasItsExpectation() {
        assertThat(vectors()).extracting(Vector::name)
            .containsExactlyInAnyOrderElementsOf(EXPECTED.keySet());
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void codecHolds(Vector vector) {
        CodecContract.holds(new HdapCodec(), vector, EXPECTED.get(vector.name()));
    }

    private static Entry<String, HdapFrame> row(String name, HdapFrame frame) {
        return Map.entry(name, frame);
    }

    private static HdapFrame right(Hdap message) {
        return new HdapFrame(false, message, true);
    }

    private static HdapFrame wrong(Hdap message) {
        return new HdapFrame(false, message, false);
    }
}
