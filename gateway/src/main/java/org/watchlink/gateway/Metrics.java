package org.watchlink.gateway;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.Unit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.watchlink.adapters.camel.RouteMeter;
import org.watchlink.adapters.hytera.HyteraCounts;
import org.watchlink.adapters.tetra.TetraCounts;
import org.watchlink.gateway.feed.Consumers.Lag;
import org.watchlink.gateway.feed.Webhooks;
import org.watchlink.gateway.store.Monitor;
import org.watchlink.routes.camera.CameraMeter;
import org.watchlink.routes.desk.LinkHealth;

/// What the process measures of itself, for Prometheus. Labels are routes, links, camera numbers
/// and fixed words; never a radio, a person or a text.
final class Metrics implements RouteMeter.Meter, CameraMeter, Monitor {

    static final String TYPE = PrometheusTextFormatWriter.CONTENT_TYPE;

    private static final double[] SECONDS = {
        0.0001, 0.0002, 0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.3, 1, 3, 10};

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final PrometheusTextFormatWriter writer =
        PrometheusTextFormatWriter.builder().build();
    private final Histogram routes = seconds(
        "watchlink_route_seconds", "From a route's door to the end of the exchange", "route");
    private final Counter routeFailures = Counter.builder()
        .name("watchlink_route_failures_total").help("Exchanges that ended with a failure")
        .labelNames("route").register(registry);
    private final Histogram shown = seconds(
        "watchlink_alert_to_desk_seconds", "From the radio's frame to the desks", "link",
        "recorded");
    private final Histogram cameras = seconds(
        "watchlink_camera_seconds", "From a camera's order to its answer", "camera", "outcome");
    private final Histogram commits = seconds(
        "watchlink_log_commit_seconds", "One commit of the incident log");
    private final Counter recorded = Counter.builder()
        .name("watchlink_log_entries_total").help("Entries made durable").register(registry);
    private final Counter lost = Counter.builder()
        .name("watchlink_log_failures_total").help("Times that the disk began to fail")
        .register(registry);

    Metrics() {
        JvmMetrics.builder().register(registry);
    }

    @Override
    public void passed(String route, Duration took, boolean failed) {
        routes.labelValues(route).observe(seconds(took));
        if (failed) {
            routeFailures.labelValues(route).inc();
        }
    }

    @Override
    public void answered(int camera, String outcome, Duration took) {
        cameras.labelValues(Integer.toString(camera), outcome).observe(seconds(took));
    }

    @Override
    public void committed(int writes, Duration took) {
        recorded.inc(writes);
        commits.observe(seconds(took));
    }

    @Override
    public void failed(Throwable cause) {
        lost.inc();
    }

    /// What a link brought came to the desks so long after its frame.
    void shown(String link, boolean inLog, Duration took) {
        shown.labelValues(link, Boolean.toString(inLog)).observe(seconds(took));
    }

    /// A number that is read when somebody asks.
    void gauge(String name, String help, DoubleSupplier value) {
        GaugeWithCallback.builder().name(name).help(help)
            .callback(callback -> callback.call(value.getAsDouble())).register(registry);
    }

    /// A sum that is read when somebody asks; its name ends in `_total`.
    void sum(String name, String help, LongSupplier sum) {
        CounterWithCallback.builder().name(name).help(help)
            .callback(callback -> callback.call(sum.getAsLong())).register(registry);
    }

    /// Sums by kind that are read when somebody asks.
    void sums(String name, String help, String label, Supplier<Map<String, Long>> sums) {
        CounterWithCallback.builder().name(name).help(help).labelNames(label)
            .callback(callback -> sums.get().forEach((kind, sum) -> callback.call(sum, kind)))
            .register(registry);
    }

    /// Whether each link is up, and what came in garbled.
    void links(Supplier<List<LinkHealth>> links) {
        GaugeWithCallback.builder().name("watchlink_link_up").help("1 while the link is up")
            .labelNames("link")
            .callback(callback -> links.get().forEach(link ->
                callback.call(link.up() ? 1 : 0, link.link())))
            .register(registry);
        CounterWithCallback.builder().name("watchlink_link_garbled_total")
            .help("Frames of this link that the grammar refused").labelNames("link")
            .callback(callback -> links.get().forEach(link ->
                callback.call(link.garbled(), link.link())))
            .register(registry);
    }

    /// How far behind the consumers and webhooks of the police feed are, by their configured names.
    void feed(Supplier<List<Lag>> lags, Supplier<List<Webhooks.State>> webhooks) {
        GaugeWithCallback.builder().name("watchlink_feed_lag_events")
            .help("Events that a consumer has not got").labelNames("partner", "consumer")
            .callback(callback -> lags.get().forEach(lag -> callback.call(
                lag.events(), lag.offset().partner(), lag.offset().consumer())))
            .register(registry);
        GaugeWithCallback.builder().name("watchlink_feed_lag_seconds")
            .help("How long its next one has been waiting").labelNames("partner", "consumer")
            .callback(callback -> lags.get().forEach(lag -> callback.call(
                seconds(lag.since()), lag.offset().partner(), lag.offset().consumer())))
            .register(registry);
        GaugeWithCallback.builder().name("watchlink_webhook_waiting")
            .help("Events that a webhook has not got").labelNames("webhook")
            .callback(callback -> webhooks.get().forEach(one ->
                callback.call(one.waiting(), one.endpoint())))
            .register(registry);
        GaugeWithCallback.builder().name("watchlink_webhook_stopped")
            .help("1 while nothing is posted to a webhook").labelNames("webhook")
            .callback(callback -> webhooks.get().forEach(one ->
                callback.call(one.stopped().isPresent() ? 1 : 0, one.endpoint())))
            .register(registry);
    }

    /// What a Hytera system has counted.
    void hytera(String system, Supplier<HyteraCounts> counts) {
        Map<String, ToLongFunction<HyteraCounts>> sums = Map.of(
            "received", HyteraCounts::received, "sent", HyteraCounts::sent,
            "acknowledged", HyteraCounts::acknowledged, "strangers", HyteraCounts::strangers,
            "duplicates", HyteraCounts::duplicates,
            "retransmissions", HyteraCounts::retransmissions,
            "wrong_checks", HyteraCounts::wrongChecks, "kernel_drops", HyteraCounts::dropped);
        counts(system, sums, HyteraCounts::garbled, counts);
    }

    /// What a TETRA terminal's session has counted.
    void tetra(String terminal, Supplier<TetraCounts> counts) {
        Map<String, ToLongFunction<TetraCounts>> sums = Map.of(
            "received", TetraCounts::received, "sent", TetraCounts::sent,
            "reported", TetraCounts::reported, "repeated", TetraCounts::repeated,
            "incomplete", TetraCounts::incomplete, "refused", TetraCounts::refused,
            "unknown", TetraCounts::unknown, "dropped_octets", TetraCounts::dropped);
        counts(terminal, sums, TetraCounts::garbled, counts);
    }

    private <C> void counts(
        String system, Map<String, ToLongFunction<C>> sums,
        Function<C, Map<String, Long>> garbled, Supplier<C> counts) {
        sums.forEach((what, sum) -> sum(
            "watchlink_" + metric(system) + "_" + what + "_total",
            "Messages of this system: " + what.replace('_', ' '),
            () -> sum.applyAsLong(counts.get())));
        sums("watchlink_" + metric(system) + "_garbled_total",
            "Messages that the grammar refused, by reason", "reason",
            () -> garbled.apply(counts.get()));
    }

    /// Everything as Prometheus text.
    byte[] text() {
        ByteArrayOutputStream out = new ByteArrayOutputStream(32_768);
        try {
            writer.write(out, registry.scrape());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private Histogram seconds(String name, String help, String... labels) {
        return Histogram.builder().name(name).help(help).unit(Unit.SECONDS).labelNames(labels)
            .classicOnly().classicUpperBounds(SECONDS).register(registry);
    }

    private static double seconds(Duration took) {
        return took.toNanos() / 1e9;
    }

    private static String metric(String system) {
        return system.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "_");
    }
}
