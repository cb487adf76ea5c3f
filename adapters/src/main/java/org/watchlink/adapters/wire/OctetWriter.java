package org.watchlink.adapters.wire;

import java.io.ByteArrayOutputStream;

/// Writes octets from front to back; the counterpart of [OctetReader].
public final class OctetWriter {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(64);

    /// An octet: the low 8 bits of `value`.
    public OctetWriter u8(int value) {
        out.write(value);
        return this;
    }

    /// 16 bits, most significant octet first.
    public OctetWriter u16(int value) {
        return u8(value >> 8).u8(value);
    }

    /// 16 bits, least significant octet first.
    public OctetWriter u16le(int value) {
        return u8(value).u8(value >> 8);
    }

    /// 32 bits, most significant octet first.
    public OctetWriter u32(long value) {
        return u16((int) (value >> 16)).u16((int) value);
    }

    /// 32 bits, least significant octet first.
    public OctetWriter u32le(long value) {
        return u16le((int) value).u16le((int) (value >> 16));
    }

    /// All of `octets`.
    public OctetWriter put(Octets octets) {
        out.writeBytes(octets.toBytes());
        return this;
    }

    /// What was written.
    public Octets octets() {
        return Octets.of(out.toByteArray());
    }
}
