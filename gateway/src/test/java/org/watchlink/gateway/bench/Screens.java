package org.watchlink.gateway.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;

/// The WebSocket clients of one server, read by one thread, so that the client is as cheap as the
/// machine allows.
final class Screens implements AutoCloseable {

    private final Selector selector = Selector.open();
    private final List<Screen> screens = new ArrayList<>();
    private volatile Arrivals arrivals = new Arrivals(0, 0, 0);
    private volatile String fault = "";

    /// Opens one screen for each cookie; an empty one sends none.
    Screens(String name, int port, String path, List<String> cookies) throws IOException {
        for (String cookie : cookies) {
            int index = screens.size();
            Screen screen = new Screen(
                new InetSocketAddress("127.0.0.1", port), path, cookie,
                (number, nanos) -> arrivals.seen(index, number, nanos));
            screen.channel().configureBlocking(false)
                .register(selector, SelectionKey.OP_READ, screen);
            screens.add(screen);
        }
        Thread.ofPlatform().daemon().name(name + "-screens").start(this::run);
    }

    int count() {
        return screens.size();
    }

    /// From now on the screens tell of this run.
    void watch(Arrivals run) {
        arrivals = run;
    }

    /// Why a screen was lost; empty while all are there.
    String fault() {
        return fault;
    }

    private void run() {
        try {
            while (selector.isOpen()) {
                selector.select(this::read);
            }
        } catch (IOException | ClosedSelectorException e) {
            fault = e.toString();
        }
    }

    private void read(SelectionKey key) {
        try {
            ((Screen) key.attachment()).read();
        } catch (IOException e) {
            key.cancel();
            fault = e.toString();
        }
    }

    @Override
    public void close() throws IOException {
        selector.close();
        for (Screen screen : screens) {
            screen.channel().close();
        }
    }
}
