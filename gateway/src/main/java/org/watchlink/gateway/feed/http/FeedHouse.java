package org.watchlink.gateway.feed.http;

import java.time.InstantSource;
import java.util.Map;
import org.watchlink.gateway.feed.Consumers;
import org.watchlink.gateway.feed.Feed;
import org.watchlink.gateway.feed.FeedSeals;
import org.watchlink.gateway.feed.access.Limits;

/// The house behind the feed's server: the feeds, what was signed of them and how far their
/// consumers are, the incidents, the control room, the webhooks, what was agreed on with each
/// partner, in which words and forms incidents are told, and how much one client may ask.
public record FeedHouse(
    Feed feed, FeedSeals seals, Consumers consumers, FeedFile file, PoliceDoor door,
    WebhookDoor webhooks, Map<String, Terms> terms, Papers papers, Pace pace, Limits limits,
    InstantSource clock) { }
