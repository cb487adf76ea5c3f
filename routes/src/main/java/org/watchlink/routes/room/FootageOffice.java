package org.watchlink.routes.room;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.watchlink.routes.alert.Operator;
import org.watchlink.routes.desk.FootageAction;
import org.watchlink.routes.footage.Approvers;
import org.watchlink.routes.footage.Asked;
import org.watchlink.routes.footage.FootageBook;
import org.watchlink.routes.footage.FootageRules;
import org.watchlink.routes.footage.FootageView;
import org.watchlink.routes.footage.FootageWords;
import org.watchlink.routes.incident.FootageAsk;
import org.watchlink.routes.incident.FootageChange;

/// All that the room does about requests for footage, put together. Belongs to the room's thread.
final class FootageOffice {

    private final FootageBook book;
    private final Pen pen;
    private final FootageRules rules;
    private final Duration kept;
    private final FootageRelease release;
    private final FootageCover cover;
    private final FootageDuty duty;
    private final FootageClock clock;

    FootageOffice(
        Board board, IncidentMemory incidents, Pen pen, Access access, RoomRules rules,
        Approvers approvers) {
        this.book = board.footage();
        this.pen = pen;
        this.rules = rules.footage();
        this.kept = rules.incidents().kept();
        FootageCheck check = new FootageCheck(
            book, rules.incidents(), new FootageWords(rules.incidents().zone()));
        this.release = new FootageRelease(book, pen, rules.footage(), check);
        this.cover = new FootageCover(
            rules.footage().rota(), approvers, rules.incidents().zone(), pen);
        this.duty = new FootageDuty(
            book, incidents, pen, access, check, cover,
            new FootageDecision(board, pen, approvers, check, cover), release);
        this.clock = new FootageClock(book, pen, rules.footage(), kept, check, cover);
    }

    Optional<String> act(Operator by, FootageAction action) {
        return duty.act(by, action);
    }

    Asked ask(Operator by, FootageAsk ask, boolean entitled) {
        return duty.ask(by, ask, entitled);
    }

    void reported(int order, FootageChange change) {
        release.reported(order, change);
    }

    void tick() {
        clock.tick();
    }

    List<String> notices() {
        return clock.notices();
    }

    FootageView view() {
        return new FootageView(
            book.head(), pen.now(), kept, rules.link(), rules.system(),
            book.shown(pen.now(), kept), cover.kept(),
            book.open().stream().flatMap(request -> cover.of(request).stream()).toList());
    }
}
