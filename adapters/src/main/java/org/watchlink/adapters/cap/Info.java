package org.watchlink.adapters.cap;

import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// What an alert says in one language (CAP 1.2, 3.2.2). No language means `en-US`.
public record Info(
    Optional<String> language, List<Category> category, String event,
    List<ResponseType> responseType, Urgency urgency, Severity severity, Certainty certainty,
    Optional<String> audience, List<NamedValue> eventCode, Optional<OffsetDateTime> effective,
    Optional<OffsetDateTime> onset, Optional<OffsetDateTime> expires,
    Optional<String> senderName, Optional<String> headline, Optional<String> description,
    Optional<String> instruction, Optional<String> web, Optional<String> contact,
    List<NamedValue> parameter, List<Resource> resource, List<Area> area) {

    /// What kind of event it is.
    public enum Category {
        Geo, Met, Safety, Security, Rescue, Fire, Health, Env, Transport, Infra, CBRNE, Other
    }

    /// What its reader should do.
    public enum ResponseType {
        Shelter, Evacuate, Prepare, Execute, Avoid, Monitor, Assess, AllClear, None
    }

    /// How soon.
    public enum Urgency { Immediate, Expected, Future, Past, Unknown }

    /// How bad.
    public enum Severity { Extreme, Severe, Moderate, Minor, Unknown }

    /// How sure. `Very Likely` of CAP 1.0 is gone.
    public enum Certainty { Observed, Likely, Possible, Unlikely, Unknown }

    /// Drops the fractions of a second.
    public Info {
        category = List.copyOf(category);
        responseType = List.copyOf(responseType);
        eventCode = List.copyOf(eventCode);
        effective = effective.map(time -> time.truncatedTo(ChronoUnit.SECONDS));
        onset = onset.map(time -> time.truncatedTo(ChronoUnit.SECONDS));
        expires = expires.map(time -> time.truncatedTo(ChronoUnit.SECONDS));
        parameter = List.copyOf(parameter);
        resource = List.copyOf(resource);
        area = List.copyOf(area);
    }
}
