package org.watchlink.routes.room;

import java.util.Optional;
import java.util.function.Function;
import org.watchlink.routes.alert.Operator;
import org.watchlink.routes.incident.Incident;
import org.watchlink.routes.incident.IncidentNumber;

/// The incidents as an operator may know of them: one that they may not is not there for them.
record IncidentSight(IncidentMemory memory, Access access) {

    /// Does it to an incident, or says that there is none.
    Optional<String> with(
        IncidentNumber number, Operator by, Function<Incident, Optional<String>> deed) {
        return memory.incident(number)
            .filter(incident -> !incident.airwave() || access.entitled(by))
            .map(deed)
            .orElseGet(() -> Optional.of("there is no incident " + number));
    }

    /// The same to one that goes on itself, and not in another.
    Optional<String> withOwn(
        IncidentNumber number, Operator by, Function<Incident, Optional<String>> deed) {
        return with(number, by, now -> now.mergedInto().map(into -> "it went over into " + into)
            .or(() -> deed.apply(now)));
    }
}
