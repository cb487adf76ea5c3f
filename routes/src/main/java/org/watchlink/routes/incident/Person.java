package org.watchlink.routes.incident;

/// Somebody an incident is about: their part in it, their name if it is known, and what they wear
/// or carry, at most 200 characters each. There is no field for what somebody is.
public record Person(Part part, String name, String clothing) {

    /// The part that a person has in an incident.
    public enum Part { SUSPECT, VICTIM, WITNESS, MISSING, VULNERABLE, STAFF, OTHER }
}
