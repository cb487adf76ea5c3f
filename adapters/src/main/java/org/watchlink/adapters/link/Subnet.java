package org.watchlink.adapters.link;

import java.net.InetAddress;

/// A range of IPv4 or IPv6 addresses, such as `10.20.0.0/16` or `fd00::/8`; a single address is a
/// range too. An IPv4 address is in no IPv6 range.
public record Subnet(InetAddress first, int bits) {

    /// The range that is written so.
    ///
    /// @throws IllegalArgumentException if it is written otherwise
    public static Subnet parse(String text) {
        String[] halves = text.split("/", 2);
        try {
            InetAddress first = InetAddress.ofLiteral(halves[0]);
            int most = first.getAddress().length * Byte.SIZE;
            int bits = halves.length == 2 ? Integer.parseInt(halves[1]) : most;
            if (bits < 0 || bits > most) {
                throw new IllegalArgumentException("a network has at most " + most + " bits");
            }
            return new Subnet(first, bits);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(
                "a network is written 10.20.0.0/16 or fd00::/8, not " + text, wrong);
        }
    }

    /// Whether an address lies in it.
    public boolean contains(InetAddress host) {
        byte[] ours = first.getAddress();
        byte[] theirs = host.getAddress();
        boolean same = ours.length == theirs.length;
        for (int bit = 0; same && bit < bits; bit++) {
            int mask = 0x80 >> bit % Byte.SIZE;
            same = (ours[bit / Byte.SIZE] & mask) == (theirs[bit / Byte.SIZE] & mask);
        }
        return same;
    }

    @Override
    public String toString() {
        return first.getHostAddress() + "/" + bits;
    }
}
