package org.watchlink.gateway.store;

import com.fasterxml.jackson.annotation.JsonProperty;

/// What a verifier says of a log; as JSON, its `verdict` is `sound` or `damaged`.
public sealed interface Verdict {

    /// The verdict in one word.
    @JsonProperty
    String verdict();

    /// The verdict in a sentence.
    String sentence();

    /// Every entry is there and is what was written. Where `anchored` is false there was no head
    /// file, and entries cut off at the end would not have been noticed. Up to the entry `signed`
    /// there are checkpoints that say so; 0 where there was none, or no key to check them by.
    record Sound(long entries, String head, boolean anchored, long signed) implements Verdict {

        @Override
        public String verdict() {
            return "sound";
        }

        @Override
        public String sentence() {
            return "ok, %d entries, head hash %s%s%s".formatted(
                entries, head, anchored ? "" : "; no head file: a cut at the end would not show",
                signed > 0 ? "; signed up to entry " + signed : "; no signature was checked");
        }
    }

    /// The log holds together and is not the one that was signed: it was written anew, from an
    /// entry between `after` and `number` on.
    record Rewritten(long after, long number) implements Verdict {

        @Override
        public String verdict() {
            return "damaged";
        }

        @Override
        public String sentence() {
            return ("DAMAGED: entry %d is not the one that was signed; the log was written anew "
                + "after entry %d").formatted(number, after);
        }
    }

    /// Something is wrong, and `number` is the first entry that shows it.
    record Damaged(long number, Kind kind) implements Verdict {

        @Override
        public String verdict() {
            return "damaged";
        }

        @Override
        public String sentence() {
            return "DAMAGED: entry %d %s".formatted(number, kind.words);
        }
    }

    /// What can be wrong with an entry.
    enum Kind {
        /// It, or one put in its place, is not what was written.
        CHANGED("is not what was written"),
        /// It is not there, and later ones are.
        MISSING("is missing"),
        /// The log ends before it, and the head file or a checkpoint knows it.
        CUT("is missing, and so is all after it"),
        /// It fits those before it, and is not the one that the head file knows.
        REPLACED("is not the one that was recorded as the head"),
        /// Its checkpoint was not signed by the key that it names.
        FORGED("has a checkpoint whose signature is false"),
        /// Its checkpoint was signed by a key that is not among those that are believed.
        STRANGE("has a checkpoint by a key that is not known"),
        /// It is in both logs, and is not the same; all before it is.
        DIFFERENT("is not the same in the log on this machine and in the central one"),
        /// The database cannot be read from here on.
        UNREADABLE("cannot be read");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }
}
