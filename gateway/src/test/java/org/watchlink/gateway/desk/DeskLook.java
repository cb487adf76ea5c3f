package org.watchlink.gateway.desk;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.watchlink.routes.alert.Operator;
import org.watchlink.routes.camera.CameraHealth;
import org.watchlink.routes.desk.DeskAction.Attend;
import org.watchlink.routes.desk.DeskAction.Close;
import org.watchlink.routes.desk.DeskAction.Pass;
import org.watchlink.routes.desk.DeskAction.Show;
import org.watchlink.routes.desk.DeskAction.Take;
import org.watchlink.routes.desk.DeskEvent.Talk;
import org.watchlink.routes.desk.LinkHealth;
import org.watchlink.routes.place.Placing;
import org.watchlink.routes.place.Town;
import org.watchlink.routes.radio.Category;
import org.watchlink.routes.radio.Priority;
import org.watchlink.routes.radio.RadioEvent;
import org.watchlink.routes.radio.SubscriberId.DmrId;
import org.watchlink.routes.radio.Talkgroup.DmrGroup;

/// Serves the console over a fake room, to be looked at: `DeskLook [port] [folder of the map]`.
final class DeskLook {

    static final Category EMERGENCY = new Category("Emergency button", Priority.P1);
    static final Category FIGHT = new Category("Fight", Priority.P2);
    static final Category THEFT = new Category("Shop theft", Priority.P3);
    static final Category CHECK = new Category("Radio check", Priority.P4);

    private DeskLook() { }

    static void main(String[] args) throws Exception {
        int port = args.length > 0 ? Integer.parseInt(args[0]) : 8080;
        Path maps = Path.of(args.length > 1 ? args[1] : "../config/map");
        DemoServer server = new DemoServer(
            new FakeRoom(), Files.createTempDirectory("desk"), maps, port, false);
        fill(server);
        patrol(server);
        System.out.println(server.page() + " as J. Smith, " + DemoServer.PASSWORD);
    }

    /// A police radio with officers on patrol, one of them in need of help.
    static void patrol(DemoServer server) {
        DemoAirwave.emergency(server.room, 1);
        server.room.notices = List.of("Airwave licence 4711 lapses in 41 days");
        server.hub.publish(DemoAirwave.open(DemoAirwave.patrol(),
            new Talk("Herts East", Instant.now(), Optional.of(DemoAirwave.radio(0))),
            new Talk("Beds and Herts shared events command", Instant.now(), Optional.empty())));
    }

    /// A busy quarter of an hour.
    static void fill(DemoServer server) {
        FakeRoom room = server.room;
        long fight = room.raise(FIGHT, DemoRegisters.PREMISES.get(8), "Fight at the door, 4 males");
        long lost = room.raise(THEFT, DemoRegisters.PREMISES.get(5), "1 female, red coat, perfume");
        long done = room.raise(CHECK, DemoRegisters.PREMISES.get(2), "TEST");
        Operator other = new Operator("A. Patel", "CCTV desk 2");
        List.of(new Attend(true, true), new Show(fight, 0), new Show(lost, 1),
            new Pass(lost, "Hertfordshire Constabulary"), new Take(done),
            new Close(done, "Test", "")).forEach(action -> room.act(other, action));
        long theft = room.raise(THEFT, DemoRegisters.PREMISES.get(3),
            "2 males blue jackets, towards Queensway");
        room.repeat(theft);
        room.repeat(theft);
        room.raise(EMERGENCY, DemoRegisters.PREMISES.getFirst(), "");
        Town town = DemoRegisters.TOWNS.get(1);
        room.raise(THEFT, DemoRegisters.stranger(), "Help at the market",
            new Placing(Optional.of(town), Placing.Sureness.TOWN, 900,
                "Only the town of the talkgroup."), List.of());
        room.unrecorded(FIGHT, DemoRegisters.PREMISES.get(1));
        room.link(new LinkHealth("Airwave PEI", false,
            Optional.of(Instant.now().minusSeconds(134)), "no answer to AT", 3));
        room.camera(new CameraHealth(14, false, "no answer within 3 s"));
        room.hear(new RadioEvent.CallBegun(room.heard(), new DmrId(2_301_043),
            Optional.of(new DmrGroup(11))));
        room.hear(new RadioEvent.Text(room.heard(), new DmrId(2_301_104), Optional.empty(),
            "All quiet <b>here</b>"));
    }
}
