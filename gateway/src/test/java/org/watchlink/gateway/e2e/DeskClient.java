package org.watchlink.gateway.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watchlink.gateway.e2e.Soon.soon;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.watchlink.gateway.json.Json;
import org.watchlink.routes.alert.Alert;
import org.watchlink.routes.desk.DeskAction;
import org.watchlink.routes.desk.DeskEvent;
import org.watchlink.routes.desk.DeskEvent.Changed;
import org.watchlink.routes.desk.DeskEvent.Snapshot;
import org.watchlink.routes.incident.Occurrence;
import org.watchlink.routes.radio.SubscriberId.DmrId;

/// Somebody at a desk: signs in as a browser does, hears what all desks hear, and acts.
final class DeskClient implements WebSocket.Listener, AutoCloseable {

    private final HttpClient http = HttpClient.newHttpClient();
    private final String page;
    private final List<DeskEvent> events = new CopyOnWriteArrayList<>();
    private final ByteArrayOutputStream message = new ByteArrayOutputStream();
    private String cookie = "";
    private WebSocket socket;

    DeskClient(String page) {
        this.page = page;
    }

    DeskClient signIn(String name, String desk) throws Exception {
        String form = "name=%s&password=%s&desk=%s".formatted(
            encoded(name), encoded(Site.PASSWORD), encoded(desk));
        HttpResponse<Void> answer = http.send(
            HttpRequest.newBuilder(URI.create(page + "/sign-in"))
                .header("Origin", page)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)).build(),
            HttpResponse.BodyHandlers.discarding());
        cookie = answer.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        return this;
    }

    /// Opens the socket as a screen that knows nothing, and waits until it is told.
    DeskClient open() {
        return open("");
    }

    /// A second screen of the same desk.
    DeskClient again() {
        DeskClient second = new DeskClient(page);
        second.cookie = cookie;
        return second.open();
    }

    /// Opens the socket as a screen that was told everything up to a number of an epoch.
    DeskClient resume(long after, String epoch) {
        return open("?after=" + after + "&epoch=" + epoch);
    }

    private DeskClient open(String query) {
        events.clear();
        socket = http.newWebSocketBuilder()
            .header("Origin", page).header("Cookie", cookie)
            .buildAsync(URI.create(page.replace("http", "ws") + "/desk" + query), this).join();
        soon(() -> assertThat(events).isNotEmpty());
        return this;
    }

    void does(DeskAction action) {
        socket.sendText(Json.text(action), true).join();
    }

    /// What the desk was told, oldest first.
    List<DeskEvent> events() {
        return events;
    }

    <T extends DeskEvent> List<T> events(Class<T> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /// The lines of the log that the desk was told, of one kind.
    <T extends Occurrence> List<T> occurrences(Class<T> type) {
        return events(Changed.class).stream()
            .filter(changed -> changed.recorded()).map(Changed::occurrence)
            .filter(type::isInstance).map(type::cast).toList();
    }

    /// The newest alert of a radio, as the desk was told last.
    Alert alert(int radio) {
        Optional<Alert> alert = alerts()
            .filter(one -> one.caller().radio().equals(new DmrId(radio)))
            .reduce((_, later) -> later);
        assertThat(alert).isPresent();
        return alert.get();
    }

    Stream<Alert> alerts() {
        return events.stream().flatMap(event -> switch (event) {
            case Snapshot snapshot -> snapshot.alerts().stream();
            case Changed changed -> changed.alert().stream();
            case DeskEvent.Health _, DeskEvent.Airwave _, DeskEvent.Refused _ -> Stream.empty();
        });
    }

    /// What a page of the desk server says.
    String get(String path) throws Exception {
        return http.send(
            HttpRequest.newBuilder(URI.create(page + path)).header("Cookie", cookie).build(),
            HttpResponse.BodyHandlers.ofString()).body();
    }

    @Override
    public CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
        byte[] part = new byte[data.remaining()];
        data.get(part);
        message.writeBytes(part);
        if (last) {
            message.toString(StandardCharsets.UTF_8).lines().map(DeskClient::event)
                .forEach(events::add);
            message.reset();
        }
        from.request(1);
        return null;
    }

    @Override
    public void close() {
        socket.abort();
    }

    private static DeskEvent event(String line) {
        try {
            return Json.read(line.getBytes(StandardCharsets.UTF_8), DeskEvent.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
