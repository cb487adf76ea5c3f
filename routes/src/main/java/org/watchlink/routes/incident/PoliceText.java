package org.watchlink.routes.incident;

import java.util.Optional;

/// What the police may write, by whichever way it comes: no characters but those that can be shown
/// and printed everywhere.
public enum PoliceText {
    /// A name, a number of theirs, a grade.
    NAME(100, false),
    /// A basis in law, say.
    LINE(200, false),
    /// A reason or a question, in as many lines as it needs.
    TEXT(1_000, true);

    private static final String BREAKS = "\n\r\t";

    private final int longest;
    private final boolean lines;

    PoliceText(int longest, boolean lines) {
        this.longest = longest;
        this.lines = lines;
    }

    /// What is right instead; nothing where the text may stand.
    public Optional<String> fault(String text) {
        boolean shown = text.chars().noneMatch(one ->
            Character.isISOControl(one) && !(lines && BREAKS.indexOf(one) >= 0));
        return shown && text.length() <= longest ? Optional.empty() : Optional.of(rule("at most "));
    }

    /// The same of a text that must be there.
    public Optional<String> faultOfNeeded(String text) {
        return text.isBlank() ? Optional.of(rule("1 to ")) : fault(text);
    }

    private String rule(String from) {
        return from + longest + " characters" + (lines ? "" : " on one line");
    }
}
