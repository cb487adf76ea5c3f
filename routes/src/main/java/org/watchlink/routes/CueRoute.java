package org.watchlink.routes;

import org.apache.camel.builder.RouteBuilder;
import org.watchlink.routes.room.Cueing;

/// Promises that a camera is turned once for every cue in the log, and that a dead camera holds up
/// nothing.
public final class CueRoute extends RouteBuilder {

    /// Takes an entry on its way.
    public static final String IN = "direct:cue";

    private final Cueing cueing;

    /// Turns the cameras.
    public CueRoute(Cueing cueing) {
        this.cueing = cueing;
    }

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from(IN)
            .routeId("cue")
            .bean(cueing, "turn");
    }
}
