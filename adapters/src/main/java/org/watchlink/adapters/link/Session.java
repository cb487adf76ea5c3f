package org.watchlink.adapters.link;

import java.util.concurrent.CompletionStage;

/// One protocol's manners over its links: login, keep-alive, acknowledgement, fragments, delivery
/// results.
///
/// @param <I> what comes in
/// @param <O> what can be asked of the peer
/// @param <R> what became of it
public interface Session<I, O, R> extends AutoCloseable {

    /// Takes what a session heard.
    ///
    /// @param <I> what comes in
    interface Receiver<I> {

        /// Called on a link's thread, or on that of the session's timers when a peer falls silent,
        /// and must not wait. The stage completes, on any thread, when the event is safe with us;
        /// the session acknowledges its peer only then, and not at all when it fails.
        CompletionStage<Void> received(SessionEvent<I> event);
    }

    /// The name that route, thread, metric and log line bear.
    String name();

    /// Opens the links and starts the conversation.
    void start(Receiver<I> receiver);

    /// Asks something of the peer; never waits. The stage completes with the peer's own result, or
    /// exceptionally
    /// with a `SessionException` when the peer could not be asked.
    CompletionStage<R> send(O order);

    @Override
    void close();
}
