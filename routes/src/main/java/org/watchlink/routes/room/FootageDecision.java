package org.watchlink.routes.room;

import java.util.Optional;
import org.watchlink.routes.alert.Operator;
import org.watchlink.routes.footage.Approvers;
import org.watchlink.routes.footage.FootageStatus;
import org.watchlink.routes.footage.Request;
import org.watchlink.routes.incident.FootageChange;
import org.watchlink.routes.incident.FootageChange.FootageApproved;
import org.watchlink.routes.incident.FootageChange.FootageApprovedFor;
import org.watchlink.routes.incident.FootageChange.FootageRefused;

/// Decides on requests for footage: whether somebody may, and what is written then.
final class FootageDecision {

    private final Board board;
    private final Pen pen;
    private final Approvers approvers;
    private final FootageCheck check;
    private final FootageCover cover;

    FootageDecision(
        Board board, Pen pen, Approvers approvers, FootageCheck check, FootageCover cover) {
        this.board = board;
        this.pen = pen;
        this.approvers = approvers;
        this.check = check;
        this.cover = cover;
    }

    Optional<String> approve(Request now, Operator by) {
        return approver(now, by)
            .or(() -> FootageDuty.expect(now, FootageStatus.REQUESTED))
            .or(() -> own(now, by))
            .or(() -> now.parts().stream().anyMatch(part -> part.copy().isPresent())
                ? Optional.empty() : check.lost(now.ask().footage(), pen.now()))
            .or(() -> pen.written(cover.principal(now, by)
                .<FootageChange>map(name -> new FootageApprovedFor(now.number(), name, by))
                .orElseGet(() -> new FootageApproved(now.number(), by))));
    }

    Optional<String> refuse(Request now, String reason, Operator by) {
        return approver(now, by)
            .or(() -> FootageDuty.expect(now, FootageStatus.REQUESTED, FootageStatus.APPROVED))
            .or(() -> Said.fault("the reason", reason))
            .or(() -> pen.written(new FootageRefused(now.number(), reason.strip(), by)));
    }

    private Optional<String> approver(Request now, Operator by) {
        return FootageCheck.when(
                !approvers.approves(by.name()), "a supervisor decides on requests for footage")
            .or(() -> cover.fault(now, by));
    }

    /// Nobody of a rota approves what they entered themselves; without one nobody does while
    /// another approver is at a desk.
    private Optional<String> own(Request now, Operator by) {
        if (!now.clerks().contains(by.name())) {
            return Optional.empty();
        }
        if (cover.kept()) {
            return Optional.of("you entered it yourself: another approver decides");
        }
        return board.desks().stream().map(Operator::name)
            .filter(name -> !now.clerks().contains(name) && approvers.approves(name))
            .findFirst()
            .map(name -> "you entered it yourself: " + name + " is here and can approve it");
    }
}
