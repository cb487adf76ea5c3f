package org.watchlink.adapters.hytera;

/// A radio or a group as Hytera addresses it: an IPv4 address whose low 24 bits are the DMR id.
///
///     0        1    2    3
///     subnet | id (24 bits)
///
/// Repeaters write the subnet as 0x0A or 0 for the same radio, and 0 for a group: compare
/// [#id()], never the whole address. RCP carries the four octets in reverse order.
public record RadioIp(int subnet, int id) {

    /// The subnet of a radio unless configured otherwise.
    public static final int SUBNET = 0x0A;

    /// The highest DMR id.
    public static final int LAST_ID = 0xFF_FFFF;

    /// Refuses what does not fit into the four octets.
    public RadioIp {
        if (subnet < 0 || subnet > 0xFF || id < 0 || id > LAST_ID) {
            throw new IllegalArgumentException("subnet has 8 bits, id has 24");
        }
    }

    /// A radio in the usual subnet.
    public static RadioIp radio(int id) {
        return new RadioIp(SUBNET, id);
    }

    /// A group, or a radio where no subnet is written.
    public static RadioIp bare(int id) {
        return new RadioIp(0, id);
    }

    /// The address that the 32-bit number `value` stands for.
    static RadioIp of(long value) {
        return new RadioIp((int) (value >> 24) & 0xFF, (int) value & LAST_ID);
    }

    /// The address as a 32-bit number.
    long value() {
        return (long) subnet << 24 | id;
    }
}
