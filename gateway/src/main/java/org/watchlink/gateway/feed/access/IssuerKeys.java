package org.watchlink.gateway.feed.access;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// An issuer's public keys. They are fetched again when a token names one that is not among them,
/// twice a minute at most, and hourly, so that a key that was withdrawn is forgotten. While they
/// cannot be fetched the old ones hold.
final class IssuerKeys {

    static final Duration PAUSE = Duration.ofSeconds(30);
    static final Duration OLD = Duration.ofHours(1);

    private static final Logger LOG = LoggerFactory.getLogger("feed");
    private static final int MOST = 64;

    private final Supplier<Future<String>> document;
    private final InstantSource clock;
    private List<JsonWebKey> keys = List.of();
    private Instant asked = Instant.MIN;
    private Future<List<JsonWebKey>> coming = Future.succeededFuture(keys);

    IssuerKeys(Supplier<Future<String>> document, InstantSource clock) {
        this.document = document;
        this.clock = clock;
    }

    /// The keys, with that named `kid` if the issuer has it; null stands for any.
    synchronized Future<List<JsonWebKey>> having(String kid) {
        boolean known = keys.stream().anyMatch(key -> kid == null || kid.equals(key.getKeyId()));
        Duration age = asked.equals(Instant.MIN)
            ? OLD : Duration.between(asked, clock.instant()).abs();
        if (coming.isComplete() && age.compareTo(known ? OLD : PAUSE) >= 0) {
            asked = clock.instant();
            coming = document.get().map(IssuerKeys::parse).onSuccess(this::take)
                .recover(failure -> {
                    LOG.warn("the keys of the feed's issuer cannot be had: {}", failure.toString());
                    return Future.succeededFuture(current());
                });
        }
        return known ? Future.succeededFuture(keys) : coming;
    }

    private synchronized void take(List<JsonWebKey> fresh) {
        keys = fresh;
    }

    private synchronized List<JsonWebKey> current() {
        return keys;
    }

    private static List<JsonWebKey> parse(String text) {
        try {
            return new JsonWebKeySet(text).getJsonWebKeys().stream()
                .filter(PublicJsonWebKey.class::isInstance).limit(MOST).toList();
        } catch (JoseException e) {
            throw new IllegalArgumentException("not a JSON Web Key Set", e);
        }
    }
}
