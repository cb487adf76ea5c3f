package org.watchlink.gateway.feed.access;

/// How much one client of the feed may ask: so many `requests` a second in the long run, so many at
/// once (`burst`), and so many long polls and streams at a time. A client is a `client_id`, or a
/// certificate where it comes without a token.
public record Limits(int requests, int burst, int polls, int streams) {

    /// Far beyond what a consumer needs.
    public static final Limits USUAL = new Limits(20, 100, 20, 20);
}
