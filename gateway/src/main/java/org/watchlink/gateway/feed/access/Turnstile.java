package org.watchlink.gateway.feed.access;

import io.vertx.ext.web.RoutingContext;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.watchlink.gateway.feed.access.Tally.Excess;

/// Lets nobody ask too often: a caller, wherever it comes from; and whoever is none, from one
/// address and, so that a partner's broken system shuts out no other behind the same address, with
/// one certificate.
public final class Turnstile {

    private final Throttle throttle;
    private final Tally tally;

    /// @param tally counts those who are turned away
    /// @param nanos a clock that only goes forward
    public Turnstile(Limits limits, Tally tally, LongSupplier nanos) {
        this.throttle = new Throttle(limits, nanos);
        this.tally = tally;
    }

    Tally tally() {
        return tally;
    }

    /// Whether a caller may go on; if not, the request is answered.
    boolean passes(RoutingContext context, Caller caller) {
        return passes(context,
            throttle.take(caller.partner() + " " + caller.client()), Excess.REQUESTS);
    }

    /// The same of somebody who turned out to be no caller.
    boolean passes(RoutingContext context, Optional<X509Certificate> certificate) {
        return passes(context, throttle.take(stranger(context, certificate)), Excess.STRANGERS);
    }

    /// The same of somebody of whom that is not known yet: who was none too often is not looked at.
    boolean mayTry(RoutingContext context, Optional<X509Certificate> certificate) {
        return passes(context, throttle.look(stranger(context, certificate)), Excess.STRANGERS);
    }

    private boolean passes(RoutingContext context, Duration wait, Excess excess) {
        if (wait.isZero()) {
            return true;
        }
        tally.count(excess);
        Problem.of(429, "too-many-requests", "ask less often").retryAfter(wait).answer(context);
        return false;
    }

    private static String stranger(
        RoutingContext context, Optional<X509Certificate> certificate) {
        return context.request().remoteAddress().hostAddress()
            + certificate.map(one -> " " + Fingerprint.of(one).hex()).orElse("");
    }
}
