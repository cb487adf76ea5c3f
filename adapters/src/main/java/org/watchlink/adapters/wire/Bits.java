package org.watchlink.adapters.wire;

/// A number of bits that need not fill its last octet, most significant bit first; what is unused
/// there is zero. Radio messages are counted in bits: 84 of them are ten octets and a half.
public record Bits(Octets octets, int length) {

    /// Checks that exactly the octets are there that `length` needs, and clears the unused bits.
    ///
    /// @throws IllegalArgumentException if they are more or fewer
    public Bits {
        if (length < 0 || octets.length() != (length + 7) / 8) {
            throw new IllegalArgumentException(length + " bits in " + octets.length() + " octets");
        }
        if (length % 8 != 0 && (octets.at(octets.length() - 1) & 0xFF >> length % 8) != 0) {
            byte[] cleared = octets.toBytes();
            cleared[cleared.length - 1] &= (byte) (0xFF00 >> length % 8);
            octets = Octets.of(cleared);
        }
    }

    /// All bits of `octets`.
    public static Bits of(Octets octets) {
        return new Bits(octets, octets.length() * 8);
    }

    /// Four bits a digit, of which there may be an odd number.
    ///
    /// @throws IllegalArgumentException if a character is not a hexadecimal digit
    public static Bits ofHex(String digits) {
        Octets octets = Octets.ofHex(digits.length() % 2 == 0 ? digits : digits + '0');
        return new Bits(octets, digits.length() * 4);
    }

    /// As many hexadecimal digits as hold a bit.
    public String hex() {
        return octets.toString().substring(0, (length + 3) / 4);
    }

    /// The first `count` bits; all of them where there are fewer.
    public Bits first(int count) {
        return count >= length ? this : new Bits(octets.slice(0, (count + 7) / 8), count);
    }

    @Override
    public String toString() {
        return hex() + '/' + length;
    }
}
