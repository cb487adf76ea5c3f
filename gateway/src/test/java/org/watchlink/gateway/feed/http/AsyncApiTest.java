package org.watchlink.gateway.feed.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.RequestOptions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchlink.adapters.webhook.Webhook;
import org.watchlink.adapters.webhook.WebhookHeaders;
import org.watchlink.adapters.webhook.WebhookKey.Shared;
import org.watchlink.adapters.webhook.WebhookSigner;
import org.watchlink.adapters.wire.Octets;
import org.watchlink.gateway.feed.FeedLine;
import org.watchlink.gateway.feed.FeedPage;
import org.watchlink.gateway.feed.WebPost;
import org.watchlink.gateway.feed.WebhookBody;
import org.watchlink.gateway.feed.access.Visitor;

/// What `asyncapi.json` says is what the running server streams: all of it is seen, nothing else
/// is, and its schemas judge what comes. A webhook is posted as it says, too.
class AsyncApiTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;
    @AutoClose
    private HttpStage stage;
    private Visitor herts;
    private JsonNode document;
    private Schemas schemas;

    @BeforeEach
    void begin() throws Exception {
        stage = new HttpStage(folder);
        herts = stage.visitor("herts");
        document = JSON.readTree(herts.get("/feed/v1/asyncapi.json").body());
        schemas = new Schemas(document);
        stage.paper.add(Paper.HERTS, 14);
    }

    @Test
    void everyMessageIsSeenAndNoneThatIsNotNamed() throws Exception {
        JsonNode channel = document.at("/channels/stream");
        Set<String> wanted = new TreeSet<>();
        channel.path("messages").fieldNames().forEachRemaining(wanted::add);
        Set<String> types = new TreeSet<>();
        document.at("/components/schemas/Event/properties/type/enum")
            .forEach(type -> types.add(type.asText()));
        Set<String> seen = new TreeSet<>();
        Set<String> told = new TreeSet<>();

        HttpResponse<InputStream> answer = herts.stream(channel.path("address").asText());
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/event-stream");
        try (Blocks blocks = new Blocks(answer)) {
            assertThat(blocks.next()).isEqualTo(JSON.createObjectNode().put("retry", "2000"));
            seen.add("retry");
            for (int i = 0; i < 40 && !(seen.equals(wanted) && told.size() == 14); i++) {
                ObjectNode block = blocks.next();
                seen.add(judged(channel, block));
                if (block.has("id")) {
                    told.add(JSON.readTree(block.path("data").asText()).path("type").asText());
                }
            }
        }
        assertThat(seen).isEqualTo(wanted);
        assertThat(told).isEqualTo(types);
    }

    /// The name of the message that this is, whose schemas it must keep.
    private String judged(JsonNode channel, ObjectNode block) throws IOException {
        String name = name(block);
        JsonNode message = schemas.resolved(channel.path("messages").path(name));
        assertThat(message.isMissingNode()).as("%s", block).isFalse();
        ObjectNode headers = block.deepCopy().without(List.of("data", "comment"));
        assertThat(schemas.faults(message.path("headers"), headers)).isEmpty();
        assertThat(block.has("data")).isEqualTo(message.has("payload"));
        if (block.has("data")) {
            assertThat(schemas.faults(
                message.path("payload"), JSON.readTree(block.path("data").asText())))
                .as("%s", block).isEmpty();
        }
        return name;
    }

    private static String name(ObjectNode block) {
        if (block.has("comment")) {
            assertThat(block.path("comment").asText()).isEmpty();
            return "heartbeat";
        }
        return block.has("retry") ? "retry" : block.path("event").asText("event");
    }

    @Test
    void anIdIsACursorAndSoIsTheQueryThatItNames() throws Exception {
        String path = document.at("/channels/stream/address").asText();
        Set<String> query = new TreeSet<>();
        document.at("/operations/stream/bindings/http/query/properties").fieldNames()
            .forEachRemaining(query::add);
        assertThat(query).containsExactly("after", "consumer");
        String id;
        try (Events events = new Events(herts.stream(path + "?consumer=control").body())) {
            events.news();
            id = events.news().id();
        }
        try (Events events = new Events(herts.stream(path, "Last-Event-ID", id).body());
            Events same = new Events(herts.stream(path + "?after=" + id).body())) {
            assertThat(events.news().seq()).isEqualTo(3);
            assertThat(same.news().seq()).isEqualTo(3);
        }
    }

    @Test
    void aWebhookIsPostedAsItSays() throws Exception {
        JsonNode message = schemas.resolved(document.at("/channels/webhook/messages/event"));
        FeedLine line = ((FeedPage.Lines) stage.paper.feed().page(Paper.HERTS, 0, 1))
            .lines().getFirst();
        Octets body = Octets.of(line.json().getBytes());
        WebhookHeaders headers = new WebhookSigner(List.of(new Shared(Octets.of(new byte[32]))))
            .sign(new Webhook(line.id().toString(), Instant.now(), body));
        ObjectNode got = JSON.createObjectNode();
        Buffer posted = Buffer.buffer();
        Vertx vertx = Vertx.vertx();
        HttpServer receiver = vertx.createHttpServer().requestHandler(request -> {
            request.headers().forEach(one -> got.put(one.getKey(), one.getValue()));
            request.body().onSuccess(octets -> {
                posted.appendBuffer(octets);
                request.response().end();
            });
        }).listen(0, "127.0.0.1").await();
        new WebPost(vertx.createHttpClient(), url -> Future.succeededFuture(
            new RequestOptions().setAbsoluteURI(url).setMethod(HttpMethod.POST)),
            InstantSource.system(), WebPost.PATIENCE)
            .send("http://127.0.0.1:" + receiver.actualPort() + "/", headers, line.json()).await();
        vertx.close().await();

        assertThat(schemas.faults(message.path("headers"), got)).isEmpty();
        assertThat(got.path("content-type").asText())
            .startsWith(message.path("contentType").asText());
        assertThat(schemas.faults(message.path("payload"), JSON.readTree(posted.getBytes())))
            .isEmpty();
    }

    @Test
    void whatIsTooLargeForAWebhookIsPostedThinAsItSays() throws Exception {
        JsonNode message = schemas.resolved(document.at("/channels/webhook/messages/event"));
        ObjectNode thin = (ObjectNode) JSON.readTree(((FeedPage.Lines) stage.paper.feed().page(
            Paper.HERTS, 0, 1)).lines().getFirst().json().getBytes());
        thin.remove("data");
        assertThat(schemas.faults(message.path("payload"), thin)).isNotEmpty();
        thin.put("dataref", WebhookBody.place(1));
        assertThat(schemas.faults(message.path("payload"), thin)).isEmpty();
        assertThat(schemas.faults(
            document.at("/components/schemas/EventData"),
            JSON.readTree(herts.get(thin.path("dataref").asText()).body()))).isEmpty();
    }

    @Test
    void bothDocumentsDescribeTheSameEventsAndEveryReferenceLeadsSomewhere() throws Exception {
        JsonNode open = JSON.readTree(herts.get("/feed/v1/openapi.json").body());
        for (String name : List.of("Event", "EventData", "EventIncident", "Head")) {
            assertThat(document.at("/components/schemas/" + name))
                .isEqualTo(open.at("/components/schemas/" + name)).isNotEmpty();
        }
        for (JsonNode one : List.of(document, open)) {
            assertThat(one.findValuesAsText("$ref"))
                .allSatisfy(reference -> assertThat(
                    one.at(reference.substring(1)).isMissingNode()).as(reference).isFalse());
        }
        assertThat(document.path("asyncapi").asText()).isEqualTo("3.0.0");
    }

    /// What stands between two empty lines, as names and values; a comment under its own name.
    private static final class Blocks implements AutoCloseable {

        private final BufferedReader lines;

        Blocks(HttpResponse<InputStream> answer) {
            lines = new BufferedReader(new InputStreamReader(answer.body()));
        }

        ObjectNode next() throws IOException {
            ObjectNode block = JSON.createObjectNode();
            for (String line = lines.readLine(); !line.isEmpty(); line = lines.readLine()) {
                int colon = line.indexOf(':');
                String name = colon == 0 ? "comment" : line.substring(0, colon);
                assertThat(block.has(name)).as(line).isFalse();
                block.put(name, line.substring(colon + 1).stripLeading());
            }
            return block;
        }

        @Override
        public void close() throws IOException {
            lines.close();
        }
    }
}
