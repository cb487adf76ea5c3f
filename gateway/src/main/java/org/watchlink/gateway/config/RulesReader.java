package org.watchlink.gateway.config;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.watchlink.routes.alert.Answer;
import org.watchlink.routes.alert.AnswerBook;
import org.watchlink.routes.footage.FootageRules;
import org.watchlink.routes.radio.Category;
import org.watchlink.routes.radio.Priority;
import org.watchlink.routes.room.RoomRules;

/// Reads what the partnership has agreed on for its control room: the life of alerts, and what goes
/// back to the radios.
final class RulesReader {

    static final Kind<String> RADIO_TEXT = Kind.matching(
        "1 to " + AnswerBook.LONGEST + " characters on one line, {time} counting as 5", "",
        RulesReader::fits);

    /// A reply is the operator's own.
    private static final List<Answer.Kind> OCCASIONS =
        Stream.of(Answer.Kind.values()).filter(kind -> kind != Answer.Kind.REPLY).toList();
    private static final Kind<Answer.Kind> OCCASION = Kind.constant(OCCASIONS, Kind::camelCase);
    private static final Kind<ZoneId> ZONE = new Kind<>(
        "a time zone such as Europe/London",
        text -> Optional.of(text).filter(ZoneId.getAvailableZoneIds()::contains).map(ZoneId::of),
        ZoneId.of("UTC"));

    RoomRules read(
        Section root, Section alerts, Section cameras, FootageRules footage) {
        Section answers = root.section("answers");
        List<String> outcomes =
            root.distinct("outcomes", Kind.text(40), List.of("Dealt with", "False alarm"));
        if (outcomes.isEmpty()) {
            root.refuse("outcomes", "no outcome", "at least one");
        }
        ZoneId zone = root.value("zone", ZONE, ZoneId.of("Europe/London"));
        RoomRules rules = new RoomRules(
            alerts.value("foldWindow", SettingsReader.MINUTES, Duration.ofMinutes(5)),
            category("Call", alerts, "callPriority", Priority.P4),
            category("Message", alerts, "textPriority", Priority.P3),
            alerts.value("callQuiet", SettingsReader.SECONDS, Duration.ofMinutes(2)),
            Set.copyOf(cameras.distinct(
                "automatic", SettingsReader.PRIORITY, List.of(Priority.P1))),
            answers.value("seenAfter", SettingsReader.SECONDS, Duration.ofSeconds(2)),
            answers.value("nobodyAfter", SettingsReader.SECONDS, Duration.ofSeconds(60)),
            answers.value("nobodySignedInAfter", SettingsReader.SECONDS, Duration.ofSeconds(3)),
            alerts.value("mute", SettingsReader.MINUTES, Duration.ofMinutes(2)),
            Collections.unmodifiableSet(new LinkedHashSet<>(outcomes)),
            book(answers, zone), new IncidentReader().read(root, zone), footage);
        answers.end();
        return rules;
    }

    private static Category category(String name, Section alerts, String key, Priority usual) {
        return new Category(name, alerts.value(key, SettingsReader.PRIORITY, usual));
    }

    private static AnswerBook book(Section section, ZoneId zone) {
        Map<Priority, Set<Answer.Kind>> send =
            occasions(section.section("send"), RulesReader::usual);
        Map<String, Map<Priority, Set<Answer.Kind>>> schemes = new LinkedHashMap<>();
        Section overrides = section.section("schemes");
        for (String scheme : overrides.keys()) {
            schemes.put(scheme, occasions(overrides.section(scheme), send::get));
        }
        return new AnswerBook(texts(section.section("texts")), send, Map.copyOf(schemes), zone);
    }

    private static Map<Answer.Kind, String> texts(Section section) {
        Map<Answer.Kind, String> texts = new LinkedHashMap<>();
        OCCASIONS.forEach(kind -> texts.put(
            kind, section.value(Kind.camelCase(kind), RADIO_TEXT, usual(kind))));
        section.end();
        return Map.copyOf(texts);
    }

    private static String usual(Answer.Kind kind) {
        return switch (kind) {
            case RECEIVED -> "CCTV: alert got {time}";
            case SEEN -> "CCTV: seen";
            case ON_CAMERA -> "CCTV: seen, camera on you";
            case PASSED -> "Police told {time}";
            case NOBODY -> "No operator. In danger call 999";
            case CLOSED -> "CCTV: closed. Thank you";
            case REPLY -> "";
        };
    }

    private static Map<Priority, Set<Answer.Kind>> occasions(
        Section section, Function<Priority, Set<Answer.Kind>> usual) {
        Map<Priority, Set<Answer.Kind>> occasions = new LinkedHashMap<>();
        for (Priority priority : Priority.values()) {
            occasions.put(priority, Set.copyOf(section.distinct(
                priority.name(), OCCASION, List.copyOf(usual.apply(priority)))));
        }
        section.end();
        return Map.copyOf(occasions);
    }

    private static Set<Answer.Kind> usual(Priority priority) {
        return switch (priority) {
            case P1, P2, P3 -> Set.copyOf(OCCASIONS);
            case P4 -> Set.of(Answer.Kind.RECEIVED);
        };
    }

    private static boolean fits(String text) {
        String shown = text.replace("{time}", "21:47");
        return !shown.isBlank() && shown.length() <= AnswerBook.LONGEST
            && shown.chars().noneMatch(c -> c == '{' || c == '}' || Character.isISOControl(c));
    }
}
