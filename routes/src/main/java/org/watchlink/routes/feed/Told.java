package org.watchlink.routes.feed;

/// Who is told what.
public record Told(String partner, FeedEvent event) { }
