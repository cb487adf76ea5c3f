package org.watchlink.adapters.hytera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.watchlink.adapters.hytera.Hstrp.Option;
import org.watchlink.adapters.wire.Decoded.Message;
import org.watchlink.adapters.wire.Octets;

/// What a datagram says of itself, and the datagrams that a session sends.
class HstrpTest {

    private final HstrpCodec codec = new HstrpCodec();

    @Test
    void writesWhatASessionSends() {
        assertThat(codec.encode(Hstrp.connect())).hasToString("324200050000");
        assertThat(codec.encode(Hstrp.heartbeat())).hasToString("324200020000");
        assertThat(codec.encode(Hstrp.ack(1))).hasToString("324200010001");
        assertThat(codec.encode(Hstrp.data(0xFFFF, Octets.ofHex("11000300040a000064bd03"))))
            .hasToString("32420000ffff11000300040a000064bd03");
    }

    @Test
    void answersAConnectWithItsOwnOptions() {
        Hstrp connect = read("3242002400008304000000c8040102");
        assertThat(codec.encode(connect.answer())).hasToString("3242002500008304000000c8040102");
    }

    @Test
    void namesRepeaterAndSlot() {
        Hstrp connect = read("3242002400008304ffffffff040102");
        assertThat(connect.deviceId()).hasValue(0xFFFF_FFFFL);
        assertThat(connect.slot()).hasValue(2);
        assertThat(connect.connects()).isTrue();
        assertThat(connect.data()).isFalse();
        assertThat(read("324200020000").deviceId()).isEmpty();
        assertThat(read("324200020000").slot()).isEmpty();
    }

    @Test
    void tellsItsKind() {
        assertThat(read("324200100000").rejects()).isTrue();
        assertThat(read("324200080000").closes()).isTrue();
        assertThat(read("324200020000").beats()).isTrue();
        assertThat(read("324200010000").acknowledges()).isTrue();
        assertThat(read("32420080000111000300040a000064bd03").data()).isTrue();
    }

    @Test
    void refusesOurOwnMistakes() {
        Option slot = new Option(Hstrp.SLOT, Octets.ofHex("01"));
        refuses(() -> new Hstrp(0, 0, List.of(slot), Octets.NONE));
        refuses(() -> Hstrp.ack(0x1_0000));
        refuses(() -> Hstrp.ack(-1));
        refuses(() -> Hstrp.bare(0x100, 0));
        refuses(() -> new Option(0x80, Octets.NONE));
        refuses(() -> new Option(5, Octets.of(new byte[256])));
        refuses(() -> new RadioIp(0, 0x100_0000));
        refuses(() -> new HdapCodec().encode(HdapFrame.of(
            new UnknownHdap(0x13, 0, Octets.of(new byte[0x1_0000])))));
    }

    private Hstrp read(String digits) {
        return ((Message<Hstrp>) codec.decode(Octets.ofHex(digits))).message();
    }

    private static void refuses(Runnable mistake) {
        assertThatThrownBy(mistake::run).isInstanceOf(IllegalArgumentException.class);
    }
}
