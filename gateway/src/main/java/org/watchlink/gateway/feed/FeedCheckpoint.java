package org.watchlink.gateway.feed;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A signed statement of what a partner's feed came to on a day. It is a line:
///
///     feed-checkpoint herts 2026-11-21 0…076 0…042 0…117 3f1c…a0 9f2c4e… MEUC…== LF
///                     partner  date    count first last  hash    key     signature
///
/// The numbers have 19 digits. The signature is by Ed25519 (RFC 8032) over the octets of the line
/// before the last blank, in base 64; `key` is the name of the key that made it, the first 16
/// hexadecimal digits of SHA-256 over its octets. It bears no time of its own: the same feed always
/// gives the same line.
public record FeedCheckpoint(FeedDay day, String key, String signature) {

    private static final Pattern LINE = Pattern.compile(
        "feed-checkpoint (\\S{1,100}) (\\d{4}-\\d\\d-\\d\\d) (\\d{19}) (\\d{19}) (\\d{19})"
            + " ([0-9a-f]{64}) ([0-9a-f]{16}) ([A-Za-z0-9+/]{86}==)");

    /// The checkpoint in a line without its end.
    public static Optional<FeedCheckpoint> of(String line) {
        Matcher parts = LINE.matcher(line);
        try {
            return parts.matches() ? Optional.of(new FeedCheckpoint(
                new FeedDay(
                    parts.group(1), LocalDate.parse(parts.group(2)),
                    Long.parseLong(parts.group(4)), Long.parseLong(parts.group(5)),
                    parts.group(6)),
                parts.group(7), parts.group(8))).filter(read -> read.line().equals(line))
                : Optional.empty();
        } catch (DateTimeException | NumberFormatException _) {
            return Optional.empty();
        }
    }

    /// The line, without its end.
    public String line() {
        return signed() + " " + signature;
    }

    /// What the signature is over.
    public String signed() {
        return signed(day, key);
    }

    /// What a key signs of a day.
    public static String signed(FeedDay day, String key) {
        return "feed-checkpoint %s %s %019d %019d %019d %s %s".formatted(
            day.partner(), day.date(), day.count(), day.first(), day.last(), day.hash(), key);
    }

    /// The signature itself.
    public byte[] signatureOctets() {
        return Base64.getDecoder().decode(signature);
    }
}
