package org.watchlink.adapters.wire;

/// Reads octets from front to back and knows what is left.
///
/// Reading beyond the end gives zeros and marks the reader [#overrun()]: a codec reads a whole
/// layout and asks
/// once, so that a short frame is a value and never an exception.
public final class OctetReader {

    private final Octets octets;
    private int position;
    private boolean overrun;

    /// Starts at the first of `octets`.
    public OctetReader(Octets octets) {
        this.octets = octets;
    }

    /// An unsigned octet.
    public int u8() {
        if (position >= octets.length()) {
            overrun = true;
            return 0;
        }
        return octets.at(position++);
    }

    /// An unsigned 16-bit number, most significant octet first.
    public int u16() {
        return u8() << 8 | u8();
    }

    /// An unsigned 16-bit number, least significant octet first.
    public int u16le() {
        return u8() | u8() << 8;
    }

    /// An unsigned 32-bit number, most significant octet first.
    public long u32() {
        return (long) u16() << 16 | u16();
    }

    /// An unsigned 32-bit number, least significant octet first.
    public long u32le() {
        return u16le() | (long) u16le() << 16;
    }

    /// The next `count` octets; fewer left marks the reader and gives none.
    public Octets take(int count) {
        if (count < 0 || count > left()) {
            overrun = true;
            return Octets.NONE;
        }
        position += count;
        return octets.slice(position - count, position);
    }

    /// All that is left.
    public Octets rest() {
        return take(left());
    }

    /// How many octets are left.
    public int left() {
        return octets.length() - position;
    }

    /// Whether more was asked for than there was.
    public boolean overrun() {
        return overrun;
    }

    /// Whether exactly everything was read: nothing left and nothing missing.
    public boolean finished() {
        return !overrun && left() == 0;
    }
}
