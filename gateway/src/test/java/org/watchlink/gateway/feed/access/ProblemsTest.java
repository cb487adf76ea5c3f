package org.watchlink.gateway.feed.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.watchlink.gateway.feed.access.FeedStage.CAMBS;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.net.NetClientOptions;
import io.vertx.core.net.NetSocket;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every error of the feed's server has one form.
class ProblemsTest {

    @TempDir
    private static Path folder;
    private static FeedStage feed;
    private static Visitor cambs;

    @BeforeAll
    static void start() throws Exception {
        feed = new FeedStage(folder, false);
        cambs = feed.visitor(CAMBS);
    }

    @AfterAll
    static void stop() {
        cambs.close();
        feed.close();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /nowhere, 404, Not Found", "GET, /events/1%00'<b>, 404, Not Found",
        "DELETE, /events, 405, Method Not Allowed", "TRACE, /events, 405, Method Not Allowed",
        "PUT, /incidents/1/receipts, 405, Method Not Allowed",
        "GET, /broken, 500, Internal Server Error"})
    void anErrorSaysNoMoreThanItsStatus(String method, String path, int status, String title)
        throws IOException {
        HttpResponse<String> answer = cambs.send(method, path.replace("'<b>", "%3Cb%3E"), "");

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
            .contains("application/problem+json");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        JsonNode problem = new ObjectMapper().readTree(answer.body());
        assertThat(problem.properties()).extracting(member -> member.getKey())
            .containsExactly("instance", "status", "title", "type");
        assertThat(problem.get("type").asText()).isEqualTo("about:blank");
        assertThat(problem.get("title").asText()).isEqualTo(title);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(answer.body()).doesNotContain("secret", "Exception");
    }

    @Test
    void tellsTheMethodsThatArePossible() throws IOException {
        assertThat(cambs.send("PUT", "/incidents/1/receipts", "").headers().firstValue("Allow"))
            .contains("POST");
        assertThat(cambs.send("PUT", "/events", "").headers().firstValue("Allow"))
            .contains("GET");
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() throws IOException {
        HttpResponse<String> answer =
            cambs.send("POST", "/incidents/1/receipts", "x".repeat(101));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("\"title\":\"Request Entity Too Large\"");
    }

    @Test
    void anAnswerThatHasBegunIsCutOff() {
        assertThatThrownBy(() -> cambs.get("/half")).isInstanceOf(IOException.class);
    }

    @Test
    void theAnswerToHeadHasNoBody() throws IOException {
        HttpResponse<String> answer = cambs.send("HEAD", "/nowhere", "");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"nonsense, 400", "GET /%URI% HTTP/1.1, 414", "GET /events HTTP/1.1~X: %URI%, 431",
        "GET /events HTTP/9.9~Host: x, 505", "GET /events HTTP/9.9, 505", "GET /events HTTP/x, 400",
        "GET /events, 400"})
    void whatIsNotHttpIsAnsweredInTheSameForm(String head, int status) {
        StringBuffer text = new StringBuffer();
        NetSocket socket = feed.vertx.createNetClient(
                new NetClientOptions().setSsl(true).setTrustAll(true)
                    .setHostnameVerificationAlgorithm(""))
            .connect(feed.server.actualPort(), "127.0.0.1").await();
        socket.handler(text::append);
        socket.write(head.replace("%URI%", "x".repeat(9_000)).replace("~", "\r\n") + "\r\n\r\n");

        await().untilAsserted(() -> assertThat(text).contains(
            " " + status + " ", "application/problem+json", "\"status\":" + status));
    }
}
