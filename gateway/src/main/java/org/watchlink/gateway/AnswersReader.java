package org.watchlink.gateway;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.watchlink.gateway.Answers.Step;
import org.watchlink.routes.radio.Priority;

/// Reads what goes back to the radios.
final class AnswersReader {

    static final Kind<String> RADIO_TEXT = Kind.matching(
        "1 to " + Answers.LONGEST + " characters on one line, {time} counting as 5", "",
        Answers::fits);

    private static final Kind<Step> STEP = Kind.constant(Step.class, Step::key);

    Answers read(Section section) {
        Map<Priority, Set<Step>> send = steps(section.section("send"), AnswersReader::usual);
        Map<String, Map<Priority, Set<Step>>> schemes = new LinkedHashMap<>();
        Section overrides = section.section("schemes");
        for (String scheme : overrides.keys()) {
            schemes.put(scheme, steps(overrides.section(scheme), send::get));
        }
        Answers answers = new Answers(
            texts(section.section("texts")), send, Map.copyOf(schemes),
            Set.copyOf(section.distinct("silent", STEP, List.of())),
            section.value("nobodyAfter", SettingsReader.SECONDS, Duration.ofSeconds(60)),
            section.value("nobodySignedInAfter", SettingsReader.SECONDS, Duration.ofSeconds(3)));
        section.end();
        return answers;
    }

    private static Map<Step, String> texts(Section section) {
        Map<Step, String> texts = new LinkedHashMap<>();
        for (Step step : Step.values()) {
            texts.put(step, section.value(step.key(), RADIO_TEXT, usual(step)));
        }
        section.end();
        return Map.copyOf(texts);
    }

    private static String usual(Step step) {
        return switch (step) {
            case RECEIVED -> "CCTV: alert got {time}";
            case SEEN -> "CCTV: seen";
            case ON_CAMERA -> "CCTV: seen, camera on you";
            case PASSED -> "Police told {time}";
            case NOBODY -> "No operator. In danger call 999";
            case CLOSED -> "CCTV: closed. Thank you";
        };
    }

    private static Map<Priority, Set<Step>> steps(
        Section section, Function<Priority, Set<Step>> usual) {
        Map<Priority, Set<Step>> steps = new LinkedHashMap<>();
        for (Priority priority : Priority.values()) {
            steps.put(priority, Set.copyOf(section.distinct(
                priority.name(), STEP, List.copyOf(usual.apply(priority)))));
        }
        section.end();
        return Map.copyOf(steps);
    }

    private static Set<Step> usual(Priority priority) {
        return switch (priority) {
            case P1, P2, P3 -> Set.of(Step.values());
            case P4 -> Set.of(Step.RECEIVED);
        };
    }
}
