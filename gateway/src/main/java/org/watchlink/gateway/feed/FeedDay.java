package org.watchlink.gateway.feed;

import java.time.LocalDate;

/// What a partner's feed came to on a day of the log (UTC): its lines from `first` to `last`, and
/// the hash of the last line so far, which covers all before it. On a day without a line `first` is
/// the number after `last`.
public record FeedDay(String partner, LocalDate date, long first, long last, String hash) {

    /// How many lines the day has.
    public long count() {
        return last - first + 1;
    }
}
