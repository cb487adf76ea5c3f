package org.watchlink.gateway.feed.access;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// Whose access tokens are believed.
///
/// @param name the `iss` of its tokens
/// @param audience what its tokens call this feed, their `aud`
/// @param keys its JSON Web Key Set: a file, an HTTPS address, or HTTP on this machine
/// @param authorities who vouches for the server that has the keys; the JDK's if empty
/// @param longest how long its tokens may be in force
public record IssuerSettings(
    String name, String audience, URI keys, Optional<Path> authorities, Duration longest) {

    /// How long a token may be in force where a site says nothing else.
    public static final Duration USUAL = Duration.ofMinutes(15);
}
