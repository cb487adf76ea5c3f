package org.watchlink.adapters.hytera;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.watchlink.adapters.wire.OctetReader;
import org.watchlink.adapters.wire.Octets;

/// One datagram of Hytera's simple transport reliability protocol, which carries every service of
/// a repeater over UDP.
///
/// `type` is the octet of type bits, `sn` the 16-bit sequence number. `payload` is one HDAP frame
/// in a [#data()] datagram and empty in every other.
public record Hstrp(int type, int sn, List<Option> options, Octets payload) {

    /// The sequence number after which the next is 0.
    public static final int LAST_SN = 0xFFFF;

    /// Type bit: options follow the header.
    public static final int OPTION = 0x20;
    /// Type bit: refused.
    public static final int REJECT = 0x10;
    /// Type bit: the session ends.
    public static final int CLOSE = 0x08;
    /// Type bit: the session begins.
    public static final int CONNECT = 0x04;
    /// Type bit: still here.
    public static final int HEARTBEAT = 0x02;
    /// Type bit: acknowledges the datagram of the same sequence number.
    public static final int ACK = 0x01;

    /// Option without value: real-time traffic.
    public static final int REAL_TIME = 1;
    /// Option of four octets: the repeater's own radio id.
    public static final int DEVICE_ID = 3;
    /// Option of one octet: the slot, 1 or 2; an analogue repeater writes 0.
    public static final int SLOT = 4;
    /// Option of an XPT trunked site: which site.
    public static final int XPT_SITE = 5;
    /// Option of an XPT trunked site: which repeater of it.
    public static final int XPT_INDEX = 6;
    /// Option of an XPT trunked site: what kind of channel.
    public static final int XPT_CHANNEL_TYPE = 7;

    /// A tagged value between header and payload.
    public record Option(int command, Octets value) {

        /// Refuses what does not fit into seven bits and 255 octets.
        public Option {
            if (command < 0 || command > 0x7F || value.length() > 0xFF) {
                throw new IllegalArgumentException("option");
            }
        }
    }

    /// Keeps the options from later change and refuses those that `type` does not announce.
    public Hstrp {
        options = List.copyOf(options);
        if (type < 0 || type > 0xFF || sn < 0 || sn > LAST_SN) {
            throw new IllegalArgumentException("type has 8 bits, sn has 16");
        }
        if (!options.isEmpty() && (type & OPTION) == 0) {
            throw new IllegalArgumentException("options without their type bit");
        }
    }

    /// A datagram without options and payload.
    public static Hstrp bare(int type, int sn) {
        return new Hstrp(type, sn, List.of(), Octets.NONE);
    }

    /// Opens a session from the PC's side.
    public static Hstrp connect() {
        return bare(CONNECT | ACK, 0);
    }

    /// Tells that this end is still here.
    public static Hstrp heartbeat() {
        return bare(HEARTBEAT, 0);
    }

    /// Acknowledges the datagram with the number `sn`.
    public static Hstrp ack(int sn) {
        return bare(ACK, sn);
    }

    /// Carries one HDAP frame.
    public static Hstrp data(int sn, Octets payload) {
        return new Hstrp(0, sn, List.of(), payload);
    }

    /// The answer to a repeater's connect or close: the same with the acknowledging bit.
    public Hstrp answer() {
        return new Hstrp(type | ACK, sn, options, Octets.NONE);
    }

    /// Whether this carries an HDAP frame: none of the type bits that say otherwise.
    public boolean data() {
        return (type & (REJECT | CLOSE | CONNECT | HEARTBEAT | ACK)) == 0;
    }

    /// Whether the other end refuses.
    public boolean rejects() {
        return (type & REJECT) != 0;
    }

    /// Whether the session ends.
    public boolean closes() {
        return (type & CLOSE) != 0;
    }

    /// Whether the session begins.
    public boolean connects() {
        return (type & CONNECT) != 0;
    }

    /// Whether the other end tells that it is there.
    public boolean beats() {
        return (type & HEARTBEAT) != 0;
    }

    /// Whether a datagram of ours is acknowledged.
    public boolean acknowledges() {
        return (type & ACK) != 0;
    }

    /// The radio id of the repeater that sent this.
    public OptionalLong deviceId() {
        Optional<OctetReader> value = option(DEVICE_ID);
        return value.isEmpty() ? OptionalLong.empty() : OptionalLong.of(value.get().u32());
    }

    /// The slot that this belongs to.
    public OptionalInt slot() {
        Optional<OctetReader> value = option(SLOT);
        return value.isEmpty() ? OptionalInt.empty() : OptionalInt.of(value.get().u8());
    }

    private Optional<OctetReader> option(int command) {
        return options.stream()
            .filter(option -> option.command() == command)
            .findFirst()
            .map(option -> new OctetReader(option.value()));
    }
}
