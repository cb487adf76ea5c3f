package org.watchlink.gateway.config;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A range of IPv4 addresses, such as 10.20.0.0/16.
public record Network(int address, int bits) {

    static final Kind<Network> KIND = new Kind<>(
        "a network such as 10.20.0.0/16", Network::parse, new Network(0, 0));

    static final Kind<String> ADDRESS = Kind.matching(
        "an IPv4 address such as 127.0.0.1", "0.0.0.0", Network::isAddress);

    private static final String OCTET = "(0|[1-9]\\d?|1\\d\\d|2[0-4]\\d|25[0-5])";
    private static final Pattern DOTTED =
        Pattern.compile(OCTET + "\\." + OCTET + "\\." + OCTET + "\\." + OCTET);
    private static final Pattern RANGE =
        Pattern.compile("(" + DOTTED + ")/([0-9]|[12][0-9]|3[0-2])");

    /// Whether a text is an IPv4 address.
    static boolean isAddress(String text) {
        return number(text).isPresent();
    }

    /// Whether an IPv4 address, as text, lies in this range.
    public boolean contains(String text) {
        return number(text).filter(number -> ((number ^ address) & mask(bits)) == 0).isPresent();
    }

    @Override
    public String toString() {
        return "%d.%d.%d.%d/%d".formatted(
            address >>> 24, address >>> 16 & 0xFF, address >>> 8 & 0xFF, address & 0xFF, bits);
    }

    private static Optional<Network> parse(String text) {
        Matcher range = RANGE.matcher(text);
        if (!range.matches()) {
            return Optional.empty();
        }
        int bits = Integer.parseInt(range.group(6));
        return number(range.group(1)).filter(number -> (number & ~mask(bits)) == 0)
            .map(number -> new Network(number, bits));
    }

    private static int mask(int bits) {
        return bits == 0 ? 0 : -1 << 32 - bits;
    }

    private static Optional<Integer> number(String text) {
        Matcher dotted = DOTTED.matcher(text);
        return dotted.matches() ? Optional.of(number(dotted)) : Optional.empty();
    }

    private static int number(MatchResult dotted) {
        int number = 0;
        for (int i = 1; i <= 4; i++) {
            number = number << 8 | Integer.parseInt(dotted.group(i));
        }
        return number;
    }
}
