package org.watchlink.routes.room;

import java.util.Optional;

/// How much may be said in one text.
final class Said {

    /// Characters in a note, a reason, an answer.
    static final int LONGEST = 1_000;

    private Said() { }

    /// Why a text is not what it is to be: "a reason", say.
    static Optional<String> fault(String what, String text) {
        return text.isBlank() || text.length() > LONGEST
            ? Optional.of(what + " has 1 to " + LONGEST + " characters") : Optional.empty();
    }
}
