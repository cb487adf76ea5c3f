package org.watchlink.gateway.feed.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.ext.web.Route;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchlink.gateway.feed.access.Visitor;

/// What `openapi.json` says is what the running server does: its requests are made, and its
/// schemas judge the answers.
class OpenApiTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> STREAMS = Set.of("/feed/v1/stream");

    @TempDir
    private Path folder;
    @AutoClose
    private HttpStage stage;
    private JsonNode document;
    private Schemas schemas;

    @BeforeEach
    void begin() throws Exception {
        stage = new HttpStage(folder);
        stage.paper.add(Paper.HERTS, 10);
        try (Visitor herts = stage.visitor("herts")) {
            document = JSON.readTree(herts.get("/feed/v1/openapi.json").body());
            schemas = new Schemas(document);
        }
    }

    @Test
    void thereIsNothingThatTheDocumentDoesNotName() {
        Set<String> served = new TreeSet<>();
        for (Route route : stage.server.router().getRoutes()) {
            if (route.methods() != null) {
                route.methods().forEach(method -> served.add(method.name().toLowerCase() + " "
                    + route.getPath().replaceAll(":(\\w+)", "{$1}")));
            }
        }
        Set<String> told = new TreeSet<>();
        calls().forEach(call -> told.add(call.method() + " " + call.path()));
        assertThat(served).isEqualTo(told);
    }

    @Test
    void everyRequestThatItShowsIsAnsweredAsItSays() throws Exception {
        try (Visitor herts = stage.visitor("herts")) {
            for (Call call : calls()) {
                if (STREAMS.contains(call.path())) {
                    HttpResponse<InputStream> answer = herts.stream(call.path());
                    judge(call, answer.statusCode(), answer, "");
                    answer.body().close();
                } else {
                    HttpResponse<String> answer = call.ask(herts);
                    assertThat(answer.statusCode()).as(call.path()).isBetween(200, 299);
                    judge(call, answer.statusCode(), answer, answer.body());
                }
            }
        }
    }

    @Test
    void everyRefusalIsOneThatItNames() throws Exception {
        try (Visitor nobody = stage.visitor("nobody"); Visitor other = stage.visitor("reader");
            Visitor writer = stage.visitor("writer"); Visitor herts = stage.visitor("herts");
            Visitor beds = stage.visitor("beds")) {
            for (Call call : calls()) {
                assertThat(judged(call, call.ask(nobody))).isEqualTo(401);
                boolean reads = call.method().equals("get");
                assertThat(judged(call, call.ask(reads ? writer : other))).isEqualTo(403);
                if (call.operation().has("requestBody")) {
                    assertThat(judged(call, herts.send("POST", call.filled(), "nothing")))
                        .isEqualTo(400);
                }
                if (!reads) {
                    assertThat(judged(call, herts.send(
                        "POST", call.filled(), "x".repeat(20_000)))).isEqualTo(413);
                }
            }
            for (Call call : calls()) {
                if (call.path().contains("{incident}")) {
                    HttpResponse<String> answer = herts.send(
                        call.method().toUpperCase(),
                        call.filled().replace("-0001", "-0009"), call.body());
                    assertThat(judged(call, answer)).isEqualTo(404);
                }
                if (call.path().contains("/webhooks/")) {
                    HttpResponse<String> answer = beds.send(
                        call.method().toUpperCase(), call.filled(), call.body());
                    assertThat(judged(call, answer)).isEqualTo(404);
                }
            }
        }
    }

    @Test
    void whatTheDocumentRequiresIsRequired() throws Exception {
        try (Visitor herts = stage.visitor("herts")) {
            for (Call call : calls()) {
                JsonNode schema = schema(call);
                for (JsonNode name : schema.path("required")) {
                    ObjectNode body = (ObjectNode) JSON.readTree(call.body());
                    body.remove(name.asText());
                    assertThat(herts.send("POST", call.filled(), body.toString()).statusCode())
                        .as("%s without %s", call.path(), name).isEqualTo(400);
                }
            }
        }
    }

    private List<Call> calls() {
        List<Call> calls = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                calls.add(new Call(method.getKey(), path.getKey(), method.getValue()));
            }
        }
        return calls;
    }

    private int judged(Call call, HttpResponse<String> answer) throws Exception {
        judge(call, answer.statusCode(), answer, answer.body());
        return answer.statusCode();
    }

    /// The status is one that the document names, and type and body are as it says.
    private void judge(Call call, int status, HttpResponse<?> answer, String body)
        throws Exception {
        JsonNode response = schemas.resolved(
            call.operation().path("responses").path(Integer.toString(status)));
        assertThat(response.isMissingNode()).as("%s: %d", call.path(), status).isFalse();
        String type = answer.headers().firstValue("Content-Type").orElse("").split(";")[0];
        JsonNode content = response.path("content").path(type);
        assertThat(content.isMissingNode()).as("%s: %s", call.path(), type).isFalse();
        if (type.endsWith("json")) {
            assertThat(schemas.faults(content.path("schema"), JSON.readTree(body)))
                .as("%s: %s", call.path(), body).isEmpty();
        }
    }

    private JsonNode schema(Call call) {
        return schemas.resolved(
            call.operation().at("/requestBody/content/application~1json/schema"));
    }

    private record Call(String method, String path, JsonNode operation) {

        String filled() {
            String filled = path;
            for (JsonNode one : operation.path("parameters")) {
                filled = filled.replace(
                    "{" + one.path("name").asText() + "}", one.path("example").asText());
            }
            return filled;
        }

        String body() {
            JsonNode example =
                operation.at("/requestBody/content/application~1json/example");
            return example.isMissingNode() ? "" : example.toString();
        }

        HttpResponse<String> ask(Visitor visitor) throws Exception {
            return visitor.send(method.toUpperCase(), filled(), body());
        }
    }
}
