package org.watchlink.gateway.feed;

/// What a stretch of a partner's feed comes to: how many lines, the first and last number of those
/// that are kept (both 0 where there is none), the hash before the first and that of the last.
public record FeedDigest(long count, long first, long last, String before, String hash) { }
