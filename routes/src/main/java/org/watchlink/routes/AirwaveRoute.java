package org.watchlink.routes;

import org.apache.camel.builder.RouteBuilder;
import org.watchlink.routes.airwave.AirwaveDoor;
import org.watchlink.routes.airwave.Officers;
import org.watchlink.routes.tetra.TetraMeaning;

/// Promises that nothing of Airwave comes in without a licence in force, and that where officers
/// are and who speaks is never written down. It is started by hand, when all that it leads to is
/// there.
public final class AirwaveRoute extends RouteBuilder {

    private final String terminal;
    private final TetraMeaning meaning;
    private final AirwaveDoor door;
    private final Officers officers;

    /// The terminal by its name in the configuration, what it says, the licence, and who is kept in
    /// mind.
    public AirwaveRoute(
        String terminal, TetraMeaning meaning, AirwaveDoor door, Officers officers) {
        this.terminal = terminal;
        this.meaning = meaning;
        this.door = door;
        this.officers = officers;
    }

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("session:" + terminal)
            .routeId(terminal)
            .autoStartup(false)
            .bean(meaning, "of")
            .bean(door, "admit")
            .bean(officers, "note")
            .to(AlertRoute.IN);
    }
}
