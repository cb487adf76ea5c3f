package org.watchlink.routes.room;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.watchlink.routes.footage.FootageBook;
import org.watchlink.routes.footage.FootageWords;
import org.watchlink.routes.incident.FootageAsk;
import org.watchlink.routes.incident.FootageDisc;
import org.watchlink.routes.incident.FootageKey;
import org.watchlink.routes.incident.Incident;
import org.watchlink.routes.incident.IncidentCategory;
import org.watchlink.routes.incident.IncidentRules;
import org.watchlink.routes.incident.Times;

/// What may be asked for, and what is left of it.
final class FootageCheck {

    static final Duration STRETCH = Duration.ofHours(24);
    private static final int LINE = 200;
    private static final int PARTS = 20;
    private static final String SHA_256 = "[0-9a-f]{64}";

    private final FootageBook book;
    private final IncidentRules rules;
    private final FootageWords words;

    FootageCheck(FootageBook book, IncidentRules rules, FootageWords words) {
        this.book = book;
        this.rules = rules;
        this.words = words;
    }

    /// Why this cannot be asked for; `incident` is the one that it is about.
    Optional<String> fault(FootageAsk ask, Optional<Incident> incident, Instant now) {
        var who = ask.requester();
        return line("requester's name", who.name())
            .or(() -> line("requester's organisation", who.organisation()))
            .or(() -> line("legal basis", who.basis()))
            .or(() -> Said.fault("the reason", ask.reason()))
            .or(() -> when(ask.exception().length() > Said.LONGEST,
                "an exception has at most " + Said.LONGEST + " characters"))
            .or(() -> when(ask.footage().isEmpty() || ask.footage().size() > PARTS,
                "1 to " + PARTS + " stretches of footage"))
            .or(() -> ask.footage().stream().flatMap(key -> stretch(key, now).stream())
                .findFirst())
            .or(() -> when(ask.want() == FootageAsk.Want.VIEWING && !who.kind().prosecutes(),
                "only the police and prosecuting authorities view recordings"))
            .or(() -> when(ask.exception().isBlank() && minor(incident),
                "a minor street offence: say why footage is given nevertheless"))
            .or(() -> lost(ask.footage(), now));
    }

    private Optional<String> stretch(FootageKey key, Instant now) {
        return when(key.camera() < 1 || !Times.told(key.from(), now)
                || !key.from().isBefore(key.until())
                || key.until().isAfter(now)
                || Duration.between(key.from(), key.until()).compareTo(STRETCH) > 0,
            "a stretch is of one camera, in the past, and at most 24 hours long");
    }

    private boolean minor(Optional<Incident> incident) {
        return incident.map(one -> one.facts().category())
            .flatMap(rules::category).map(IncidentCategory::minor).orElse(false);
    }

    /// Why none of this can be promised: all of it was written over, and none is preserved.
    Optional<String> lost(List<FootageKey> footage, Instant now) {
        boolean all = footage.stream().allMatch(key -> goneUntil(key, now)
            .filter(until -> until.equals(key.until())).isPresent());
        return when(all, footage.stream()
            .map(key -> "%s was written over by %s".formatted(
                words.of(key), words.time(key.gone(rules.kept()))))
            .collect(Collectors.joining("; ", "it cannot be promised: ", "")));
    }

    /// Until when a stretch is written over, at a time: nothing where all of it is there, its own
    /// end where nothing of it is.
    Optional<Instant> goneUntil(FootageKey key, Instant at) {
        Instant oldest = at.minus(rules.kept());
        return oldest.isAfter(key.from()) && !book.preserved(key)
            ? Optional.of(oldest.isBefore(key.until()) ? oldest : key.until())
            : Optional.empty();
    }

    /// Whether it is preserved for another request.
    boolean elsewhere(FootageKey key) {
        return book.preserved(key);
    }

    /// Why this is no SHA-256.
    static Optional<String> hash(String sha256) {
        return when(!sha256.matches(SHA_256), "a SHA-256 has 64 digits 0 to 9 and a to f");
    }

    /// Why a disc with these particulars cannot be handed over.
    Optional<String> fault(FootageDisc disc, Instant now) {
        return Stream.of(
                line("disc's number", disc.disc()), line("officer's name", disc.officer()),
                line("exhibit's reference", disc.exhibit()), line("maker's name", disc.maker()),
                line("signed disclaimer", disc.disclaimer()),
                when(disc.visit().isAfter(now) || !Times.told(disc.visit(), now),
                    "the visit is in the past"),
                when(book.removed(disc.disc().strip()),
                    "disc " + disc.disc() + " was removed once: it does not come back"))
            .flatMap(Optional::stream).findFirst();
    }

    /// Why a text is no line of this.
    static Optional<String> line(String what, String text) {
        return when(text.isBlank() || text.length() > LINE,
            "the " + what + " has 1 to " + LINE + " characters");
    }

    /// The reason if the condition holds.
    static Optional<String> when(boolean condition, String reason) {
        return condition ? Optional.of(reason) : Optional.empty();
    }
}
