package org.watchlink.routes;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.watchlink.adapters.link.Session;
import org.watchlink.adapters.link.SessionEvent;

/// A radio system that hears what the test wants and does what it says.
final class ScriptedSession<I, O, R> implements Session<I, O, R> {

    final List<O> orders = new CopyOnWriteArrayList<>();
    volatile Function<O, CompletionStage<R>> answer;
    private final String name;
    private Receiver<I> receiver;

    ScriptedSession(String name, R answer) {
        this.name = name;
        this.answer = _ -> CompletableFuture.completedFuture(answer);
    }

    CompletionStage<Void> hears(SessionEvent<I> event) {
        return receiver.received(event);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void start(Receiver<I> takes) {
        receiver = takes;
    }

    @Override
    public CompletionStage<R> send(O order) {
        orders.add(order);
        return answer.apply(order);
    }

    @Override
    public void close() { }
}
