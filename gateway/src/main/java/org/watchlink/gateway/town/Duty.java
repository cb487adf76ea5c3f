package org.watchlink.gateway.town;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What an officer does with the radio, beside telling where it is.
enum Duty {
    /// The orange button, in one of its [Way]s.
    OFFICER_EMERGENCY('0', 1),
    /// A status of the register.
    OFFICER_STATUS('1', 50),
    /// A text to the control room.
    OFFICER_TEXT('2', 6),
    /// Somebody speaks on the talkgroup, and another answers.
    OFFICER_CALL('3', 30);

    private final char key;
    private final double share;

    Duty(char key, double share) {
        this.key = key;
        this.share = share;
    }

    /// How an emergency reaches the terminal of a control room.
    enum Way {
        /// Status 0.
        STATUS,
        /// A short location report that gives it as its reason.
        LIP,
        /// A call of the highest priority.
        CALL,
        /// Status 0 inside a long location report.
        REPORT;

        static Optional<Way> of(String id) {
            return Arrays.stream(values())
                .filter(way -> way.name().toLowerCase(Locale.ROOT).equals(id)).findFirst();
        }
    }

    /// The key that raises it at the console.
    char key() {
        return key;
    }

    /// How often it happens for a hundred incidents of the shops.
    double share() {
        return share;
    }

    /// Its name in an address: `officer-emergency`.
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Its name on a button: `officer emergency`.
    String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static Optional<Duty> of(String id) {
        return Arrays.stream(values()).filter(duty -> duty.id().equals(id)).findFirst();
    }

    static Optional<Duty> of(char key) {
        return Arrays.stream(values()).filter(duty -> duty.key == key).findFirst();
    }
}
