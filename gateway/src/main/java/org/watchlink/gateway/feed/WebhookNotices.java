package org.watchlink.gateway.feed;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.watchlink.gateway.feed.Offsets.Limit;

/// What the desks must know of webhooks: which are not posted to, which do not answer, for how long
/// something has been waiting, and what was given up.
record WebhookNotices(Map<String, Limit> limits, InstantSource clock, ZoneId zone) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d.M. HH:mm");

    List<String> of(List<Webhooks.State> states) {
        return states.stream().flatMap(one -> Stream.of(trouble(one), failures(one)))
            .flatMap(Optional::stream)
            .map(text -> "Police feed, webhook " + text + ". Phone").toList();
    }

    private Optional<String> trouble(Webhooks.State one) {
        String waiting = one.waiting() + " waiting" + one.since()
            .map(since -> " since " + time(since)).orElse("");
        if (one.stopped().isPresent()) {
            return Optional.of(
                "%s is off: %s. %s".formatted(one.endpoint(), one.stopped().get(), waiting));
        }
        if (one.away()) {
            return Optional.of("%s does not answer. %s".formatted(one.endpoint(), waiting));
        }
        return one.since().filter(since -> late(one, since))
            .map(_ -> "%s: %s".formatted(one.endpoint(), waiting));
    }

    private static Optional<String> failures(Webhooks.State one) {
        return one.failures() == 0 ? Optional.empty()
            : Optional.of("%s: %d given up".formatted(one.endpoint(), one.failures()));
    }

    private boolean late(Webhooks.State one, Instant since) {
        return Optional.ofNullable(limits.get(one.partner())).filter(limit ->
            since.plus(limit.since()).isBefore(clock.instant())).isPresent();
    }

    private String time(Instant at) {
        ZonedDateTime then = at.atZone(zone);
        LocalDate today = clock.instant().atZone(zone).toLocalDate();
        return then.toLocalDate().equals(today) ? TIME.format(then) : DAY.format(then);
    }
}
