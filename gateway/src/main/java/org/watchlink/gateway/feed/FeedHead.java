package org.watchlink.gateway.feed;

/// How far a partner's feed has come: its last number and that one's hash, and the `oldest` number
/// that is still kept (`seq` + 1 when none is).
public record FeedHead(long seq, String hash, long oldest) { }
