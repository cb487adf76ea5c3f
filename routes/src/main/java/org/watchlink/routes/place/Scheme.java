package org.watchlink.routes.place;

/// A radio scheme such as ShopWatch or PubWatch.
public record Scheme(String id, String name) { }
