package org.watchlink.gateway.feed.http;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.watchlink.adapters.mapped.Mapping;
import org.watchlink.routes.incident.IncidentCategory;

/// How incidents are written: the site's name, the words for its categories, and the forms of
/// others' XML by name.
public record Papers(
    String site, Function<String, Optional<IncidentCategory>> categories,
    Map<String, Mapping> mappings) { }
