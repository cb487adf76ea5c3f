package org.watchlink.adapters.camel;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.support.DefaultConsumer;
import org.watchlink.adapters.link.Session;
import org.watchlink.adapters.link.SessionEvent;

/// Hands what a session hears to a route, on the link's thread and without waiting for the end.
final class SessionConsumer<I> extends DefaultConsumer {

    private final Session<I, ?, ?> session;

    SessionConsumer(Endpoint endpoint, Processor route, Session<I, ?, ?> session) {
        super(endpoint, route);
        this.session = session;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        session.start(this::received);
    }

    @Override
    protected void doStop() throws Exception {
        session.close();
        super.doStop();
    }

    private CompletionStage<Void> received(SessionEvent<I> event) {
        var safe = new CompletableFuture<Void>();
        Exchange exchange = createExchange(false);
        exchange.getMessage().setBody(event);
        getAsyncProcessor().process(exchange, _ -> {
            if (exchange.isFailed()) {
                safe.completeExceptionally(exchange.getException());
            } else {
                safe.complete(null);
            }
            releaseExchange(exchange, false);
        });
        return safe;
    }
}
