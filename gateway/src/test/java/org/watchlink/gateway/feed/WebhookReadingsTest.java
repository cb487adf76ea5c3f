package org.watchlink.gateway.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.watchlink.adapters.webhook.WebhookKey.Shared;
import org.watchlink.adapters.webhook.WebhookSigner;
import org.watchlink.adapters.wire.Octets;
import org.watchlink.routes.incident.PoliceChange.FeedRead;

class WebhookReadingsTest {

    private static final Instant AT = Instant.parse("2026-11-22T10:00:00Z");
    private static final WebhookEndpoint HOOK = new WebhookEndpoint(
        "hook", "herts", "https://example.org/hook",
        new WebhookSigner(List.of(new Shared(Octets.of(new byte[24])))), 4);

    private final List<FeedRead> written = new ArrayList<>();
    private Optional<String> refusal = Optional.empty();
    private final WebhookReadings readings = new WebhookReadings(read -> {
        if (refusal.isEmpty()) {
            written.add(read);
        }
        return CompletableFuture.completedStage(refusal);
    }, Runnable::run);

    @Test
    void theFirstIsWrittenAtOnceAndThoseOfAMinuteTogether() {
        for (long seq : List.of(5L, 3L, 4L, 8L, 7L)) {
            readings.delivered(HOOK, seq, AT);
        }
        assertThat(written).containsExactly(read(5, 5));
        readings.look(AT.plusSeconds(59));
        assertThat(written).hasSize(1);
        readings.look(AT.plusSeconds(60));
        assertThat(written).containsExactly(read(5, 5), read(3, 4), read(7, 8));
        readings.delivered(HOOK, 9, AT.plusSeconds(61));
        assertThat(written).endsWith(read(9, 9));
    }

    @Test
    void whatTheLogDoesNotTakeIsWrittenLater() {
        refusal = Optional.of("the disk is full");
        readings.delivered(HOOK, 1, AT);
        readings.delivered(HOOK, 2, AT);
        readings.look(AT.plusSeconds(60));
        refusal = Optional.empty();
        readings.look(AT.plusSeconds(61));
        assertThat(written).isEmpty();
        readings.look(AT.plusSeconds(120));
        assertThat(written).containsExactly(read(1, 2));
    }

    private static FeedRead read(long first, long last) {
        return new FeedRead("herts", "hook", "webhook", first, last);
    }
}
