package org.watchlink.adapters.camel;

import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultEndpoint;

/// A session as the routes see it: `from` hears, `to` asks.
final class SessionEndpoint extends DefaultEndpoint {

    private final SessionComponent.Registered<?, ?> registered;

    SessionEndpoint(
        String uri, SessionComponent component, SessionComponent.Registered<?, ?> registered) {
        super(uri, component);
        this.registered = registered;
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        var consumer = new SessionConsumer<>(this, processor, registered.session());
        configureConsumer(consumer);
        return consumer;
    }

    @Override
    public Producer createProducer() {
        return new SessionProducer<>(this, registered);
    }
}
