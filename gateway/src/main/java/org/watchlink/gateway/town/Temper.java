package org.watchlink.gateway.town;

import java.time.Duration;

/// What is peculiar about a camera. Every peculiarity is one of real cameras, and the number alone
/// decides, so that each demonstration shows each of them at the same place.
///
/// `clock` is how far its clock is off. `elsewhere` tells service addresses on a host that nobody
/// reaches, `older` knows GetCapabilities only, `faultsAs200` sends faults with HTTP status 200.
/// `degrees` is whether it can be told a position in degrees, `willing` whether it turns at all,
/// `locked` whether its password was changed and nobody told the control room.
record Temper(
    Presence presence, Duration answersAfter, Guard guard, Duration clock, boolean elsewhere,
    boolean older, boolean faultsAs200, Candour candour, boolean degrees, boolean willing,
    boolean locked) {

    /// Whether there is an answer at all.
    enum Presence {
        /// There is.
        ANSWERS,
        /// The connection stands and nothing comes.
        SILENT,
        /// The connection is closed instead of an answer.
        HANGS_UP
    }

    /// How it wants to be signed in at.
    enum Guard {
        /// With a token in the SOAP header.
        TOKEN,
        /// With HTTP digest, MD5.
        DIGEST_MD5,
        /// With HTTP digest, SHA-256.
        DIGEST_SHA_256
    }

    /// How much its status tells.
    enum Candour {
        /// Where it looks and whether it moves.
        POSITION,
        /// Whether it moves.
        MOTION,
        /// The time: a view is never confirmed.
        TIME
    }

    static Temper of(int number) {
        return new Temper(
            number % 41 == 7 ? Presence.SILENT
                : number % 53 == 11 ? Presence.HANGS_UP : Presence.ANSWERS,
            Duration.ofMillis(number % 23 == 5 ? 1600 : 5 + number % 40),
            switch (number % 6) {
                case 0 -> Guard.DIGEST_MD5;
                case 3 -> Guard.DIGEST_SHA_256;
                default -> Guard.TOKEN;
            },
            number % 18 == 13 ? Duration.ofHours(1)
                : number % 9 == 4 ? Duration.ofSeconds(2232) : Duration.ZERO,
            number % 7 == 2, number % 11 == 6, number % 4 == 1,
            switch (number % 10) {
                case 3 -> Candour.TIME;
                case 6, 8 -> Candour.MOTION;
                default -> Candour.POSITION;
            },
            number % 8 != 0, number % 37 != 17, number % 67 == 31);
    }
}
