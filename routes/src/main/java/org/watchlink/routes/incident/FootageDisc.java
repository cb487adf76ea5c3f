package org.watchlink.routes.incident;

import java.time.Instant;

/// A disc with footage that an officer took out of the control room at a visit, as an exhibit, and
/// for which they signed `disclaimer`: from then on the continuity of evidence is theirs, and the
/// disc never comes back.
public record FootageDisc(
    String disc, String officer, Instant visit, String exhibit, String maker,
    String disclaimer) { }
