package org.watchlink.gateway.desk;

import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.watchlink.gateway.config.Account;
import org.watchlink.gateway.config.Role;
import org.watchlink.gateway.desk.DeskSettings.Choices;
import org.watchlink.gateway.desk.Probes.Probe;
import org.watchlink.routes.footage.FootageView;

/// A desk server on this machine over a fake room. Everybody's password is `PASSWORD`.
final class DemoServer implements AutoCloseable {

    static final String PASSWORD = "correct horse battery staple";
    static final Choices CHOICES = new Choices(
        List.of("Arrest", "Words of advice", "No trace", "False alarm", "Test"),
        List.of("CCTV: watching. Stay safe", "CCTV: say again please", "CCTV: not in view"),
        DemoIncidents.CHOICES);

    private static final String HASH = new Passwords().hash(PASSWORD);
    private static final Map<String, Account> PEOPLE = Stream.of(
        new Account("J. Smith", Role.OPERATOR, true, HASH),
        new Account("A. Patel", Role.SUPERVISOR, true, HASH),
        new Account("C. Okoro", Role.SUPERVISOR, false, HASH),
        new Account("B. Jones", Role.OPERATOR, false, HASH),
        new Account("I. Visitor", Role.VIEWER, false, HASH),
        new Account("P. Herts", Role.POLICE, false, "herts", HASH),
        new Account("P. Beds", Role.POLICE, false, "beds", HASH),
        new Account("P. Exercise", Role.POLICE, false, "herts-exercise", HASH))
        .collect(Collectors.toMap(Account::name, account -> account));

    final FakeRoom room;
    final DemoFeed feed = new DemoFeed();
    final DeskHub hub;
    final Path folder;
    final int port;

    /// How far the server's clock is ahead.
    volatile Duration ahead = Duration.ZERO;

    /// The requests for footage.
    volatile FootageView footage = DemoFootage.view(List.of());

    private final Vertx vertx = Vertx.vertx();
    private final DeskServer server;

    DemoServer(FakeRoom room, Path folder, Path maps, int port, boolean secure) {
        this(room, folder, maps, port, secure, _ -> _ -> { });
    }

    /// With more pages.
    DemoServer(
        FakeRoom room, Path folder, Path maps, int port, boolean secure,
        Function<Vertx, Consumer<Router>> more) {
        this(room, folder, maps, port, secure, ZoneId.of("Europe/London"), more);
    }

    private DemoServer(
        FakeRoom room, Path folder, Path maps, int port, boolean secure, ZoneId zone,
        Function<Vertx, Consumer<Router>> more) {
        this.room = room;
        this.folder = folder;
        this.hub = new DeskHub(vertx, room.epoch);
        room.tells(hub::publish);
        DeskSettings settings = new DeskSettings("127.0.0.1", port, secure, Set.of(),
            folder.resolve("sessions.json"), Duration.ofHours(12), Duration.ofHours(1), maps,
            zone, List.of("CCTV desk 1", "CCTV desk 2"), CHOICES);
        Probe well = new Probe(true, "{\"status\":\"UP\"}".getBytes(StandardCharsets.UTF_8));
        this.server = new DeskServer(vertx, settings,
            name -> Optional.ofNullable(PEOPLE.get(name)), hub, room,
            () -> CompletableFuture.completedFuture(footage),
            new Probes(() -> well, () -> new Probe(false, well.json()), "text/plain",
                () -> "watchlink_up 1\n".getBytes(StandardCharsets.UTF_8)),
            () -> Instant.now().plus(ahead));
        server.show(DemoRegisters.PAGE);
        server.admit(new PoliceDesk(
            feed.feed, () -> feed.read, feed::police,
            number -> Optional.of("Camera " + number), DemoFeed::grades,
            () -> Instant.now().plus(ahead)));
        server.add(more.apply(vertx));
        this.port = server.start().await();
    }

    static DemoServer start() throws IOException {
        return start(Files.createTempDirectory("desk"), 0);
    }

    static DemoServer start(Path folder, int port) {
        return new DemoServer(new FakeRoom(), folder,
            Path.of("../config/map"), port, false);
    }

    /// In another time zone.
    static DemoServer in(ZoneId zone, Path folder) {
        return new DemoServer(new FakeRoom(), folder, folder, 0, false, zone, _ -> _ -> { });
    }

    /// Ends the pages of the police, as before a stop.
    void dismiss() {
        server.dismiss().toCompletableFuture().join();
    }

    String page() {
        return "http://127.0.0.1:" + port;
    }

    Vertx vertx() {
        return vertx;
    }

    @Override
    public void close() {
        server.stop().await();
        vertx.close().await();
        room.close();
    }
}
