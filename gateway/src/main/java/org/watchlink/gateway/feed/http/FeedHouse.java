package org.watchlink.gateway.feed.http;

import java.time.InstantSource;
import java.util.Map;
import org.watchlink.gateway.feed.Consumers;
import org.watchlink.gateway.feed.Feed;

/// The house behind the feed's server: the feeds and how far their consumers are, the incidents,
/// the control room, the webhooks, what was agreed on with each partner, and in which words and
/// forms incidents are told.
public record FeedHouse(
    Feed feed, Consumers consumers, FeedFile file, PoliceDoor door, WebhookDoor webhooks,
    Map<String, Terms> terms, Papers papers, Pace pace, InstantSource clock) { }
