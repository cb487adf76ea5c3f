package org.watchlink.adapters.camel;

import java.util.concurrent.CompletionException;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.support.DefaultAsyncProducer;
import org.watchlink.adapters.link.Session;

/// Asks the body of a session's peer; the body becomes what the peer made of it.
final class SessionProducer<O, R> extends DefaultAsyncProducer {

    private final Session<?, O, R> session;
    private final Class<O> orders;

    SessionProducer(Endpoint endpoint, SessionComponent.Registered<O, R> registered) {
        super(endpoint);
        this.session = registered.session();
        this.orders = registered.orders();
    }

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
        try {
            O order = exchange.getMessage().getMandatoryBody(orders);
            session.send(order).whenComplete((result, failure) -> {
                if (failure == null) {
                    exchange.getMessage().setBody(result);
                } else {
                    exchange.setException(cause(failure));
                }
                callback.done(false);
            });
            return false;
        } catch (InvalidPayloadException | RuntimeException e) {
            exchange.setException(e);
            callback.done(true);
            return true;
        }
    }

    private static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null
            ? failure.getCause() : failure;
    }
}
