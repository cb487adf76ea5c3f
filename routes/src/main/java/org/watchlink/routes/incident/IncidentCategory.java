package org.watchlink.routes.incident;

/// What kind of incident it is, from the site's table. `purpose` is the one that it usually serves;
/// `theme` the heading of the National Standard for Incident Recording or the crime type; the
/// others are CAP 1.2's words for it. `minor` marks a minor street offence: footage of it is given
/// only with a reason.
public record IncidentCategory(
    String name, String purpose, String theme, String cap, String event, String severity,
    String urgency, String certainty, boolean minor) { }
