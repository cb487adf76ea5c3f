package org.watchlink.adapters.onvif;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.watchlink.adapters.onvif.OnvifAnswer.SystemDateAndTime;
import org.watchlink.adapters.onvif.OnvifRequest.GetSystemDateAndTime;
import org.watchlink.adapters.onvif.SoapHttp.Reply;
import org.watchlink.adapters.onvif.SoapHttp.Reply.Got;
import org.watchlink.adapters.wire.Decoded.Message;

/// A camera's own time, in which its tokens must be made. One thread at a time.
///
/// Read from GetSystemDateAndTime, or from the Date header where that wants credentials. Some
/// cameras tell their local time as UTC: an offset near a whole number of half hours has two
/// meanings, and the other one is taken when the first is refused.
final class CameraClock {

    private static final Duration GOOD_FOR = Duration.ofDays(1);
    private static final Duration SAME = Duration.ofSeconds(2);
    private static final Duration ZONE_STEP = Duration.ofMinutes(30);
    private static final Duration NEAR_ZONE = Duration.ofSeconds(60);
    private static final OnvifRequestCodec REQUESTS = new OnvifRequestCodec();
    private static final OnvifAnswerCodec ANSWERS = new OnvifAnswerCodec();

    private final SoapHttp http;
    private final InstantSource ours;
    private Duration told = Duration.ZERO;
    private Instant readAt = Instant.MIN;
    private boolean local;

    CameraClock(SoapHttp http, InstantSource ours) {
        this.http = http;
        this.ours = ours;
    }

    Instant time(URI device) {
        if (readAt.isBefore(ours.instant().minus(GOOD_FOR))) {
            read(device);
        }
        return ours.instant().plus(offset());
    }

    /// Reads the time again after a refusal.
    ///
    /// @return whether a token would now bear another time
    boolean mend(URI device) {
        Duration before = offset();
        read(device);
        if (offset().minus(before).abs().compareTo(SAME) > 0) {
            return true;
        }
        boolean ambiguous = zones(told) != 0
            && beyondZones(told).abs().compareTo(NEAR_ZONE) <= 0;
        local ^= ambiguous;
        return ambiguous;
    }

    private Duration offset() {
        return local ? beyondZones(told) : told;
    }

    private static long zones(Duration offset) {
        return Math.round((double) offset.toSeconds() / ZONE_STEP.toSeconds());
    }

    private static Duration beyondZones(Duration offset) {
        return offset.minus(ZONE_STEP.multipliedBy(zones(offset)));
    }

    private void read(URI device) {
        OnvifRequest question = new GetSystemDateAndTime();
        Reply reply = http.post(
            device, question, REQUESTS.encode(new SignedRequest(Optional.empty(), question)),
            Optional.empty(), () -> { });
        if (reply instanceof Got got) {
            readAt = ours.instant();
            told(got).ifPresent(theirs -> told = Duration.between(ours.instant(), theirs));
        }
    }

    private static Optional<Instant> told(Got got) {
        return ANSWERS.decode(got.body()) instanceof Message<OnvifAnswer>(
            SystemDateAndTime(Optional<Instant> utc)) && utc.isPresent()
            ? utc
            : got.headers().firstValue("Date").flatMap(CameraClock::parse);
    }

    private static Optional<Instant> parse(String date) {
        try {
            return Optional.of(OffsetDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                .toInstant());
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
