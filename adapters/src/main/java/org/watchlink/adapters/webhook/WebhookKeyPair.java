package org.watchlink.adapters.webhook;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import org.watchlink.adapters.webhook.WebhookKey.Private;
import org.watchlink.adapters.webhook.WebhookKey.Public;
import org.watchlink.adapters.wire.Octets;

/// A new pair of keys for one partner: we keep the one and hand over the other.
public record WebhookKeyPair(Private ours, Public theirs) {

    /// Makes a pair out of `chance`.
    public static WebhookKeyPair generate(SecureRandom chance) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, chance);
            KeyPair pair = generator.generateKeyPair();
            Octets seed = Octets.of(((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow());
            Octets x509 = Octets.of(pair.getPublic().getEncoded());
            return new WebhookKeyPair(new Private(seed), new Public(
                x509.slice(x509.length() - WebhookKey.ED25519_LENGTH, x509.length())));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
