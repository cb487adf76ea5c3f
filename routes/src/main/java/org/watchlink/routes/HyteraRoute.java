package org.watchlink.routes;

import org.apache.camel.builder.RouteBuilder;
import org.watchlink.routes.hytera.HyteraMeaning;

/// Promises that a Hytera peer is acknowledged only for what the log holds durably: the exchange
/// ends when the control room has kept what the message means. It is started by hand, when all that
/// it leads to is there.
public final class HyteraRoute extends RouteBuilder {

    private final String system;
    private final HyteraMeaning meaning;

    /// One route for each Hytera system, by its name in the configuration.
    public HyteraRoute(String system, HyteraMeaning meaning) {
        this.system = system;
        this.meaning = meaning;
    }

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("session:" + system)
            .routeId(system)
            .autoStartup(false)
            .bean(meaning, "of")
            .to(AlertRoute.IN);
    }
}
