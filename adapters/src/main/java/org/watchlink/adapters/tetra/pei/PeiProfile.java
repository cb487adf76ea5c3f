package org.watchlink.adapters.tetra.pei;

import java.time.Duration;
import java.util.Locale;
import java.util.OptionalInt;

/// How one maker's terminals want to be spoken to. A site's configuration may say otherwise in
/// every point.
///
/// @param maker what the terminal must say of its maker (`+GMI`); empty for any
/// @param terminator what ends a command; the line before a message's body always has both
/// @param resets whether `ATZ` may be sent; Sepuras restart on it
/// @param prompt whether to wait for a prompt before a message's body
/// @param quotesIdentity whether the called number of a message stands in quotes
/// @param registration 2 shows on the radio's own screen too, 1 takes messages from it
/// @param encrypted the end-to-end flag of what is sent; 1 fails on a network without that service
/// @param maxBits the longest short data; some networks take less than their terminals
/// @param pacing between two commands
/// @param mode what to set the terminal to; without it the mode is asked and left alone, because
/// setting it retunes the radio
/// @param reportsItself whether the radio answers requests for delivery reports by itself
public record PeiProfile(
    String maker, Terminator terminator, boolean resets, PromptMode prompt,
    boolean quotesIdentity, int registration, int encrypted, int maxBits, Duration pacing,
    OptionalInt mode, boolean reportsItself) {

    /// Any maker's terminal that keeps to the standard.
    public static final PeiProfile GENERIC = new PeiProfile(
        "", Terminator.CR, false, PromptMode.AWAITED, false, 2, 0, 1184, Duration.ofMillis(100),
        OptionalInt.empty(), false);
    /// Motorola: MTM and MTP series.
    public static final PeiProfile MOTOROLA = GENERIC.ofMaker("MOTOROLA");
    /// Sepura: SRG, SCG, STP and SEG series.
    public static final PeiProfile SEPURA = GENERIC.ofMaker("SEPURA");

    /// What ends a command.
    public enum Terminator {
        /// A carriage return, by the standard.
        CR("\r"),
        /// With a line feed, which all known radios take too.
        CR_LF("\r\n");

        private final String text;

        Terminator(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }
    }

    /// When the body of a message is written.
    public enum PromptMode {
        /// On the prompt, or 300 ms after the header if none comes.
        AWAITED,
        /// With the header.
        NONE
    }

    /// Whether a terminal that calls itself so is what this profile is for.
    public boolean fits(String manufacturer) {
        return manufacturer.toUpperCase(Locale.ROOT).contains(maker);
    }

    private PeiProfile ofMaker(String name) {
        return new PeiProfile(
            name, terminator, resets, prompt, quotesIdentity, registration, encrypted, maxBits,
            pacing, mode, reportsItself);
    }
}
