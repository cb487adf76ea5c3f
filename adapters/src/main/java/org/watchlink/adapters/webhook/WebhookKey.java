package org.watchlink.adapters.webhook;

import java.util.Base64;
import java.util.Optional;
import org.watchlink.adapters.wire.Octets;

/// A key as Standard Webhooks 1.0.0 hands it over ("Signature scheme"): a prefix that says what it
/// is, and its octets in Base64.
///
///     whsec_   24 to 64 octets of a secret     signs and verifies   HMAC-SHA256   v1
///     whsk_    32 octets of a seed             signs                ed25519       v1a
///     whpk_    32 octets of a public key       verifies             ed25519       v1a
///
/// Svix's server writes `whsk_` with the public key behind the seed, 64 octets in all; that is read
/// too.
public sealed interface WebhookKey {

    /// What is shared by both sides.
    record Shared(Octets secret) implements WebhookKey, SigningKey, VerifyingKey {

        private static final String PREFIX = "whsec_";
        private static final int SHORTEST = 24;
        private static final int LONGEST = 64;

        @Override
        public String text() {
            return PREFIX + base64(secret);
        }

        @Override
        public String toString() {
            return "Shared[hidden]";
        }
    }

    /// What only the sender has.
    record Private(Octets seed) implements WebhookKey, SigningKey {

        private static final String PREFIX = "whsk_";

        @Override
        public String text() {
            return PREFIX + base64(seed);
        }

        @Override
        public String toString() {
            return "Private[hidden]";
        }
    }

    /// What everybody may have.
    record Public(Octets key) implements WebhookKey, VerifyingKey {

        private static final String PREFIX = "whpk_";

        @Override
        public String text() {
            return PREFIX + base64(key);
        }
    }

    /// A key that signs.
    sealed interface SigningKey extends WebhookKey permits Shared, Private { }

    /// A key that verifies.
    sealed interface VerifyingKey extends WebhookKey permits Shared, Public { }

    /// How many octets a seed or a public key has.
    int ED25519_LENGTH = 32;

    /// The key with its prefix, as it is handed over.
    String text();

    /// A secret or private key out of a file or a configuration; none if it is neither.
    static Optional<SigningKey> signing(String text) {
        return body(text, Shared.PREFIX).filter(WebhookKey::isSecret)
            .<SigningKey>map(Shared::new)
            .or(() -> body(text, Private.PREFIX)
                .filter(octets -> octets.length() == ED25519_LENGTH
                    || octets.length() == 2 * ED25519_LENGTH)
                .map(octets -> new Private(octets.slice(0, ED25519_LENGTH))));
    }

    /// A secret or public key out of a file or a configuration; none if it is neither.
    static Optional<VerifyingKey> verifying(String text) {
        return body(text, Shared.PREFIX).filter(WebhookKey::isSecret)
            .<VerifyingKey>map(Shared::new)
            .or(() -> body(text, Public.PREFIX)
                .filter(octets -> octets.length() == ED25519_LENGTH)
                .map(Public::new));
    }

    private static boolean isSecret(Octets octets) {
        return octets.length() >= Shared.SHORTEST && octets.length() <= Shared.LONGEST;
    }

    private static Optional<Octets> body(String text, String prefix) {
        return text.startsWith(prefix)
            ? Base64Octets.of(text.substring(prefix.length()))
            : Optional.empty();
    }

    private static String base64(Octets octets) {
        return Base64.getEncoder().encodeToString(octets.toBytes());
    }
}
