package org.watchlink.routes;

import org.apache.camel.builder.RouteBuilder;
import org.watchlink.routes.answer.AirwaveOutbox;
import org.watchlink.routes.answer.Outbox;

/// Promises that the desks hear of an entry before a camera moves or a radio is answered for it.
public final class ToldRoute extends RouteBuilder {

    /// Takes an entry that the log has, or that has waited long enough.
    public static final String IN = "direct:told";

    private final Outbox outbox;
    private final AirwaveOutbox airwave;

    /// The outboxes say which entries are texts to send: to shops and pubs, and to the police.
    public ToldRoute(Outbox outbox, AirwaveOutbox airwave) {
        this.outbox = outbox;
        this.airwave = airwave;
    }

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from(IN)
            .routeId("told")
            .to(DeskRoute.IN)
            .to(CueRoute.IN)
            .filter().method(outbox, "due")
            .to(AnswerRoute.IN)
            .end()
            .filter().method(airwave, "due")
            .to(PassRoute.IN);
    }
}
