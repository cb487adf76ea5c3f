package org.watchlink.routes;

import org.apache.camel.builder.RouteBuilder;
import org.watchlink.routes.desk.LinkBook;
import org.watchlink.routes.room.ControlRoom;

/// Promises that a radio event is decided on by the one control room, and that the exchange ends
/// when everything that follows from it is durable, or fails.
public final class AlertRoute extends RouteBuilder {

    /// Takes a list of radio events.
    public static final String IN = "direct:alert";

    private final LinkBook links;
    private final ControlRoom room;

    /// The book of the links, and the control room that decides.
    public AlertRoute(LinkBook links, ControlRoom room) {
        this.links = links;
        this.room = room;
    }

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from(IN)
            .routeId("alert")
            .bean(links, "note")
            .bean(room, "heard");
    }
}
