package org.watchlink.gateway.desk;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.watchlink.gateway.desk.Recent.Part;
import org.watchlink.routes.alert.Operator;
import org.watchlink.routes.desk.DeskAction.Attend;
import org.watchlink.routes.desk.DeskEvent;

/// Tells all desks what happens.
///
/// One event loop owns the desks. It encodes each event once. Of what waits for it, an alert stands
/// only in the last line about it: the more there is to tell, the shorter the lines. They go to
/// each desk as messages of several lines.
public final class DeskHub {

    private static final Logger LOG = LoggerFactory.getLogger("desk");
    private static final int MESSAGE_OCTETS = 64 << 10;
    private static final int TOGETHER = 1_000;

    private final String epoch;
    private final Context loop;
    private final Queue<DeskEvent> coming = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean planned = new AtomicBoolean();
    private final AtomicLong sentAway = new AtomicLong();

    private final Recent recent = new Recent();
    private final Map<Operator, Integer> present = new HashMap<>();
    private List<Desk> desks = List.of();
    private Optional<Line> airwave = Optional.empty();
    private Room room;
    private Consumer<DeskEvent.Health> pulse = _ -> { };

    /// @param epoch what the room's snapshots say, different with every start
    public DeskHub(Vertx vertx, String epoch) {
        this.epoch = epoch;
        this.loop = vertx.getOrCreateContext();
    }

    /// Tells every desk. May be called by any thread; one thread's events arrive in its order.
    public void publish(DeskEvent event) {
        coming.add(event);
        plan();
    }

    /// Tells every desk everything anew: the room knows more than the log's last lines brought.
    public void renew() {
        loop.runOnContext(_ -> desks.forEach(this::begin));
    }

    /// How many screens were sent away because they did not keep up.
    public long sentAway() {
        return sentAway.get();
    }

    Context loop() {
        return loop;
    }

    /// Gives how everything is to somebody else too, on the hub's event loop.
    void beat(Consumer<DeskEvent.Health> with) {
        pulse = with;
    }

    void serve(Room newRoom) {
        room = newRoom;
    }

    Desk join(ServerWebSocket socket, Seat seat, long after, String itsEpoch) {
        Desk desk = new Desk(socket, seat, this::catchUp);
        List<Desk> more = new ArrayList<>(desks);
        more.add(desk);
        desks = List.copyOf(more);
        socket.closeHandler(_ -> gone(desk));
        if (present.merge(seat.operator(), 1, Integer::sum) == 1) {
            room.act(seat.operator(), new Attend(true, seat.airwave()));
        }
        if (epoch.equals(itsEpoch) && recent.reaches(after)) {
            desk.follow(new Part(Buffer.buffer(), after), false);
            catchUp(desk);
        } else {
            begin(desk);
        }
        return desk;
    }

    void tick(Predicate<Seat> valid) {
        for (Desk desk : desks) {
            if (!valid.test(desk.seat())) {
                desk.leave(Desk.SIGNED_OUT, "signed out");
            } else if (desk.stuck()) {
                if (desk.leave(Desk.BEHIND, "behind")) {
                    sentAway.incrementAndGet();
                }
            } else if (desk.silent()) {
                desk.leave(Desk.SILENT, "silent");
            } else {
                desk.ping();
            }
        }
        loop.<DeskEvent>executeBlocking(room::health, false).onSuccess(this::publish);
    }

    private void begin(Desk desk) {
        desk.waits();
        room.snapshot().thenApply(Line::of)
            .whenComplete((snapshot, failure) -> loop.runOnContext(_ -> {
                if (failure != null) {
                    LOG.error("no snapshot for a desk", failure);
                    desk.leave((short) 1011, "no snapshot");
                } else {
                    desk.begin(snapshot);
                    follow(desk);
                }
            }));
    }

    /// Tells a desk what it missed, or all there is where that is not at hand: what is not yet
    /// recorded is not.
    private void catchUp(Desk desk) {
        if (recent.complete()) {
            follow(desk);
        } else {
            begin(desk);
        }
    }

    private void follow(Desk desk) {
        long head = recent.head();
        if (desk.after() < head && !recent.reaches(desk.after())) {
            begin(desk);
            return;
        }
        Part missed = recent.after(desk.after(), MESSAGE_OCTETS, desk.seat());
        boolean all = missed.last() >= head;
        desk.follow(missed, all);
        if (all) {
            loop.<Line>executeBlocking(() -> Line.of(room.health()), false)
                .onSuccess(line -> {
                    desk.write(line.text(desk.seat()));
                    airwave.ifPresent(last -> desk.write(last.text(desk.seat())));
                });
        }
    }

    private void gone(Desk desk) {
        desks = desks.stream().filter(other -> other != desk).toList();
        Operator operator = desk.seat().operator();
        if (present.computeIfPresent(operator, (_, n) -> n == 1 ? null : n - 1) == null) {
            room.act(operator, new Attend(false, desk.seat().airwave()));
        }
    }

    private void plan() {
        if (planned.compareAndSet(false, true)) {
            loop.runOnContext(_ -> tellAll());
        }
    }

    private void tellAll() {
        planned.set(false);
        List<DeskEvent> events = new ArrayList<>();
        while (events.size() < TOGETHER && !coming.isEmpty()) {
            events.add(coming.poll());
        }
        for (DeskEvent event : events) {
            if (event instanceof DeskEvent.Health health) {
                pulse.accept(health);
            }
        }
        List<Line> message = new ArrayList<>();
        int octets = 0;
        for (Line line : Line.of(events)) {
            message.add(line);
            octets += line.length();
            if (octets >= MESSAGE_OCTETS) {
                tell(message);
                message.clear();
                octets = 0;
            }
        }
        tell(message);
        if (!coming.isEmpty()) {
            plan();
        }
    }

    private void tell(List<Line> lines) {
        long before = recent.head();
        lines.forEach(recent::add);
        lines.stream().filter(Line::airwave).forEach(line -> airwave = Optional.of(line));
        Message message = Message.of(lines);
        for (Desk desk : desks) {
            desk.tell(before, message);
        }
    }
}
