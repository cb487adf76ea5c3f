package org.watchlink.gateway.desk;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.vertx.ext.web.handler.FileSystemAccess;
import io.vertx.ext.web.handler.StaticHandler;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.watchlink.gateway.config.Account;
import org.watchlink.gateway.config.Role;
import org.watchlink.gateway.desk.Probes.Probe;
import org.watchlink.gateway.json.Json;
import org.watchlink.routes.footage.FootageView;

/// Serves the operators' page, what it draws from, and its socket.
public final class DeskServer {

    private static final int FORM = 4_096;
    private static final Set<String> PAGES = Set.of("/", "/footage");
    private static final long HEALTH_MILLIS = 2_000;

    private final Vertx vertx;
    private final DeskSettings settings;
    private final DeskHub hub;
    private final Room room;
    private final Probes probes;
    private final Sessions sessions;
    private final SignIn signIn;
    private final Shield shield;
    private final DeskSocket socket;
    private final FootagePage footage;
    private final HttpServer server;
    private final List<Consumer<Router>> pages = new ArrayList<>();
    private volatile long pulse;
    private Optional<PoliceDesk> police = Optional.empty();
    private volatile Registers registers = Registers.of(RegisterPage.NONE);

    /// Nothing is served before `start`; `requests` gives those for footage as they are.
    public DeskServer(
        Vertx vertx, DeskSettings settings, Function<String, Optional<Account>> accounts,
        DeskHub hub, Room room, Supplier<CompletionStage<FootageView>> requests, Probes probes,
        InstantSource clock) {
        this.vertx = vertx;
        this.settings = settings;
        this.hub = hub;
        this.room = room;
        this.probes = probes;
        this.sessions = new Sessions(settings, accounts, clock);
        this.signIn = new SignIn(vertx, settings, accounts, sessions, clock);
        this.shield = new Shield(settings.secure());
        Actions actions = new Actions(settings.choices(), () -> registers.page());
        this.socket = new DeskSocket(hub, room, actions, signIn, sessions);
        this.footage = new FootagePage(hub.loop(), requests, room, actions, sessions);
        this.server = vertx.createHttpServer(new HttpServerOptions()
            .setHost(settings.host()).setPort(settings.port())
            .setPerMessageWebSocketCompressionSupported(false)
            .setPerFrameWebSocketCompressionSupported(false)
            .setTcpNoDelay(true).setTcpKeepAlive(true));
    }

    /// Serves the page of the police too; before `start`.
    public void admit(PoliceDesk desk) {
        police = Optional.of(desk);
    }

    /// Ends the pages of the police. The stage completes when what they were given is written
    /// down.
    public CompletionStage<Void> dismiss() {
        return police.map(PoliceDesk::close)
            .orElseGet(() -> CompletableFuture.completedStage(null));
    }

    /// Opens the door, and gives the port.
    public Future<Integer> start() {
        Promise<Integer> port = Promise.promise();
        hub.loop().runOnContext(_ -> {
            hub.serve(room);
            server.requestHandler(router())
                .webSocketHandshakeHandler(handshake -> socket.open(handshake, origins()))
                .listen()
                .map(HttpServer::actualPort)
                .onSuccess(_ -> pulse = vertx.setPeriodic(
                    HEALTH_MILLIS, _ -> hub.tick(sessions::valid)))
                .onComplete(port);
        });
        return port.future();
    }

    /// Closes the door and all sockets.
    public Future<Void> stop() {
        vertx.cancelTimer(pulse);
        return server.close();
    }

    /// From here on the desks draw these registers.
    public void show(RegisterPage page) {
        registers = Registers.of(page);
    }

    /// More pages for those who have signed in; a request knows its [Seat] as `seat`. To be called
    /// before `start`.
    public void add(Consumer<Router> more) {
        pages.add(more);
    }

    private Router router() {
        Router router = Router.router(vertx);
        router.route().handler(shield::cover);
        router.route().handler(this::apart);
        router.get("/health/live").handler(context -> probe(context, probes.live()));
        router.get("/health/ready").handler(context -> probe(context, probes.ready()));
        router.get("/metrics").handler(this::metrics);
        router.post().handler(this::ownPage);
        router.get("/sign-in").handler(signIn::show);
        router.get(SignIn.POLICE_DOOR).handler(signIn::show);
        router.post("/sign-in").handler(BodyHandler.create(false).setBodyLimit(FORM))
            .handler(signIn::enter);
        router.post("/sign-out").handler(signIn::leave);
        router.get("/lib/leaflet/*").handler(shield::files).handler(StaticHandler.create(
            "META-INF/resources/webjars/leaflet/1.9.4/dist").setCachingEnabled(false));
        router.get("/js/zone.js").handler(this::zone);
        router.getWithRegex("/(css|js|img)/.+").handler(shield::files)
            .handler(StaticHandler.create("webroot").setCachingEnabled(false));
        router.route().handler(this::seated);
        police.ifPresent(desk -> desk.open(router, hub, sessions));
        router.get("/").handler(context -> context.response()
            .putHeader("Content-Type", "text/html; charset=utf-8")
            .sendFile("webroot/index.html"));
        router.get("/api/desk").handler(this::about);
        router.get("/api/registers").handler(this::registers);
        new IdleLock(sessions).serve(router, "/api/touch");
        footage.serve(router);
        router.get("/map/*").handler(shield::files).handler(StaticHandler.create(
            FileSystemAccess.ROOT, settings.maps().toAbsolutePath().toString())
            .setCachingEnabled(false));
        pages.forEach(more -> more.accept(router));
        return router;
    }

    private Set<String> origins() {
        int port = server.actualPort();
        return settings.origins().isEmpty()
            ? Set.of("http://localhost:" + port, "http://127.0.0.1:" + port) : settings.origins();
    }

    private void ownPage(RoutingContext context) {
        String origin = context.request().getHeader("Origin");
        if (origin == null || !origins().contains(origin)) {
            context.response().setStatusCode(403).end();
        } else {
            context.next();
        }
    }

    /// The police have their own page and nothing else of the control room; nobody else has theirs.
    private void apart(RoutingContext context) {
        String path = context.normalizedPath();
        boolean theirs = path.equals("/police") || path.startsWith("/police/");
        boolean common = path.matches("/((css|js|img|health)/.*|(police/)?sign-(in|out))");
        Optional<Seat> seat = signIn.seat(context);
        boolean officer = seat.filter(one -> one.role() == Role.POLICE).isPresent();
        if (officer && path.equals("/")) {
            context.response().setStatusCode(303).putHeader("Location", "/police").end();
        } else if (seat.isPresent() && officer != theirs && !common) {
            context.response().setStatusCode(403).end();
        } else {
            context.next();
        }
    }

    private void seated(RoutingContext context) {
        Optional<Seat> seat = signIn.seat(context);
        if (seat.isPresent()) {
            context.put("seat", seat.get());
            context.next();
        } else if (PAGES.contains(context.request().path())) {
            context.response().setStatusCode(303).putHeader("Location", "/sign-in").end();
        } else if (context.normalizedPath().equals("/police")) {
            context.response().setStatusCode(303).putHeader("Location", SignIn.POLICE_DOOR).end();
        } else {
            context.response().setStatusCode(401).end();
        }
    }

    private void about(RoutingContext context) {
        Seat seat = context.get("seat");
        json(context, Buffer.buffer(Json.bytes(Map.of(
            "name", seat.operator().name(), "desk", seat.operator().desk(),
            "role", seat.role().name().toLowerCase(), "airwave", seat.airwave(),
            "choices", settings.choices()))));
    }

    private void registers(RoutingContext context) {
        Seat seat = context.get("seat");
        json(context, seat.airwave() ? registers.all() : registers.open());
    }

    /// The zone of all times that pages show and take.
    private void zone(RoutingContext context) {
        context.response().putHeader("Content-Type", "text/javascript; charset=utf-8")
            .end("export const ZONE = '" + settings.zone().getId() + "';\n");
    }

    private void probe(RoutingContext context, Supplier<Probe> probe) {
        vertx.executeBlocking(probe::get, false).onFailure(context::fail).onSuccess(answer -> {
            context.response().setStatusCode(answer.well() ? 200 : 503);
            json(context, Buffer.buffer(answer.json()));
        });
    }

    private void metrics(RoutingContext context) {
        vertx.executeBlocking(probes.metrics()::get, false).onFailure(context::fail)
            .onSuccess(text -> context.response()
                .putHeader("Content-Type", probes.metricsType()).end(Buffer.buffer(text)));
    }

    private static void json(RoutingContext context, Buffer body) {
        context.response().putHeader("Content-Type", "application/json").end(body);
    }

    /// The registers, and as they are told to desks with and without the Airwave entitlement.
    private record Registers(RegisterPage page, Buffer all, Buffer open) {

        static Registers of(RegisterPage page) {
            return new Registers(
                page, Buffer.buffer(Json.bytes(page)),
                Buffer.buffer(Json.bytes(page.withoutAirwave())));
        }
    }
}
