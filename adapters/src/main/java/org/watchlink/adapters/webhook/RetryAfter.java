package org.watchlink.adapters.webhook;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// When to come again (RFC 9110, 10.2.3): a number of seconds, or a date in any of the three forms
/// that have to be read (RFC 9110, 5.6.7).
///
///     Retry-After: 120
///     Retry-After: Fri, 31 Dec 1999 23:59:59 GMT
///     Retry-After: Friday, 31-Dec-99 23:59:59 GMT
///     Retry-After: Fri Dec 31 23:59:59 1999
///
/// No partner can ask for more than a day: who does is asked again then.
final class RetryAfter {

    static final Duration LONGEST = Duration.ofHours(24);

    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,18}");
    private static final List<DateTimeFormatter> DATES = Stream.of(
        "EEE, dd MMM uuuu HH:mm:ss 'GMT'", "EEEE, dd-MMM-yy HH:mm:ss 'GMT'",
        "EEE MMM ppd HH:mm:ss uuuu")
        .map(form -> DateTimeFormatter.ofPattern(form, Locale.ENGLISH).withZone(ZoneOffset.UTC))
        .toList();

    private RetryAfter() { }

    static Optional<Duration> read(Optional<String> header, Instant now) {
        return header.map(String::strip).flatMap(text -> SECONDS.matcher(text).matches()
            ? Optional.of(Duration.ofSeconds(Long.parseLong(text)))
            : date(text).map(date -> Duration.between(now, date))).map(RetryAfter::bounded);
    }

    private static Optional<Instant> date(String text) {
        return DATES.stream().flatMap(form -> date(text, form).stream()).findFirst();
    }

    private static Optional<Instant> date(String text, DateTimeFormatter form) {
        try {
            return Optional.of(form.parse(text, Instant::from));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Duration bounded(Duration asked) {
        if (asked.isNegative()) {
            return Duration.ZERO;
        }
        return asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
    }
}
