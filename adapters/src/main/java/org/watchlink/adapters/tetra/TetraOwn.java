package org.watchlink.adapters.tetra;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.watchlink.adapters.tetra.pei.Pei.OwnNumber;
import org.watchlink.adapters.tetra.pei.TetraAddress;
import org.watchlink.adapters.tetra.pei.TetraIdentity;

/// Who we are on the network, as far as the terminal has said.
///
/// Belongs to the session's thread.
final class TetraOwn {

    private static final int OURS = 0;
    private static final int OURS_WITH_NETWORK = 6;
    private static final TetraAddress NOBODY = new TetraAddress(Optional.empty(), 0);

    private final Set<Integer> numbers = new HashSet<>();
    private Optional<TetraAddress> address = Optional.empty();

    void heard(OwnNumber number) {
        if (number.type() == OURS || number.type() == OURS_WITH_NETWORK) {
            number.identity().address().ifPresent(ours -> {
                numbers.add(ours.ssi());
                address = address.filter(known -> ours.network().isEmpty()).or(
                    () -> Optional.of(ours));
            });
        }
    }

    /// Our own address.
    Optional<TetraAddress> address() {
        return address;
    }

    boolean is(TetraAddress other) {
        return numbers.contains(other.ssi());
    }

    /// Whoever is spelt so, on our network if no other was said; nobody if it is a number in
    /// another kind of network.
    Optional<TetraAddress> read(TetraIdentity identity) {
        return identity.address().map(
            other -> address.flatMap(TetraAddress::network).map(other::at).orElse(other));
    }

    /// Whom a message went to. Where that cannot be read the number is 0: a call for help is not
    /// lost for it.
    TetraAddress called(TetraIdentity identity) {
        return read(identity).orElse(NOBODY);
    }

    /// How to call somebody: by the short number on our own network.
    TetraIdentity spelt(TetraAddress other) {
        return other.network().filter(network ->
            address.flatMap(TetraAddress::network).filter(home -> !home.equals(network))
                .isPresent())
            .map(network -> TetraIdentity.of(
                network.digits() + "%08d".formatted(other.ssi())))
            .orElseGet(() -> spelt(other.ssi()));
    }

    static TetraIdentity spelt(int ssi) {
        return new TetraIdentity(TetraIdentity.SSI, Integer.toString(ssi));
    }
}
