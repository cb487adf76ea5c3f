package org.watchlink.gateway.town;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.watchlink.adapters.onvif.OnvifAnswer;
import org.watchlink.adapters.onvif.OnvifAnswer.Fault;
import org.watchlink.adapters.onvif.OnvifAnswerCodec;
import org.watchlink.adapters.onvif.OnvifRequestCodec;
import org.watchlink.adapters.onvif.SignedRequest;
import org.watchlink.adapters.wire.Decoded.Malformed;
import org.watchlink.adapters.wire.Decoded.Message;
import org.watchlink.adapters.wire.Octets;

/// A camera's web server: SOAP over HTTP, for all its services.
final class CameraDoor implements HttpHandler {

    private static final int LARGEST_REQUEST = 1 << 16;
    private static final Duration SILENCE = Duration.ofMinutes(1);
    private static final Fault NOT_AUTHORIZED =
        new Fault("Sender", List.of("NotAuthorized"), "sender not authorized");
    private static final Fault NOT_WELL_FORMED =
        new Fault("Sender", List.of("WellFormed"), "not a request");
    private static final OnvifRequestCodec REQUESTS = new OnvifRequestCodec();
    private static final OnvifAnswerCodec ANSWERS = new OnvifAnswerCodec();

    private final StreetCamera camera;
    private final CameraGuard guard;
    private final CountDownLatch closing;

    /// Answers until `closing` is over.
    CameraDoor(StreetCamera camera, CameraGuard guard, CountDownLatch closing) {
        this.camera = camera;
        this.guard = guard;
        this.closing = closing;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        Temper temper = camera.temper();
        try (exchange; InputStream body = exchange.getRequestBody()) {
            Octets request = Octets.of(body.readNBytes(LARGEST_REQUEST));
            switch (temper.presence()) {
                case HANGS_UP -> { }
                case SILENT -> rest(SILENCE);
                case ANSWERS -> {
                    rest(temper.answersAfter());
                    answer(exchange, request);
                }
            }
        }
    }

    private void rest(Duration time) {
        try {
            closing.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(HttpExchange exchange, Octets request) throws IOException {
        switch (REQUESTS.decode(request)) {
            case Malformed<SignedRequest> _ -> send(exchange, 400, NOT_WELL_FORMED);
            case Message<SignedRequest>(SignedRequest signed) -> {
                Optional<String> authorization = Optional.ofNullable(
                    exchange.getRequestHeaders().getFirst("Authorization"));
                String target = exchange.getRequestURI().toString();
                if (guard.admits(signed, target, authorization)) {
                    OnvifAnswer answer = camera.answer(signed.request());
                    send(exchange, status(answer), answer);
                } else {
                    refuse(exchange);
                }
            }
        }
    }

    private void refuse(HttpExchange exchange) throws IOException {
        Optional<String> challenge = guard.challenge();
        challenge.ifPresent(value ->
            exchange.getResponseHeaders().add("WWW-Authenticate", value));
        send(exchange, challenge.isPresent() ? 401 : status(NOT_AUTHORIZED), NOT_AUTHORIZED);
    }

    private int status(OnvifAnswer answer) {
        return answer instanceof Fault(String code, _, _) && !camera.temper().faultsAs200()
            ? code.equals("Sender") ? 400 : 500 : 200;
    }

    private static void send(HttpExchange exchange, int status, OnvifAnswer answer)
        throws IOException {
        byte[] body = ANSWERS.encode(answer).toBytes();
        exchange.getResponseHeaders().add("Content-Type", "application/soap+xml; charset=utf-8");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }
}
