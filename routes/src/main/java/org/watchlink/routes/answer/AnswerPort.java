package org.watchlink.routes.answer;

import java.util.Optional;

/// How a radio network of the shops and pubs takes a text, and says what became of it.
///
/// @param <R> what the network's session makes of an order
public interface AnswerPort<R> {

    /// The text as an order for the network's session, where the radio can be reached.
    Optional<?> order(SchemeText text);

    /// What the network's session answers with.
    Class<R> results();

    /// Why the text did not arrive; empty where it did.
    Optional<String> failure(R result);
}
