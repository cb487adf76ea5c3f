package org.watchlink.gateway.feed.http;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.net.PemKeyCertOptions;
import io.vertx.core.parsetools.RecordParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import org.watchlink.gateway.feed.access.Mint;

/// How fast the feed tells 100 consumers, each on a TLS connection with a certificate of its own
/// partner, beside a bare TLS server that writes the same octets to as many connections. Both, and
/// the consumers, are in this process. A latency is from the moment an event enters the feed's
/// memory until the last of the 100 has read it.
public final class FanOutFigures {

    private static final int CONSUMERS = 100;

    private final int events;
    private final int rate;
    private final long[] begun;
    private final AtomicInteger[] left;
    private final long[] latency;
    private final AtomicLong open = new AtomicLong();
    private final AtomicInteger ready = new AtomicInteger();

    private FanOutFigures(int events, int rate) {
        this.events = events;
        this.rate = rate;
        this.begun = new long[events + 1];
        this.latency = new long[events + 1];
        this.left = new AtomicInteger[events + 1];
        Arrays.setAll(left, _ -> new AtomicInteger(CONSUMERS));
        open.set(events);
    }

    /// Prints the figures; `brief` for a look at whether it works.
    public static void main(String[] arguments) throws Exception {
        int scale = List.of(arguments).contains("brief") ? 1 : 10;
        Vertx consumers = Vertx.vertx();
        for (int round = 1; round <= 3; round++) {
            for (boolean floor : new boolean[] {true, false}) {
                for (int rate : new int[] {100, 500, 0}) {
                    int events = rate == 0 ? 1_000 * scale : rate * scale / 2;
                    new FanOutFigures(events, rate).run(consumers, floor, round);
                }
            }
        }
        consumers.close().await();
        System.exit(0);
    }

    private void run(Vertx consumers, boolean floor, int round) throws Exception {
        Path folder = Files.createTempDirectory("fan-out");
        try (HttpStage stage = new HttpStage(folder, 0, Pace.USUAL);
            Bare bare = new Bare(stage)) {
            HttpClient client = client(consumers, stage, folder);
            int port = floor ? bare.port : stage.port();
            List<Future<Void>> all = new ArrayList<>();
            for (int i = 0; i < CONSUMERS; i++) {
                all.add(consume(client, port));
            }
            Future.all(all).await();
            while (ready.get() < CONSUMERS) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
            }
            long start = System.nanoTime();
            produce(floor ? bare::add : count -> stage.paper.add(Paper.HERTS, count));
            while (open.get() > 0) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
            }
            print(floor, round, System.nanoTime() - start);
            client.close().await();
        }
    }

    private void produce(IntConsumer source) {
        long start = System.nanoTime();
        int batch = rate == 0 ? 100 : 1;
        for (int i = 1; i <= events; i += batch) {
            if (rate > 0) {
                long due = start + TimeUnit.SECONDS.toNanos(i) / rate;
                LockSupport.parkNanos(due - System.nanoTime());
            }
            long now = System.nanoTime();
            Arrays.fill(begun, i, Math.min(i + batch, events + 1), now);
            source.accept(Math.min(batch, events + 1 - i));
        }
    }

    private Future<Void> consume(HttpClient client, int port) {
        RecordParser parser = RecordParser.newDelimited("\n\n", this::heard);
        return client.request(HttpMethod.GET, port, "127.0.0.1", "/feed/v1/stream")
            .compose(request -> request.send())
            .onSuccess(response -> response.handler(parser)).mapEmpty();
    }

    private void heard(Buffer record) {
        String text = record.toString();
        if (text.startsWith("retry")) {
            ready.incrementAndGet();
        }
        if (text.contains("\"sequence\"")) {
            int seq = (int) Events.sequence(text);
            if (left[seq].decrementAndGet() == 0) {
                latency[seq] = System.nanoTime() - begun[seq];
                open.decrementAndGet();
            }
        }
    }

    private void print(boolean floor, int round, long nanos) {
        long[] sorted = Arrays.copyOfRange(latency, 1, events + 1);
        Arrays.sort(sorted);
        System.out.printf(
            "%d %-8s %-6s %,7.0f events/s %,9.0f told/s, last of %d: p50 %.1f ms p99 %.1f ms%n",
            round, floor ? "bare TLS" : "feed", rate == 0 ? "burst" : rate + "/s",
            events * 1e9 / nanos, events * 1e9 / nanos * CONSUMERS, CONSUMERS,
            sorted[events / 2] / 1e6, sorted[(int) (events * 0.99)] / 1e6);
    }

    private static HttpClient client(Vertx vertx, HttpStage stage, Path folder) throws Exception {
        Mint.Issued own = stage.issued("herts");
        return vertx.createHttpClient(
            new HttpClientOptions().setSsl(true).setTrustAll(true).setVerifyHost(false)
                .setKeyCertOptions(new PemKeyCertOptions()
                    .addCertPath(own.write(folder.resolve("herts.crt")).toString())
                    .addKeyPath(own.writeKey(folder.resolve("herts.key")).toString())),
            new PoolOptions().setHttp1MaxSize(CONSUMERS));
    }

    /// A server that does nothing but write.
    private static final class Bare implements AutoCloseable {

        private final Vertx vertx = Vertx.vertx();
        private final List<HttpServerResponse> responses = new CopyOnWriteArrayList<>();
        private final String event;
        private final int port;
        private int seq;

        /// Its events are as long as those of the stage.
        Bare(HttpStage stage) throws Exception {
            Paper paper = new Paper(0);
            paper.add(Paper.HERTS, 1);
            event = paper.page(Paper.HERTS, 0, 1).getFirst().json().toString()
                .replaceFirst("(?<=\"sequence\":\")\\d{20}", "%020d");
            HttpServerOptions options = stage.options().setPort(0);
            port = vertx.createHttpServer(options).requestHandler(request -> {
                request.response().setChunked(true).write("retry: 2000\n\n");
                responses.add(request.response());
            }).listen().map(HttpServer::actualPort).await();
        }

        void add(int count) {
            Buffer frames = Buffer.buffer();
            for (int i = 0; i < count; i++) {
                frames.appendString("id: %s%ndata: %s\n\n".formatted(
                    "c".repeat(32), event.formatted(++seq)));
            }
            responses.forEach(response -> response.write(frames));
        }

        @Override
        public void close() {
            vertx.close().await();
        }
    }
}
