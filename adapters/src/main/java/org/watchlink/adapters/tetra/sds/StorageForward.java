package org.watchlink.adapters.tetra.sds;

import org.watchlink.adapters.wire.Bits;

/// How long the network keeps a message that it cannot deliver, and to whom else it gives it.
public record StorageForward(ValidityPeriod validity, ForwardAddress address) {

    /// To whom else a message goes.
    public sealed interface ForwardAddress { }

    /// Kind 0: a short number that the network knows.
    public record Sna(int number) implements ForwardAddress { }

    /// Kind 1: a radio or group of the same network.
    public record Ssi(int ssi) implements ForwardAddress { }

    /// Kind 2: a radio or group of any network; `network` is country code (10) and network (14).
    public record Tsi(int network, int ssi) implements ForwardAddress { }

    /// Kind 3: a telephone number of `count` digits, to which a dummy is added if they are odd.
    public record External(int count, Bits digits) implements ForwardAddress {

        /// Refuses digits that are not `count` and the dummy.
        public External {
            if (digits.length() != (count + 1) / 2 * 8) {
                throw new IllegalArgumentException(count + " digits in " + digits);
            }
        }

        /// The digits without the dummy; 10 to 15 are shown as `a` to `f`.
        public String number() {
            return digits.first(count * 4).hex();
        }
    }

    /// Kind 7: to nobody else.
    public record Nobody() implements ForwardAddress { }
}
