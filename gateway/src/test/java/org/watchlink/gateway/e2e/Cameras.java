package org.watchlink.gateway.e2e;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.watchlink.adapters.onvif.Credentials;
import org.watchlink.adapters.onvif.OnvifAnswer;
import org.watchlink.adapters.onvif.OnvifAnswer.Done;
import org.watchlink.adapters.onvif.OnvifAnswer.Fault;
import org.watchlink.adapters.onvif.OnvifAnswer.Motion;
import org.watchlink.adapters.onvif.OnvifAnswer.Node;
import org.watchlink.adapters.onvif.OnvifAnswer.Nodes;
import org.watchlink.adapters.onvif.OnvifAnswer.Presets;
import org.watchlink.adapters.onvif.OnvifAnswer.Profile;
import org.watchlink.adapters.onvif.OnvifAnswer.Profiles;
import org.watchlink.adapters.onvif.OnvifAnswer.Services;
import org.watchlink.adapters.onvif.OnvifAnswer.Status;
import org.watchlink.adapters.onvif.OnvifAnswer.StoredView;
import org.watchlink.adapters.onvif.OnvifAnswer.SystemDateAndTime;
import org.watchlink.adapters.onvif.OnvifAnswerCodec;
import org.watchlink.adapters.onvif.OnvifRequest;
import org.watchlink.adapters.onvif.OnvifRequest.GotoPreset;
import org.watchlink.adapters.onvif.OnvifRequestCodec;
import org.watchlink.adapters.onvif.OnvifService;
import org.watchlink.adapters.onvif.SignedRequest;
import org.watchlink.adapters.wire.Decoded.Message;
import org.watchlink.adapters.wire.Octets;

/// Willing ONVIF cameras at one address, told apart by the first part of the path. They turn only
/// for who knows the password.
final class Cameras implements AutoCloseable {

    private static final int PORT = 18080;
    private static final Credentials KNOWN = new Credentials("gateway", "town-demonstration");
    private static final OnvifRequestCodec REQUESTS = new OnvifRequestCodec();
    private static final OnvifAnswerCodec ANSWERS = new OnvifAnswerCodec();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Turn> turns = new CopyOnWriteArrayList<>();

    /// A camera was asked to turn to a preset.
    record Turn(int camera, String preset) { }

    Cameras(String address) {
        try {
            server = HttpServer.create(new InetSocketAddress(address, PORT), 0);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
    }

    /// The orders that came, oldest first.
    List<Turn> turns() {
        return turns;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            int camera = Integer.parseInt(exchange.getRequestURI().getPath().split("/")[1]);
            Octets frame = Octets.of(exchange.getRequestBody().readAllBytes());
            SignedRequest request =
                ((Message<SignedRequest>) REQUESTS.decode(frame)).message();
            byte[] body = ANSWERS.encode(answer(camera, request)).toBytes();
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private OnvifAnswer answer(int camera, SignedRequest signed) {
        boolean open = signed.request() instanceof OnvifRequest.GetSystemDateAndTime;
        if (!open && signed.token().filter(token -> token.isFrom(KNOWN)).isEmpty()) {
            return new Fault("Sender", List.of("NotAuthorized"), "Sender not Authorized");
        }
        return switch (signed.request()) {
            case OnvifRequest.GetSystemDateAndTime _ -> new SystemDateAndTime(Optional.empty());
            case OnvifRequest.GetServices _, OnvifRequest.GetCapabilities _ ->
                new Services(List.of());
            case OnvifRequest.GetProfiles _ -> new Profiles(
                OnvifService.MEDIA, List.of(new Profile("p", "Main", Optional.of("n"))));
            case OnvifRequest.GetNodes _ ->
                new Nodes(List.of(new Node("n", List.of(), List.of())));
            case OnvifRequest.GetPresets _ -> new Presets(Stream.of("P01", "P02", "P03")
                .map(token -> new StoredView(token, token, Optional.empty())).toList());
            case OnvifRequest.GetStatus _ ->
                new Status(Optional.empty(), Motion.IDLE, Motion.IDLE, Optional.empty());
            case GotoPreset(_, String preset) -> {
                turns.add(new Turn(camera, preset));
                yield new Done("GotoPreset");
            }
            case OnvifRequest.AbsoluteMove _, OnvifRequest.Stop _ ->
                new Done(signed.request().operation());
            case OnvifRequest.Unknown _ ->
                new Fault("Receiver", List.of("ActionNotSupported"), "Not supported");
        };
    }
}
