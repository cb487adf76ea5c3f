package org.watchlink.routes.footage;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.watchlink.routes.alert.Operator;
import org.watchlink.routes.incident.FootageAsk;
import org.watchlink.routes.incident.FootageChange;
import org.watchlink.routes.incident.FootageChange.DiscGiven;
import org.watchlink.routes.incident.FootageChange.FootageAmended;
import org.watchlink.routes.incident.FootageChange.FootageApproved;
import org.watchlink.routes.incident.FootageChange.FootageApprovedFor;
import org.watchlink.routes.incident.FootageChange.FootageEscalated;
import org.watchlink.routes.incident.FootageChange.FootageGone;
import org.watchlink.routes.incident.FootageChange.FootageNoted;
import org.watchlink.routes.incident.FootageChange.FootagePassedOn;
import org.watchlink.routes.incident.FootageChange.FootagePreserved;
import org.watchlink.routes.incident.FootageChange.FootageReceived;
import org.watchlink.routes.incident.FootageChange.FootageRefused;
import org.watchlink.routes.incident.FootageChange.FootageRequested;
import org.watchlink.routes.incident.FootageChange.FootageShown;
import org.watchlink.routes.incident.FootageChange.FootageWarned;
import org.watchlink.routes.incident.FootageChange.LinkFailed;
import org.watchlink.routes.incident.FootageChange.LinkGiven;
import org.watchlink.routes.incident.FootageChange.LinkLapsed;
import org.watchlink.routes.incident.FootageChange.LinkOrdered;
import org.watchlink.routes.incident.FootageKey;

/// What was done about a request for footage in the operators' words, with times of their zone.
public record FootageWords(ZoneId zone) {

    private static final DateTimeFormatter TIME =
        DateTimeFormatter.ofPattern("d MMM uuuu HH:mm:ss", Locale.UK);

    /// Who did it.
    static String by(FootageChange change) {
        return switch (change) {
            case FootageRequested it -> by(it.by());
            case FootageAmended it -> by(it.by());
            case FootageApproved it -> by(it.by());
            case FootageApprovedFor it -> by(it.by());
            case FootageRefused it -> by(it.by());
            case FootagePreserved it -> by(it.by());
            case LinkOrdered it -> by(it.by());
            case LinkGiven it -> by(it.by());
            case DiscGiven it -> by(it.by());
            case FootageShown it -> by(it.by());
            case FootageReceived it -> by(it.by());
            case FootageNoted it -> by(it.by());
            case LinkFailed _, LinkLapsed _, FootageGone _, FootageWarned _, FootageEscalated _,
                FootagePassedOn _ -> by(Operator.SYSTEM);
        };
    }

    private static String by(Operator who) {
        return who.desk().isEmpty() ? who.name() : who.name() + ", " + who.desk();
    }

    String text(FootageChange change) {
        return switch (change) {
            case FootageRequested it -> asked("Asked for by", it.ask());
            case FootageAmended it ->
                asked("Corrected (" + it.reason() + "): asked for by", it.ask());
            case FootageApproved _ -> "Approved";
            case FootageApprovedFor it -> "Approved as cover for " + it.principal();
            case FootagePassedOn it -> "Not yet approved: now with " + all(it.to());
            case FootageRefused it -> "Refused: " + it.reason();
            case FootagePreserved it -> "Part %d preserved at %s on %s, SHA-256 %s".formatted(
                it.part(), it.place(), time(it.copied()), it.sha256());
            case FootageGone it -> "Part %d: %s to %s was written over".formatted(
                it.part(), time(it.from()), time(it.until()));
            case LinkOrdered it -> "Link ordered for %s %s until %s".formatted(
                it.recipient(), it.address(), time(it.expires()));
            case LinkGiven(_, var link, _) ->
                "Link %s for %s %s until %s, SHA-256 %s".formatted(
                    link.reference(), link.recipient(), link.address(), time(link.expires()),
                    link.checksum());
            case LinkFailed it -> "No link: " + it.reason();
            case LinkLapsed _ -> "The link was not used in time";
            case DiscGiven(_, var disc, _) -> ("Disc %s handed to %s at a visit on %s, exhibit %s"
                + " made by %s, disclaimer signed: %s").formatted(
                    disc.disc(), disc.officer(), time(disc.visit()), disc.exhibit(), disc.maker(),
                    disc.disclaimer());
            case FootageShown it -> "Shown to " + it.viewer();
            case FootageReceived it -> note("Received by " + it.recipient(), it.note());
            case FootageWarned it -> "Part %d: less than %s left, and not preserved".formatted(
                it.part(), days(it.days()));
            case FootageEscalated it -> switch (it.stage()) {
                case APPROVAL -> "Escalated: waits too long to be approved";
                case RELEASE -> "Escalated: waits too long to be released";
            };
            case FootageNoted it -> it.text();
        };
    }

    /// A camera's stretch, as in `camera 014, 21 Nov 2026 21:40:00 to 21 Nov 2026 22:10:00`.
    public String of(FootageKey key) {
        return "camera %03d, %s to %s".formatted(key.camera(), time(key.from()), time(key.until()));
    }

    /// A time to the second.
    public String time(Instant at) {
        return TIME.format(at.atZone(zone));
    }

    /// Names in a sentence.
    public static String all(List<String> names) {
        return String.join(" and ", names);
    }

    /// A number of days.
    public static String days(int days) {
        return days == 1 ? "1 day" : days + " days";
    }

    private static String asked(String how, FootageAsk ask) {
        return note("%s %s, %s (%s): %s".formatted(
            how, ask.requester().name(), ask.requester().organisation(), ask.requester().basis(),
            ask.reason()), ask.exception());
    }

    private static String note(String text, String more) {
        return more.isEmpty() ? text : text + ". " + more;
    }
}
