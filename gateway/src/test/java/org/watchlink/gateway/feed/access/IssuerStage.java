package org.watchlink.gateway.feed.access;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.OkpJwkGenerator;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;

/// An issuer of access tokens on this machine, with a key for each algorithm and a server that
/// shows them.
final class IssuerStage implements AutoCloseable {

    static final String NAME = "https://issuer.example";
    static final String AUDIENCE = "urn:example:feed";
    static final String CLIENT = "herts-control";

    private static final Map<String, PublicJsonWebKey> KEYS = keys();

    final AtomicInteger asked = new AtomicInteger();

    private final List<PublicJsonWebKey> shown = new ArrayList<>();
    private final HttpServer server;
    volatile String document;

    IssuerStage(Vertx vertx) {
        show("ES256", "RS256", "EdDSA");
        server = vertx.createHttpServer().requestHandler(request -> {
            asked.incrementAndGet();
            request.response().end(document);
        }).listen(0, "127.0.0.1").await();
    }

    private static Map<String, PublicJsonWebKey> keys() {
        try {
            return Map.of(
                "ES256", key("ES256", EcJwkGenerator.generateJwk(EllipticCurves.P256)),
                "RS256", key("RS256", RsaJwkGenerator.generateJwk(2048)),
                "EdDSA", key("EdDSA", OkpJwkGenerator.generateJwk("Ed25519")),
                "late", key("late", EcJwkGenerator.generateJwk(EllipticCurves.P256)),
                "foreign", key("ES256", EcJwkGenerator.generateJwk(EllipticCurves.P256)));
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PublicJsonWebKey key(String id, PublicJsonWebKey key) {
        key.setKeyId(id);
        return key;
    }

    /// From now on shows these keys too.
    void show(String... names) {
        List.of(names).forEach(name -> shown.add(KEYS.get(name)));
        document = new JsonWebKeySet(shown).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.actualPort() + "/keys");
    }

    /// The claims of a good token that is bound to `certificate`.
    JwtClaims claims(Instant now, Fingerprint certificate) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(NAME);
        claims.setAudience(AUDIENCE);
        claims.setSubject(CLIENT);
        claims.setExpirationTime(NumericDate.fromSeconds(now.getEpochSecond() + 600));
        claims.setIssuedAt(NumericDate.fromSeconds(now.getEpochSecond() - 300));
        claims.setGeneratedJwtId();
        claims.setStringClaim("client_id", CLIENT);
        claims.setStringClaim("scope", "feed:read openid incident:receipt");
        claims.setClaim("cnf", Map.of("x5t#S256", thumbprint(certificate)));
        return claims;
    }

    static String thumbprint(Fingerprint certificate) {
        return Base64.getUrlEncoder().withoutPadding()
            .encodeToString(HexFormat.of().parseHex(certificate.hex()));
    }

    String token(JwtClaims claims) {
        return token(claims, "ES256", "ES256");
    }

    /// A token signed with the key of that name.
    String token(JwtClaims claims, String algorithm, String key) {
        return signed(claims, algorithm, "at+jwt", KEYS.get(key).getKeyId(),
            KEYS.get(key).getPrivateKey());
    }

    /// An ID token: right in all but its kind.
    String idToken(JwtClaims claims) {
        return signed(claims, "ES256", "JWT", "ES256", KEYS.get("ES256").getPrivateKey());
    }

    /// A token without a signature.
    String unsigned(JwtClaims claims) {
        return signed(claims, "none", "at+jwt", null, null);
    }

    /// A token that a stranger signs, with the issuer's public key for a shared secret.
    String confused(JwtClaims claims) {
        return signed(claims, "HS256", "at+jwt", "RS256",
            new HmacKey(KEYS.get("RS256").getKey().getEncoded()));
    }

    /// A token whose header brings its own key along.
    String selfMade(JwtClaims claims) throws JoseException {
        PublicJsonWebKey own = KEYS.get("foreign");
        JsonWebSignature token = signature(claims, "ES256", "at+jwt", "own", own.getPrivateKey());
        token.getHeaders().setObjectHeaderValue(
            "jwk", own.toParams(JsonWebKey.OutputControlLevel.PUBLIC_ONLY));
        return token.getCompactSerialization();
    }

    private static String signed(
        JwtClaims claims, String algorithm, String type, String kid, Key key) {
        try {
            return signature(claims, algorithm, type, kid, key).getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonWebSignature signature(
        JwtClaims claims, String algorithm, String type, String kid, Key key) {
        JsonWebSignature token = new JsonWebSignature();
        token.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        token.setPayloadBytes(claims.toJson().getBytes(StandardCharsets.UTF_8));
        token.setAlgorithmHeaderValue(algorithm);
        token.setHeader("typ", type);
        if (kid != null) {
            token.setKeyIdHeaderValue(kid);
        }
        token.setKey(key);
        return token;
    }

    @Override
    public void close() {
        server.close().await();
    }
}
