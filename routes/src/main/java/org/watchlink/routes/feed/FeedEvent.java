package org.watchlink.routes.feed;

import java.time.Instant;
import java.util.UUID;
import org.watchlink.routes.incident.IncidentNumber;
import org.watchlink.routes.incident.IncidentStatus;

/// One thing that partners are told about an incident. It is the same for all who are told, with
/// the same `id`; only its number differs, which each partner's feed counts for itself.
///
/// `time` is when it happened, `recorded` when the log took it, `cause` the log's entry that it
/// follows from. `sensitive` marks what comes from an officer's call.
public record FeedEvent(
    UUID id, FeedType type, IncidentNumber incident, IncidentStatus status, Instant time,
    Instant recorded, long cause, boolean sensitive, FeedData data) { }
