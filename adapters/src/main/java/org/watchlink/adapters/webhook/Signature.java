package org.watchlink.adapters.webhook;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.watchlink.adapters.webhook.WebhookKey.Private;
import org.watchlink.adapters.webhook.WebhookKey.Public;
import org.watchlink.adapters.webhook.WebhookKey.Shared;
import org.watchlink.adapters.webhook.WebhookKey.SigningKey;
import org.watchlink.adapters.webhook.WebhookKey.VerifyingKey;
import org.watchlink.adapters.wire.Octets;

/// One signature and its scheme: `v1,` (HMAC-SHA256) or `v1a,` (ed25519), then Base64.
record Signature(String scheme, Octets octets) {

    static final String SHARED = "v1";
    static final String ED25519 = "v1a";

    /// What stands before the 32 octets of a public key in its X.509 form (RFC 8410, 4).
    private static final Octets X509 = Octets.ofHex("302a300506032b6570032100");

    static Signature of(SigningKey key, byte[] signed) {
        try {
            return switch (key) {
                case Shared(Octets secret) -> new Signature(SHARED, hmac(secret, signed));
                case Private(Octets seed) -> new Signature(ED25519, ed25519(seed, signed));
            };
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /// Whether this is the signature of that key. A secret is compared in constant time.
    boolean isOf(VerifyingKey key, byte[] signed) {
        try {
            return switch (key) {
                case Shared(Octets secret) -> scheme.equals(SHARED)
                    && MessageDigest.isEqual(hmac(secret, signed).toBytes(), octets.toBytes());
                case Public(Octets point) -> scheme.equals(ED25519) && isEd25519(point, signed);
            };
        } catch (GeneralSecurityException _) {
            return false;
        }
    }

    private static Octets hmac(Octets secret, byte[] signed) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.toBytes(), "HmacSHA256"));
        return Octets.of(mac.doFinal(signed));
    }

    private static Octets ed25519(Octets seed, byte[] signed) throws GeneralSecurityException {
        var signer = java.security.Signature.getInstance("Ed25519");
        signer.initSign(KeyFactory.getInstance("Ed25519").generatePrivate(
            new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed.toBytes())));
        signer.update(signed);
        return Octets.of(signer.sign());
    }

    private boolean isEd25519(Octets point, byte[] signed) throws GeneralSecurityException {
        PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(
            new X509EncodedKeySpec(Octets.ofHex(X509.toString() + point).toBytes()));
        var verifier = java.security.Signature.getInstance("Ed25519");
        verifier.initVerify(key);
        verifier.update(signed);
        return verifier.verify(octets.toBytes());
    }

    @Override
    public String toString() {
        return scheme + ',' + Base64.getEncoder().encodeToString(octets.toBytes());
    }
}
