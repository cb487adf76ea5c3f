package org.watchlink.gateway.town;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.watchlink.gateway.json.Json;
import org.watchlink.gateway.town.Duty.Way;
import org.watchlink.gateway.town.TerminalStand.Hand;

/// The simulator's own page, and the same for scripts:
///
///     GET  /state                            what happens
///     GET  /troubles                         what can be raised
///     POST /raise?kind=shop-theft&town=Ware  raises one now; the town may be left out
///     POST /raise?kind=officer-emergency&way=call   an officer's; so may the way
///     POST /terminal?do=unplug               unplug, replug or restart the police terminal
///     POST /rate?perHour=120                 how many happen by themselves
///
/// Only pages of its own may ask: another page of the same browser would have another origin.
final class ControlPage implements AutoCloseable {

    private static final String POLICY = String.join("; ",
        "default-src 'none'", "script-src 'self'", "style-src 'self'", "connect-src 'self'",
        "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'");
    private static final Map<String, String> FILES = Map.of(
        "/", "simulator.html", "/simulator.css", "simulator.css", "/simulator.js", "simulator.js");
    private static final int PATIENCE_SECONDS = 5;

    private final Town town;
    private final String host;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /// What can be raised.
    private record Offer(String kind, String words, String key) { }

    private static final List<Offer> OFFERS = Stream.concat(
        Arrays.stream(Trouble.values())
            .map(one -> new Offer(one.id(), one.words(), String.valueOf(one.key()))),
        Arrays.stream(Duty.values())
            .map(one -> new Offer(one.id(), one.words(), String.valueOf(one.key())))).toList();

    /// An answer, whole.
    private record Answer(int status, String type, byte[] body) {

        static Answer json(int status, Object value) {
            return new Answer(status, "application/json", Json.bytes(value));
        }

        static Answer text(int status, String line) {
            return new Answer(
                status, "text/plain; charset=utf-8",
                (line + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    ControlPage(Town town, String host, int port) throws IOException {
        this.town = town;
        this.host = host;
        this.server = HttpServer.create(
            new InetSocketAddress(InetAddress.getByName(host), port), 0);
        server.setExecutor(threads);
        server.createContext("/", answering());
    }

    void start() {
        server.start();
    }

    String address() {
        return "http://" + host + ":" + server.getAddress().getPort() + "/";
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private HttpHandler answering() {
        return exchange -> {
            try (exchange) {
                Answer answer = answer(exchange);
                exchange.getResponseHeaders().set("Content-Type", answer.type());
                exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
                exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
                exchange.getResponseHeaders().set("Cache-Control", "no-store");
                exchange.sendResponseHeaders(answer.status(), answer.body().length);
                exchange.getResponseBody().write(answer.body());
            }
        };
    }

    private Answer answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (!own(exchange)) {
            return Answer.text(403, "only pages of this address may ask");
        }
        return switch (exchange.getRequestMethod() + " " + path) {
            case "GET /state" -> whenDone(town.state().thenApply(state -> Answer.json(200, state)));
            case "GET /troubles" -> Answer.json(200, OFFERS);
            case "POST /terminal" -> touch(query(exchange));
            case "POST /raise" -> raise(query(exchange));
            case "POST /rate" -> rate(query(exchange));
            default -> FILES.containsKey(path) && exchange.getRequestMethod().equals("GET")
                ? file(FILES.get(path)) : Answer.text(404, "nothing is here");
        };
    }

    /// Whether the request was meant for this server, and comes from its page or from no page.
    private boolean own(HttpExchange exchange) {
        int port = server.getAddress().getPort();
        List<String> names = List.of(host + ":" + port, "localhost:" + port);
        String origin = exchange.getRequestHeaders().getFirst("Origin");
        return names.contains(exchange.getRequestHeaders().getFirst("Host"))
            && (origin == null || names.stream().anyMatch(own -> origin.equals("http://" + own)));
    }

    private Answer raise(Map<String, String> query) {
        String kind = query.getOrDefault("kind", "");
        Optional<String> where = given(query, "town");
        Optional<String> way = given(query, "way");
        if (way.isPresent() && way.flatMap(Way::of).isEmpty()) {
            return Answer.text(400, "way is one of status, lip, call, report");
        }
        return Trouble.of(kind).map(trouble -> town.raise(trouble, where))
            .or(() -> Duty.of(kind)
                .map(duty -> town.raise(duty, way.flatMap(Way::of), where)))
            .map(raised -> whenDone(raised.thenApply(told -> told
                .map(one -> Answer.json(200, one))
                .orElse(Answer.text(404, "that happens to nobody there")))))
            .orElseGet(() -> Answer.text(400, "kind is one of " + String.join(", ",
                OFFERS.stream().map(Offer::kind).toList())));
    }

    private Answer touch(Map<String, String> query) {
        return Hand.of(query.getOrDefault("do", ""))
            .map(hand -> whenDone(town.touch(hand).thenApply(there -> there
                ? Answer.text(200, "ok") : Answer.text(404, "there is no police terminal"))))
            .orElseGet(() -> Answer.text(400, "do is one of unplug, replug, restart"));
    }

    private static Optional<String> given(Map<String, String> query, String name) {
        return Optional.ofNullable(query.get(name)).filter(value -> !value.isEmpty());
    }

    private Answer rate(Map<String, String> query) {
        try {
            double rate = Double.parseDouble(query.getOrDefault("perHour", ""));
            return rate >= 0 && rate <= TownSettings.MOST_PER_HOUR
                ? whenDone(town.alertsPerHour(rate).thenApply(_ -> Answer.text(200, "ok")))
                : Answer.text(400, "perHour is from 0 to 36000");
        } catch (NumberFormatException _) {
            return Answer.text(400, "perHour is a number");
        }
    }

    private static Answer whenDone(CompletableFuture<Answer> answer) {
        try {
            return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException | InterruptedException e) {
            return Answer.text(503, "the town does not answer: " + e);
        }
    }

    private static Answer file(String name) throws IOException {
        try (InputStream file = ControlPage.class.getResourceAsStream("/simulator/" + name)) {
            return new Answer(200, name.endsWith("html") ? "text/html; charset=utf-8"
                : name.endsWith("css") ? "text/css" : "text/javascript", file.readAllBytes());
        }
    }

    private static Map<String, String> query(HttpExchange exchange) {
        Map<String, String> query = new HashMap<>();
        String raw = Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
        for (String pair : raw.split("&")) {
            String[] sides = pair.split("=", 2);
            query.put(sides[0], sides.length < 2 ? ""
                : URLDecoder.decode(sides[1], StandardCharsets.UTF_8));
        }
        return query;
    }
}
