package org.watchlink.adapters.cap;

/// A rule that an alert breaks: the element, as a path of names with their number from 1 on, and
/// what is wrong there.
public record CapFault(String place, String reason) { }
