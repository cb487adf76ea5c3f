package org.watchlink.routes.radio;

/// What an alert is about, as the operators call it, and how soon somebody must look.
public record Category(String name, Priority priority) { }
