package org.watchlink.gateway.feed.access;

import static org.jose4j.jwa.AlgorithmConstraints.ConstraintType.PERMIT;

import io.vertx.core.Future;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.lang.JoseException;

/// Reads access tokens: JWTs of RFC 9068 from one issuer, for this feed, in force and that for no
/// longer than is taken here, and bound to the client certificate that was presented beside them
/// (RFC 8705 §3).
final class AccessTokens {

    private static final String[] ALGORITHMS = {"ES256", "RS256", "PS256", "EdDSA"};
    private static final int LONGEST = 8_192;
    private static final int SKEW_SECONDS = 60;
    private static final Map<Integer, Refusal> REASONS = reasons();

    private final IssuerSettings issuer;
    private final IssuerKeys keys;
    private final InstantSource clock;

    AccessTokens(IssuerSettings issuer, IssuerKeys keys, InstantSource clock) {
        this.issuer = issuer;
        this.keys = keys;
        this.clock = clock;
    }

    /// What a token is worth.
    sealed interface Verdict {

        /// So much, in the hands of this client.
        record Granted(String client, Set<Scope> scopes, Instant until) implements Verdict { }

        /// Nothing.
        record Refused(Refusal why) implements Verdict { }
    }

    Future<Verdict> read(String token, X509Certificate presented) {
        try {
            if (token.length() > LONGEST
                || !(JsonWebStructure.fromCompactSerialization(token)
                    instanceof JsonWebSignature signed)) {
                return Future.succeededFuture(new Verdict.Refused(Refusal.MALFORMED));
            }
            if (!List.of(ALGORITHMS).contains(signed.getAlgorithmHeaderValue())) {
                return Future.succeededFuture(new Verdict.Refused(Refusal.ALGORITHM));
            }
            return keys.having(signed.getKeyIdHeaderValue())
                .map(known -> judged(token, presented, known));
        } catch (JoseException _) {
            return Future.succeededFuture(new Verdict.Refused(Refusal.MALFORMED));
        }
    }

    private Verdict judged(String token, X509Certificate presented, List<JsonWebKey> known) {
        try {
            JwksVerificationKeyResolver resolver = new JwksVerificationKeyResolver(known);
            resolver.setDisambiguateWithVerifySignature(true);
            return granted(new JwtConsumerBuilder()
                .setJwsAlgorithmConstraints(PERMIT, ALGORITHMS)
                .setVerificationKeyResolver(resolver)
                .setExpectedType(true, "at+jwt")
                .setExpectedIssuer(true, issuer.name())
                .setExpectedAudience(true, issuer.audience())
                .setRequireExpirationTime()
                .setRequireIssuedAt()
                .setIssuedAtRestrictions(0, (int) issuer.longest().toSeconds())
                .setAllowedClockSkewInSeconds(SKEW_SECONDS)
                .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis()))
                .build().processToClaims(token), presented);
        } catch (InvalidJwtException wrong) {
            return new Verdict.Refused(REASONS.entrySet().stream()
                .filter(reason -> wrong.hasErrorCode(reason.getKey())).findFirst()
                .map(Map.Entry::getValue).orElse(Refusal.MALFORMED));
        } catch (MalformedClaimException _) {
            return new Verdict.Refused(Refusal.MALFORMED);
        }
    }

    private Verdict granted(JwtClaims claims, X509Certificate presented)
        throws MalformedClaimException {
        NumericDate end = claims.getExpirationTime();
        if (end.getValue() - claims.getIssuedAt().getValue() > issuer.longest().toSeconds()) {
            return new Verdict.Refused(Refusal.LONG_LIVED);
        }
        if (!(claims.getClaimValue("cnf") instanceof Map<?, ?> binding)
            || !(binding.get("x5t#S256") instanceof String thumbprint)) {
            return new Verdict.Refused(Refusal.UNBOUND);
        }
        if (!Fingerprint.of(presented).isBoundBy(thumbprint)) {
            return new Verdict.Refused(Refusal.OTHER_CERTIFICATE);
        }
        String client = claims.getStringClaimValue("client_id");
        String scope = claims.getStringClaimValue("scope");
        return client == null ? new Verdict.Refused(Refusal.UNKNOWN_CLIENT)
            : new Verdict.Granted(client, scope == null ? Set.of() : Scope.of(scope),
                Instant.ofEpochSecond(end.getValue()));
    }

    /// In the order in which a token with several faults is refused.
    private static Map<Integer, Refusal> reasons() {
        Map<Integer, Refusal> reasons = new LinkedHashMap<>();
        reasons.put(ErrorCodes.SIGNATURE_INVALID, Refusal.SIGNATURE);
        reasons.put(ErrorCodes.ISSUER_MISSING, Refusal.ISSUER);
        reasons.put(ErrorCodes.ISSUER_INVALID, Refusal.ISSUER);
        reasons.put(ErrorCodes.AUDIENCE_MISSING, Refusal.AUDIENCE);
        reasons.put(ErrorCodes.AUDIENCE_INVALID, Refusal.AUDIENCE);
        reasons.put(ErrorCodes.EXPIRED, Refusal.EXPIRED);
        reasons.put(ErrorCodes.EXPIRATION_MISSING, Refusal.EXPIRED);
        reasons.put(ErrorCodes.NOT_YET_VALID, Refusal.EARLY);
        reasons.put(ErrorCodes.ISSUED_AT_INVALID_FUTURE, Refusal.EARLY);
        reasons.put(ErrorCodes.ISSUED_AT_MISSING, Refusal.LONG_LIVED);
        reasons.put(ErrorCodes.ISSUED_AT_INVALID_PAST, Refusal.LONG_LIVED);
        return reasons;
    }
}
