package org.watchlink.adapters.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What a partner's answer to a webhook means (Standard Webhooks 1.0.0, "Delivery success and
/// failure"):
///
///     2xx                  delivered
///     410                  the partner wants no more of them
///     429, 502, 503, 504   the partner is under load: throttle
///     any other            failed; a redirect is never followed
///
/// An answer that says Retry-After throttles whatever its status, a redirect excepted.
public sealed interface Verdict {

    /// The partner has it.
    record Delivered() implements Verdict { }

    /// Try again; the reason is a short fixed word fit for a metric label.
    record Failed(String reason) implements Verdict { }

    /// Try again, not before `atLeast` has gone by, and send nothing else there until then.
    record Throttled(Duration atLeast) implements Verdict { }

    /// Never send there again until a person says so.
    record Gone() implements Verdict { }

    /// The connection could not be made or was lost.
    Verdict UNREACHABLE = new Failed("unreachable");

    /// No answer came in time.
    Verdict TIMED_OUT = new Failed("timeout");

    /// What an answer with that status and Retry-After header, that came at `now`, means.
    static Verdict of(int status, Optional<String> retryAfter, Instant now) {
        return switch (status / 100) {
            case 2 -> new Delivered();
            case 3 -> new Failed("redirect");
            default -> switch (status) {
                case 410 -> new Gone();
                case 429, 502, 503, 504 ->
                    new Throttled(RetryAfter.read(retryAfter, now).orElse(Duration.ZERO));
                default -> RetryAfter.read(retryAfter, now)
                    .<Verdict>map(Throttled::new)
                    .orElseGet(() -> new Failed("refused"));
            };
        };
    }
}
