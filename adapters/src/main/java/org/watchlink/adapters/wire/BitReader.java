package org.watchlink.adapters.wire;

/// Reads bits from the most significant on and knows what is left; otherwise as [OctetReader]:
/// reading beyond the end gives zeros and marks the reader.
public final class BitReader {

    private final Bits bits;
    private int position;
    private boolean overrun;

    /// Starts at the first of `bits`.
    public BitReader(Bits bits) {
        this.bits = bits;
    }

    /// An unsigned number of `count` bits, 0 to 32.
    public long unsigned(int count) {
        if (count > left()) {
            overrun = true;
            position = bits.length();
            return 0;
        }
        long value = 0;
        for (int i = 0; i < count; i++) {
            value = value << 1 | bit(position++);
        }
        return value;
    }

    /// An unsigned number of `count` bits, 0 to 31.
    public int u(int count) {
        return (int) unsigned(count);
    }

    /// A two's complement number of `count` bits, 1 to 32.
    public int signed(int count) {
        return (int) (unsigned(count) << 64 - count >> 64 - count);
    }

    /// One bit.
    public boolean flag() {
        return u(1) == 1;
    }

    /// The next `count` bits; fewer left marks the reader and gives none.
    public Bits take(int count) {
        if (count < 0 || count > left()) {
            overrun = true;
            return Bits.of(Octets.NONE);
        }
        BitWriter taken = new BitWriter();
        for (int i = 0; i < count; i++) {
            taken.u(1, bit(position++));
        }
        return taken.bits();
    }

    /// All that is left.
    public Bits rest() {
        return take(left());
    }

    /// How many bits are left.
    public int left() {
        return bits.length() - position;
    }

    /// Whether more was asked for than there was.
    public boolean overrun() {
        return overrun;
    }

    private int bit(int index) {
        return bits.octets().at(index / 8) >> 7 - index % 8 & 1;
    }
}
