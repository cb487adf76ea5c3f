package org.watchlink.gateway.desk;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;

/// What every answer tells the browser not to do: run or load anything that is not ours, be
/// framed, guess types, say where it came from, use the machine's sensors.
final class Shield {

    private static final String POLICY = String.join("; ",
        "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self'",
        "connect-src 'self'", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'",
        "require-trusted-types-for 'script'", "trusted-types default");

    private final boolean secure;

    Shield(boolean secure) {
        this.secure = secure;
    }

    void cover(RoutingContext context) {
        MultiMap headers = context.response().headers();
        headers.set("Content-Security-Policy", POLICY);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Permissions-Policy",
            "camera=(), microphone=(), geolocation=(), usb=(), serial=(), payment=()");
        headers.set("Cache-Control", "no-store");
        if (secure) {
            headers.set("Strict-Transport-Security", "max-age=31536000");
        }
        context.next();
    }

    /// Files of the console may be kept, and are asked for again each time.
    void files(RoutingContext context) {
        context.response().headers().set("Cache-Control", "private, no-cache");
        context.next();
    }
}
