package org.watchlink.adapters.wire;

import java.io.ByteArrayOutputStream;

/// Writes bits from the most significant on; the counterpart of [BitReader].
public final class BitWriter {

    private final ByteArrayOutputStream full = new ByteArrayOutputStream(64);
    private int last;
    private int length;

    /// The low `count` bits of `value`, 0 to 32 of them.
    public BitWriter u(int count, long value) {
        for (int i = count - 1; i >= 0; i--) {
            last = last << 1 | (int) (value >> i & 1);
            length++;
            if (length % 8 == 0) {
                full.write(last);
                last = 0;
            }
        }
        return this;
    }

    /// One bit.
    public BitWriter flag(boolean value) {
        return u(1, value ? 1 : 0);
    }

    /// All of `bits`.
    public BitWriter put(Bits bits) {
        BitReader reader = new BitReader(bits);
        while (reader.left() > 0) {
            int count = Math.min(32, reader.left());
            u(count, reader.unsigned(count));
        }
        return this;
    }

    /// What was written.
    public Bits bits() {
        OctetWriter octets = new OctetWriter().put(Octets.of(full.toByteArray()));
        if (length % 8 != 0) {
            octets.u8(last << 8 - length % 8);
        }
        return new Bits(octets.octets(), length);
    }
}
