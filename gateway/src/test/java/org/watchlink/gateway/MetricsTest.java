package org.watchlink.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.watchlink.gateway.feed.Consumers.Lag;
import org.watchlink.gateway.feed.Consumers.Offset;
import org.watchlink.gateway.feed.Webhooks;

/// What is measured, under the names that dashboards and alarms know.
class MetricsTest {

    private final Metrics metrics = new Metrics();

    @Test
    void howFarConsumersAndWebhooksAreBehind() {
        metrics.feed(
            () -> List.of(
                new Lag(new Offset("herts", "room", 7, Instant.EPOCH), 3, Duration.ofMillis(1_500)),
                new Lag(new Offset("herts", "spare", 9, Instant.EPOCH), 0, Duration.ZERO)),
            () -> List.of(
                new Webhooks.State(
                    "hook", "herts", 2, Optional.empty(), false, Optional.of("stopped"), 0),
                new Webhooks.State(
                    "other", "herts", 0, Optional.empty(), false, Optional.empty(), 0)));

        assertThat(text()).contains(
            "watchlink_feed_lag_events{consumer=\"room\",partner=\"herts\"} 3.0",
            "watchlink_feed_lag_events{consumer=\"spare\",partner=\"herts\"} 0.0",
            "watchlink_feed_lag_seconds{consumer=\"room\",partner=\"herts\"} 1.5",
            "watchlink_feed_lag_seconds{consumer=\"spare\",partner=\"herts\"} 0.0",
            "watchlink_webhook_waiting{webhook=\"hook\"} 2.0",
            "watchlink_webhook_stopped{webhook=\"hook\"} 1.0",
            "watchlink_webhook_stopped{webhook=\"other\"} 0.0");
    }

    @Test
    void sumsByKindAreCounters() {
        metrics.sums("watchlink_feed_refused_total", "x", "of", () -> Map.of("polls", 4L));

        assertThat(text()).contains(
            "# TYPE watchlink_feed_refused_total counter",
            "watchlink_feed_refused_total{of=\"polls\"} 4.0");
    }

    @Test
    void whatOnlyGrowsIsACounter() {
        metrics.sum("watchlink_desks_sent_away_total", "x", () -> 2);

        assertThat(text()).contains(
            "# TYPE watchlink_desks_sent_away_total counter",
            "watchlink_desks_sent_away_total 2.0");
    }

    private List<String> text() {
        return new String(metrics.text(), StandardCharsets.UTF_8).lines().toList();
    }
}
