package org.watchlink.gateway.feed.http;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.watchlink.adapters.cap.Alert;
import org.watchlink.adapters.cap.Alert.MsgType;
import org.watchlink.adapters.cap.Alert.Status;
import org.watchlink.adapters.cap.AlertDraft;
import org.watchlink.adapters.cap.Area;
import org.watchlink.adapters.cap.Info;
import org.watchlink.adapters.cap.Info.Category;
import org.watchlink.adapters.cap.Info.Certainty;
import org.watchlink.adapters.cap.Info.Severity;
import org.watchlink.adapters.cap.Info.Urgency;
import org.watchlink.adapters.cap.InfoDraft;
import org.watchlink.gateway.store.view.IncidentFile;
import org.watchlink.gateway.store.view.IncidentFile.Version;
import org.watchlink.routes.incident.Incident;
import org.watchlink.routes.incident.IncidentCategory;

/// An incident as an alert of CAP 1.2: each version of its facts is one, and refers to the one
/// before. It is restricted, never public; names of people are not in it. A METHANE report is told
/// in words, and letter by letter as parameters (`METHANE.hazards`).
final class CapAlert {

    private static final String SENDER = "gateway.hcctvp";
    private static final String RESTRICTION =
        "For those whom the control room tells of it; not to be passed on";
    private static final IncidentCategory PLAIN = new IncidentCategory(
        "", "", "", "Security", "Incident", "Unknown", "Unknown", "Unknown", false);

    private final Papers papers;

    CapAlert(Papers papers) {
        this.papers = papers;
    }

    Alert of(IncidentFile file) {
        Incident now = file.incident();
        int last = now.version();
        AlertDraft draft = draft(now, last, sent(file, last),
            last == 1 ? MsgType.Alert : MsgType.Update)
            .restrictedTo(RESTRICTION).incidents(List.of(now.number().toString()))
            .info(info(now));
        if (last > 1) {
            draft.references(List.of(
                draft(now, last - 1, sent(file, last - 1), MsgType.Alert).alert().reference()));
        }
        return status(now) != Status.Exercise ? draft.alert()
            : draft.note("Exercise: nobody acts on it who does not take part").alert();
    }

    private static AlertDraft draft(Incident now, int version, Instant sent, MsgType type) {
        return new AlertDraft(
            now.number() + ".v" + version, SENDER, sent.atOffset(ZoneOffset.UTC), status(now),
            type);
    }

    private static Instant sent(IncidentFile file, int version) {
        return file.versions().stream().filter(one -> one.version() == version)
            .map(Version::at).findFirst().orElse(file.incident().openedAt());
    }

    private Info info(Incident now) {
        IncidentCategory words =
            papers.categories().apply(now.facts().category()).orElse(PLAIN);
        InfoDraft info = new InfoDraft(
            List.of(Category.valueOf(words.cap())), words.event(),
            Urgency.valueOf(words.urgency()), Severity.valueOf(words.severity()),
            Certainty.valueOf(words.certainty()))
            .senderName(papers.site())
            .headline(words.event() + ", " + place(now))
            .onset(now.openedAt().atOffset(ZoneOffset.UTC))
            .parameter("incident", now.number().toString())
            .parameter("state", now.open() ? "open" : "closed")
            .area(area(now));
        now.facts().methane().ifPresent(report -> {
            info.description(report.words());
            report.told().forEach((name, said) -> info.parameter("METHANE." + name, said));
        });
        if (!words.theme().isEmpty()) {
            info.eventCode("theme", words.theme());
        }
        return info.info();
    }

    private static Area area(Incident now) {
        Area area = Area.of(place(now), List.of());
        return now.facts().position()
            .map(at -> area.around(at.latitude(), at.longitude(), 0)).orElse(area);
    }

    private static String place(Incident now) {
        return Optional.of(now.facts().place()).filter(place -> !place.isEmpty())
            .orElse(now.town());
    }

    private static Status status(Incident now) {
        return switch (now.status()) {
            case ACTUAL -> Status.Actual;
            case EXERCISE -> Status.Exercise;
            case TEST -> Status.Test;
        };
    }
}
