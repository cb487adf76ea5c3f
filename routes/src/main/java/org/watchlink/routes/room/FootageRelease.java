package org.watchlink.routes.room;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.watchlink.routes.alert.Operator;
import org.watchlink.routes.desk.FootageAction.GiveLink;
import org.watchlink.routes.desk.FootageAction.OrderLink;
import org.watchlink.routes.desk.FootageAction.ReceiveFootage;
import org.watchlink.routes.footage.FootageBook;
import org.watchlink.routes.footage.FootageRules;
import org.watchlink.routes.footage.FootageStatus;
import org.watchlink.routes.footage.Request;
import org.watchlink.routes.incident.FootageAsk.Want;
import org.watchlink.routes.incident.FootageChange;
import org.watchlink.routes.incident.FootageChange.DiscGiven;
import org.watchlink.routes.incident.FootageChange.FootageReceived;
import org.watchlink.routes.incident.FootageChange.FootageShown;
import org.watchlink.routes.incident.FootageChange.LinkFailed;
import org.watchlink.routes.incident.FootageChange.LinkGiven;
import org.watchlink.routes.incident.FootageChange.LinkOrdered;
import org.watchlink.routes.incident.FootageDisc;
import org.watchlink.routes.incident.FootageLink;

/// Gives footage to who asked for it, by link or by disc, or shows it; or says why not.
final class FootageRelease {

    private final FootageBook book;
    private final Pen pen;
    private final FootageRules rules;
    private final FootageCheck check;

    FootageRelease(FootageBook book, Pen pen, FootageRules rules, FootageCheck check) {
        this.book = book;
        this.pen = pen;
        this.rules = rules;
        this.check = check;
    }

    /// Has the police's system make a link.
    Optional<String> order(Request now, OrderLink asked, Operator by) {
        return copy(now)
            .or(() -> FootageCheck.when(
                !rules.system(), "no police system is configured: give the link by hand"))
            .or(() -> recipient(asked.recipient(), asked.address(), asked.expires()))
            .or(() -> pen.written(new LinkOrdered(
                now.number(), asked.recipient().strip(), asked.address().strip(),
                asked.expires(), by)));
    }

    /// A link that somebody made by hand.
    Optional<String> link(Request now, GiveLink asked, Operator by) {
        return copy(now)
            .or(() -> FootageCheck.line("link's reference", asked.reference()))
            .or(() -> recipient(asked.recipient(), asked.address(), asked.expires()))
            .or(() -> pen.written(new LinkGiven(now.number(), new FootageLink(
                asked.reference().strip(), asked.recipient().strip(), asked.address().strip(),
                asked.expires(), now.checksum()), by)));
    }

    private Optional<String> recipient(String name, String address, Instant expires) {
        return FootageCheck.line("recipient's name", name)
            .or(() -> FootageCheck.line("recipient's address", address))
            .or(() -> FootageCheck.when(
                !expires.isAfter(pen.now()) || expires.isAfter(pen.now().plus(rules.link())),
                "a link lasts at most %d hours".formatted(rules.link().toHours())));
    }

    /// A disc that an officer takes away.
    Optional<String> disc(Request now, FootageDisc disc, Operator by) {
        return copy(now)
            .or(() -> FootageCheck.when(!now.ask().requester().kind().prosecutes(),
                "a disc goes to the police or a prosecuting authority"))
            .or(() -> check.fault(disc, pen.now()))
            .or(() -> pen.written(new DiscGiven(now.number(), disc, by)));
    }

    private static Optional<String> copy(Request now) {
        return FootageDuty.expect(now, FootageStatus.PRESERVED)
            .or(() -> FootageCheck.when(now.ask().want() == Want.VIEWING,
                "only a viewing was asked for"));
    }

    /// Somebody looked at it in the control room.
    Optional<String> show(Request now, String viewer, Operator by) {
        return FootageDuty.expect(now, FootageStatus.APPROVED, FootageStatus.PRESERVED)
            .or(() -> FootageCheck.when(now.ask().want() == Want.COPY, "a copy was asked for"))
            .or(() -> FootageCheck.line("viewer's name", viewer))
            .or(() -> pen.written(new FootageShown(now.number(), viewer.strip(), by)));
    }

    /// The recipient said that they have it.
    Optional<String> received(Request now, ReceiveFootage asked, Operator by) {
        return FootageDuty.expect(now, FootageStatus.RELEASED)
            .or(() -> FootageCheck.line("recipient's name", asked.recipient()))
            .or(() -> FootageCheck.when(asked.note().length() > Said.LONGEST,
                "a note has at most " + Said.LONGEST + " characters"))
            .or(() -> pen.written(new FootageReceived(
                now.number(), asked.recipient().strip(), asked.note().strip(), by)));
    }

    /// What the police's system made of the order with this number: it counts as long as the order
    /// stands.
    void reported(int order, FootageChange change) {
        book.request(change.request())
            .filter(now -> now.handover().bySystem() && now.handover().orders() == order)
            .filter(now -> awaits(change).contains(now.status()))
            .ifPresent(_ -> pen.write(change));
    }

    private static List<FootageStatus> awaits(FootageChange change) {
        return switch (change) {
            case LinkGiven _ -> List.of(FootageStatus.ORDERED);
            case LinkFailed _ -> List.of(FootageStatus.ORDERED, FootageStatus.RELEASED);
            case FootageReceived _ -> List.of(FootageStatus.RELEASED);
            default -> List.of();
        };
    }
}
