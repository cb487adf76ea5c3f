package org.watchlink.routes.room;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.watchlink.routes.alert.Operator;
import org.watchlink.routes.desk.FootageAction;
import org.watchlink.routes.footage.Asked;
import org.watchlink.routes.footage.FootageBook;
import org.watchlink.routes.footage.FootageRules;
import org.watchlink.routes.footage.FootageWords;
import org.watchlink.routes.footage.Request;
import org.watchlink.routes.footage.Rota;
import org.watchlink.routes.incident.Entry;
import org.watchlink.routes.incident.FootageAsk;
import org.watchlink.routes.incident.FootageKey;
import org.watchlink.routes.incident.IncidentChange.IncidentOpened;
import org.watchlink.routes.incident.IncidentFacts;
import org.watchlink.routes.incident.IncidentFold;
import org.watchlink.routes.incident.IncidentNumber;
import org.watchlink.routes.incident.IncidentStatus;
import org.watchlink.routes.incident.Occurrence;
import org.watchlink.routes.incident.Occurrence.DeskChanged;
import org.watchlink.routes.incident.Requester;
import org.watchlink.routes.place.Oldtown;

/// The footage office of Oldtown without its thread: a clock that is moved by hand, and a log on
/// paper.
final class FootageStand implements Pen {

    static final Operator ANNE = new Operator("anne", "desk 1");
    static final Operator OLIVE = new Operator("olive", "desk 2");
    static final Operator PIERS = new Operator("piers", "desk 3");
    static final Requester SERGEANT = new Requester(
        "Sgt 12 Day", "Hertfordshire Constabulary", Requester.Kind.POLICE, "DPA 2018 sch. 2 (2)");
    static final String HASH = "ab".repeat(32);

    final List<Entry> log = new ArrayList<>();
    Instant now = Oldtown.NOW;
    private Board board;
    private IncidentFold incidents;
    private Access access;
    FootageOffice office;

    private final Rota rota;

    FootageStand() {
        this(Rota.NONE);
    }

    /// With a rota the cameras below 100 are Oldtown's, those below 200 are Newtown's, and others
    /// are in no register.
    FootageStand(Rota rota) {
        this.rota = rota;
        start();
    }

    /// Reads the log, as a process that starts does.
    void start() {
        board = new Board(new FootageBook(new FootageWords(OldtownIncidents.RULES.zone())));
        IncidentMemory memory = new IncidentMemory(OldtownIncidents.RULES.kept());
        incidents = new IncidentFold(memory);
        access = new Access(this);
        office = new FootageOffice(
            board, memory, this, access, rules(OldtownRoom.rules()),
            new OldtownApprovers());
        log.forEach(this::read);
    }

    private RoomRules rules(RoomRules usual) {
        FootageRules footage = usual.footage();
        return new RoomRules(
            usual.foldWindow(), usual.call(), usual.text(), usual.callQuiet(), usual.automatic(),
            usual.seenAfter(), usual.nobodyAfter(), usual.nobodySignedInAfter(), usual.mute(),
            usual.outcomes(), usual.answers(), usual.incidents(),
            new FootageRules(
                footage.approve(), footage.release(), footage.viewing(), footage.warnings(),
                footage.link(), footage.system(), rota));
    }

    private void read(Entry entry) {
        board.apply(entry);
        incidents.apply(entry);
    }

    @Override
    public void write(Occurrence occurrence) {
        Entry entry = new Entry(board.head() + 1, now, occurrence);
        log.add(entry);
        read(entry);
    }

    @Override
    public boolean recording() {
        return true;
    }

    @Override
    public Instant now() {
        return now;
    }

    /// Time passes, and the room looks at its clock.
    void later(Duration span) {
        now = now.plus(span);
        office.tick();
    }

    Optional<String> act(Operator by, FootageAction action) {
        return office.act(by, action);
    }

    /// Somebody comes to a desk.
    void comes(Operator who, boolean airwave) {
        write(new DeskChanged(who, true));
        access.attends(who, true, airwave, false);
    }

    IncidentNumber incident(String category, boolean airwave) {
        IncidentNumber number = new IncidentNumber(
            41, now.atZone(OldtownIncidents.RULES.zone()).toLocalDate(), log.size() + 1);
        write(new IncidentOpened(
            number, IncidentStatus.ACTUAL, "Oldtown", "Hertfordshire", List.of(), airwave,
            IncidentFacts.of(OldtownIncidents.PURPOSE, category, "", Optional.empty()), ANNE));
        return number;
    }

    Request request(long number) {
        return office.view().requests().stream().filter(one -> one.number() == number)
            .findFirst().orElseThrow();
    }

    /// Enters a request, which is taken.
    long asked(FootageAsk ask) {
        return ((Asked.Taken) office.ask(ANNE, ask, true)).request();
    }

    /// Half an hour of a camera that ended `before` now.
    FootageKey key(int camera, Duration before) {
        Instant until = now.minus(before);
        return new FootageKey(camera, until.minus(Duration.ofMinutes(30)), until);
    }

    static FootageAsk copy(FootageKey... keys) {
        return new FootageAsk(
            Optional.empty(), List.of(keys), SERGEANT, FootageAsk.Want.COPY, "Robbery", "");
    }

    <T> List<T> lines(Class<T> kind) {
        return log.stream().map(Entry::occurrence).filter(kind::isInstance).map(kind::cast)
            .toList();
    }
}
