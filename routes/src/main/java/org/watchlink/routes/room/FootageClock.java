package org.watchlink.routes.room;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.watchlink.routes.footage.Cover;
import org.watchlink.routes.footage.FootageBook;
import org.watchlink.routes.footage.FootageRules;
import org.watchlink.routes.footage.FootageStatus;
import org.watchlink.routes.footage.FootageWords;
import org.watchlink.routes.footage.Part;
import org.watchlink.routes.footage.Request;
import org.watchlink.routes.incident.FootageAsk.Want;
import org.watchlink.routes.incident.FootageChange;
import org.watchlink.routes.incident.FootageChange.FootageEscalated;
import org.watchlink.routes.incident.FootageChange.FootageGone;
import org.watchlink.routes.incident.FootageChange.FootageWarned;
import org.watchlink.routes.incident.FootageChange.LinkFailed;
import org.watchlink.routes.incident.FootageChange.LinkLapsed;
import org.watchlink.routes.incident.FootageLink;
import org.watchlink.routes.incident.FootageStage;

/// Does what is due about requests for footage, each once: the log remembers it.
final class FootageClock {

    private static final int TOLD = 3;
    /// How long the news that a link was used may take.
    private static final Duration GRACE = Duration.ofMinutes(15);

    private final FootageBook book;
    private final Pen pen;
    private final FootageRules rules;
    private final Duration kept;
    private final FootageCheck check;
    private final FootageCover cover;

    FootageClock(
        FootageBook book, Pen pen, FootageRules rules, Duration kept, FootageCheck check,
        FootageCover cover) {
        this.book = book;
        this.pen = pen;
        this.rules = rules;
        this.kept = kept;
        this.check = check;
        this.cover = cover;
    }

    void tick() {
        book.open().forEach(this::look);
    }

    private void look(Request request) {
        stage(request.status())
            .filter(stage -> !request.escalated().contains(stage))
            .filter(stage -> passed(request.requestedAt().plus(limit(request, stage))))
            .ifPresent(stage -> pen.write(new FootageEscalated(request.number(), stage)));
        cover.due(request).ifPresent(pen::write);
        lapse(request);
        for (int part = 1; part <= request.parts().size(); part++) {
            look(request.number(), part, request.parts().get(part - 1));
        }
    }

    private static Optional<FootageStage> stage(FootageStatus status) {
        return switch (status) {
            case REQUESTED -> Optional.of(FootageStage.APPROVAL);
            case APPROVED, PRESERVED, ORDERED -> Optional.of(FootageStage.RELEASE);
            case RELEASED, RECEIVED, SHOWN, REFUSED -> Optional.empty();
        };
    }

    private Duration limit(Request request, FootageStage stage) {
        return request.ask().want() == Want.VIEWING ? rules.viewing() : switch (stage) {
            case APPROVAL -> rules.approve();
            case RELEASE -> rules.release();
        };
    }

    private void lapse(Request request) {
        Optional<FootageLink> late = request.handover().link()
            .filter(link -> passed(link.expires().plus(GRACE)));
        if (late.isPresent() && request.status() == FootageStatus.RELEASED) {
            pen.write(new LinkLapsed(request.number()));
        } else if (late.isPresent() && request.status() == FootageStatus.ORDERED) {
            pen.write(new LinkFailed(request.number(), "the police's system took too long"));
        }
    }

    private void look(long request, int number, Part part) {
        if (!part.settled()) {
            due(request, number, part).filter(_ -> !check.elsewhere(part.key()))
                .ifPresent(pen::write);
        }
    }

    private Optional<FootageChange> due(long request, int number, Part part) {
        if (passed(part.key().gone(kept))) {
            return Optional.of(
                new FootageGone(request, number, part.key().from(), part.key().until()));
        }
        return rules.warnings().stream()
            .filter(days -> part.warned() == 0 || days < part.warned())
            .filter(days -> passed(part.overwritten(kept).minus(Duration.ofDays(days))))
            .min(Integer::compare)
            .map(days -> new FootageWarned(request, number, days));
    }

    /// What somebody must see to before long.
    List<String> notices() {
        List<String> notices = new ArrayList<>();
        for (Request request : book.open()) {
            String name = "Footage request %04d".formatted(request.number());
            request.parts().stream().filter(part -> part.warned() > 0 && !part.settled())
                .mapToInt(Part::warned).min()
                .ifPresent(days -> notices.add("%s: less than %s until it is written over"
                    .formatted(name, FootageWords.days(days))));
            waiting(request).ifPresent(waits -> notices.add(name + waits));
        }
        int more = notices.size() - TOLD;
        return more <= 1 ? notices : List.copyOf(withRest(notices.subList(0, TOLD), more));
    }

    /// What is late, and what is urgent and has somebody who is asked.
    private Optional<String> waiting(Request request) {
        String asked = cover.of(request).map(FootageClock::asked).orElse("");
        Optional<FootageStage> late =
            stage(request.status()).filter(request.escalated()::contains);
        return late.isEmpty() && !asked.isEmpty() && request.ask().want() == Want.VIEWING
            ? Optional.of(", urgent, waits to be approved" + asked)
            : late.map(stage -> switch (stage) {
                case APPROVAL -> " waits to be approved" + asked;
                case RELEASE -> " waits to be released";
            });
    }

    private static String asked(Cover cover) {
        return cover.able().isEmpty() ? ": all approvers are absent or entered it themselves"
            : ", with " + FootageWords.all(cover.with());
    }

    private static List<String> withRest(List<String> first, int more) {
        List<String> all = new ArrayList<>(first);
        all.add("%d more notices about footage".formatted(more));
        return all;
    }

    private boolean passed(Instant time) {
        return !time.isAfter(pen.now());
    }
}
