package org.watchlink.adapters.camel;

import java.time.Duration;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Route;
import org.apache.camel.spi.RoutePolicy;
import org.apache.camel.spi.RoutePolicyFactory;
import org.apache.camel.support.RoutePolicySupport;

/// Measures every exchange of every route, from its door to its end.
public final class RouteMeter implements RoutePolicyFactory {

    private final Meter meter;

    /// Takes what was measured, on the thread that ends the exchange.
    public interface Meter {

        /// An exchange of this route has ended, well or not.
        void passed(String route, Duration took, boolean failed);
    }

    /// Measures for `meter`.
    public RouteMeter(Meter meter) {
        this.meter = meter;
    }

    @Override
    public RoutePolicy createRoutePolicy(CamelContext context, String route, NamedNode node) {
        return new Watch(route);
    }

    private final class Watch extends RoutePolicySupport {

        private final String route;
        private final String begun;

        private Watch(String route) {
            this.route = route;
            this.begun = "begun-" + route;
        }

        @Override
        public void onExchangeBegin(Route ignored, Exchange exchange) {
            exchange.setProperty(begun, System.nanoTime());
        }

        @Override
        public void onExchangeDone(Route ignored, Exchange exchange) {
            long nanos = System.nanoTime() - exchange.getProperty(begun, 0L, Long.class);
            meter.passed(route, Duration.ofNanos(nanos), exchange.isFailed());
        }
    }
}
