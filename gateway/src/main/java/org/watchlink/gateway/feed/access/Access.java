package org.watchlink.gateway.feed.access;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.SecurityPolicyHandler;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.watchlink.gateway.feed.access.AccessTokens.Verdict;
import org.watchlink.gateway.feed.access.AccessTokens.Verdict.Granted;
import org.watchlink.gateway.feed.access.AccessTokens.Verdict.Refused;

/// The door of the feed: who comes with a token that is bound to the client certificate, or with a
/// certificate that is known here and no token, is a caller; everybody else is refused.
public final class Access {

    private static final Logger LOG = LoggerFactory.getLogger("feed");
    private static final String CALLER = "caller";
    private static final Pattern BEARER =
        Pattern.compile("Bearer +([A-Za-z0-9._~+/=-]+)", Pattern.CASE_INSENSITIVE);

    private final Optional<AccessTokens> tokens;
    private final List<PartnerKeys> partners;
    private final Predicate<X509Certificate> revoked;
    private final Turnstile turnstile;
    private final InstantSource clock;

    private Access(
        Optional<AccessTokens> tokens, List<PartnerKeys> partners,
        Predicate<X509Certificate> revoked, Turnstile turnstile, InstantSource clock) {
        this.tokens = tokens;
        this.partners = partners;
        this.revoked = revoked;
        this.turnstile = turnstile;
        this.clock = clock;
    }

    /// A door for these partners. The issuer's keys are fetched at once; the door does not wait.
    ///
    /// @param revoked which client certificates do not count any more
    /// @throws CertificateFault if the file of the issuer's authorities cannot be used
    public static Access open(
        Vertx vertx, Optional<IssuerSettings> issuer, List<PartnerKeys> partners,
        Predicate<X509Certificate> revoked, Turnstile turnstile, InstantSource clock)
        throws CertificateFault {
        Optional<AccessTokens> tokens = Optional.empty();
        if (issuer.isPresent()) {
            KeyDocument document = new KeyDocument(vertx, issuer.get(), clock.instant());
            IssuerKeys keys = new IssuerKeys(document::fetch, clock);
            keys.having(null);
            tokens = Optional.of(new AccessTokens(issuer.get(), keys, clock));
        }
        return new Access(tokens, List.copyOf(partners), revoked, turnstile, clock);
    }

    /// Lets a request go on if it is a caller's. Stands before whatever reads the body.
    public void authenticate(RoutingContext context) {
        Optional<X509Certificate> certificate = certificate(context.request());
        List<String> given = context.request().headers().getAll("Authorization");
        if (certificate.isPresent() && !PemFile.isInForce(certificate.get(), clock.instant())) {
            refuse(context, Refusal.OLD_CERTIFICATE);
        } else if (certificate.filter(revoked).isPresent()) {
            refuse(context, Refusal.REVOKED);
        } else if (given.isEmpty()) {
            certificate.flatMap(this::known).ifPresentOrElse(
                caller -> enter(context, caller), () -> refuse(context, Refusal.NOBODY));
        } else {
            Matcher bearer = BEARER.matcher(given.getFirst());
            if (given.size() > 1 || !bearer.matches()) {
                refuse(context, Refusal.GARBLED);
            } else if (tokens.isEmpty()) {
                refuse(context, Refusal.MALFORMED);
            } else if (certificate.isEmpty()) {
                refuse(context, Refusal.NO_CERTIFICATE);
            } else if (turnstile.mayTry(context, certificate)) {
                read(context, tokens.get(), bearer.group(1), certificate.get());
            }
        }
    }

    /// Lets a caller go on that has `scope`. It is a policy, so that Vert.x has it stand before
    /// whatever reads the body in the same route.
    public SecurityPolicyHandler demand(Scope scope) {
        return context -> {
            if (caller(context).scopes().contains(scope)) {
                context.next();
            } else {
                context.response().putHeader("WWW-Authenticate",
                    "Bearer error=\"insufficient_scope\", scope=\"" + scope.word + "\"");
                Problem.of(403, "insufficient-scope", "needs the scope " + scope.word)
                    .answer(context);
            }
        };
    }

    /// Whose request this is.
    ///
    /// @throws IllegalStateException if it did not come through `authenticate`
    public static Caller caller(RoutingContext context) {
        Caller caller = context.get(CALLER);
        if (caller == null) {
            throw new IllegalStateException("a route that is not behind the door");
        }
        return caller;
    }

    /// Who asked for too much.
    public Tally tally() {
        return turnstile.tally();
    }

    /// Whether a caller of before may still be told something.
    public boolean admits(Caller caller) {
        return !revoked.test(caller.certificate());
    }

    private void read(
        RoutingContext context, AccessTokens reader, String token, X509Certificate certificate) {
        Context own = context.vertx().getOrCreateContext();
        context.request().pause();
        reader.read(token, certificate).onComplete(read -> own.runOnContext(_ -> {
            context.request().resume();
            if (read.failed()) {
                context.fail(read.cause());
            } else {
                judge(context, read.result(), certificate);
            }
        }));
    }

    private void judge(RoutingContext context, Verdict verdict, X509Certificate certificate) {
        switch (verdict) {
            case Refused(Refusal why) -> refuse(context, why);
            case Granted(String client, Set<Scope> scopes, Instant until) ->
                partner(one -> one.clients().contains(client)).ifPresentOrElse(
                    partner -> enter(context, new Caller(
                        partner.name(), client, Scope.both(scopes, partner.scopes()), certificate,
                        Collections.min(List.of(until, end(certificate))))),
                    () -> refuse(context, Refusal.UNKNOWN_CLIENT));
        }
    }

    private Optional<Caller> known(X509Certificate certificate) {
        Fingerprint print = Fingerprint.of(certificate);
        return partner(one -> one.certificates().stream().anyMatch(print::is)
            || one.subjects().contains(certificate.getSubjectX500Principal()))
            .map(partner -> new Caller(
                partner.name(), print.hex(), partner.scopes(), certificate, end(certificate)));
    }

    private static Instant end(X509Certificate certificate) {
        return certificate.getNotAfter().toInstant();
    }

    private Optional<PartnerKeys> partner(Predicate<PartnerKeys> condition) {
        return partners.stream().filter(condition).findFirst();
    }

    private void enter(RoutingContext context, Caller caller) {
        if (turnstile.passes(context, caller)) {
            context.put(CALLER, caller);
            context.next();
        }
    }

    private void refuse(RoutingContext context, Refusal why) {
        if (turnstile.passes(context, certificate(context.request()))) {
            LOG.info("a request to the feed was refused: {}", why);
            context.response().putHeader("WWW-Authenticate", why.challenge());
            Problem.of(why.status, why.error.isEmpty() ? "unauthenticated"
                : why.error.replace('_', '-'), why.told).answer(context);
        }
    }

    private static Optional<X509Certificate> certificate(HttpServerRequest request) {
        try {
            return request.isSSL()
                ? Optional.of((X509Certificate) request.connection().peerCertificates().getFirst())
                : Optional.empty();
        } catch (SSLPeerUnverifiedException _) {
            return Optional.empty();
        }
    }
}
