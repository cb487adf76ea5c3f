package org.watchlink.gateway;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.watchlink.routes.radio.Priority;

/// Which texts go back to a radio, and when.
///
/// `send` says which go out by priority, `schemes` does so for one scheme in its stead, and
/// `silent` is what premises with a silent profile still get, however little that is.
public record Answers(
    Map<Step, String> texts, Map<Priority, Set<Step>> send,
    Map<String, Map<Priority, Set<Step>>> schemes, Set<Step> silent, Duration nobodyAfter,
    Duration nobodySignedInAfter) {

    /// The longest text that every handset shows whole.
    public static final int LONGEST = 40;

    /// Where a text has the time of day.
    public static final String TIME = "{time}";

    /// The step of an alert that a text tells the radio.
    public enum Step {
        /// The log holds the alert.
        RECEIVED("received"),
        /// An operator has taken it.
        SEEN("seen"),
        /// An operator has taken it and a camera has confirmed its view.
        ON_CAMERA("onCamera"),
        /// The police have been told.
        PASSED("passed"),
        /// Nobody took it in time.
        NOBODY("nobody"),
        /// It is closed.
        CLOSED("closed");

        private final String key;

        Step(String key) {
            this.key = key;
        }

        /// How the configuration names it.
        public String key() {
            return key;
        }
    }

    /// The text for a step, where one is to be sent; `time` stands as `21:47`.
    public Optional<String> text(
        Step step, Priority priority, String scheme, boolean silentProfile, String time) {
        Set<Step> sent = schemes.getOrDefault(scheme, send).get(priority);
        return sent.contains(step) && (!silentProfile || silent.contains(step))
            ? Optional.of(texts.get(step).replace(TIME, time)) : Optional.empty();
    }

    static boolean fits(String text) {
        String shown = text.replace(TIME, "21:47");
        return !shown.isBlank() && shown.length() <= LONGEST
            && shown.chars().noneMatch(c -> c == '{' || c == '}' || Character.isISOControl(c));
    }
}
