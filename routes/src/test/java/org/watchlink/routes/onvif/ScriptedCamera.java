package org.watchlink.routes.onvif;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.watchlink.adapters.onvif.OnvifAnswer;
import org.watchlink.adapters.onvif.OnvifAnswer.Done;
import org.watchlink.adapters.onvif.OnvifAnswer.Motion;
import org.watchlink.adapters.onvif.OnvifAnswer.Node;
import org.watchlink.adapters.onvif.OnvifAnswer.Nodes;
import org.watchlink.adapters.onvif.OnvifAnswer.PanTiltSpace;
import org.watchlink.adapters.onvif.OnvifAnswer.Presets;
import org.watchlink.adapters.onvif.OnvifAnswer.Profile;
import org.watchlink.adapters.onvif.OnvifAnswer.Profiles;
import org.watchlink.adapters.onvif.OnvifAnswer.Range;
import org.watchlink.adapters.onvif.OnvifAnswer.Services;
import org.watchlink.adapters.onvif.OnvifAnswer.Status;
import org.watchlink.adapters.onvif.OnvifAnswer.StoredView;
import org.watchlink.adapters.onvif.OnvifAnswerCodec;
import org.watchlink.adapters.onvif.OnvifRequest;
import org.watchlink.adapters.onvif.OnvifRequestCodec;
import org.watchlink.adapters.onvif.OnvifService;
import org.watchlink.adapters.onvif.PtzVector;
import org.watchlink.adapters.onvif.SignedRequest;
import org.watchlink.adapters.wire.Decoded.Message;
import org.watchlink.adapters.wire.Octets;

/// A willing camera on the loopback. A test changes its answers, and may hold an operation until it
/// lets go.
final class ScriptedCamera implements AutoCloseable {

    private static final OnvifRequestCodec REQUESTS = new OnvifRequestCodec();
    private static final OnvifAnswerCodec ANSWERS = new OnvifAnswerCodec();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, OnvifAnswer> answers = new ConcurrentHashMap<>();
    private final Map<String, Semaphore> held = new ConcurrentHashMap<>();
    private final List<OnvifRequest> asked = new CopyOnWriteArrayList<>();
    private final AtomicInteger inFlight = new AtomicInteger();
    private final AtomicInteger mostInFlight = new AtomicInteger();

    ScriptedCamera() {
        try {
            server = HttpServer.create(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
        answers.put("GetServices", new Services(List.of()));
        answers.put("GetProfiles", new Profiles(
            OnvifService.MEDIA, List.of(new Profile("p", "Main", Optional.of("n")))));
        answers.put("GetNodes", new Nodes(List.of(new Node("n", List.of(new PanTiltSpace(
            PtzVector.SPHERICAL_DEGREES, new Range(-180, 180), new Range(-90, 20))), List.of()))));
        answers.put("GetPresets", new Presets(List.of(
            new StoredView("1", "Market", Optional.empty()),
            new StoredView("2", "Quay", Optional.empty()),
            new StoredView("3", "Mill", Optional.empty()))));
        status(Motion.IDLE);
        List.of("GotoPreset", "AbsoluteMove").forEach(name -> answers.put(name, new Done(name)));
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            Octets frame = Octets.of(exchange.getRequestBody().readAllBytes());
            OnvifRequest request = ((Message<SignedRequest>) REQUESTS.decode(frame))
                .message().request();
            asked.add(request);
            mostInFlight.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
            held.getOrDefault(request.operation(), new Semaphore(1)).acquireUninterruptibly();
            byte[] body = ANSWERS.encode(answers.get(request.operation())).toBytes();
            inFlight.decrementAndGet();
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/onvif");
    }

    void answer(String operation, OnvifAnswer answer) {
        answers.put(operation, answer);
    }

    void status(Motion motion) {
        answers.put("GetStatus", new Status(Optional.empty(), motion, motion, Optional.empty()));
    }

    /// Answers that operation only as often as it is let go.
    Semaphore hold(String operation) {
        return held.computeIfAbsent(operation, _ -> new Semaphore(0));
    }

    void letGo(String operation) {
        held.remove(operation).release(1000);
    }

    List<String> operations() {
        return asked.stream().map(OnvifRequest::operation).toList();
    }

    List<OnvifRequest> orders() {
        return asked.stream().filter(request -> switch (request.operation()) {
            case "GotoPreset", "AbsoluteMove" -> true;
            default -> false;
        }).toList();
    }

    int mostInFlight() {
        return mostInFlight.get();
    }

    @Override
    public void close() {
        List.copyOf(held.keySet()).forEach(this::letGo);
        server.stop(0);
        threads.shutdownNow();
    }
}
