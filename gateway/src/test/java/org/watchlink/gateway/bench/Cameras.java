package org.watchlink.gateway.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.watchlink.adapters.onvif.OnvifAnswer;
import org.watchlink.adapters.onvif.OnvifAnswer.Done;
import org.watchlink.adapters.onvif.OnvifAnswer.Node;
import org.watchlink.adapters.onvif.OnvifAnswer.Nodes;
import org.watchlink.adapters.onvif.OnvifAnswer.PanTiltSpace;
import org.watchlink.adapters.onvif.OnvifAnswer.Presets;
import org.watchlink.adapters.onvif.OnvifAnswer.Profile;
import org.watchlink.adapters.onvif.OnvifAnswer.Profiles;
import org.watchlink.adapters.onvif.OnvifAnswer.Range;
import org.watchlink.adapters.onvif.OnvifAnswer.Services;
import org.watchlink.adapters.onvif.OnvifAnswer.SystemDateAndTime;
import org.watchlink.adapters.onvif.OnvifAnswerCodec;
import org.watchlink.adapters.onvif.OnvifRequestCodec;
import org.watchlink.adapters.onvif.OnvifService;
import org.watchlink.adapters.onvif.PtzVector;
import org.watchlink.adapters.wire.Decoded.Message;
import org.watchlink.adapters.wire.Octets;

/// Cameras enough for the gateway to call them healthy, all at one address. The benchmark turns
/// none.
final class Cameras implements AutoCloseable {

    private static final OnvifRequestCodec REQUESTS = new OnvifRequestCodec();
    private static final OnvifAnswerCodec ANSWERS = new OnvifAnswerCodec();

    private final HttpServer server;

    Cameras(String address, int port) throws IOException {
        server = HttpServer.create(
            new InetSocketAddress(InetAddress.ofLiteral(address), port), 1_024);
        server.createContext("/", Cameras::serve);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    private static void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            Octets request = Octets.of(exchange.getRequestBody().readAllBytes());
            String operation = REQUESTS.decode(request) instanceof Message(var signed)
                ? signed.request().operation() : "";
            byte[] answer = ANSWERS.encode(answer(operation)).toBytes();
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    private static OnvifAnswer answer(String operation) {
        return switch (operation) {
            case "GetSystemDateAndTime" -> new SystemDateAndTime(Optional.of(Instant.now()));
            case "GetServices" -> new Services(List.of());
            case "GetProfiles" -> new Profiles(
                OnvifService.MEDIA, List.of(new Profile("p", "Main", Optional.of("n"))));
            case "GetNodes" -> new Nodes(List.of(new Node(
                "n", List.of(new PanTiltSpace(
                    PtzVector.SPHERICAL_DEGREES, new Range(-180, 180), new Range(-90, 20))),
                List.of())));
            case "GetPresets" -> new Presets(List.of());
            default -> new Done(operation);
        };
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
