package org.watchlink.gateway;

/// Somebody who may sign in; `hash` is the password's, never the password.
public record Account(String name, Role role, String hash) { }
