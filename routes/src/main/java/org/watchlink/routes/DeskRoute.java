package org.watchlink.routes;

import org.apache.camel.builder.RouteBuilder;
import org.watchlink.routes.desk.Desks;
import org.watchlink.routes.room.Telling;

/// Promises that all desks are told the same, in the order of the log, and that none is waited for.
public final class DeskRoute extends RouteBuilder {

    /// Takes an entry on its way.
    public static final String IN = "direct:desk";

    private final Desks desks;

    /// The desks that are told.
    public DeskRoute(Desks desks) {
        this.desks = desks;
    }

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from(IN)
            .routeId("desk")
            .bean(new Telling(desks), "tell");
    }
}
