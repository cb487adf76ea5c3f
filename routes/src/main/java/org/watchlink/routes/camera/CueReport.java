package org.watchlink.routes.camera;

/// What became of a cue so far; `reason` says why, in the operator's words.
public record CueReport(Cue cue, CueState state, String reason) { }
