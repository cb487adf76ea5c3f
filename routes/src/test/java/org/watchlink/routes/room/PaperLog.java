package org.watchlink.routes.room;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.watchlink.routes.incident.Entry;

/// A log in memory whose disk can be stopped and broken.
final class PaperLog implements OldtownRoom.Log {

    private record Waiting(Entry entry, CompletableFuture<Void> kept) { }

    private final List<Entry> durable = new ArrayList<>();
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private boolean stopped;
    private boolean broken;
    private boolean full;
    private long last;

    @Override
    public synchronized long head() {
        return durable.size();
    }

    @Override
    public synchronized void replay(long after, Consumer<Entry> reader) {
        durable.stream().filter(entry -> entry.number() > after).forEach(reader);
    }

    @Override
    public synchronized boolean recording() {
        return !broken;
    }

    @Override
    public synchronized CompletionStage<Void> append(Entry entry) {
        if (entry.number() != ++last) {
            throw new IllegalArgumentException("the next number of the log is " + last);
        }
        if (full) {
            last--;
            return CompletableFuture.failedFuture(new RejectedExecutionException("full"));
        }
        Waiting one = new Waiting(entry, new CompletableFuture<>());
        waiting.add(one);
        if (!stopped) {
            flush();
        }
        return one.kept();
    }

    synchronized List<Entry> entries() {
        return List.copyOf(durable);
    }

    @Override
    public synchronized void stop() {
        stopped = true;
    }

    @Override
    public void go() {
        synchronized (this) {
            stopped = false;
        }
        flush();
    }

    synchronized void fill() {
        full = true;
    }

    synchronized void breakDown() {
        broken = true;
        stop();
    }

    void mend() {
        synchronized (this) {
            broken = false;
        }
        go();
    }

    private void flush() {
        while (true) {
            Waiting next;
            synchronized (this) {
                next = waiting.poll();
                if (next == null) {
                    return;
                }
                durable.add(next.entry());
            }
            next.kept().complete(null);
        }
    }
}
