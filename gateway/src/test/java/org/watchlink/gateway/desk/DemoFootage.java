package org.watchlink.gateway.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.watchlink.routes.alert.Operator;
import org.watchlink.routes.footage.Cover;
import org.watchlink.routes.footage.FootageBook;
import org.watchlink.routes.footage.FootageStatus;
import org.watchlink.routes.footage.FootageView;
import org.watchlink.routes.footage.FootageWords;
import org.watchlink.routes.footage.Request;
import org.watchlink.routes.incident.Entry;
import org.watchlink.routes.incident.FootageAsk;
import org.watchlink.routes.incident.FootageAsk.Want;
import org.watchlink.routes.incident.FootageChange;
import org.watchlink.routes.incident.FootageChange.FootageApproved;
import org.watchlink.routes.incident.FootageChange.FootageApprovedFor;
import org.watchlink.routes.incident.FootageChange.FootageEscalated;
import org.watchlink.routes.incident.FootageChange.FootageGone;
import org.watchlink.routes.incident.FootageChange.FootagePassedOn;
import org.watchlink.routes.incident.FootageChange.FootagePreserved;
import org.watchlink.routes.incident.FootageChange.FootageRefused;
import org.watchlink.routes.incident.FootageChange.FootageRequested;
import org.watchlink.routes.incident.FootageChange.FootageWarned;
import org.watchlink.routes.incident.FootageChange.LinkGiven;
import org.watchlink.routes.incident.FootageKey;
import org.watchlink.routes.incident.FootageLink;
import org.watchlink.routes.incident.FootageStage;
import org.watchlink.routes.incident.IncidentNumber;
import org.watchlink.routes.incident.Requester;
import org.watchlink.routes.incident.Requester.Kind;

/// Requests for footage as a busy suite has them.
final class DemoFootage {

    private static final Operator SMITH = new Operator("J. Smith", "CCTV desk 1");
    private static final Operator PATEL = new Operator("A. Patel", "CCTV desk 2");
    private static final String HASH =
        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    private static final List<String> APPROVERS = List.of("A. Patel", "K. Olsen", "R. Shah");

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final FootageBook book =
        new FootageBook(new FootageWords(ZoneId.of("Europe/London")));
    private long head;

    private DemoFootage() { }

    static FootageView view(List<Request> requests) {
        return new FootageView(
            requests.size(), Instant.now(), Duration.ofDays(28), Duration.ofDays(7), true,
            requests, false, List.of());
    }

    /// One of every kind.
    static FootageView busy() {
        DemoFootage demo = new DemoFootage();
        demo.fill();
        List<Request> shown = demo.book.shown(demo.now, Duration.ofDays(28));
        return new FootageView(
            shown.size(), Instant.now(), Duration.ofDays(28), Duration.ofDays(7), true, shown,
            true, shown.stream().filter(one -> one.status() == FootageStatus.REQUESTED)
                .map(one -> Cover.of(one, one.number() == 7 ? List.of() : APPROVERS)).toList());
    }

    private void fill() {
        Requester day = new Requester(
            "DC 1412 Day", "Hertfordshire Constabulary", Kind.POLICE, "DPA 2018 sch. 2 (2)");
        asked(1, 30, day, Want.COPY, "Robbery at the bus station", key(14, 26, 3),
            key(15, 27, 23));
        happens(6, new FootageWarned(1, 1, 5), new FootageWarned(1, 2, 1),
            new FootageEscalated(1, FootageStage.APPROVAL));
        asked(2, 3, new Requester("PS 77 Moss", "British Transport Police", Kind.POLICE,
            "PACE 1984 s. 19"), Want.VIEWING, "Missing person on the platform", key(4, 0, 2));
        happens(2, new FootagePassedOn(2, List.of("K. Olsen")));
        asked(3, 40, new Requester("R. Okafor", "Northgate Insurance", Kind.INSURER,
            "Legitimate interest, claim NG-5521"), Want.COPY, "Collision at the roundabout",
            key(101, 27, 23), key(102, 9, 1));
        happens(39, new FootageGone(3, 1, now.minus(Duration.ofHours(672)),
            now.minus(Duration.ofHours(671))));
        happens(30, new FootageApprovedFor(3, "K. Olsen", PATEL));
        asked(4, 50, day, Want.COPY, "Assault outside the White Lion", key(22, 4, 0));
        happens(45, new FootageApproved(4, PATEL),
            new FootagePreserved(4, 1, "Evidence store 3", HASH, ago(45), SMITH));
        happens(20, new LinkGiven(4, new FootageLink("L-20931", "DC 1412 Day",
            "day@herts.police.example", now.plus(Duration.ofDays(3)), HASH), SMITH));
        asked(5, 60, day, Want.COPY, "Burglary", key(31, 5, 0));
        happens(58, new FootageApproved(5, PATEL),
            new FootagePreserved(5, 1, "Evidence store 3", HASH, ago(45), SMITH));
        asked(6, 70, new Requester("M. Lane", "Lane & Co", Kind.SOLICITOR, "Civil claim"),
            Want.COPY, "Fall on the pavement", key(12, 3, 0));
        happens(60, new FootageRefused(6, "no camera looked there", PATEL));
        asked(7, 2, day, Want.COPY, "Theft of a bicycle", key(9, 1, 0));
    }

    private void asked(
        long number, int hours, Requester who, Want want, String reason, FootageKey... keys) {
        happens(hours, new FootageRequested(number, new FootageAsk(
            Optional.of(new IncidentNumber(41, LocalDate.of(2026, 11, 21), (int) number)),
            List.of(keys), who, want, reason, ""), false, SMITH));
    }

    private void happens(int hoursAgo, FootageChange... changes) {
        Stream.of(changes).forEach(
            change -> book.apply(new Entry(++head, ago(hoursAgo), change), change));
    }

    private FootageKey key(int camera, int days, int hours) {
        Instant from = ago(days * 24 + hours).plusNanos(1_000);
        return new FootageKey(camera, from, from.plus(Duration.ofMinutes(40)));
    }

    private Instant ago(int hours) {
        return now.minus(Duration.ofHours(hours));
    }
}
