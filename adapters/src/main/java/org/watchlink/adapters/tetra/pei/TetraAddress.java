package org.watchlink.adapters.tetra.pei;

import java.util.Optional;

/// Who somebody is on a TETRA network, however a radio spells it: the short subscriber identity
/// (24 bits), and the network where it was said.
public record TetraAddress(Optional<Mni> network, int ssi) {

    private static final int SSI_DIGITS = 8;
    private static final int SHORTEST_TSI = 15;
    private static final int LONGEST_TSI = 17;
    private static final int MOST_SSI = 0xFFFFFF;

    /// What the digits say: up to 8 are an SSI; of 15, 16 or 17 the last 8 are, after the network.
    /// Anything else is no address.
    public static Optional<TetraAddress> of(String digits) {
        int length = digits.length();
        if (length == 0 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        if (length <= SSI_DIGITS) {
            return of(Optional.empty(), digits);
        }
        if (length < SHORTEST_TSI || length > LONGEST_TSI) {
            return Optional.empty();
        }
        int split = length - SSI_DIGITS;
        return Mni.of(digits.substring(0, split))
            .flatMap(network -> of(Optional.of(network), digits.substring(split)));
    }

    /// The same one on network `home` if no network was said: only then are two spellings of one
    /// radio equal.
    public TetraAddress at(Mni home) {
        return network.isPresent() ? this : new TetraAddress(Optional.of(home), ssi);
    }

    private static Optional<TetraAddress> of(Optional<Mni> network, String digits) {
        int ssi = Integer.parseInt(digits);
        return ssi > MOST_SSI
            ? Optional.empty()
            : Optional.of(new TetraAddress(network, ssi));
    }
}
