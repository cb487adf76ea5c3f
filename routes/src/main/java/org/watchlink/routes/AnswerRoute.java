package org.watchlink.routes;

import org.apache.camel.builder.RouteBuilder;
import org.watchlink.routes.answer.Outbox;

/// Promises that a text goes to the radio system that heard the radio, and that what became of it
/// comes back to the alert: delivered, or failed with the reason.
public final class AnswerRoute extends RouteBuilder {

    /// Takes a text that is due.
    public static final String IN = "seda:answer?size=10000";

    private final Outbox outbox;

    /// The outbox knows the order for a text, and hears what became of it.
    public AnswerRoute(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void configure() {
        onException(Exception.class)
            .handled(true)
            .bean(outbox, "failed(${exchangeProperty.told}, ${exception.message})");

        from(IN)
            .routeId("answer")
            .setProperty("told", body())
            .bean(outbox, "order")
            .toD("session:${exchangeProperty.told.network}")
            .bean(outbox, "delivered(${exchangeProperty.told}, ${body})");
    }
}
