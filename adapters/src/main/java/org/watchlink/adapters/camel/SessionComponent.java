package org.watchlink.adapters.camel;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultComponent;
import org.watchlink.adapters.link.Session;

/// The one door between protocols and routes: `session:NAME`, for every session by its name.
///
/// A consumer starts the session and hands each event to its route as the body; the peer is
/// acknowledged when the exchange has ended well. A producer sends the body as an order and puts
/// the result in its place.
public final class SessionComponent extends DefaultComponent {

    private final Map<String, Registered<?, ?>> sessions = new ConcurrentHashMap<>();

    /// A session with the type of the orders that it takes.
    record Registered<O, R>(Session<?, O, R> session, Class<O> orders) { }

    /// Makes `session` reachable by its name; it takes bodies of the type `orders`.
    ///
    /// @param <O> what can be asked of the peer
    public <O> void add(Session<?, O, ?> session, Class<O> orders) {
        if (sessions.putIfAbsent(session.name(), new Registered<>(session, orders)) != null) {
            throw new IllegalArgumentException("two sessions are named " + session.name());
        }
    }

    @Override
    protected Endpoint createEndpoint(String uri, String name, Map<String, Object> parameters) {
        Registered<?, ?> registered = sessions.get(name);
        if (registered == null) {
            throw new IllegalArgumentException(
                "no session is named " + name + "; there are " + sessions.keySet());
        }
        return new SessionEndpoint(uri, this, registered);
    }
}
