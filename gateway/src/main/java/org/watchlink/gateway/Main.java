package org.watchlink.gateway;

import io.vertx.core.Vertx;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.watchlink.adapters.camel.RouteMeter;
import org.watchlink.adapters.onvif.AllowedNetworks;
import org.watchlink.adapters.onvif.Credentials;
import org.watchlink.gateway.config.Configuration;
import org.watchlink.gateway.config.ConfigurationError;
import org.watchlink.gateway.config.Network;
import org.watchlink.gateway.config.RegisterSet;
import org.watchlink.gateway.config.RegisterWatch;
import org.watchlink.gateway.config.Registers;
import org.watchlink.gateway.config.Settings;
import org.watchlink.gateway.desk.DeskHub;
import org.watchlink.gateway.desk.DeskServer;
import org.watchlink.gateway.feed.FeedRing;
import org.watchlink.gateway.store.LogSite;
import org.watchlink.gateway.store.Store;
import org.watchlink.gateway.store.view.Archive;
import org.watchlink.gateway.store.view.Views;
import org.watchlink.routes.AlertRoute;
import org.watchlink.routes.AnswerRoute;
import org.watchlink.routes.CueRoute;
import org.watchlink.routes.DeskRoute;
import org.watchlink.routes.ToldRoute;
import org.watchlink.routes.airwave.AirwaveDoor;
import org.watchlink.routes.answer.AirwaveOutbox;
import org.watchlink.routes.answer.AnswerPort;
import org.watchlink.routes.answer.Outbox;
import org.watchlink.routes.camera.Correlator;
import org.watchlink.routes.desk.LinkBook;
import org.watchlink.routes.incident.Occurrence.AlertRaised;
import org.watchlink.routes.onvif.OnvifControl;
import org.watchlink.routes.onvif.OnvifTimes;
import org.watchlink.routes.place.Locator;
import org.watchlink.routes.radio.Heard;
import org.watchlink.routes.radio.RadioEvent;
import org.watchlink.routes.room.ControlRoom;
import org.watchlink.routes.room.Cueing;
import org.watchlink.routes.room.Surroundings;
import org.watchlink.routes.room.Told;

/// The gateway, put together: read from top to bottom, what starts in which order. The radios come
/// last, when everything that they need is there.
public final class Main implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger("gateway");
    private static final Duration LOOK = Duration.ofSeconds(5);
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration STOP = Duration.ofSeconds(5);

    private final Settings settings;
    private final Metrics metrics = new Metrics();
    private final Store store;
    private final List<Views> views = new ArrayList<>();
    private final Vertx vertx = Vertx.vertx();
    private final CamelContext camel = new DefaultCamelContext();
    private final Watch watch = new Watch();
    private final FeedSwitch feed = new FeedSwitch();
    private volatile Optional<DamsDoor> dams = Optional.empty();
    private final OnvifControl cameras;
    private final ControlRoom room;
    private final DeskServer server;
    private final int port;

    /// Starts the gateway.
    ///
    /// @throws Exception if a part cannot start: a port that is taken, a log that is damaged
    public Main(Configuration configuration) throws Exception {
        settings = configuration.settings();
        Registers registers = configuration.registers();
        Files.createDirectories(settings.data());
        Clock clock = Clock.system(settings.rules().answers().zone());
        LogSite site = LogSite.of(settings);
        store = Store.open(site, metrics, clock);
        FeedRing ring = new FeedRing();
        for (LogSite one : site.all()) {
            views.add(PoliceFeed.views(
                one, store.log(), views.isEmpty() ? ring : new FeedRing(), settings));
        }
        Archive archive = new Archive(views.getFirst());
        String epoch = Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);

        AtomicReference<Correlator> correlator =
            new AtomicReference<>(correlator(registers.current()));
        registers.listen(set -> correlator.set(correlator(set)));
        Locator locator = new Locator(
            settings.placing(), link -> settings.townOf(link).flatMap(registers::town));
        AirwaveDoor airwave = PoliceRadio.door(settings, clock);
        ProducerTemplate template = camel.createProducerTemplate();
        Endpoint told = camel.getEndpoint(ToldRoute.IN);
        room = new ControlRoom(
            epoch, store.log(), new Surroundings(
                registers::current, locator, correlator::get, airwave,
                name -> registers.airwave().named(name),
                value -> registers.airwave().status(value),
                new FootageApprovers(configuration)),
            settings.rules(), clock, entry -> tell(template, told, entry, clock));
        cameras = new OnvifControl(
            number -> registers.current().camera(number), this::credentials,
            AllowedNetworks.only(
                settings.cameras().allowed().stream().map(Network::toString).toList()),
            OnvifTimes.USUAL, room::changed, metrics, clock);

        Networks networks = new Networks(settings, store.sequences(), airwave, clock);
        LinkBook links = new LinkBook(networks.links(), networks::lastHeard);
        DeskHub hub = new DeskHub(vertx, epoch);
        RoomDoor door = new RoomDoor(
            room, links, registers, () -> notices(airwave, clock), archive, clock);
        Screens screens = new Screens(settings, registers, clock);
        server = screens.server(
            vertx, configuration::account, hub, door, room,
            new Readiness(metrics, room::recording, links).probes());
        screens.addPages(server, vertx, views.getFirst(), room);

        measure(links, hub);
        networks.measure(metrics);
        AirwaveOutbox passages = new AirwaveOutbox(room, airwave);
        route(links, hub, networks.ports(), passages);
        networks.join(camel, registers, passages, hub::publish);
        camel.getShutdownStrategy().setTimeout(STOP.toSeconds());
        camel.start();
        room.open();
        dams = DamsDoor.open(settings, room, clock);
        feed.open(() -> PoliceFeed.open(
                vertx, settings, ring, views.getFirst(), room, metrics, clock))
            .ifPresent(open ->
                server.admit(screens.police(
                    open.feed(), views.getFirst(), door::police)));
        port = server.start().toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS);
        registers.current().cameras().forEach(camera -> cameras.prepare(camera.number()));
        Consumer<List<RadioEvent>> alerts = events -> room.heard(links.note(events));
        networks.start(camel, alerts);
        RegisterWatch files = new RegisterWatch(settings.registers(), registers);
        watch.every(LOOK, files::look);
        watch.every(LOOK, cameras::probe);
        watch.every(SECOND, () -> networks.look(camel, alerts));
        feed.start();
        long head = store.log().head();
        watch.every(SECOND, () -> door.remember(head, hub::renew));
        watch.every(SECOND, () -> feed.look(store.log().head()));
        LOG.info("{}: http://{}:{}", settings.name(), settings.desk().host(), port);
    }

    /// The port of the desk server.
    public int port() {
        return port;
    }

    /// Starts the gateway with the configuration that is named, or the demonstration's.
    public static void main(String[] arguments) {
        Path file = Path.of(arguments.length > 0 ? arguments[0] : "config/gateway.yaml");
        try {
            Main gateway = new Main(Configuration.load(file));
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(gateway::close));
        } catch (ConfigurationError faults) {
            faults.lines().forEach(System.err::println);
            System.exit(1);
        } catch (Exception failure) {
            System.err.println("the gateway cannot start: " + failure);
            System.exit(1);
        }
    }

    @Override
    public void close() {
        Ending.of(
            watch, feed::close,
            () -> server.dismiss().toCompletableFuture().get(STOP.toSeconds(), TimeUnit.SECONDS),
            camel::stop, () -> dams.ifPresent(DamsDoor::close), room, cameras,
            () -> vertx.close().toCompletionStage().toCompletableFuture()
                .get(10, TimeUnit.SECONDS),
            views.getFirst(), store);
        views.stream().skip(1).forEach(Ending::of);
    }

    private void route(
        LinkBook links, DeskHub hub, Map<String, AnswerPort<?>> ports, AirwaveOutbox passages)
        throws Exception {
        camel.addRoutePolicyFactory(new RouteMeter(metrics));
        Outbox outbox = new Outbox(room, ports);
        camel.addRoutes(new AlertRoute(links, room));
        camel.addRoutes(new ToldRoute(outbox, passages));
        camel.addRoutes(new DeskRoute(hub::publish));
        camel.addRoutes(new AnswerRoute(outbox));
        camel.addRoutes(new CueRoute(new Cueing(cameras, room)));
    }

    private void measure(LinkBook links, DeskHub hub) {
        metrics.links(links::links);
        metrics.gauge("watchlink_room_waiting", "Tasks that wait to be decided", room::waiting);
        metrics.gauge("watchlink_log_unrecorded", "Entries not yet durable", room::unrecorded);
        metrics.gauge("watchlink_log_central_behind", "Entries that the central log lacks",
            store::centralWaiting);
        metrics.gauge("watchlink_views_lag_seconds", "Age of what the read models lack",
            () -> views.stream().mapToLong(one -> one.lag().toSeconds()).max().orElse(0));
        metrics.sum(
            "watchlink_desks_sent_away_total", "Screens that did not keep up", hub::sentAway);
    }

    private List<String> notices(AirwaveDoor airwave, Clock clock) {
        List<String> notices = new ArrayList<>(airwave.notices());
        store.central().ifPresent(behind -> notices.addFirst(behind.notice(clock.getZone())));
        views.getFirst().notice().ifPresent(notices::add);
        notices.addAll(feed.notices());
        dams.map(DamsDoor::notices).ifPresent(notices::addAll);
        return notices;
    }

    private void tell(ProducerTemplate template, Endpoint door, Told told, Clock clock) {
        try {
            template.sendBody(door, told);
            if (told.first() && told.entry().occurrence() instanceof AlertRaised raised) {
                Heard heard = raised.original().heard();
                metrics.shown(
                    heard.link(), told.recorded(), Duration.between(heard.at(), clock.instant()));
            }
        } catch (RuntimeException e) {
            if (camel.isStarted()) {
                LOG.error("entry {} did not get through", told.entry().number(), e);
            }
        }
    }

    private Correlator correlator(RegisterSet set) {
        return new Correlator(
            List.copyOf(set.cameras()), set.presets(), settings.cameras().usefulRangeMetres());
    }

    private Optional<Credentials> credentials(String account) {
        return settings.cameras().account(account)
            .map(found -> new Credentials(found.user(), found.password().value()));
    }
}
