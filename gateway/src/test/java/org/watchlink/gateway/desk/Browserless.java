package org.watchlink.gateway.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Somebody at a desk, without a browser.
final class Browserless {

    private static final ObjectMapper JSON = new ObjectMapper();

    final List<JsonNode> events = new CopyOnWriteArrayList<>();
    final WebSocketClient sockets;
    volatile long last;

    private final HttpClient http = HttpClient.newHttpClient();
    private final DemoServer server;
    private String cookie = "";

    Browserless(DemoServer server) {
        this.server = server;
        this.sockets = server.vertx().createWebSocketClient(
            new WebSocketClientOptions().setTryUsePerMessageCompression(false));
    }

    static Browserless signedIn(DemoServer server, String name, String desk) throws Exception {
        Browserless somebody = new Browserless(server);
        somebody.signIn(name, DemoServer.PASSWORD, desk);
        return somebody;
    }

    HttpResponse<String> get(String path) throws Exception {
        return http.send(HttpRequest.newBuilder(URI.create(server.page() + path))
            .header("Cookie", cookie).build(), HttpResponse.BodyHandlers.ofString());
    }

    /// What goes on coming.
    InputStream stream(String path) throws Exception {
        return http.send(HttpRequest.newBuilder(URI.create(server.page() + path))
            .header("Cookie", cookie).timeout(Duration.ofSeconds(20)).build(),
            HttpResponse.BodyHandlers.ofInputStream()).body();
    }

    HttpResponse<String> send(String path, String json) throws Exception {
        return http.send(HttpRequest.newBuilder(URI.create(server.page() + path))
            .header("Cookie", cookie).header("Origin", server.page())
            .POST(HttpRequest.BodyPublishers.ofString(json)).build(),
            HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, String origin, String... form) throws Exception {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < form.length; i += 2) {
            body.append(form[i]).append('=')
                .append(URLEncoder.encode(form[i + 1], StandardCharsets.UTF_8)).append('&');
        }
        return http.send(HttpRequest.newBuilder(URI.create(server.page() + path))
            .header("Cookie", cookie).header("Origin", origin)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body.toString())).build(),
            HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> signIn(String name, String password, String desk) throws Exception {
        HttpResponse<String> answer = post("/sign-in", server.page(),
            "name", name, "password", password, "desk", desk);
        answer.headers().firstValue("Set-Cookie").ifPresent(set -> cookie = set.split(";")[0]);
        return answer;
    }

    String cookie() {
        return cookie;
    }

    void cookie(String other) {
        cookie = other;
    }

    WebSocket open(String origin, String query) {
        WebSocketConnectOptions options = new WebSocketConnectOptions()
            .setHost("127.0.0.1").setPort(server.port).setURI("/desk" + query)
            .setAllowOriginHeader(origin != null).addHeader("Cookie", cookie);
        if (origin != null) {
            options.addHeader("Origin", origin);
        }
        return sockets.webSocket().binaryMessageHandler(message -> {
            for (String line : message.toString().split("\n")) {
                JsonNode event = tree(line);
                events.add(event);
                last = Math.max(last, event.path("number").asLong());
            }
        }).connect(options).await();
    }

    WebSocket open() {
        return open(server.page(), "");
    }

    List<JsonNode> events(String type) {
        return events.stream().filter(event -> event.path("type").asText().equals(type)).toList();
    }

    /// The log numbers it was told, from 1,000 on: those of floods.
    List<Long> numbers() {
        return events.stream().map(event -> event.path("number").asLong())
            .filter(number -> number >= 1_000).toList();
    }

    private static JsonNode tree(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
