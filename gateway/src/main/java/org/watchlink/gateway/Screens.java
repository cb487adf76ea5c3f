package org.watchlink.gateway;

import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.watchlink.gateway.config.Account;
import org.watchlink.gateway.config.FeedPartner;
import org.watchlink.gateway.config.RegisterSet;
import org.watchlink.gateway.config.Registers;
import org.watchlink.gateway.config.Settings;
import org.watchlink.gateway.desk.DeskHub;
import org.watchlink.gateway.desk.DeskServer;
import org.watchlink.gateway.desk.DeskSettings;
import org.watchlink.gateway.desk.IncidentPages;
import org.watchlink.gateway.desk.PoliceDesk;
import org.watchlink.gateway.desk.Probes;
import org.watchlink.gateway.desk.RegisterPage;
import org.watchlink.gateway.desk.ReportPages;
import org.watchlink.gateway.desk.Room;
import org.watchlink.gateway.feed.Feed;
import org.watchlink.gateway.report.Reports;
import org.watchlink.gateway.store.view.Archive;
import org.watchlink.gateway.store.view.ReportTables;
import org.watchlink.gateway.store.view.ServiceTables;
import org.watchlink.gateway.store.view.Views;
import org.watchlink.routes.camera.Camera;
import org.watchlink.routes.incident.PoliceChange;
import org.watchlink.routes.room.ControlRoom;

/// The pages that people see, put together: the operators', the supervisors' and the police's.
final class Screens {

    private static final List<String> DESKS = List.of("Desk 1", "Desk 2", "Desk 3", "Desk 4");
    private static final Duration SESSION = Duration.ofHours(12);

    private final Settings settings;
    private final Registers registers;
    private final Clock clock;

    Screens(Settings settings, Registers registers, Clock clock) {
        this.settings = settings;
        this.registers = registers;
        this.clock = clock;
    }

    /// The server of the operators' page, which draws the registers in force.
    DeskServer server(
        Vertx vertx, Function<String, Optional<Account>> accounts, DeskHub hub, Room door,
        ControlRoom room, Probes probes) {
        DeskServer server = new DeskServer(
            vertx, desk(), accounts, hub, door, room.footage()::view, probes, clock);
        server.show(page(registers));
        registers.listen(_ -> server.show(page(registers)));
        return server;
    }

    /// The pages that are read from the read models.
    void addPages(DeskServer server, Vertx vertx, Views views, ControlRoom room) {
        server.add(new ReportPages(vertx, new Reports(
            new ReportTables(views), new ServiceTables(views), settings.targets(),
            registers::current, clock.getZone(), clock),
            room::disclosed));
        server.add(new IncidentPages(
            vertx, new Archive(views), room::disclosed, settings.rules().incidents().kept(),
            clock));
    }

    /// The page of the police control desk.
    PoliceDesk police(
        Feed feed, Views views,
        Function<PoliceChange, CompletionStage<Optional<String>>> room) {
        return new PoliceDesk(
            feed, views::number, room,
            number -> registers.current().camera(number).map(Camera::name),
            this::grades, clock);
    }

    /// A partner's own grades of response, or the site's where it names none.
    private List<String> grades(String partner) {
        return settings.feed().stream().flatMap(feed -> feed.partners().stream())
            .filter(one -> one.keys().name().equals(partner))
            .map(FeedPartner::grades).filter(own -> !own.isEmpty())
            .findFirst().orElse(settings.desk().grades());
    }

    private DeskSettings desk() {
        Settings.Desk desk = settings.desk();
        return new DeskSettings(
            desk.host(), desk.port(), desk.secureCookie(), Set.copyOf(desk.origins()),
            settings.data().resolve("sessions.json"), SESSION, desk.idleLock(), settings.map(),
            clock.getZone(), DESKS, new DeskSettings.Choices(
                List.copyOf(settings.rules().outcomes()), settings.replies(),
                DeskSettings.Incidents.of(settings.rules().incidents())));
    }

    private static RegisterPage page(Registers registers) {
        RegisterSet set = registers.current();
        return RegisterPage.of(
            registers.readAt(), set, set.cameras(), set.presets(), set.talkgroups())
            .with(RegisterPage.Airwave.of(
                set.airwave().officers(), set.airwave().groups(), set.airwave().destinations(),
                set.airwave().statuses()));
    }
}
