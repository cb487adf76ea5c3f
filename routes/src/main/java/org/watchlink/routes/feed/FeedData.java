package org.watchlink.routes.feed;

import java.util.List;
import java.util.Optional;
import org.watchlink.routes.incident.Question;
import org.watchlink.routes.incident.Receipt;

/// What an event of the feed says beyond its type. It holds no names and no radio ids: whoever is
/// told asks for those under the incident's number, and is written down for it.
///
/// `now` is the incident as it is after the event, empty when it is no longer for the partner;
/// `changed` what became different; `other` the incident that it was linked with or went over into;
/// `footage` the number of a request for footage.
public record FeedData(
    String incident, Optional<FeedIncident> now, List<String> changed, Optional<Long> alert,
    Optional<Integer> camera, Optional<String> other, Optional<Question> question,
    Optional<Receipt> receipt, Optional<Long> footage) { }
