package org.watchlink.routes.feed;

/// What happened, in the words of the feed.
public enum FeedType {
    /// An incident that the partner was not told of before.
    CREATED("incident.created"),
    /// More became known, or something was corrected.
    UPDATED("incident.updated"),
    /// It was completed and closed.
    CLOSED("incident.closed"),
    /// It is no longer for this partner: nothing more comes of it.
    CANCELLED("incident.cancelled"),
    /// An alert or all of another incident came over into this one.
    LINKED("incident.linked"),
    /// All of it went over into another incident, which goes on in its place.
    MERGED("incident.merged"),
    /// A call for help belongs to it.
    RAISED("alert.raised"),
    /// An operator took a call for help.
    ACKNOWLEDGED("alert.acknowledged"),
    /// An operator passed a call for help to the police; over Airwave, once it has arrived there,
    /// also when the call was dealt with meanwhile. Told each time, and without by what way.
    ESCALATED("alert.escalated"),
    /// A call for help was dealt with.
    STOOD_DOWN("alert.stood-down"),
    /// A camera was named or asked for it.
    ASSIGNED("camera.assigned"),
    /// A camera was called to a stored view.
    PRESET_CALLED("camera.preset-called"),
    /// Footage was asked for.
    REQUESTED("evidence.requested"),
    /// Footage was made ready or handed over.
    EVIDENCE_LINKED("evidence.linked");

    private final String word;

    FeedType(String word) {
        this.word = word;
    }

    /// The CloudEvents `type`.
    public String type() {
        return "uk.hcctvp." + word + ".v1";
    }
}
