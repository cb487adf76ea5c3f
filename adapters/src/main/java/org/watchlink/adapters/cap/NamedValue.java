package org.watchlink.adapters.cap;

/// A value of a list that its name tells: `UPRN`, `USRN`, `SAME` (CAP 1.2, eventCode, parameter and
/// geocode).
public record NamedValue(String valueName, String value) { }
