package org.watchlink.gateway.feed.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whom a client of the JDK believes.
class AuthoritiesTest {

    @TempDir
    private Path folder;

    @Test
    void aClientBelievesTheseAuthoritiesAndNobodyElse() throws Exception {
        try (FeedStage feed = new FeedStage(FeedStage.settings(
            folder, FeedStage.SERVER, FeedStage.POLICE.own(), false), Limits.USUAL)) {
            assertThat(asked(feed, FeedStage.COUNCIL)).isEqualTo(401);
            assertThatThrownBy(() -> asked(feed, FeedStage.POLICE))
                .isInstanceOf(SSLException.class);
        }
    }

    private static int asked(FeedStage feed, Mint authority) throws Exception {
        Authorities known = new Authorities(List.of(authority.own().certificate()));
        try (HttpClient client = HttpClient.newBuilder().sslContext(known.context()).build()) {
            return client.send(
                HttpRequest.newBuilder(URI.create(
                    "https://127.0.0.1:" + feed.server.actualPort() + "/events")).build(),
                BodyHandlers.discarding()).statusCode();
        }
    }
}
