package org.watchlink.gateway.town;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What happens in a town and makes somebody take a radio in hand, or goes wrong on the air.
enum Trouble {
    /// Somebody presses the key and speaks: the most frequent of all.
    VOICE_CALL('c', 42),
    SHOP_THEFT('t', "SHOP THEFT"),
    ANTI_SOCIAL('a', "ANTI-SOCIAL"),
    FIGHT('f', "FIGHT"),
    DISORDER('d', "DISORDER"),
    ROBBERY('r', "ROBBERY"),
    /// A text in somebody's own words.
    DESCRIPTION('x', 12),
    KNOWN_OFFENDER('o', 4, "KNOWN OFFENDER"),
    SUSPICIOUS_PERSON('s', 3, "SUSPICIOUS PERSON"),
    REFUSED_ENTRY('n', 2, "REFUSED ENTRY"),
    DRUGS('g', 1, "DRUGS"),
    MISSING_CHILD('h', 1, "MISSING CHILD"),
    VULNERABLE_PERSON('v', 1, "VULNERABLE PERSON"),
    FIRST_AID_NEEDED('i', 1, "FIRST AID NEEDED"),
    STAFF_ASSAULTED('q', 0.5, "STAFF ASSAULTED"),
    RADIO_CHECK('k', 5, "RADIO CHECK"),
    LOW_BATTERY('w', 1, "LOW BATTERY"),
    /// The orange button of the radio.
    EMERGENCY_BUTTON('e', 2),
    /// The orange button, and the radio calls as well.
    EMERGENCY_CALL('j', 0.5),
    /// The orange button of a radio that knows where it is.
    EMERGENCY_WITH_FIX('p', 1),
    /// A radio lies still on its side.
    MAN_DOWN('m', 0.5),
    /// Somebody who works alone did not answer the reminder.
    LONE_WORKER('l', 0.5),
    /// The strip under the counter.
    PANIC_STRIP('b', 0.7),
    /// The orange button of a radio that no register knows.
    UNKNOWN_RADIO('u', 0.7),
    /// The repeater forwards what nobody can read.
    GARBLED('z', 0.6);

    private final char key;
    private final double weight;
    private final Optional<String> text;

    Trouble(char key, double weight) {
        this(key, weight, Optional.empty());
    }

    Trouble(char key, double weight, String text) {
        this(key, weight, Optional.of(text));
    }

    /// A crime of the records, whose weight is that of place and hour.
    Trouble(char key, String text) {
        this(key, 0, Optional.of(text));
    }

    Trouble(char key, double weight, Optional<String> text) {
        this.key = key;
        this.weight = weight;
        this.text = text;
    }

    /// The key that raises it at the console.
    char key() {
        return key;
    }

    /// Its share of a hundred incidents; 0 for a crime of the records.
    double weight() {
        return weight;
    }

    /// The canned text that tells of it, if one does.
    Optional<String> text() {
        return text;
    }

    /// Its name in an address: `emergency-button`.
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Its name on a button: `emergency button`.
    String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static Optional<Trouble> of(String id) {
        return Arrays.stream(values()).filter(trouble -> trouble.id().equals(id)).findFirst();
    }

    static Optional<Trouble> of(char key) {
        return Arrays.stream(values()).filter(trouble -> trouble.key == key).findFirst();
    }
}
