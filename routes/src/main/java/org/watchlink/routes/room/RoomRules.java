package org.watchlink.routes.room;

import java.time.Duration;
import java.util.Set;
import org.watchlink.routes.alert.AnswerBook;
import org.watchlink.routes.footage.FootageRules;
import org.watchlink.routes.incident.IncidentRules;
import org.watchlink.routes.radio.Category;
import org.watchlink.routes.radio.Priority;

/// What the partnership has agreed on for its control room.
///
/// Within `foldWindow` of the last time, a radio's next message belongs to its open alert. An alert
/// by voice alone closes by itself `callQuiet` after the last call. A camera turns by itself for
/// the priorities `automatic`. A taken alert is answered after `seenAfter` even if no camera has
/// confirmed. The radio is told that nobody is there after `nobodyAfter`, or `nobodySignedInAfter`
/// when no desk is signed in. A mute ends after `mute`.
public record RoomRules(
    Duration foldWindow, Category call, Category text, Duration callQuiet,
    Set<Priority> automatic, Duration seenAfter, Duration nobodyAfter,
    Duration nobodySignedInAfter, Duration mute, Set<String> outcomes, AnswerBook answers,
    IncidentRules incidents, FootageRules footage) { }
