package org.watchlink.routes;

import org.apache.camel.builder.RouteBuilder;
import org.watchlink.routes.answer.AirwaveOutbox;
import org.watchlink.routes.answer.UnreachableException;

/// Promises that an operator's text goes to the police over Airwave once, and that what became of
/// it comes back to the alert: delivered, not delivered, or not known.
public final class PassRoute extends RouteBuilder {

    /// Takes a text that is due.
    public static final String IN = "seda:pass?size=1000";

    private final AirwaveOutbox outbox;
    private final String terminal;

    /// The outbox knows the order for a text, and hears what became of it; the terminal is named
    /// as in the configuration.
    public PassRoute(AirwaveOutbox outbox, String terminal) {
        this.outbox = outbox;
        this.terminal = terminal;
    }

    @Override
    public void configure() {
        onException(UnreachableException.class)
            .handled(true)
            .bean(outbox, "refused(${exchangeProperty.told}, ${exception.message})");
        onException(Exception.class)
            .handled(true)
            .bean(outbox, "lost(${exchangeProperty.told}, ${exception.message})");

        from(IN)
            .routeId("pass")
            .setProperty("told", body())
            .bean(outbox, "order")
            .to("session:" + terminal)
            .bean(outbox, "settled(${exchangeProperty.told}, ${body})");
    }
}
