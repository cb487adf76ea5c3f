package org.watchlink.adapters.wire;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;

/// Octets as a network carries them: immutable, compared by value, printed as hexadecimal digits.
public final class Octets {

    /// No octets at all.
    public static final Octets NONE = new Octets(new byte[0], 0, 0);

    private static final HexFormat HEX = HexFormat.of();

    private final byte[] bytes;
    private final int from;
    private final int length;

    private Octets(byte[] bytes, int from, int length) {
        this.bytes = bytes;
        this.from = from;
        this.length = length;
    }

    /// A copy of `bytes`.
    public static Octets of(byte[] bytes) {
        return new Octets(bytes.clone(), 0, bytes.length);
    }

    /// A copy of `length` bytes that start at `from`.
    public static Octets of(byte[] bytes, int from, int length) {
        return new Octets(Arrays.copyOfRange(bytes, from, from + length), 0, length);
    }

    /// The octets that the digits stand for; blanks between octets are passed over.
    ///
    /// @throws IllegalArgumentException if a character is not a hexadecimal digit or a digit is
    /// missing
    public static Octets ofHex(String digits) {
        byte[] parsed = HEX.parseHex(digits.replaceAll("\\s", ""));
        return new Octets(parsed, 0, parsed.length);
    }

    /// How many octets there are.
    public int length() {
        return length;
    }

    /// The octet at `index`, 0 to 255.
    public int at(int index) {
        return bytes[from + Objects.checkIndex(index, length)] & 0xFF;
    }

    /// The octets from `start` (inclusive) to `end` (exclusive), without copying.
    public Octets slice(int start, int end) {
        Objects.checkFromToIndex(start, end, length);
        return new Octets(bytes, from + start, end - start);
    }

    /// The sum of all octets, each taken as 0 to 255.
    public int sum() {
        int sum = 0;
        for (int i = 0; i < length; i++) {
            sum += at(i);
        }
        return sum;
    }

    /// A fresh array of these octets.
    public byte[] toBytes() {
        return Arrays.copyOfRange(bytes, from, from + length);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Octets that
            && Arrays.equals(
                bytes, from, from + length,
                that.bytes, that.from, that.from + that.length);
    }

    @Override
    public int hashCode() {
        int hash = 1;
        for (int i = 0; i < length; i++) {
            hash = 31 * hash + at(i);
        }
        return hash;
    }

    @Override
    public String toString() {
        return HEX.formatHex(bytes, from, from + length);
    }
}
